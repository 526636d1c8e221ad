// What the filter means: which of its dimensions a record fails.
import type { Event } from "./event.ts";
import { chosen, chosenAmong, type Filter, type Range } from "./filter.ts";
import { isOnMap } from "./map-place.ts";
import { objectEntries } from "./object-keys.ts";
import { distanceM, knownTo, type Place } from "./place.ts";
import { speakersOf } from "./record.ts";
import { regionNames } from "./region.ts";
import type { ResolvedRecord } from "./resolve-all.ts";
import { holds, phrasesOf } from "./search.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";
import { type Day, knownDay } from "./when.ts";

/** The first and last day of a period; open ends are ∓Infinity. */
export type Days = { from: Day; to: Day };

/** What a test needs besides the record: the filter, and its period's days. */
export type Matching = { filter: Filter; days: Days };

/** What a place tells, by dimension. */
export const PLACE_TESTS = {
  country: (place, filter) => chosen(filter.country, place.country),
  admin1: (place, filter) => chosenAmong(filter.admin1, regionNames(place)),
  place: (place, filter) => chosen(filter.place, place.name),
  near: (place, { near }) =>
    near === null ||
    (place.lat !== null &&
      place.lon !== null &&
      distanceM(near.lat, near.lon, place.lat, place.lon) <= near.radius_m),
  bbox: (place, { bbox }) => {
    if (bbox === null) return true;
    if (place.lat === null || place.lon === null) return false;
    const inLongitude =
      bbox.west <= bbox.east
        ? place.lon >= bbox.west && place.lon <= bbox.east
        : place.lon >= bbox.west || place.lon <= bbox.east;
    return inLongitude && place.lat >= bbox.south && place.lat <= bbox.north;
  },
  precision: (place, filter) =>
    filter.precision === null || knownTo(place.precision, filter.precision),
  on_map: (place, { on_map }) => on_map === null || isOnMap(place, on_map),
} satisfies Record<string, (place: Place, filter: Filter) => boolean>;

/** What the event's terms tell, by dimension. */
export const TERM_TESTS = {
  kind: (event, filter) => chosen(filter.kind, event.kind),
  form: (event, filter) => chosen(filter.form, event.form),
  response: (event, filter) => chosen(filter.response, event.response ?? "unknown"),
  status: (event, filter) => chosen(filter.status, event.status),
} satisfies Record<string, (event: Terms, filter: Filter) => boolean>;
export type Terms = Pick<Event, "kind" | "form" | "response" | "status">;

/** Whether a span of days touches the period. */
export function overlaps(first: Day, last: Day, days: Days): boolean {
  return last >= days.from && first <= days.to;
}

/** Whether a span of days lies wholly within the period. */
export function contains(days: Days, first: Day, last: Day): boolean {
  return first >= days.from && last <= days.to;
}

/** Whether a figure lies in a range; one that is not known lies in none. */
export function inRange(range: Range, value: number | null): boolean {
  return (
    value !== null && value >= (range.from ?? 0) && value <= (range.to ?? Number.POSITIVE_INFINITY)
  );
}

type Test = (record: ResolvedRecord, matching: Matching) => boolean;

const ofPlace =
  (name: keyof typeof PLACE_TESTS): Test =>
  ({ event }, { filter }) =>
    PLACE_TESTS[name](event.place, filter);
const ofTerms =
  (name: keyof typeof TERM_TESTS): Test =>
  ({ event }, { filter }) =>
    TERM_TESTS[name](event, filter);

/** One test per dimension of the filter; a record matches when it passes all. */
const TESTS = {
  country: ofPlace("country"),
  admin1: ofPlace("admin1"),
  place: ofPlace("place"),
  near: ofPlace("near"),
  bbox: ofPlace("bbox"),
  date: ({ event }, { filter, days }) => {
    const first = knownDay(filter.dated === "added" ? event.added_on : event.start);
    const last = knownDay(filter.dated === "added" ? event.added_on : event.end);
    return overlaps(first, last, days);
  },
  kind: ofTerms("kind"),
  form: ofTerms("form"),
  response: ofTerms("response"),
  said_by: ({ claims }, { filter }) => chosenAmong(filter.said_by, speakersOf(claims)),
  has: ({ has }, { filter }) => chosenAmong(filter.has, has),
  figures: (record, { filter }) =>
    METRICS.every(({ value }) => {
      const range = filter.figures[value];
      return range === undefined || inRange(range, record.figures[value]?.headline ?? null);
    }),
  differ: ({ differs }, { filter }) => filter.differ === null || differs >= filter.differ,
  precision: ofPlace("precision"),
  on_map: ofPlace("on_map"),
  source: ({ sources }, { filter }) =>
    chosenAmong(
      filter.source,
      sources.map((source) => source.id),
    ),
  q: ({ words }, { filter }) => filter.q === null || holds(words, phrasesOf(filter.q)),
  part_of: ({ above }, { filter }) => chosenAmong(filter.part_of, above),
  status: ofTerms("status"),
} satisfies Record<string, Test>;

export type Dimension = keyof typeof TESTS;
const DIMENSIONS = objectEntries<Dimension, Test>(TESTS);

/** The dimensions the record fails, at most two: a facet needs to know of none, one or more. */
export function failures(record: ResolvedRecord, matching: Matching): Dimension[] {
  const failed: Dimension[] = [];
  for (const [dimension, test] of DIMENSIONS) {
    if (!test(record, matching)) failed.push(dimension);
    if (failed.length === 2) break;
  }
  return failed;
}

/** Whether the event lies wholly within the period: only then is it summed. */
export function liesWithin(record: ResolvedRecord, { filter, days }: Matching): boolean {
  if (filter.dated === "added") return true;
  return contains(days, knownDay(record.event.start), knownDay(record.event.end));
}
