// Sums of net values over a selection, and what stands beside them.

import { knownTo } from "../place.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { Largest, Sum, Total } from "../summary.ts";
import { type Metric, SUBJECTS, type Subject } from "../vocabulary/claim-terms.ts";
import { type Day, dayOf } from "../when.ts";
import type { Selection } from "./selection.ts";

/** The sum of one metric over events; null when none of them adds anything known. */
export function sumOf(
  records: readonly ResolvedRecord[],
  metric: Metric,
  summed: Selection["summed"],
): Sum | null {
  const sum = { headline: 0, low: 0, high: 0, open: false, events_with: 0, events_without: 0 };
  let known = false;
  for (const record of records) {
    const figure = record.figures[metric];
    if (figure) sum.events_with++;
    else sum.events_without++;
    const net = record.nets[metric];
    if (net === undefined || !summed(record)) continue;
    known = true;
    sum.headline += net.headline;
    sum.low += net.least;
    sum.high += net.most;
    if (figure && figure.high === null) sum.open = true;
  }
  return known ? sum : null;
}

/** The headline figure of one metric over a selection. */
export function totalOf({ selected, summed, days }: Selection, metric: Metric): Total {
  const sum = sumOf(selected, metric, summed);
  const withFigure = selected.filter((record) => record.figures[metric]);
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sum?.open ?? false,
    events_with: withFigure.length,
    events_without: selected.length - withFigure.length,
    beyond: withFigure.filter((record) => !summed(record)).length,
    days_with: daysCovered(withFigure.filter(summed), days),
    largest: largestOf(withFigure, metric),
    partial: partialOf(selected.filter(summed), metric),
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

function largestOf(records: readonly ResolvedRecord[], metric: Metric): Largest | null {
  let largest: Largest | null = null;
  for (const { event, figures } of records) {
    const figure = figures[metric];
    if (!figure || !knownTo(event.place.precision, "city")) continue;
    if (largest !== null && figure.headline <= largest.headline) continue;
    largest = {
      event: event.id,
      title: event.title,
      place: event.place.name,
      start: event.start,
      headline: figure.headline,
      low: figure.low,
      high: figure.high,
      qualifier: figure.qualifier,
    };
  }
  return largest;
}

function partialOf(records: readonly ResolvedRecord[], metric: Metric): Total["partial"] {
  const subjects: { [S in Subject]?: number } = {};
  let events = 0;
  for (const { partials } of records) {
    const partial = partials[metric];
    if (!partial) continue;
    events++;
    for (const { value } of SUBJECTS) {
      const net = partial[value];
      if (net !== undefined) subjects[value] = (subjects[value] ?? 0) + net;
    }
  }
  return { subjects, events };
}
