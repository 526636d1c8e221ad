// Writes the cells of an event's figures, and of what they add to sums.
import type { WrittenFigure } from "../../domain/event-columns.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { netsOf } from "../figures/rollups.ts";
import type { View } from "../query/view.ts";
import { isInTree } from "../store/tree.ts";
import { writtenFigures } from "./written-figure.ts";

/** Cells of nothing, each with a comma behind it, by their number. */
const EMPTY = Array.from({ length: 5 * METRICS.length + 1 }, (_, cells) => ",".repeat(cells));
const empty = (cells: number): string => EMPTY[cells] ?? "";
const NONE = empty(5 * METRICS.length);

/** Writes them for rows of a view, with a comma behind each. */
export function figureCells(view: View): (row: number) => string {
  const { columns, visibility } = view;
  const { events, groups } = columns;
  const written = writtenFigures(view);

  const inTree = (row: number): string => {
    const nets = netsOf(view, row);
    return METRICS.map(({ value }) => `${nets[value]?.headline ?? ""},`).join("");
  };

  return (row) => {
    const tied = isInTree(visibility.tree, row);
    const first = events.firstGroup[row] ?? 0;
    const end = first + (events.groupCount[row] ?? 0);
    if (first === end && !tied) return NONE;
    let cells = "";
    let nets = "";
    let next = 0;
    for (let group = first; group < end; group++) {
      const figure = written(group);
      if (figure === null) continue;
      const metric = groups.metric[group] ?? 0;
      cells += empty(4 * (metric - next)) + cellsOf(figure);
      nets += `${empty(metric - next)}${figure.headline},`;
      next = metric + 1;
    }
    const rest = METRICS.length - next;
    // What stands alone adds its own figure.
    return cells + empty(4 * rest) + (tied ? inTree(row) : nets + empty(rest));
  };
}

function cellsOf({ headline, low, high, qualifier }: WrittenFigure): string {
  return `${headline},${low ?? ""},${high ?? ""},${qualifier},`;
}
