// Finds where a record is shown otherwise than it is stored, and where a tree does not add up.
import { type EventRecord, searchWords, speakersOf } from "../../domain/record.ts";
import { figuresOf } from "../../domain/resolve-all.ts";
import { rollUp } from "../../domain/rollup.ts";
import { withSuperseded } from "../../domain/superseded.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { isoOf } from "../../domain/when.ts";
import { headlineAt, NONE, netAt } from "../figures/figures.ts";
import { partsRollup } from "../figures/rollups.ts";
import type { View } from "../query/view.ts";
import { groupOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { eachTree } from "../store/tree.ts";
import type { Part } from "../worker/pass.ts";

/** Whether the columns hold an event in this row. */
export const isHeld = ({ events }: Columns, row: number): boolean => events.terms[row] !== 0;

/**
 * What is wrong with a record, or null; `views` are those of everything that is recorded, under every rule. As a
 * sentence's end.
 */
export function recordFault(views: readonly View[], record: EventRecord): string | null {
  for (const view of views) {
    const row = view.columns.events.ids.rowOf(record.event.id);
    if (!isHeld(view.columns, row)) return "is stored and not shown";
    if (!isShownAs(view, row, record)) return "is shown otherwise than stored";
  }
  if (record.words !== searchWords(record)) return "is found by other words than its own";
  return null;
}

function isShownAs(view: View, row: number, record: EventRecord): boolean {
  const { columns, claimStatus, visibility, figures, rule } = view;
  const { event } = record;
  const claims = withSuperseded(record.claims);
  const { events } = columns;
  const { dateSpans } = events;
  const when = events.when[row];
  const terms = events.termSets.values[events.terms[row]];
  const place = events.places.values[visibility.place[row]];
  if (!terms || !place) return false;
  const parent = events.parent[row];
  const speakers = speakersOf(claims).reduce(
    (bits, speaker) => bits | (1 << SPEAKERS.findIndex(({ value }) => value === speaker)),
    0,
  );
  const told = figuresOf(claims, rule);
  return (
    isoOf(dateSpans.startOf(when)) === event.start &&
    isoOf(dateSpans.endOf(when)) === event.end &&
    dateSpans.precisionOf(when) === event.date_precision &&
    terms.kind === event.kind &&
    terms.form === event.form &&
    terms.response === event.response &&
    terms.status === event.status &&
    terms.restricted === (event.sensitivity === "restricted") &&
    JSON.stringify(Object.values(place)) === JSON.stringify(Object.values(event.place)) &&
    (parent === 0 ? null : events.ids.idOf(parent)) === event.part_of &&
    claimStatus.said[row] === claims.length &&
    (claimStatus.traits[row] & ((1 << SPEAKERS.length) - 1)) === speakers &&
    METRICS.every(({ value }, metric) => {
      const own = told[value];
      const parts = own?.from_groups ? partsRollup(view, row, metric) : null;
      const isGivenUp = own !== undefined && parts !== null && parts >= own.headline;
      const headline = own === undefined || isGivenUp ? NONE : own.headline;
      return headlineAt(figures, groupOf(columns, row, metric)) === headline;
    })
  );
}

/** Events in trees whose net value is not their roll-up less that of their parts (domain/rollup.ts). */
export function rollupFaults(view: View, part: Part): Map<string, string> {
  const { columns, visibility, figures, rule } = view;
  const { ids } = columns.events;
  const rows: number[] = [];
  eachTree(visibility.tree, part, (root, end) => {
    for (const row of visibility.tree.rows.subarray(root, end)) rows.push(row);
  });
  const faults = new Map<string, string>();
  METRICS.forEach(({ value }, metric) => {
    const nodes = rows.map((row) => {
      const group = groupOf(columns, row, metric);
      const own = headlineAt(figures, group);
      const wider = visibility.parent[row];
      const part_of = wider === 0 ? null : ids.idOf(wider);
      return { id: ids.idOf(row), part_of, own: own === NONE ? null : own, group };
    });
    const rolled = rollUp(nodes);
    for (const { id, own, group } of nodes)
      if (own !== null && rolled.get(id)?.net !== netAt(figures, group))
        faults.set(id, `has parts and a remainder of ${value} (${rule}) that are not its roll-up`);
  });
  return faults;
}
