// What each route answers with, by method and path: the server's routes are held to it, and the client asks by it.
import type { ArchiveAnswer } from "../archive.ts";
import type { CubeAnswer } from "../cube.ts";
import type { Feeds, TriedFeed } from "../feed.ts";
import type { LinkLine, Links, ToldLinks } from "../link.ts";
import type { SiteMode } from "../mode.ts";
import type { Summary } from "../summary.ts";
import type {
  Account,
  AccountLink,
  Accounts,
  AppBegun,
  Me,
  OwnSessions,
  RecoveryCodes,
  SessionsEnded,
  TwoFactor,
} from "./account.ts";
import type { AcledDeleted, AcledToken } from "./acled.ts";
import type { ActivityPage } from "./activity.ts";
import type { ApiKey, ApiKeyMade, ApiKeys } from "./api-key.ts";
import type { Backups } from "./backups.ts";
import type { ChangePage, RecordHistory } from "./change.ts";
import type { CorrectionPage } from "./correction.ts";
import type { DeletedPage } from "./deleted.ts";
import type { Disk } from "./disk.ts";
import type {
  Accepted,
  AcceptedMany,
  Added,
  DraftPage,
  Followed,
  Proposed,
  Rejected,
} from "./draft.ts";
import type { EventPage } from "./event.ts";
import type { ExplanationAnswer } from "./explanation.ts";
import type { Import, Imports, ImportUndone } from "./import.ts";
import type { JobAnswer, Jobs, Run, ScheduleTimes } from "./job.ts";
import type { OgcCollection, OgcCollections, OgcConformance, OgcLanding } from "./ogc.ts";
import type { Places } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { RecordAnswer, UnprotectedRecord } from "./record.ts";
import type { Similar } from "./similar.ts";
import type { Snapshot, SnapshotPage } from "./snapshot.ts";
import type { SourceAdded, SourcePage } from "./source.ts";
import type { Erased, RecordErased, Undone, Written } from "./written.ts";

/** Routes that answer JSON; the others give a file, a page or a stream. */
export type RouteAnswers = {
  "GET /api/summary": Summary;
  "GET /api/cube": CubeAnswer;
  "GET /api/explain": ExplanationAnswer;
  "GET /api/events": EventPage;
  "GET /api/events/:id": RecordAnswer;
  "GET /api/events/:id/history": RecordHistory;
  "POST /api/events": Added;
  "PATCH /api/events/:id": Written;
  "GET /api/events/:id/unprotected": UnprotectedRecord;
  "GET /api/activity": ActivityPage;
  "GET /api/corrections": CorrectionPage;
  "GET /feeds/deleted.json": DeletedPage;
  "GET /ogc": OgcLanding;
  "POST /oauth/token": AcledToken;
  "GET /deleted/read": AcledDeleted;
  "GET /api/deleted/read": AcledDeleted;
  "GET /ogc/conformance": OgcConformance;
  "GET /ogc/collections": OgcCollections;
  "GET /ogc/collections/events": OgcCollection;
  "GET /ogc/collections/claims": OgcCollection;
  "POST /api/events/:id/corrections": Written;
  "GET /api/events/:id/links": ToldLinks;
  "GET /api/links": Links;
  "POST /api/sources/:id/check": LinkLine;
  "GET /api/feeds": Feeds;
  "POST /api/feeds": Written;
  "POST /api/feeds/test": TriedFeed;
  "POST /api/feeds/:id/run": Undone;
  "POST /api/feeds/:id/pause": Undone;
  "POST /api/feeds/:id/resume": Undone;
  "POST /api/feeds/:id/remove": Undone;
  "POST /api/changes/:id/undo": Undone;
  "POST /api/events/:id/publish": Written;
  "POST /api/events/:id/retract": Written;
  "POST /api/events/:id/claims": Written;
  "POST /api/events/:id/merge": Written;
  "POST /api/events/:id/distinct": Undone;
  "GET /api/events/:id/similar": Similar;
  "POST /api/events/similar": Similar;
  "POST /api/events/:id/erase": RecordErased;
  "PATCH /api/claims/:id": Written;
  "POST /api/claims/:id/erase": RecordErased;
  "GET /api/archive": ArchiveAnswer;
  "PATCH /api/archive": Undone;
  "GET /api/changes": ChangePage;
  "GET /api/sources": SourcePage;
  "POST /api/sources": SourceAdded;
  "GET /api/places": Places;
  "GET /api/drafts": DraftPage;
  "POST /api/drafts": Proposed;
  "GET /api/proposals/:follow": Followed;
  "POST /api/drafts/:id/accept": Accepted;
  "POST /api/drafts/accept": AcceptedMany;
  "POST /api/drafts/:id/reject": Rejected;
  "POST /api/drafts/:id/erase": Erased;
  "GET /api/imports": Imports;
  "POST /api/imports": Import;
  "GET /api/imports/:id": Import;
  "PATCH /api/imports/:id": Import;
  "POST /api/imports/:id/commit": Import;
  "POST /api/imports/:id/stop": Import;
  "POST /api/imports/:id/undo": ImportUndone;
  "POST /api/extract": Reading;
  "GET /api/snapshots": SnapshotPage;
  "POST /api/snapshots/:id/cite": Snapshot;
  "POST /api/snapshots/:id/uncite": Snapshot;
  "POST /api/snapshots/:id/withdraw": Snapshot;
  "GET /api/disk": Disk;
  "GET /api/backups": Backups;
  "GET /api/jobs": Jobs;
  "GET /api/jobs/times": ScheduleTimes;
  "PATCH /api/jobs/:name": JobAnswer;
  "POST /api/jobs/:name/run": Run;
  "POST /api/jobs/:name/pause": JobAnswer;
  "POST /api/jobs/:name/resume": JobAnswer;
  "GET /api/me": Me;
  "POST /api/auth/sign-in": Me;
  "POST /api/auth/sign-out": Me;
  "POST /api/auth/password": Me;
  "POST /api/auth/admin-link": Me;
  "POST /api/auth/password-link": Me;
  "PATCH /api/me": Me;
  "GET /api/auth/sessions": OwnSessions;
  "POST /api/auth/sessions/:id/end": OwnSessions;
  "POST /api/auth/end-other-sessions": SessionsEnded;
  "GET /api/auth/two-factor": TwoFactor;
  "POST /api/auth/two-factor": AppBegun;
  "POST /api/auth/two-factor/confirm": RecoveryCodes;
  "POST /api/auth/recovery-codes": RecoveryCodes;
  "POST /api/auth/end-two-factor": TwoFactor;
  "GET /api/keys": ApiKeys;
  "POST /api/keys": ApiKeyMade;
  "POST /api/keys/:id/revoke": ApiKey;
  "POST /api/keys/:id/restore": ApiKey;
  "GET /api/mode": SiteMode;
  "PATCH /api/mode": SiteMode;
  "GET /api/accounts": Accounts;
  "POST /api/accounts": AccountLink;
  "PATCH /api/accounts/:id": Account;
  "POST /api/accounts/:id/link": AccountLink;
  "POST /api/accounts/:id/end-sessions": Account;
  "POST /api/accounts/:id/end-two-factor": Account;
  "POST /api/accounts/:id/disable": Account;
  "POST /api/accounts/:id/enable": Account;
  "POST /api/accounts/:id/erase": Erased;
};

/** The paths of the routes with a method, as they are declared: "/api/events/:id". */
export type PathOf<Method extends string> = keyof RouteAnswers extends infer Route
  ? Route extends `${Method} ${infer Path}`
    ? Path
    : never
  : never;

/** What a route answers. */
export type AnswerOf<
  Method extends string,
  Path extends string,
> = `${Method} ${Path}` extends infer Route extends keyof RouteAnswers
  ? RouteAnswers[Route]
  : never;
