// The headline figure of each metric over a selection, with what stands beside it.
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Covering, GroupsOfPeople, Total } from "../summary.ts";
import { type Metric, SUBJECTS, type Subject } from "../vocabulary/claim-terms.ts";
import { type Day, knownDay } from "../when.ts";
import { beyondOf } from "./beyond.ts";
import type { Selection } from "./selection.ts";
import { largestOf, sumOf } from "./sums.ts";
import { isShort } from "./timeline.ts";

/** The headline figure of one metric over a selection. */
export function totalOf(selection: Selection, metric: Metric): Total {
  const { selected, summed } = selection;
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
    days_with: daysWith(withFigure.filter(summed)),
    covering: sum && coveringOf(selection, metric, sum.headline),
    largest: largestOf(withFigure, metric),
    from_groups: groupsAmong(selected.filter(summed), metric, "from_groups"),
    partial: groupsAmong(selected.filter(summed), metric, "partials"),
  };
}

/** The days on which an event began that is known to the day and short: what is longer tells no figure of a day. */
function daysWith(records: readonly ResolvedRecord[]): number {
  const found = new Set<Day>();
  for (const { event } of records) {
    const [start, end] = [knownDay(event.start), knownDay(event.end)];
    if (event.date_precision === "day" && isShort(start, end)) found.add(start);
  }
  return found.size;
}

/** The summed event whose own figure is the sum, where others add to the sum, too, and do not come to all of it. */
function coveringOf(
  { selected, summed, nets }: Selection,
  metric: Metric,
  sum: number,
): Covering | null {
  const adds = nets(metric);
  for (const record of selected) {
    const net = adds.get(record.event.id)?.headline ?? 0;
    if (record.figures[metric]?.headline !== sum || !summed(record)) continue;
    if (net > 0 && net < sum) return { event: record.event.id, parts: sum - net };
  }
  return null;
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
