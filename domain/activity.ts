// The kinds of change by which the log is looked through, and what of the log each is.
import type { SubjectType } from "./change.ts";
import { objectKeys } from "./object-keys.ts";

type Told = readonly (readonly [SubjectType, string])[];

const each = (subject: SubjectType, ...actions: readonly string[]): Told =>
  actions.map((action) => [subject, action] as const);

/** By its name, what is done to what. What comes into the log later is of no kind until it is named here. */
export const KINDS_OF_CHANGE = {
  added: each("event", "create"),
  corrected: each("event", "edit"),
  figures: each("claim", "create", "edit", "move"),
  published: each("event", "publish"),
  withdrawn: each("event", "retract"),
  merged: each("event", "merge", "distinguish"),
  proposals: each("draft", "propose", "accept", "reject", "reopen"),
  sources: each("source", "create", "edit"),
  erased: [
    ...each("event", "erase"),
    ...each("claim", "erase"),
    ...each("draft", "erase"),
    ...each("account", "erase"),
    ...each("snapshot", "withdraw"),
  ],
  accounts: [
    ...each("account", "create", "edit", "disable", "enable", "erase"),
    ...each("account", "set password", "make link", "end session", "end sessions"),
    ...each("account", "make key", "revoke key", "restore key"),
    ...each("account", "two-factor on", "move two-factor", "two-factor off", "make recovery codes"),
  ],
  site: [
    ...each("archive", "edit", "set mode"),
    ...each("job", "run", "pause", "resume", "schedule"),
    ...each("feed", "create", "edit", "pause", "resume", "remove", "restore", "run"),
    ...each("snapshot", "cite", "uncite"),
    ...each("seed", "seed"),
  ],
} as const satisfies Readonly<Record<string, Told>>;
export const KIND_NAMES = objectKeys(KINDS_OF_CHANGE);
export type KindOfChange = (typeof KIND_NAMES)[number];
