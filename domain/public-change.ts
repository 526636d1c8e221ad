// The log by the one public view: what the record does not show, its log does not show either.
import type { Change, Diff, PublicChange, SubjectType } from "./change.ts";
import { claimFields } from "./claim.ts";
import { type EventSource, eventFields } from "./event.ts";
import {
  isPublic,
  nearestShown,
  type Standing,
  type Standings,
  withoutLocator,
} from "./publicview.ts";

/** Fields of an event that the public never sees. */
const PRIVATE = ["sensitivity", "publish_after"];
/** Fields that would tell where a protected event was. */
const PLACE = ["place", "external_id", "extra", "locator"];

const FIELDS: { readonly [S in SubjectType]?: readonly string[] } = {
  event: [...Object.keys(eventFields.shape), "status", "merged_into"].filter(
    (key) => !PRIVATE.includes(key),
  ),
  claim: [...Object.keys(claimFields.shape), "status"],
  seed: ["events", "claims", "sources"],
  archive: ["name", "about", "countries"],
};

/** What an entry is shown by: how events stand now, and what they and their claims are called now. */
export type Shown = Standings & {
  /** The id that an event or a claim has now. */
  nowCalled: (id: string) => string;
};

/** What stands in the place of an entry whose events are hidden by now: its number stays, so that none is missing. */
const WITHDRAWN = {
  action: "withdrawn",
  subject: "event",
  subject_id: "",
  events: [],
  diff: {},
  reason: null,
} as const;

/**
 * A public entry as everybody may see it: only events that are shown, by the names they have now, and nothing of
 * them that the record leaves out now or left out then. Of a retracted event the retraction and its reason stay.
 * @throws RangeError for an entry that is not of the public log
 */
export function publicChange(change: Change, shown: Shown): PublicChange {
  const { public_number: number, at, hash, action, subject, withheld } = change;
  if (number === null) throw new RangeError(`change ${change.number} is not public`);
  const all = [...new Set(change.events.map(shown.nowCalled))];
  const events = all.filter((id) => isTold(shown.get(id), action));
  if (!isAbout(change, all, events)) return { ...WITHDRAWN, number, at, hash };
  const guarded = events.some((id) => shown.get(id)?.sensitivity !== "public");
  return {
    number,
    at,
    hash,
    action,
    subject,
    events,
    subject_id: shown.nowCalled(change.subject_id),
    diff:
      events.length < all.length
        ? {}
        : publicDiff(change.diff, subject, guarded || withheld.includes("place"), shown),
    // Why a place was corrected that is protected by now may name it.
    reason:
      withheld.includes("reason") || (guarded && PLACE.some((field) => field in change.diff))
        ? null
        : change.reason,
  };
}

/** Whether what is shown of the events still says what the entry is about. */
function isAbout(
  { subject, subject_id, action }: Change,
  all: readonly string[],
  shown: readonly string[],
): boolean {
  // Of what was erased nothing is left but that it was.
  if (subject_id === "") return action === "erase";
  if (subject === "seed") return shown.length > 0;
  if (subject !== "event" && subject !== "claim") return true;
  return shown.length > 0 && shown[0] === all[0];
}

function isTold(event: Standing | undefined, action: string): boolean {
  if (event === undefined) return false;
  const { status, sensitivity } = event;
  return (
    isPublic(event) ||
    ((action === "retract" || action === "merge") &&
      isPublic({ status: "published", sensitivity }) &&
      status === "retracted")
  );
}

/** The fields that the public may see, before and after; one that then stays the same is left out. */
function publicDiff(diff: Diff, subject: SubjectType, placeHidden: boolean, shown: Shown): Diff {
  const fields = FIELDS[subject] ?? [];
  const told = Object.entries(diff).flatMap(([field, values]) => {
    if (!fields.includes(field) || (placeHidden && PLACE.includes(field))) return [];
    const [before, after] = values
      .map((value) => publicValue(field, value, shown))
      .map((value) => (placeHidden && field === "sources" ? namedOnly(value) : value));
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [[field, [before, after]]];
  });
  return Object.fromEntries(told);
}

/** The sources that a protected event names, without where in them it stands. */
function namedOnly(named: unknown): unknown {
  return Array.isArray(named) ? (named as EventSource[]).map(withoutLocator) : named;
}

/** An event that is shown itself; null where a wider one is shown at most. */
function shownAlone(id: string, events: Standings): string | null {
  const event = events.get(id);
  return event !== undefined && isPublic(event) ? id : null;
}

function publicValue(field: string, value: unknown, shown: Shown): unknown {
  if (typeof value !== "string") return value;
  if (field === "part_of") return nearestShown(shown.nowCalled(value), shown);
  if (field === "merged_into") return shownAlone(shown.nowCalled(value), shown);
  if (field === "supersedes") return shown.nowCalled(value);
  // Before it was published there was nothing, for the public.
  if (field === "status" && (value === "draft" || value === "in_review")) return null;
  return value;
}
