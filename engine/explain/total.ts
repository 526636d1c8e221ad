// Takes the total that an explanation comes to from where everything else has it: the lines are held to that.
import type { ExplainedTotal } from "../explanation.ts";
import { openOf } from "../figures/figures.ts";
import { markOpenEnds } from "../query/open-ends.ts";
import type { Selection } from "../query/selection.ts";
import { sumPlaces } from "../query/sum-figures.ts";
import { sumAt } from "../query/sums.ts";
import type { View } from "../query/view.ts";
import { groupOf, METRIC_COUNT } from "../store/claims.ts";
import { isInTree } from "../store/tree.ts";
import type { ExplainedEvents } from "./explained-events.ts";

/** The total of a selection as the summary has it. */
export function totalOfSelection(view: View, selection: Selection, metric: number): ExplainedTotal {
  const oneSet = new Int32Array(view.columns.events.places.values.length);
  const sums = sumPlaces(view, selection, oneSet, 1);
  const sum = sumAt(sums, 0, metric, selection.counts.selected.events);
  return { headline: sum?.headline ?? null, open: sum?.open ?? false };
}

/** Whether the roll-up of one event has no upper end. */
export function isOpenAt(
  view: View,
  { isSelected, summed }: ExplainedEvents,
  metric: number,
  row: number,
): boolean {
  const { columns, visibility, figures } = view;
  if (!isInTree(visibility.tree, row)) {
    const entry = figures.of[groupOf(columns, row, metric)] ?? -1;
    return entry >= 0 && openOf(figures.entries.owner[entry]) !== 0;
  }
  const open = new Uint8Array(METRIC_COUNT);
  const setOf = (one: number) => (isSelected(one) ? 0 : -1);
  markOpenEnds(view, figures, summed, [{ open, setOf }]);
  return open[metric] === 1;
}
