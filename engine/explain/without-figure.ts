// Counts the events of a selection of which nobody gave a figure, and those at its top of whose parts nobody did either.
import type { EventCounts } from "../explanation.ts";
import { type Figures, METRIC_BITS, ROW_AT } from "../figures/figures.ts";
import type { View } from "../query/view.ts";
import type { ExplainedEvents } from "./explained-events.ts";
import type { Forest } from "./forest.ts";
import { Largest } from "./largest.ts";

/** Counts, and the rows of the latest of those without. */
export type WithoutFigure = EventCounts & { rows: number[] };

/** @param most so many events are named */
export function withoutFigure(
  { columns: { events }, visibility }: Pick<View, "columns" | "visibility">,
  { figures, metric }: { figures: Figures; metric: number },
  { isSelected, isSummed }: ExplainedEvents,
  forest: Forest,
  most: number,
): WithoutFigure {
  const hasFigure = new Uint8Array(events.count);
  const { owner } = figures.entries;
  for (let entry = 0; entry < figures.count; entry++)
    if ((owner[entry] & METRIC_BITS) === metric) hasFigure[owner[entry] >>> ROW_AT] = 1;
  const counted = { events: 0, roots: 0, without: 0, rootsWithout: 0 };
  const named = new Largest(most);
  const isRoot = (row: number): boolean => {
    let up = visibility.parent[row];
    while (up !== 0 && !isSummed(up)) up = visibility.parent[up];
    return up === 0;
  };
  for (let row = 1; row < events.count; row++) {
    if (!isSelected(row)) continue;
    counted.events++;
    if (isSummed(row) && isRoot(row)) counted.roots++;
    if (hasFigure[row] === 1) continue;
    counted.without++;
    named.add(row, events.dateSpans.startOf(events.when[row]));
  }
  let rolledUp = 0;
  for (let node = 0; node < forest.count; node++) if (forest.above[node] < 0) rolledUp++;
  return { ...counted, rootsWithout: counted.roots - rolledUp, rows: named.rows() };
}
