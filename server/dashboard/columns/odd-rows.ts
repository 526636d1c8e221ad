// The dimensions that no code tells: figures, disagreement, sources, words, the wider event, the day of entry.
import type { Filter, Range } from "../../../domain/filter.ts";
import { type Days, inRange, overlaps } from "../../../domain/match.ts";
import { DIFFER_FROM } from "../../../domain/summarise.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import type { Claims, Slots } from "./claims.ts";
import { differenceIn } from "./differences.ts";
import type { Events } from "./events.ts";
import { FAILS, OUT } from "./fails.ts";
import { headlineAt, type Told } from "./figures.ts";
import { DIFFERS, type Known } from "./known.ts";
import type { Part } from "./share.ts";
import type { View } from "./view.ts";

/** What the database found for the filter's sources and words; null where the filter asks for none. */
export type Found = { sources: Uint8Array | null; words: Uint8Array | null };

/** What is asked of rows besides their codes, and the columns that tell. */
export type Odd = {
  ranges: { metric: number; range: Range }[];
  /** Highest ÷ lowest at least; null when it is not asked. */
  differ: number | null;
  /** The days of entry; null when they are not asked. */
  added: Days | null;
  /** 1 for the rows that pass what was found out before. */
  passing: Uint8Array[];
  events: Pick<Events, "slot" | "slots" | "added">;
  slots: Pick<Slots, "metric" | "claim">;
  claims: Pick<Claims, "low" | "high">;
  known: Pick<Known, "claims" | "voices" | "unknown">;
  figures: Told;
};

/** What a filter asks of rows besides their codes; null when nothing. */
export function oddOf(view: View, filter: Filter, days: Days, found: Found): Odd | null {
  const { columns, known, figures } = view;
  const { events, slots, claims } = columns;
  const passing = [found.sources, found.words].filter((rows) => rows !== null);
  if (filter.part_of !== null) passing.push(partsOf(view, filter.part_of));
  const ranges = METRICS.flatMap(({ value }, metric) => {
    const range = filter.figures[value];
    return range === undefined ? [] : [{ metric, range }];
  });
  const added = filter.dated === "added" && filter.date !== null ? days : null;
  const { differ } = filter;
  if (
    known.unknown === null &&
    passing.length + ranges.length === 0 &&
    differ === null &&
    added === null
  )
    return null;
  return {
    ...{ ranges, differ, added, passing },
    events: { slot: events.slot, slots: events.slots, added: events.added },
    slots: { metric: slots.metric, claim: slots.claim },
    claims: { low: claims.low, high: claims.high },
    known: { claims: known.claims, voices: known.voices, unknown: known.unknown },
    figures: { entries: figures.entries, of: figures.of },
  };
}

/** What each row of a part fails besides its codes, from the first of the part on. */
export function oddPart(odd: Odd, { from, to }: Part): Uint16Array {
  const fails = new Uint16Array(to - from);
  const { events, known, differ, added } = odd;
  const { unknown } = known;
  if (unknown !== null)
    for (let row = from; row < to; row++) if (unknown[row] === 1) fails[row - from] = OUT;
  for (const rows of odd.passing)
    for (let row = from; row < to; row++) if (rows[row] !== 1) fails[row - from] = OUT;
  for (const { metric, range } of odd.ranges) failOutside(odd, metric, range, from, fails);
  if (differ !== null) failLess(odd, differ, from, fails);
  if (added !== null)
    for (let row = from; row < to; row++) {
      const day = events.added[row] ?? 0;
      if (!overlaps(day, day, added)) fails[row - from] = (fails[row - from] ?? 0) | FAILS.date;
    }
  return fails;
}

/** Rows whose sources differ less. Where they differ twofold is known. */
function failLess(odd: Odd, differ: number, from: number, fails: Uint16Array): void {
  const { voices } = odd.known;
  if (differ >= DIFFER_FROM)
    for (let i = 0; i < fails.length; i++)
      if (((voices[from + i] ?? 0) & DIFFERS) === 0) fails[i] = OUT;
  if (differ === DIFFER_FROM) return;
  const differenceAt = differenceIn(odd);
  for (let i = 0; i < fails.length; i++)
    if (fails[i] === 0 && differenceAt(from + i) < differ) fails[i] = OUT;
}

/** Rows that have no figure of the metric in the range. */
function failOutside(
  { events, slots, figures }: Odd,
  wanted: number,
  range: Range,
  from: number,
  fails: Uint16Array,
): void {
  const { slot: firstOf, slots: countOf } = events;
  const { metric } = slots;
  for (let i = 0; i < fails.length; i++) {
    let slot = firstOf[from + i] ?? 0;
    const end = slot + (countOf[from + i] ?? 0);
    while (slot < end && metric[slot] !== wanted) slot++;
    // No figure is below zero, and no range holds what is.
    if (slot === end || !inRange(range, headlineAt(figures, slot))) fails[i] = OUT;
  }
}

/** 1 for the parts of an event, at any depth: the way up leads over what the view holds. */
function partsOf({ columns, eyes, sight, known }: View, id: string): Uint8Array {
  const { events } = columns;
  const wider = events.ids.rowOf(id);
  const parts = new Uint8Array(events.count);
  const above = eyes === "public" ? sight.parent : events.parent;
  const holds = (row: number) => sight.shows(row) && !known.unknown?.[row];
  for (let row = 1; row < parts.length && wider !== 0; row++) {
    let up = above[row] ?? 0;
    while (up !== 0 && up !== wider && holds(up)) up = above[up] ?? 0;
    if (up === wider) parts[row] = 1;
  }
  return parts;
}
