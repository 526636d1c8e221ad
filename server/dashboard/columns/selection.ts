// What a filter selects of a view.
import type { Filter } from "../../../domain/filter.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import type { Day } from "../../../domain/when.ts";
import { type Counts, countsOf } from "./counts.ts";
import { type Fails, failsOf } from "./fails.ts";
import { sharedBytes } from "./growing.ts";
import { type Found, oddOf } from "./odd-rows.ts";
import { REFUSED, SELECTED, scanPart } from "./scan.ts";
import type { View } from "./view.ts";

export type Selection = { counts: Counts; fails: Fails };

/** Scans all rows. `found` is what the database found for the filter's sources and words. */
export function select(view: View, filter: Filter, today: Day, found: Found): Selection {
  const { columns, sight, known } = view;
  const { events } = columns;
  const { termSets } = events;
  const fails = failsOf(columns, sight, filter, today);
  const { place, when, terms, voices, days } = fails;
  const state = sharedBytes(events.count);
  state[0] = REFUSED;
  const scanning = {
    events: { when: events.when, terms: events.terms },
    place: sight.place,
    known: { voices: known.voices, said: known.said },
    fails: { place, when, terms, voices },
    period: filter.date !== null,
    odd: oddOf(view, filter, days, found),
    kindOf: termSets.table(new Uint8Array(termSets.values.length), 0, ({ kind }) =>
      KINDS.findIndex(({ value }) => value === kind),
    ),
    state,
  };
  const parts = columns.share(scanPart, scanning, { from: 1, to: events.count });
  return { fails, counts: countsOf(parts) };
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
