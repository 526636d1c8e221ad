// The cells of an event's figures, and of what they add to sums.
import { csvCells } from "../../../domain/csv.ts";
import { FIGURE_COLUMNS, NET_COLUMNS, type WrittenFigure } from "../../../domain/event-columns.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { netsOf } from "../columns/rollups.ts";
import type { View } from "../columns/view.ts";
import { writtenFigures } from "../columns/written-figure.ts";

const NO_FIGURE = csvCells(FIGURE_COLUMNS[0] ?? [], undefined);
const NONE = [...METRICS.map(() => NO_FIGURE), csvCells(NET_COLUMNS, {})].join(",");

/** Writes them for rows of a view. */
export function figureCells(view: View): (row: number) => string {
  const { columns, sight } = view;
  const { events, slots } = columns;
  const written = writtenFigures(view);
  return (row) => {
    const inTree = sight.inTree(row);
    let slot = events.slot[row] ?? 0;
    const end = slot + (events.slots[row] ?? 0);
    if (slot === end && !inTree) return NONE;
    const own: { [M in Metric]?: WrittenFigure } = {};
    let cells = "";
    METRICS.forEach(({ value }, metric) => {
      const figure = slot < end && slots.metric[slot] === metric ? written(slot++) : null;
      if (figure !== null) own[value] = figure;
      cells += figure === null ? NO_FIGURE : csvCells(FIGURE_COLUMNS[metric] ?? [], figure);
      cells += ",";
    });
    // What stands alone adds its own figure.
    return cells + csvCells(NET_COLUMNS, inTree ? netsOf(view, row) : own);
  };
}
