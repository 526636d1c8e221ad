// Applies a filter to a view.
import type { Filter } from "../../domain/filter.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import type { Day } from "../../domain/when.ts";
import { sharedBytes } from "../store/shared-array.ts";
import { type Counts, countsOf } from "./counts.ts";
import { dimensionsOf, type Masks, masksOf } from "./masks.ts";
import { rowMasks } from "./row-masks.ts";
import { NOT_IN_PERIOD, SELECTED, scanRows } from "./scan.ts";
import { type SummedEvents, summedEvents, summedWithin } from "./selected-nets.ts";
import type { View } from "./view.ts";

export type Selection = {
  counts: Counts;
  fails: Masks;
  /** The selected events that lie within the period, and those that are selected but for the period. */
  summed: { inPeriod: SummedEvents; atAnyTime: SummedEvents };
};

/** Scans all rows. `found` are those that a search for the filter's words finds; null where it has none. */
export function select(
  view: View,
  filter: Filter,
  today: Day,
  found: Uint8Array | null,
): Selection {
  const { columns, visibility, claimStatus } = view;
  const { events } = columns;
  const { termSets } = events;
  const fails = masksOf(columns, visibility, filter, today);
  const { place, when, terms, traits, days } = fails;
  const masked = rowMasks(view, filter, days, found);
  const scanning = {
    columns: {
      ...{ place: visibility.place, when: events.when, terms: events.terms },
      ...{ traits: claimStatus.traits, said: claimStatus.said },
    },
    codes: {
      ...{ places: events.places.values.length, dateSpans: events.dateSpans.count },
      terms: termSets.values.length,
    },
    fails: { place, when, terms, traits },
    rowMasks: masked,
    dimensions: masked.reduce((all, { bits }) => all | bits, dimensionsOf(fails)),
    kindOf: termSets.table(new Uint8Array(termSets.values.length), 0, ({ kind }) =>
      KINDS.findIndex(({ value }) => value === kind),
    ),
    state: sharedBytes(events.count),
  };
  // Row 0 is refused as every row is that is no event any more.
  const parts = columns.share(scanRows, scanning, { from: 0, to: events.count });
  const counts = countsOf(parts);
  return { fails, counts, summed: summedBy(view, counts, fails) };
}

function summedBy(view: View, { state, beyondPeriod }: Counts, { within }: Masks) {
  const isPeriod = within.some((one) => one === 0);
  const atAnyTime = summedEvents(view, { state, most: NOT_IN_PERIOD, within: null });
  if (isPeriod) {
    const inPeriod = summedWithin(view, atAnyTime, { state, most: SELECTED, within });
    return { inPeriod, atAnyTime };
  }
  // Without a period both are the same.
  const inPeriod =
    beyondPeriod.length === 0
      ? atAnyTime
      : summedEvents(view, { state, most: SELECTED, within: null });
  return { inPeriod, atAnyTime };
}

/** The rows that pass, in no order that means anything. */
export function selectedRows({ counts }: Selection): Uint32Array {
  const rows = new Uint32Array(counts.selected.events);
  let at = 0;
  counts.state.forEach((state, row) => {
    if (state === SELECTED) rows[at++] = row;
  });
  return rows;
}
