// Writes the cells of an event's figures, and of what they add to sums.
import { cellsWriter } from "../../domain/csv.ts";
import { figureColumns, type WrittenFigure } from "../../domain/event-columns.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { NONE, netAt } from "../figures/figures.ts";
import type { View } from "../query/view.ts";
import type { FileNets } from "./file-nets.ts";
import { writtenFigures } from "./written-figure.ts";

/** The columns of any metric's figure. */
const FIGURE = figureColumns(METRICS[0]);

const figureText = cellsWriter<keyof WrittenFigure, WrittenFigure>(FIGURE, {
  headline: ({ headline }) => String(headline),
  low: ({ low }) => String(low ?? ""),
  high: ({ high }) => String(high ?? ""),
  qualifier: ({ qualifier }) => qualifier,
});

/** Writes them for rows of a view. */
export function figureCells(
  view: View,
  nets: FileNets,
): Record<"figures" | "nets", (row: number) => string> {
  const { columns, figures } = view;
  const { events, groups } = columns;
  const written = writtenFigures(view);

  /** Writes a row's cells, of which each metric has so many; `cellsOf` gives those of a claim group, or null. */
  const byMetric = (width: number, cellsOf: (group: number) => string | null) => {
    const commas = Array.from({ length: METRICS.length * width + 1 }, (_, n) => ",".repeat(n));
    return (row: number): string => {
      const first = events.firstGroup[row];
      const end = first + events.groupCount[row];
      let cells = "";
      let next = 0;
      for (let group = first; group < end; group++) {
        const metric = groups.metric[group];
        const own = cellsOf(group);
        if (own === null) continue;
        cells += commas[(metric - next) * width + (next > 0 ? 1 : 0)] + own;
        next = metric + 1;
      }
      return cells + commas[(METRICS.length - next) * width - (next > 0 ? 0 : 1)];
    };
  };

  const inFile = (row: number): string => {
    const own = nets.of(row);
    return METRICS.map(({ value }) => own[value]?.headline ?? "").join(",");
  };
  // What stands alone adds its own figure.
  const alone = byMetric(1, (group) => {
    const net = netAt(figures, group);
    return net === NONE ? null : String(net);
  });
  return {
    figures: byMetric(Object.keys(FIGURE).length, (group) => {
      const figure = written(group);
      return figure && figureText(figure);
    }),
    nets: (row) => (nets.isAlone(row) ? alone(row) : inFile(row)),
  };
}
