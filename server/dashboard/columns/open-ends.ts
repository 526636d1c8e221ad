// Whether a sum has no upper end: when a roll-up in it has none, unless that is part of a wider one in it which has.
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { type Figures, NONE } from "./figures.ts";
import type { Known } from "./known.ts";
import type { Sight } from "./sight.ts";
import { slotOf } from "./slot-of.ts";
import type { Sums } from "./sums.ts";

type View = { columns: Columns; sight: Sight; known: Known; figures: Figures };

/** Pairs of a slot of an event in a tree and the entry it is summed in. */
export type Ends = number[];

/** Marks the entries that are open; `isIn` tells whether a row is summed in a set. */
export function openSums(
  view: View,
  { ends, sums, isIn }: { ends: Ends; sums: Sums; isIn: (row: number, set: number) => boolean },
): void {
  const { columns, figures } = view;
  const { open } = figures;
  const above = slotAbove(view);
  for (let i = 0; i < ends.length; i += 2) {
    const at = ends[i + 1] ?? 0;
    if (sums.open[at] === 1) continue;
    const metric = at % METRIC_COUNT;
    const set = (at - metric) / METRIC_COUNT;
    let row = columns.slots.row[ends[i] ?? 0] ?? 0;
    let isOpen = true;
    for (let slot = above(row, metric); slot >= 0; slot = above(row, metric)) {
      row = columns.slots.row[slot] ?? 0;
      if (!isIn(row, set)) break;
      if (open[slot] === 0) {
        isOpen = false;
        break;
      }
    }
    if (isOpen) sums.open[at] = 1;
  }
}

/** What finds the slot of the nearest wider event with a figure of its own; -1 when there is none. */
export function slotAbove({ columns, sight, known, figures }: View) {
  const { parent } = sight;
  const { unknown } = known;
  const { headline } = figures;
  return (row: number, metric: number): number => {
    for (let up = parent[row] ?? 0; up !== 0 && !unknown?.[up]; up = parent[up] ?? 0) {
      const slot = slotOf(columns, up, metric);
      if (slot >= 0 && headline[slot] !== NONE) return slot;
    }
    return -1;
  };
}
