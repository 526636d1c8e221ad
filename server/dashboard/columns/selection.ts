// What a filter selects of a view.
import type { Filter } from "../../../domain/filter.ts";
import type { Day } from "../../../domain/when.ts";
import { type Fails, failsOf } from "./fails.ts";
import { type Found, oddRows } from "./odd-rows.ts";
import { type Counts, SELECTED, scan } from "./scan.ts";
import type { View } from "./view.ts";

export type Selection = { counts: Counts; fails: Fails };

/** Scans all rows. `found` is what the database found for the filter's sources and words. */
export function select(view: View, filter: Filter, today: Day, found: Found): Selection {
  const { columns, sight, known } = view;
  const fails = failsOf(columns, sight, filter, today);
  const odd = isCoded(view, filter) ? null : oddRows(view, { filter, days: fails.days, found });
  return { fails, counts: scan(columns, sight, known, fails, odd) };
}

/** Whether codes alone tell what the filter selects. */
function isCoded({ known }: View, filter: Filter): boolean {
  const { source, q, part_of, differ, figures, dated, date } = filter;
  return (
    known.unknown === null &&
    source.only.length + source.not.length === 0 &&
    q === null &&
    part_of === null &&
    differ === null &&
    Object.keys(figures).length === 0 &&
    (dated === "event" || date === null)
  );
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
