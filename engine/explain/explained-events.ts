// Tells which events a figure is explained over: all that are selected, or one of them with its parts.

import { SELECTED } from "../query/scan.ts";
import type { SummedEvents } from "../query/selected-nets.ts";
import type { Selection } from "../query/selection.ts";
import type { View } from "../query/view.ts";

export type ExplainedEvents = {
  isSelected: (row: number) => boolean;
  /** Whether it lies within the period, too. */
  isSummed: (row: number) => boolean;
  /** What tells the nets of the selection that they are of. */
  summed: SummedEvents;
};

/** @param top the row of the one event; 0 for all. A selection that it is taken of holds all of its parts. */
export function explainedEvents(
  { visibility }: Pick<View, "visibility">,
  { counts, summed: { inPeriod } }: Selection,
  top: number,
): ExplainedEvents {
  const { state } = counts;
  const isSelected = (row: number) => state[row] === SELECTED;
  if (top === 0) return { isSelected, isSummed: inPeriod.isIn, summed: inPeriod };
  const { placeOf, sizes } = visibility.tree;
  const first = placeOf[top];
  const end = first < 0 ? first : first + sizes[first];
  const isUnder = (row: number) =>
    row === top || (first >= 0 && placeOf[row] > first && placeOf[row] < end);
  return {
    isSelected: (row) => isUnder(row) && isSelected(row),
    isSummed: (row) => isUnder(row) && inPeriod.isIn(row),
    summed: inPeriod,
  };
}
