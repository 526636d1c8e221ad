// The headline figure of each metric over a selection, with what stands beside it.
import type { ResolvedRecord } from "../resolve-all.ts";
import type { GroupsOfPeople, Total } from "../summary.ts";
import { type Metric, SUBJECTS, type Subject } from "../vocabulary/claim-terms.ts";
import { type Day, dayOf } from "../when.ts";
import { beyondOf } from "./beyond.ts";
import type { Selection } from "./selection.ts";
import { largestOf, sumOf } from "./sums.ts";

/** The headline figure of one metric over a selection. */
export function totalOf(selection: Selection, metric: Metric): Total {
  const { selected, summed, days } = selection;
  const sum = sumOf(selected, metric, selection);
  const withFigure = selected.filter((record) => record.figures[metric]);
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sum?.open ?? false,
    events_with: withFigure.length,
    events_without: selected.length - withFigure.length,
    beyond: beyondOf(selection, metric),
    days_with: daysCovered(withFigure.filter(summed), days),
    largest: largestOf(withFigure, metric),
    from_groups: groupsAmong(selected.filter(summed), metric, "from_groups"),
    partial: groupsAmong(selected.filter(summed), metric, "partials"),
  };
}

function daysCovered(records: readonly ResolvedRecord[], days: { from: Day; to: Day }): number {
  const covered = new Set<Day>();
  for (const { event } of records) {
    if (event.date_precision !== "day") continue;
    const last = Math.min(dayOf(event.end) ?? 0, days.to);
    for (let day = Math.max(dayOf(event.start) ?? 0, days.from); day <= last; day++)
      covered.add(day);
  }
  return covered.size;
}

function groupsAmong(
  records: readonly ResolvedRecord[],
  metric: Metric,
  which: "from_groups" | "partials",
): GroupsOfPeople {
  const subjects: { [S in Subject]?: number } = {};
  let events = 0;
  for (const record of records) {
    const known = record[which][metric];
    if (!known) continue;
    events++;
    for (const { value } of SUBJECTS) {
      const net = known[value];
      if (net !== undefined) subjects[value] = (subjects[value] ?? 0) + net;
    }
  }
  return { subjects, events };
}
