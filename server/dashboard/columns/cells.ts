// Sums while they grow: the numbers of an entry side by side, so that adding a figure touches one spot of memory.
import { METRIC_COUNT } from "./claims.ts";
import { ENDLESS_ALONE, LEAST, MOST, NET, openOf } from "./figures.ts";
import { type Sums, sumsOf } from "./sums.ts";

/** Numbers of an entry: net headlines, their least, their most, and the events summed. */
export const CELL = 4;

/** What an open end adds to the events summed: more than there can be events, and exact for as many. */
export const OPEN_END = 2 ** 26;

/** Cells of sets by metric. What is in no set, -1, has cells of its own in front. */
export function cellsOf(sets: number): Float64Array {
  return new Float64Array((sets + 1) * METRIC_COUNT * CELL);
}

/** Adds the figure of an entry (figures.ts) to the cell at a place. */
export function addFigure(
  cells: Float64Array,
  place: number,
  entries: Int32Array,
  entry: number,
): void {
  const cell = place * CELL;
  const isOpen = openOf(entries[entry] ?? 0) === ENDLESS_ALONE;
  cells[cell] = (cells[cell] ?? 0) + (entries[entry + NET] ?? 0);
  cells[cell + 1] = (cells[cell + 1] ?? 0) + (entries[entry + LEAST] ?? 0);
  cells[cell + 2] = (cells[cell + 2] ?? 0) + (entries[entry + MOST] ?? 0);
  cells[cell + 3] = (cells[cell + 3] ?? 0) + (isOpen ? 1 + OPEN_END : 1);
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
  const weight = cells[cell + 3] ?? 0;
  const summed = weight % OPEN_END;
  sums.headline[at] = (sums.headline[at] ?? 0) + (cells[cell] ?? 0);
  sums.least[at] = (sums.least[at] ?? 0) + (cells[cell + 1] ?? 0);
  sums.most[at] = (sums.most[at] ?? 0) + (cells[cell + 2] ?? 0);
  sums.summed[at] = (sums.summed[at] ?? 0) + summed;
  sums.having[at] = (sums.having[at] ?? 0) + summed + (beyond[entry] ?? 0);
  if (weight > summed) sums.open[at] = 1;
}
