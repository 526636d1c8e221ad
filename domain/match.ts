// What the filter means: which of its dimensions a record fails.
import { chosen, chosenAmong, type Filter, NO_REGION, type Range } from "./filter.ts";
import { distanceM, knownTo } from "./place.ts";
import { metricsOf, speakersOf } from "./record.ts";
import type { ResolvedRecord } from "./resolve-all.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";
import { type Day, dayOf } from "./when.ts";

/** What a test needs besides the record: the period's days, and whom a record is part of. */
export type Matching = {
  filter: Filter;
  days: { from: Day; to: Day };
  /** The events above one in the tree, nearest first. */
  above: (id: string) => readonly string[];
};

type Test = (record: ResolvedRecord, matching: Matching) => boolean;

/** One test per dimension of the filter; a record matches when it passes all. */
const TESTS = {
  country: ({ event }, { filter }) => chosen(filter.country, event.place.country),
  admin1: ({ event }, { filter }) => chosen(filter.admin1, event.place.admin1 ?? NO_REGION),
  place: ({ event }, { filter }) => chosen(filter.place, event.place.name),
  near: ({ event: { place } }, { filter: { near } }) =>
    near === null ||
    (place.lat !== null &&
      place.lon !== null &&
      distanceM(near.lat, near.lon, place.lat, place.lon) <= near.radius_m),
  bbox: ({ event: { place } }, { filter: { bbox } }) => {
    if (bbox === null) return true;
    if (place.lat === null || place.lon === null) return false;
    const inLongitude =
      bbox.west <= bbox.east
        ? place.lon >= bbox.west && place.lon <= bbox.east
        : place.lon >= bbox.west || place.lon <= bbox.east;
    return inLongitude && place.lat >= bbox.south && place.lat <= bbox.north;
  },
  date: ({ event }, { filter, days }) => {
    const first = dayNumber(filter.dated === "added" ? event.added_on : event.start);
    const last = dayNumber(filter.dated === "added" ? event.added_on : event.end);
    return last >= days.from && first <= days.to;
  },
  kind: ({ event }, { filter }) => chosen(filter.kind, event.kind),
  form: ({ event }, { filter }) => chosen(filter.form, event.form),
  response: ({ event }, { filter }) => chosen(filter.response, event.response ?? "unknown"),
  said_by: ({ claims }, { filter }) => chosenAmong(filter.said_by, speakersOf(claims)),
  has: ({ claims }, { filter }) => chosenAmong(filter.has, metricsOf(claims)),
  figures: (record, { filter }) =>
    METRICS.every(({ value }) => {
      const range = filter.figures[value];
      return range === undefined || within(range, record.figures[value]?.headline ?? null);
    }),
  differ: ({ differs }, { filter }) => filter.differ === null || differs >= filter.differ,
  precision: ({ event }, { filter }) =>
    filter.precision === null || knownTo(event.place.precision, filter.precision),
  source: ({ sources }, { filter }) =>
    chosenAmong(
      filter.source,
      sources.map((source) => source.id),
    ),
  q: ({ words }, { filter }) =>
    filter.q === null || wordsOf(filter.q).every((w) => words.includes(w)),
  part_of: ({ event }, { filter, above }) =>
    filter.part_of === null || above(event.id).includes(filter.part_of),
  status: ({ event }, { filter }) => chosen(filter.status, event.status),
} satisfies Record<string, Test>;

export type Dimension = keyof typeof TESTS;
const DIMENSIONS = Object.entries(TESTS) as [Dimension, Test][];

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
  return dayNumber(record.event.start) >= days.from && dayNumber(record.event.end) <= days.to;
}

/** The words of a search, in lower case; all of them must occur. */
function wordsOf(q: string): string[] {
  return q.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
}

/** The way from each event up to its root, for the filter's `part_of`. */
export function ancestry(records: readonly ResolvedRecord[]): Matching["above"] {
  const parent = new Map(records.map(({ event }) => [event.id, event.part_of]));
  return (id) => {
    const above: string[] = [];
    for (let up = parent.get(id); up && !above.includes(up); up = parent.get(up)) above.push(up);
    return above;
  };
}

function within(range: Range, value: number | null): boolean {
  return (
    value !== null && value >= (range.from ?? 0) && value <= (range.to ?? Number.POSITIVE_INFINITY)
  );
}

function dayNumber(iso: string): Day {
  return dayOf(iso) ?? 0;
}
