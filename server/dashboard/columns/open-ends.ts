// Whether a sum has no upper end: when a roll-up in it has none, unless that is part of a wider one in it which has.
import type { Adding, Summed } from "./adding.ts";
import { METRIC_COUNT } from "./claims.ts";
import { NONE } from "./figures.ts";
import { NOT_IN_PERIOD, REFUSED, SELECTED } from "./scan.ts";
import { slotOf } from "./slot-of.ts";
import type { View } from "./view.ts";

/** Marks the sums that events in trees leave open; those that other events do are marked already. */
export function openEnds(adding: Adding, { total, circles, bins }: Summed): void {
  const { columns, sight, figures, counts, fails, sets } = adding;
  const { row: rowOf, metric: metricOf } = columns.slots;
  const { when: whenOf } = columns.events;
  const { state } = counts;
  const { within } = fails;
  const { circleOf, binOf } = sets;
  const { place: placeOf } = sight;
  const { open } = figures;
  const above = slotAbove(adding);

  /** Whether a wider event, `slot` or above it, has an upper end; all up to it have to be in the same sum. */
  const isCapped = (slot: number, isIn: (row: number) => boolean): boolean => {
    let up = slot;
    while (up >= 0 && isIn(rowOf[up] ?? 0) && open[up] !== 0)
      up = above(rowOf[up] ?? 0, metricOf[up] ?? 0);
    return up >= 0 && isIn(rowOf[up] ?? 0);
  };
  const isPassing = (row: number) => (state[row] ?? REFUSED) <= NOT_IN_PERIOD;
  const isSummed = (row: number) => state[row] === SELECTED && within[whenOf[row] ?? 0] === 1;

  const { slots, above: aboveOf } = figures.endless;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] ?? 0;
    const wide = aboveOf[i] ?? -1;
    const row = rowOf[slot] ?? 0;
    if (!isPassing(row)) continue;
    const metric = metricOf[slot] ?? 0;
    const bin = binOf[whenOf[row] ?? 0] ?? -1;
    const inBin = bin * METRIC_COUNT + metric;
    if (bin >= 0 && bins.open[inBin] === 0) {
      const isIn = (up: number) => isPassing(up) && binOf[whenOf[up] ?? 0] === bin;
      if (!isCapped(wide, isIn)) bins.open[inBin] = 1;
    }
    if (!isSummed(row)) continue;
    if (total.open[metric] === 0 && !isCapped(wide, isSummed)) total.open[metric] = 1;
    const circle = circleOf[placeOf[row] ?? 0] ?? -1;
    const inCircle = circle * METRIC_COUNT + metric;
    if (circle >= 0 && circles.open[inCircle] === 0) {
      const isIn = (up: number) => isSummed(up) && circleOf[placeOf[up] ?? 0] === circle;
      if (!isCapped(wide, isIn)) circles.open[inCircle] = 1;
    }
  }
}

/** What finds the slot of the nearest wider event with a figure of its own; -1 when there is none. */
export function slotAbove({
  columns,
  sight,
  known,
  figures,
}: Pick<View, "columns" | "sight" | "known" | "figures">) {
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
