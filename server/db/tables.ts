// The tables, as Kysely sees them: the same on both databases. Days are integers, booleans 0/1, JSON text.
import type { Generated, Kysely, Transaction } from "kysely";
import type { Link } from "../../domain/link.ts";
import type {
  AccountTable,
  AdminLinkTable,
  ApiKeyTable,
  RecoveryCodeTable,
  SessionTable,
  SignInFailureTable,
  TwoFactorTable,
  UserTable,
  VerificationTable,
} from "./account-tables.ts";
import type { FeedItemTable, FeedTable } from "./feed-tables.ts";

export type Tables = {
  clock: ClockTable;
  change: ChangeTable;
  change_event: ChangeEventTable;
  source: SourceTable;
  place: PlaceTable;
  event: EventTable;
  event_source: EventSourceTable;
  claim: ClaimTable;
  draft: DraftTable;
  idempotency: IdempotencyTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  admin_link: AdminLinkTable;
  sign_in_failure: SignInFailureTable;
  api_key: ApiKeyTable;
  two_factor: TwoFactorTable;
  recovery_code: RecoveryCodeTable;
  job: JobTable;
  run: RunTable;
  snapshot: SnapshotTable;
  former_id: FormerIdTable;
  merged_event: MergedEventTable;
  distinct_event: DistinctEventTable;
  search_text: SearchTextTable;
  archive: ArchiveTable;
  site_mode: SiteModeTable;
  import: ImportTable;
  imported_row: ImportedRowTable;
  import_span: ImportSpanTable;
  column_mapping: ColumnMappingTable;
  feed: FeedTable;
  source_link: SourceLinkTable;
  feed_item: FeedItemTable;
};

/** What repository functions take: the database, or the transaction they are part of. */
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** One row: the number and hash of the newest change, and its public number. Updating it orders all writers. */
type ClockTable = { id: number; n: number; public_n: Generated<number>; hash: string };

type ChangeTable = {
  n: number;
  at: string;
  action: string;
  subject: string;
  subject_id: string;
  events: string;
  diff: string;
  reason: string | null;
  /** Words for editors alone. */
  note: string | null;
  actor: string;
  public: number;
  /** Its number in the public log; null for one that is not public. */
  public_n: number | null;
  /** What the public log leaves out of it for good (domain/change.ts), in words with a space between. */
  withheld: string;
  /** Random, so that what is erased can't be guessed by its hash; empty in entries from before there was any. */
  salt: string;
  previous_hash: string;
  hash: string;
};

/** Which events a change moves: the way from a record to its history. */
type ChangeEventTable = { n: number; event_id: string };

/** Ids that events and claims had once. `now` is the id of today; `was_public` is 1 when everybody could know the old one. */
type FormerIdTable = { id: string; now: string | null; was_public: number };

/** Files that were brought. `last_change` is the newest number of the log when one was done. */
type ImportTable = {
  id: string;
  at: string;
  actor: string;
  file: string;
  sha256: string;
  format: string;
  last_change: number;
  undone_at: string | null;
  brought_as: string | null;
  counts: string | null;
};

/** How the columns of a table were said to be read, by a hash of their names; `asked` is ImportAsked as JSON. */
type ColumnMappingTable = { header_hash: string; name: string; asked: string; at: string };

/** What the rows of files made. `row_hash` is a keyed hash of a row's cells; `event_id` is the id it had then. */
type ImportedRowTable = {
  import_id: string;
  row_hash: string;
  part: number;
  event_id: string | null;
  draft_id: string | null;
  updated: Generated<number>;
};

type ImportSpanTable = { import_id: string; first: number; last: number };

/** Retracted events whose addresses lead to another one, which has their claims. */
type MergedEventTable = { event_id: string; into_id: string };

/** Events that a person has told apart, however alike they are; each pair stands there in both directions. */
type DistinctEventTable = { event_id: string; other_id: string };

/** The link of a source (domain/link.ts). */
type SourceLinkTable = Link & { source_id: string };

type SourceTable = {
  id: string;
  kind: string;
  publisher: string;
  title: string;
  url: string | null;
  language: string | null;
  published_on: string | null;
  accessed_at: string | null;
  archived_url: string | null;
  sha256: string | null;
  note: string | null;
  /** What it is found by (domain/source.ts). */
  words: Generated<string>;
};

/** `x` and `y` are Web Mercator integers (domain/place.ts). The id follows from all other fields. */
type PlaceTable = {
  id: string;
  name: string;
  admin1: string | null;
  country: string;
  lat: number | null;
  lon: number | null;
  precision: string;
  uncertainty_m: number;
  x: number | null;
  y: number | null;
};

type EventTable = {
  id: string;
  title: string;
  summary: string | null;
  kind: string;
  form: string;
  response: string | null;
  start_day: number;
  end_day: number;
  date_precision: string;
  place_id: string;
  part_of: string | null;
  participants: string | null;
  against: string | null;
  security: string | null;
  demands: string;
  status: string;
  sensitivity: string;
  publish_after: string | null;
  external_id: string | null;
  /** What an imported row held besides, as JSON by its columns. */
  extra: Generated<string | null>;
  added_day: number;
  changed_at: string;
};

/**
 * What a search looks through (server/events/words.ts). `audience` is everybody, or of a protected event once editors
 * and once public. Numbers are never used again.
 */
type SearchTextTable = {
  number: Generated<number>;
  event_id: string;
  audience: string;
  words: string;
};

type EventSourceTable = { event_id: string; source_id: string; locator: string | null };

type ClaimTable = {
  id: string;
  event_id: string;
  source_id: string;
  metric: string;
  subject: string;
  low: number | null;
  high: number | null;
  qualifier: string;
  phrase: string | null;
  attributed_to: string | null;
  attributed_kind: string;
  unit: string;
  as_of: string | null;
  method: string;
  locator: string | null;
  supersedes: string | null;
  status: string;
  external_id: string | null;
};

type DraftTable = {
  id: string;
  state: string;
  proposal: string;
  proposed_at: string;
  proposed_by: string;
  decided_at: string | null;
  decided_by: string | null;
  reason: string | null;
  event_id: string | null;
  /** SHA-256 of what whoever proposed it follows it by; null for one from before there was any. */
  follow_hash: string | null;
};

/** The first answer to a creating request, given again when its key comes back. */
type IdempotencyTable = {
  key: string;
  actor: string;
  route: string;
  request_hash: string;
  status: number;
  body: string;
  at: string;
};

/** `token` only grows; times are ISO 8601 in UTC, so text order is time order. */
type JobTable = {
  name: string;
  paused: number;
  holder: string | null;
  token: number;
  lease_until: string | null;
  last_slot: string | null;
  /** The schedule that an administrator chose; null for the usual one. */
  cron: Generated<string | null>;
};

type RunTable = {
  id: string;
  job: string;
  slot: string;
  token: number;
  started_at: string;
  finished_at: string | null;
  state: string;
  result: string | null;
  /** 1: a clock that was ahead dated it, and it stands for no slot. */
  ahead: Generated<number>;
};

type SnapshotTable = {
  id: string;
  at: string;
  change: number;
  events: number;
  claims: number;
  files: string;
  /** When and why its files were removed (domain/answers/snapshot.ts). */
  gone: string | null;
  /** Where it is cited, a list (domain/answers/snapshot.ts). */
  cited: Generated<string>;
};

/** One row, or none. `countries` and `languages` are lists of codes (domain/archive.ts). */
type ArchiveTable = {
  id: number;
  name: string | null;
  about: string | null;
  countries: string;
  languages: Generated<string>;
  licence: string | null;
  cited_as: string | null;
};

/** One row, or none (domain/mode.ts). */
type SiteModeTable = { id: number; mode: string };
