// Counts the figures of a selection that are made of groups of people, by set and metric.
import { METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { IN_FIGURE, placeOfPartial } from "../figures/partials.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { View } from "./view.ts";

/** Counts by set and metric; `setOf` gives a row's set, or -1. */
type MadeBySet = { made: Uint32Array; setOf: (row: number) => number };

/** Counts those of the events that are `isIn`. */
export function countMadeOfGroups(
  view: Pick<View, "partials">,
  isIn: (row: number) => boolean,
  all: readonly MadeBySet[],
): void {
  const { of, owner, net } = view.partials();
  // Those of one event and metric stand side by side.
  let last = -1;
  for (let i = 0; i < of.length; i++) {
    const one = owner[i];
    if (net[i] === NONE || placeOfPartial(one) !== IN_FIGURE || one === last) continue;
    last = one;
    const row = one >>> ROW_AT;
    if (row === 0 || !isIn(row)) continue;
    for (const { made, setOf } of all) {
      const set = setOf(row);
      if (set < 0) continue;
      const at = set * METRIC_COUNT + (one & METRIC_BITS);
      made[at] = made[at] + 1;
    }
  }
}
