// The dimensions that no code tells: figures, disagreement, sources, words, the wider event, the day of entry.
import type { Filter, Range } from "../../../domain/filter.ts";
import { type Days, inRange, overlaps } from "../../../domain/match.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { differencesOf } from "./differences.ts";
import { FAILS, OUT } from "./fails.ts";
import type { View } from "./view.ts";

/** What the database found for the filter's sources and words; null where the filter asks for none. */
export type Found = { sources: Uint8Array | null; words: Uint8Array | null };

export type Asked = { filter: Filter; days: Days; found: Found };

/** What each row fails besides its codes. */
export function oddRows(view: View, { filter, days, found }: Asked): Uint16Array {
  const { columns, known } = view;
  const { events } = columns;
  const fails = new Uint16Array(events.count);
  const pass = (passes: ArrayLike<number>, bits: number, from = 1) => {
    for (let row = 1; row < fails.length; row++)
      if ((passes[row] ?? 0) < from) fails[row] = (fails[row] ?? 0) | bits;
  };
  const passWhere = (holds: (row: number) => boolean, bits: number) => {
    const passes = new Uint8Array(fails.length);
    for (let row = 1; row < passes.length; row++) passes[row] = holds(row) ? 1 : 0;
    pass(passes, bits);
  };
  const { unknown } = known;
  if (unknown) passWhere((row) => unknown[row] === 0, OUT);
  METRICS.forEach(({ value }, metric) => {
    const range = filter.figures[value];
    if (range !== undefined) pass(rowsInRange(view, metric, range), OUT);
  });
  const { differ } = filter;
  if (differ !== null) pass(differencesOf(columns, known), OUT, differ);
  for (const rows of [found.sources, found.words]) if (rows) pass(rows, OUT);
  if (filter.part_of !== null) {
    const wider = events.ids.rowOf(filter.part_of);
    passWhere(isPartOf(view, wider), OUT);
  }
  if (filter.dated === "added" && filter.date !== null)
    passWhere((row) => overlaps(events.added[row] ?? 0, events.added[row] ?? 0, days), FAILS.date);
  return fails;
}

/** 1 for the rows whose figure lies in a range. */
function rowsInRange({ columns, figures }: View, metric: number, range: Range): Uint8Array {
  const { row: rowOf, metric: metricOf } = columns.slots;
  const { slots, count } = figures.having;
  const rows = new Uint8Array(columns.events.count);
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    if (metricOf[slot] === metric && inRange(range, figures.headline[slot] ?? null))
      rows[rowOf[slot] ?? 0] = 1;
  }
  return rows;
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
