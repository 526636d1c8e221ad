// Reads the records of rows: words come from the source, figures and nets from the columns.
import { asKnownAt } from "../../domain/as-of.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { differenceOf, type FiguredRecord, figuresOf } from "../../domain/resolve-all.ts";
import { netsOf } from "../figures/rollups.ts";
import type { RecordTexts } from "../source.ts";
import { inColumnOrder, metricCode } from "../store/claims.ts";
import type { View } from "./view.ts";

/** The records in these rows, in their order, as the view shows them. One that is hidden by now is left out. */
export async function recordsAt(
  texts: RecordTexts,
  view: View,
  rows: readonly number[],
): Promise<FiguredRecord[]> {
  const { ids } = view.columns.events;
  const stored = await texts.records(rows.map((row) => ids.idOf(row)));
  const byId = new Map(stored.map((record) => [record.event.id, record]));
  return rows.flatMap((row) => {
    const record = byId.get(ids.idOf(row));
    return record === undefined
      ? []
      : shownTo(view, record).map((each) => figured(view, row, each));
  });
}

/** The record as this viewer sees it, at the view's moment. */
function shownTo(
  { viewer, as_of, columns, claimStatus }: View,
  record: EventRecord,
): EventRecord[] {
  const shown =
    viewer === "public"
      ? publicView([record])
      : viewer.includes(record.event.status)
        ? [record]
        : [];
  if (as_of === null) return shown;
  const row = columns.events.ids.rowOf(record.event.id);
  return asKnownAt(shown, as_of, replacedIn(columns, claimStatus, row, record));
}

/** That claims which stood then were replaced later; claims stand in the columns in the order of metric and id. */
function replacedIn(
  { events, groups }: View["columns"],
  { past }: View["claimStatus"],
  row: number,
  { claims }: EventRecord,
): Map<string, number> {
  const replaced = new Map<string, number>();
  const first = groups.claim[events.firstGroup[row] ?? 0] ?? 0;
  const metrics = claims.map(({ metric }) => metricCode(metric));
  inColumnOrder([...claims.keys()], metrics).forEach((claim, i) => {
    const { id } = claims[claim] ?? {};
    if (past?.stood.has(first + i) && id !== undefined) replaced.set(id, Number.POSITIVE_INFINITY);
  });
  return replaced;
}

function figured(view: View, row: number, record: EventRecord): FiguredRecord {
  const { ids } = view.columns.events;
  const wider = view.visibility.parent[row] ?? 0;
  const part_of =
    view.viewer !== "public" ? record.event.part_of : wider === 0 ? null : ids.idOf(wider);
  return {
    ...record,
    event: part_of === record.event.part_of ? record.event : { ...record.event, part_of },
    figures: figuresOf(record.claims, view.rule),
    nets: netsOf(view, row),
    differs: differenceOf(record.claims),
  };
}
