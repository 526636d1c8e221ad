// Sums while they grow: the numbers of an entry side by side, so that adding a figure touches one spot of memory.
import { METRIC_COUNT } from "../store/claims.ts";
import type { Desk } from "../wasm/memory.ts";
import { type Sums, sumsOf } from "./sums.ts";

/** Numbers of an entry, as the kernel adds them: net headlines, the events summed, and the least and the most of those. */
const CELL = 4;
const EVENTS = 1;
const LEAST = 2;
const MOST = 3;

/** What an open end adds to the events summed: more than there can be events, and exact for as many. */
const OPEN_END = 2 ** 26;

/** Cells of sets by metric. What is in no set, -1, has cells of its own in front. */
export function cellsOn(desk: Desk, sets: number): Float64Array {
  return desk.room(new Float64Array(), lengthFor(sets));
}

/** The same three times, one after another: of what is summed, of what reaches beyond, and of the rest. */
export function cellsThrice(desk: Desk, sets: number) {
  const length = lengthFor(sets);
  const cells = desk.room(new Float64Array(), 3 * length);
  return { cells, summed: cells.subarray(0, length), beyond: cells.subarray(length, 2 * length) };
}

function lengthFor(sets: number): number {
  return (sets + 1) * METRIC_COUNT * CELL;
}

/** By entry: how many events are summed. */
export function countsIn(cells: Float64Array): Uint32Array {
  const counts = new Uint32Array(cells.length / CELL);
  return counts.map((_, entry) => (cells[entry * CELL + EVENTS] ?? 0) % OPEN_END);
}

/** The sums of the sets. `beyond` counts events with a figure that are not summed, by entry. */
export function sumsIn(cells: Float64Array, beyond: Uint32Array): Sums {
  const sums = sumsOf(cells.length / CELL / METRIC_COUNT - 1);
  for (let at = 0; at < sums.headline.length; at++)
    pour(cells, beyond, at + METRIC_COUNT, sums, at);
  return sums;
}

/** The sums over all sets and what is in none, as one set. */
export function totalIn(cells: Float64Array, beyond: Uint32Array): Sums {
  const sums = sumsOf(1);
  for (let entry = 0; entry < cells.length / CELL; entry++)
    pour(cells, beyond, entry, sums, entry % METRIC_COUNT);
  return sums;
}

function pour(cells: Float64Array, beyond: Uint32Array, entry: number, sums: Sums, at: number) {
  const cell = entry * CELL;
  const weight = cells[cell + EVENTS] ?? 0;
  const summed = weight % OPEN_END;
  sums.headline[at] = (sums.headline[at] ?? 0) + (cells[cell] ?? 0);
  sums.least[at] = (sums.least[at] ?? 0) + (cells[cell + LEAST] ?? 0);
  sums.most[at] = (sums.most[at] ?? 0) + (cells[cell + MOST] ?? 0);
  sums.summed[at] = (sums.summed[at] ?? 0) + summed;
  sums.having[at] = (sums.having[at] ?? 0) + summed + (beyond[entry] ?? 0);
  if (weight > summed) sums.open[at] = 1;
}
