/** How a figure comes about, as columns tell it without a database between. */
import type { EventRecord } from "../../domain/record.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Engine } from "../../engine/engine.ts";
import { explain } from "../../engine/explain/explain.ts";
import { withWords } from "../../engine/explain/hydrate.ts";
import type { Explained } from "../../engine/explanation.ts";
import { shownFigures } from "../../engine/query/records.ts";
import { select } from "../../engine/query/selection.ts";
import { foundIn, type Loaded, recordsByRow } from "./columns-of.ts";

/** `records` are what the columns were made of, and tell what the database would. */
export function columnExplanation(
  { current }: Loaded,
  records: readonly EventRecord[],
  { viewer, filter, today, event, metric, most }: Parameters<Engine["explain"]>[0],
): Explained {
  const { columns, views } = current;
  const { rule, as_of, subject } = filter;
  const view = views.view(current, viewer, filter);
  const selection = select(view, filter, today, foundIn(columns, records, viewer, filter.q));
  const figuresBy = (by: Rule) => views.view(current, viewer, { rule: by, as_of, subject }).figures;
  const top = event === null ? 0 : columns.events.ids.rowOf(event);
  const explained = explain(view, figuresBy, selection, { metric, most }, top);
  const recordAt = recordsByRow(columns, records, viewer, filter);
  const figured = (row: number): FiguredRecord | undefined => {
    const record = recordAt(row);
    return record && { ...record, figures: shownFigures(view, row, record), nets: {}, differs: 1 };
  };
  const isSummed = selection.summed.inPeriod.isIn;
  return withWords(explained, { metric, rule, subject, most: most.claims }, figured, isSummed);
}
