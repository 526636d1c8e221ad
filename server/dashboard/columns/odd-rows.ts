// The dimensions that no code tells: figures, disagreement, sources, words, the wider event, the day of entry.
import type { Filter } from "../../../domain/filter.ts";
import { type Days, inRange, overlaps } from "../../../domain/match.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { differencesOf } from "./differences.ts";
import { FAILS, OUT } from "./fails.ts";
import { NONE } from "./figures.ts";
import { slotOf } from "./slot-of.ts";
import type { View } from "./view.ts";

/** What the database found for the filter's sources and words; null where the filter asks for none. */
export type Found = { sources: Uint8Array | null; words: Uint8Array | null };

export type Asked = { filter: Filter; days: Days; found: Found };

/** What each row fails besides its codes. */
export function oddRows(view: View, { filter, days, found }: Asked): Uint16Array {
  const { columns, known, figures } = view;
  const { events } = columns;
  const fails = new Uint16Array(events.count);
  const fail = (passes: (row: number) => boolean, bits: number) => {
    for (let row = 1; row < fails.length; row++)
      if (!passes(row)) fails[row] = (fails[row] ?? 0) | bits;
  };
  const { unknown } = known;
  if (unknown) fail((row) => unknown[row] === 0, OUT);
  METRICS.forEach(({ value }, metric) => {
    const range = filter.figures[value];
    if (range === undefined) return;
    fail((row) => {
      const slot = slotOf(columns, row, metric);
      const headline = slot < 0 ? NONE : (figures.headline[slot] ?? NONE);
      return inRange(range, headline === NONE ? null : headline);
    }, OUT);
  });
  const { differ } = filter;
  if (differ !== null) {
    const differs = differencesOf(columns, known);
    fail((row) => (differs[row] ?? 1) >= differ, OUT);
  }
  for (const rows of [found.sources, found.words]) if (rows) fail((row) => rows[row] === 1, OUT);
  if (filter.part_of !== null) {
    const wider = events.ids.rowOf(filter.part_of);
    fail(isPartOf(view, wider), OUT);
  }
  if (filter.dated === "added" && filter.date !== null)
    fail((row) => overlaps(events.added[row] ?? 0, events.added[row] ?? 0, days), FAILS.date);
  return fails;
}

/** Whether a row is part, at any depth, of the event in row `wider`: the way up leads over what the view holds. */
function isPartOf({ columns, eyes, sight, known }: View, wider: number) {
  const above = eyes === "public" ? sight.parent : columns.events.parent;
  const holds = (row: number) => sight.shows(row) && !known.unknown?.[row];
  return (row: number): boolean => {
    if (wider === 0) return false;
    let up = above[row] ?? 0;
    while (up !== 0 && up !== wider && holds(up)) up = above[up] ?? 0;
    return up === wider;
  };
}
