// Adds to an answer what columns do not hold: titles, and the events with the largest figures.
import { asLargest } from "../../domain/summarise/sums.ts";
import type { Largest, Summary } from "../../domain/summary.ts";
import type { CutByTime } from "../cube/cube.ts";
import type { RecordTexts } from "../source.ts";
import { metricAt } from "../store/claims.ts";
import { recordsAt } from "./records.ts";
import type { Summarised } from "./summary.ts";
import type { View } from "./view.ts";

/** The whole summary; without texts, what the columns know of it. */
export async function hydrateSummary(
  texts: RecordTexts | null,
  view: View,
  { summary, spans, largest }: Summarised,
): Promise<Summary> {
  const titles = texts === null ? new Map<string, string>() : await titlesOf(texts, view, spans);
  for (const span of summary.timeline.spans) span.title = titles.get(span.event) ?? span.event;
  if (texts === null) return summary;
  const rows = [...new Set(largest)].filter((row) => row !== 0);
  const records = new Map(
    (await recordsAt(texts, view, rows)).map((each) => [each.event.id, each]),
  );
  largest.forEach((row, metric) => {
    const record = records.get(view.columns.events.ids.idOf(row));
    const figure = record?.figures[metricAt(metric)];
    if (record && figure)
      summary.totals.figures[metricAt(metric)].largest = asLargest(record.event, figure);
  });
  return summary;
}

/** The whole cube: with its leading crowds, or none without texts. One that is hidden by now leads no slot. */
export async function hydrateCube(
  texts: RecordTexts | null,
  view: View,
  { cube, leaders }: CutByTime,
): Promise<CutByTime["cube"]> {
  const records = texts === null ? [] : await recordsAt(texts, view, leaders);
  const byId = new Map(records.map((record) => [record.event.id, record]));
  const events: Largest[] = [];
  const places = leaders.map((row) => {
    const record = byId.get(view.columns.events.ids.idOf(row));
    const figure = record?.figures.participants;
    return record && figure ? events.push(asLargest(record.event, figure)) : 0;
  });
  const slots = Array.from(cube.largest.slots, (leader) => places[leader - 1] ?? 0);
  return { ...cube, largest: { events, slots } };
}

async function titlesOf(
  texts: RecordTexts,
  view: View,
  rows: readonly number[],
): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const { ids } = view.columns.events;
  const titles = await texts.titles(rows.map((row) => ids.idOf(row)));
  return new Map(titles.map(({ id, title }) => [id, title]));
}
