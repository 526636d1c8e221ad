// The roll-up of one event, for its record: its own net and its parts' roll-ups.
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import type { Columns } from "../store/columns.ts";
import { slotOf } from "../store/slot-of.ts";
import { partsIn } from "../store/tree.ts";
import type { Sight } from "../store/visibility.ts";
import type { Known } from "./claim-status.ts";
import { type Figures, NONE, netAt } from "./figures.ts";

type View = { columns: Columns; sight: Sight; known: Known; figures: Figures };

/** What the event in a row adds to sums, and its roll-ups, by metric. */
export function netsOf(view: View, row: number): FiguredRecord["nets"] {
  const nets: { -readonly [M in keyof FiguredRecord["nets"]]: FiguredRecord["nets"][M] } = {};
  METRICS.forEach(({ value }, metric) => {
    const rollup = rollupOf(view, row, metric);
    if (rollup !== null) nets[value] = { rollup, headline: ownNet(view, row, metric) ?? 0 };
  });
  return nets;
}

/** Null where neither the event nor its parts have a figure. Net is roll-up less the parts' roll-ups (domain/rollup.ts). */
function rollupOf(view: View, row: number, metric: number): number | null {
  let rollup = ownNet(view, row, metric);
  for (const part of partsOf(view, row)) {
    const below = rollupOf(view, part, metric);
    if (below !== null) rollup = (rollup ?? 0) + below;
  }
  return rollup;
}

function ownNet({ columns, figures }: View, row: number, metric: number): number | null {
  const slot = slotOf(columns, row, metric);
  const net = netAt(figures, slot);
  return net === NONE ? null : net;
}

/** The rows of the event's parts. */
export function partsOf({ sight, known }: Pick<View, "sight" | "known">, row: number): number[] {
  const parts = partsIn(sight.tree, row);
  const { unknown } = known;
  if (unknown === null) return parts;
  return parts.filter((part) => unknown[row] === 0 && unknown[part] === 0);
}
