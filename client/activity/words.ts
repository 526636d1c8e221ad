// What a write did and who made it, in a line.
import type { ActivityItem } from "../../domain/answers/activity.ts";
import type { ChangeAnswer } from "../../domain/answers/change.ts";
import type { Claim } from "../../domain/claim.ts";
import type { Role } from "../../domain/roles.ts";
import { changeName, claimWords } from "../events/drawer/change-words.ts";
import { fieldName } from "../events/drawer/field-words.ts";
import { capital } from "../i18n/intl.ts";
import { word } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";

/** The account's name; else what it was that did it. */
export function whoWords({ name, actor, changes }: ActivityItem): string {
  if (name !== null) return name;
  const { subject } = changes[0] ?? {};
  if (actor === "stranger") return t("activity.by_visitor");
  if (actor !== "system") return t("activity.by_gone");
  if (subject === "seed") return t("activity.by_seed");
  return t(subject === "account" ? "activity.by_system" : "activity.by_job");
}

/** In a line what `whatParts` tells. */
export const whatWords = (item: ActivityItem): string => commas(whatParts(item));

/** "Changed: Title, Demands", "Figure added: Detained: more than 500", each by itself. */
export function whatParts({ changes, first, last }: ActivityItem): string[] {
  const untold = last - first + 1 - changes.length;
  const parts = [
    ...changes.filter(isOnEvent).map(eventWords),
    ...figureParts(changes.filter(({ subject }) => subject === "claim")),
    ...changes.filter(({ subject }) => !OF_RECORD.includes(subject)).map(otherWords),
  ].filter((part) => part !== null);
  // What follows from something else is told only where there is nothing else.
  const told = parts.length > 0 ? parts : changes.map(changeName);
  const further = untold > 0 ? [t("activity.further", { count: untold })] : [];
  return [...new Set(told), ...further].map(capital);
}

const OF_RECORD: readonly ChangeAnswer["subject"][] = ["event", "claim", "source"];

const isOnEvent = ({ subject, action }: ChangeAnswer) => subject === "event" && action !== "rename";

function eventWords(change: ChangeAnswer): string {
  const fields = Object.keys(change.diff);
  return change.action === "edit" && fields.length > 0
    ? t("activity.fields", { fields: commas(fields.map(fieldName)) })
    : changeName(change);
}

/** One figure in its words, several by their number. That one is replaced follows from another. */
function figureParts(changes: readonly ChangeAnswer[]): string[] {
  const added = changes.filter(({ action }) => action === "create");
  const edited = changes.filter(({ action, diff }) => action === "edit" && !isReplacing(diff));
  const withdrawn = edited.filter(({ diff }) => diff.status?.[1] === "retracted");
  const corrected = edited.length - withdrawn.length;
  const moved = changes.filter(({ action }) => action === "move");
  const others = changes.filter(({ action }) => !["create", "edit", "move"].includes(action));
  const [one] = added;
  return [
    ...(one && added.length === 1 ? [t("activity.figure_added", { figure: figureOf(one) })] : []),
    ...(added.length > 1 ? [t("activity.figures_added", { count: added.length })] : []),
    ...(corrected > 0 ? [t("activity.figures_corrected", { count: corrected })] : []),
    ...(withdrawn.length > 0 ? [t("activity.figures_withdrawn", { count: withdrawn.length })] : []),
    ...(moved.length > 0 ? [t("activity.figures_moved", { count: moved.length })] : []),
    ...others.map(changeName),
  ];
}

const isReplacing = (diff: ChangeAnswer["diff"]) =>
  Object.keys(diff).every((field) => field === "status" || field === "supersedes") &&
  (diff.status?.includes("superseded") ?? true);

function figureOf({ diff }: ChangeAnswer): string {
  const claim = Object.fromEntries(Object.entries(diff).map(([field, [, is]]) => [field, is]));
  return claimWords(claim as Partial<Claim>);
}

/** By what was done to what is no record: its words. */
export const DID = {
  "draft propose": "activity.draft_propose",
  "draft reopen": "activity.draft_reopen",
  "draft erase": "activity.draft_erase",
  "account create": "activity.account_create",
  "account set password": "activity.account_password",
  "account make link": "activity.account_link",
  "account end session": "activity.account_session",
  "account end sessions": "activity.account_sessions",
  "account make key": "activity.account_key_made",
  "account two-factor on": "activity.account_two_factor_on",
  "account move two-factor": "activity.account_two_factor_moved",
  "account two-factor off": "activity.account_two_factor_off",
  "account make recovery codes": "activity.account_recovery_codes",
  "account revoke key": "activity.account_key_revoked",
  "account restore key": "activity.account_key_restored",
  "account disable": "activity.account_disabled",
  "account enable": "activity.account_enabled",
  "account erase": "activity.account_erase",
  "archive set mode": "activity.mode",
  "job run": "activity.job_run",
  "job pause": "activity.job_pause",
  "job resume": "activity.job_resume",
  "job schedule": "activity.job_schedule",
  "feed create": "activity.feed_create",
  "feed edit": "activity.feed_edit",
  "feed pause": "activity.feed_pause",
  "feed resume": "activity.feed_resume",
  "feed remove": "activity.feed_remove",
  "feed restore": "activity.feed_restore",
  "feed run": "activity.feed_run",
  "snapshot cite": "activity.snapshot_cite",
  "snapshot uncite": "activity.snapshot_uncite",
  "snapshot withdraw": "activity.snapshot_withdraw",
} as const;

const ABOUT = {
  name: "activity.field_name",
  about: "activity.field_about",
  countries: "activity.field_countries",
  languages: "activity.field_languages",
  licence: "activity.field_licence",
  cited_as: "activity.field_cited_as",
} as const;

/** What is done to what is no record; what is not known here is named as the log names it. */
function otherWords(change: ChangeAnswer): string {
  const { subject, action, diff } = change;
  const did = `${subject} ${action}`;
  if (Object.hasOwn(DID, did)) return t(DID[did as keyof typeof DID]);
  if (did === "account edit") {
    const [was, is] = (diff.role ?? []) as Role[];
    if (was === undefined || is === undefined) return t("activity.account_edit");
    return t("activity.account_role", { was: word("role", was), is: word("role", is) });
  }
  if (did === "archive edit") {
    const fields = Object.keys(diff).flatMap((field) =>
      Object.hasOwn(ABOUT, field) ? t(ABOUT[field as keyof typeof ABOUT]) : [],
    );
    return t("activity.archive_edit", { fields: commas(fields) });
  }
  return changeName(change);
}
