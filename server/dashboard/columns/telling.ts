// What a summary lacks after the columns have answered: titles, and the events with the largest figures.
import { asLargest } from "../../../domain/summarise/sums.ts";
import type { Largest, Summary } from "../../../domain/summary.ts";
import type { Db } from "../../db/tables.ts";
import { metricAt } from "./claims.ts";
import type { CutByTime } from "./cube.ts";
import { recordsAt } from "./reading.ts";
import type { Summarised } from "./summary.ts";
import type { View } from "./view.ts";

/** The whole summary; without a database, what the columns know of it. */
export async function tell(
  db: Db | null,
  view: View,
  { summary, spans, largest }: Summarised,
): Promise<Summary> {
  const titles = db === null ? new Map<string, string>() : await titlesOf(db, view, spans);
  for (const span of summary.timeline.spans) span.title = titles.get(span.event) ?? span.event;
  if (db === null) return summary;
  const rows = [...new Set(largest)].filter((row) => row !== 0);
  const records = new Map((await recordsAt(db, view, rows)).map((each) => [each.event.id, each]));
  largest.forEach((row, metric) => {
    const record = records.get(view.columns.events.ids.idOf(row));
    const figure = record?.figures[metricAt(metric)];
    if (record && figure)
      summary.totals.figures[metricAt(metric)].largest = asLargest(record.event, figure);
  });
  return summary;
}

/** The whole cube: with its leading crowds, or none without a database. One that is hidden by now leads no slot. */
export async function tellLeaders(
  db: Db | null,
  view: View,
  { cube, leaders }: CutByTime,
): Promise<CutByTime["cube"]> {
  const records = db === null ? [] : await recordsAt(db, view, leaders);
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

async function titlesOf(db: Db, view: View, rows: readonly number[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const { ids } = view.columns.events;
  const titles = await db
    .selectFrom("event")
    .select(["id", "title"])
    .where(
      "id",
      "in",
      rows.map((row) => ids.idOf(row)),
    )
    .execute();
  return new Map(titles.map(({ id, title }) => [id, title]));
}
