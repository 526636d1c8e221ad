// What of the public log is a correction: something published that was wrong. Pure.
import type { PublicChange } from "./change.ts";
import type { Claim } from "./claim.ts";
import type { Place } from "./place.ts";
import type { DatePrecision } from "./vocabulary/precision.ts";

export const CORRECTION_KINDS = ["figure", "place_date", "merged", "retracted"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** The changes among which corrections are: by what was done to what. */
export const MAY_CORRECT = [
  ["claim", "edit"],
  ["event", "edit"],
  ["event", "merge"],
  ["event", "retract"],
] as const;

/** The fields of a figure that say what it is; the others say where it stands and how it was come by. */
const FIGURE = [
  ...["metric", "subject", "low", "high", "qualifier", "unit"],
  ...["attributed_to", "attributed_kind"],
] as const;

const DATE = ["start", "end", "date_precision"] as const;

/** What was corrected in one change: a field of the event with both values, a figure as it was and is, or neither. */
export type Corrected =
  | { kind: "retracted" }
  | { kind: "merged" }
  | { kind: "place_date"; place: Both<Place> | null; date: Both<Dates> | null }
  | { kind: "figure"; claim: string; did: FigureDid; by: string | null };

type Both<T> = { was: T; is: T };
type Dates = Partial<Pick<DatesWhole, "start" | "end" | "date_precision">>;
type DatesWhole = { start: string; end: string; date_precision: DatePrecision };

/** `replaced`: by another figure, which `by` names. */
type FigureDid = "changed" | "withdrawn" | "again" | "replaced";

/** A figure that came in with the same write as the change. */
type Came = Pick<Claim, "attributed_to" | "attributed_kind" | "as_of" | "source">;

/** What tells whether a newer figure of the same speaker is news: what it replaces, and the figures of the write. */
export type Around = {
  /** The figure that replaces this one, if it came in the same write; undefined where it was there before. */
  cameInstead: (claim: string) => (Came & { id: string }) | undefined;
  /** A figure as it stood before the change. */
  before: (claim: string) => Came | undefined;
  /** The id of a figure that replaces this one. */
  replacedBy: (claim: string) => string | null;
};

/** What a public change corrects; null for one that corrects nothing that was published. */
export function correctedBy(change: PublicChange, around: Around): Corrected | null {
  const { subject, action, diff, subject_id } = change;
  if (subject === "event" && action === "retract") return { kind: "retracted" };
  if (subject === "event" && action === "merge") return { kind: "merged" };
  if (action !== "edit") return null;
  if (subject === "event") return eventCorrected(diff);
  return subject === "claim" ? figureCorrected(diff, subject_id, around) : null;
}

function eventCorrected(diff: PublicChange["diff"]): Corrected | null {
  const [was, is] = diff.place ?? [];
  const place = was && is ? { was: was as Place, is: is as Place } : null;
  const dated = DATE.filter((field) => diff[field] !== undefined);
  const side = (at: 0 | 1): Dates =>
    Object.fromEntries(dated.map((field) => [field, diff[field]?.[at]]));
  const date = dated.length > 0 ? { was: side(0), is: side(1) } : null;
  return place === null && date === null ? null : { kind: "place_date", place, date };
}

function figureCorrected(
  diff: PublicChange["diff"],
  claim: string,
  around: Around,
): Corrected | null {
  const [stood, stands] = diff.status ?? [];
  const figure = (did: FigureDid, by: string | null = null) =>
    ({ kind: "figure", claim, did, by }) as const;
  if (stands === "retracted") return figure("withdrawn");
  if (stood === "retracted") return figure("again");
  if (stands === "superseded")
    return isNews(claim, around) ? null : figure("replaced", around.replacedBy(claim));
  return FIGURE.some((field) => diff[field] !== undefined) ? figure("changed") : null;
}

/** A source that raises its own figure corrects nothing: the same speaker says another one later, or elsewhere. */
function isNews(claim: string, { cameInstead, before }: Around): boolean {
  const [now, then] = [cameInstead(claim), before(claim)];
  if (now === undefined || then === undefined) return false;
  const isSameSpeaker =
    now.attributed_to === then.attributed_to && now.attributed_kind === then.attributed_kind;
  const isLater = (now.as_of ?? "") > (then.as_of ?? "") && now.as_of !== null;
  return isSameSpeaker && (isLater || now.source !== then.source);
}
