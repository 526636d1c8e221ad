// The one filter: what is chosen. Its URL form is in filter-url.ts, its meaning in match.ts.
import type { Rule } from "./rule.ts";
import type { Metric, Subject } from "./vocabulary/claim-terms.ts";
import type { Response, Status } from "./vocabulary/event-terms.ts";
import type { Form } from "./vocabulary/form.ts";
import type { Kind } from "./vocabulary/kind.ts";
import type { PlacePrecision } from "./vocabulary/precision.ts";
import type { Speaker } from "./vocabulary/speaker.ts";
import type { Day } from "./when.ts";

/** One of these, and none of those. Both empty: all. Items are sorted and distinct. */
export type Choice<V extends string = string> = { only: readonly V[]; not: readonly V[] };

/** A range with both ends included; null is open. */
export type Range = { from: number | null; to: number | null };

/** An end of a period: a day, or days from today (0 is today, −7 a week ago). */
export type DayEnd = { day: Day } | { daysFromToday: number };
export type Period = { from: DayEnd | null; to: DayEnd | null };

/** A point and a radius in metres. */
export type Near = { lat: number; lon: number; radius_m: number };
/** Degrees; west greater than east crosses the antimeridian. */
export type BBox = { west: number; south: number; east: number; north: number };

/**
 * How the map may hold an event: it does, or does not; it does closer than as a country, or as its country alone.
 */
export const ON_MAP = ["true", "false", "closer", "country"] as const;
export type OnMap = (typeof ON_MAP)[number];

export type Filter = {
  country: Choice;
  admin1: Choice;
  place: Choice;
  near: Near | null;
  bbox: BBox | null;
  date: Period | null;
  dated: "event" | "added";
  kind: Choice<Kind>;
  form: Choice<Form>;
  /** "none" means the response none; "unknown" that no response is recorded. */
  response: Choice<Response | "unknown">;
  said_by: Choice<Speaker>;
  has: Choice<Metric>;
  figures: { readonly [M in Metric]?: Range };
  differ: number | null;
  precision: PlacePrecision | null;
  on_map: OnMap | null;
  source: Choice;
  q: string | null;
  part_of: Choice;
  status: Choice<Status>;
  /** A date or an instant; figures and events as they were known then. */
  as_of: string | null;
  /** Of whom figures are: of everybody, or of one group of people. */
  subject: Subject;
  rule: Rule;
};

const all: Choice<never> = { only: [], not: [] };

/** Everything that is published, under the default rule. */
export const EVERYTHING: Filter = {
  country: all,
  admin1: all,
  place: all,
  near: null,
  bbox: null,
  date: null,
  dated: "event",
  kind: all,
  form: all,
  response: all,
  said_by: all,
  has: all,
  figures: {},
  differ: null,
  precision: null,
  on_map: null,
  source: all,
  q: null,
  part_of: all,
  status: all,
  as_of: null,
  subject: "all",
  rule: "lowest",
};

/** A sentence names so many of a list, and counts the others. */
export const NAMED = 2;

/** The values of a choice that a sentence about it names. */
export function namedIn<V extends string>({ only, not }: Choice<V>): V[] {
  return [...only.slice(0, NAMED), ...not.slice(0, NAMED)];
}

/** Whether a value passes a choice. */
export function chosen<V extends string>(choice: Choice<V>, value: V): boolean {
  if (choice.not.includes(value)) return false;
  return choice.only.length === 0 || choice.only.includes(value);
}

/** Whether a set of values passes: one of `only` is among them and none of `not` is. */
export function chosenAmong<V extends string>(choice: Choice<V>, values: readonly V[]): boolean {
  if (choice.not.some((value) => values.includes(value))) return false;
  return choice.only.length === 0 || choice.only.some((value) => values.includes(value));
}

/** The first and last day of a period, given today; open ends are ∓Infinity. */
export function daysOf(period: Period | null, today: Day): { from: Day; to: Day } {
  const end = (at: DayEnd | null, open: number) =>
    at === null ? open : "day" in at ? at.day : today + at.daysFromToday;
  return {
    from: end(period?.from ?? null, Number.NEGATIVE_INFINITY),
    to: end(period?.to ?? null, Number.POSITIVE_INFINITY),
  };
}
