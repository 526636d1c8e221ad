// Finds the sums without an upper end: those with a roll-up that has none, unless a wider event in the same sum has one.
import { type Figures, METRIC_BITS, openOf, ROW_AT } from "../figures/figures.ts";
import { groupOf, METRIC_COUNT } from "../store/claims.ts";
import { eachOther, type SummedEvents } from "./selected-nets.ts";
import type { View } from "./view.ts";

/** Sums over the events of a selection, by set and metric; `setOf` gives a row's set, or -1. */
export type MarkedSums = { open: Uint8Array; setOf: (row: number) => number };

/**
 * Marks the sums over some events that those in trees leave open; those that other events do are marked already.
 */
export function markOpenEnds(
  view: Pick<View, "columns" | "visibility">,
  figures: Figures,
  summed: SummedEvents,
  marked: readonly MarkedSums[],
): void {
  const { isIn } = summed;
  const others = summed.others(figures);
  const { columns, visibility } = view;
  const { parent } = visibility;
  const { entries, of, endless } = figures;
  const entryOf = (row: number, metric: number) => {
    const group = groupOf(columns, row, metric);
    return group < 0 ? -1 : of[group];
  };
  let changed: Map<number, boolean> | null = null;
  const isOpen = (entry: number): boolean => {
    if (changed === null) {
      const found = new Map<number, boolean>();
      eachOther(others, (one, _, __, ___, isOpen) => found.set(one, isOpen));
      changed = found;
    }
    return changed.get(entry) ?? openOf(entries.owner[entry]) !== 0;
  };
  /** The nearest wider event of the selection with a figure; 0 when there is none. */
  const widerOf = (row: number, metric: number): number => {
    let up = parent[row];
    while (up !== 0 && !(isIn(up) && entryOf(up, metric) >= 0)) up = parent[up];
    return up;
  };
  /** Whether a wider event has an upper end; all up to it have to be in the same sum. */
  const isCapped = (row: number, metric: number, set: number, setOf: MarkedSums["setOf"]) => {
    for (let up = widerOf(row, metric); up !== 0 && setOf(up) === set; up = widerOf(up, metric))
      if (!isOpen(entryOf(up, metric))) return true;
    return false;
  };
  const mark = (one: number): void => {
    const row = one >>> ROW_AT;
    if (!isIn(row)) return;
    const metric = one & METRIC_BITS;
    for (const { open, setOf } of marked) {
      const set = setOf(row);
      const at = set * METRIC_COUNT + metric;
      if (set < 0 || open[at] === 1) continue;
      if (isOpen(entryOf(row, metric)) && !isCapped(row, metric, set, setOf)) open[at] = 1;
    }
  };
  for (const one of endless) mark(one);
  eachOther(others, (entry, _, __, ___, isOpen) => {
    if (isOpen) mark(entries.owner[entry]);
  });
}
