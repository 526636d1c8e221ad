// Reads the records of rows: words come from the source, figures and nets from the columns.
import { aboutOnly } from "../../domain/about.ts";
import { asKnownAt } from "../../domain/as-of.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { differenceOf, type FiguredRecord, figuresOf } from "../../domain/resolve-all.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { headlineAt, NONE } from "../figures/figures.ts";
import { netsOf } from "../figures/rollups.ts";
import type { RecordTexts } from "../source.ts";
import { groupOf } from "../store/claims.ts";
import type { View } from "./view.ts";

/** The records in these rows, in their order, as the view shows them. One that is hidden by now is left out. */
export async function recordsAt(
  texts: RecordTexts,
  view: View,
  rows: readonly number[],
): Promise<FiguredRecord[]> {
  const { ids } = view.columns.events;
  const shown = shownFrom(await texts.records(rows.map((row) => ids.idOf(row))));
  return rows.flatMap((row) => shown(view, row) ?? []);
}

/** Gives from stored records that of a row, as a view of the same moment shows it; null where it is hidden or missing. */
export function shownFrom(
  stored: readonly EventRecord[],
): (view: View, row: number) => FiguredRecord | null {
  const byId = new Map(stored.map((record) => [record.event.id, record]));
  return (view, row) => {
    const record = byId.get(view.columns.events.ids.idOf(row));
    const [shown] = record === undefined ? [] : shownTo(view, record);
    return shown === undefined ? null : figured(view, row, shown);
  };
}

/** The record as this viewer sees it, at the view's moment. */
function shownTo({ viewer, as_of }: View, record: EventRecord): EventRecord[] {
  const shown =
    viewer === "public"
      ? publicView([record])
      : viewer.includes(record.event.status)
        ? [record]
        : [];
  return asKnownAt(shown, as_of);
}

function figured(view: View, row: number, record: EventRecord): FiguredRecord {
  const { ids } = view.columns.events;
  const wider = view.visibility.parent[row];
  const part_of = wider === 0 ? null : ids.idOf(wider);
  return {
    ...record,
    event: part_of === record.event.part_of ? record.event : { ...record.event, part_of },
    figures: shownFigures(view, row, record),
    nets: netsOf(view, row),
    differs: differenceOf(aboutOnly(record.claims, view.subject)),
  };
}

/** Figures of its claims, but for those made of groups of people that are given up for what its parts come to. */
export function shownFigures(
  { columns, figures, rule, subject }: View,
  row: number,
  { claims }: Pick<EventRecord, "claims">,
): FiguredRecord["figures"] {
  const own = figuresOf(aboutOnly(claims, subject), rule);
  METRICS.forEach(({ value }, metric) => {
    const isMade = own[value]?.from_groups === true;
    if (isMade && headlineAt(figures, groupOf(columns, row, metric)) === NONE) delete own[value];
  });
  return own;
}
