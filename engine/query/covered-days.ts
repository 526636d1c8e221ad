// Days of a selection: how many the period has, and how many of them a figure covers.
import type { Days } from "../../domain/match.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Selection } from "./selection.ts";

/** Days in the period; where it is open, from the first to the last selected event. */
export function daysIn({ events }: Columns, { counts, fails }: Selection): number {
  const { whens } = events;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let code = 1; code < whens.count; code++) {
    if ((counts.perWhen[code] ?? 0) === 0) continue;
    first = Math.min(first, whens.startOf(code));
    last = Math.max(last, whens.endOf(code));
  }
  const { from, to } = fails.days;
  if (Number.isFinite(from)) first = from;
  if (Number.isFinite(to)) last = to;
  return last >= first ? last - first + 1 : 0;
}

/**
 * By metric: the days of the period that spans cover, each once; only days that are known. `covered` has a
 * bit for each metric, by code of span.
 */
export function daysCovered(
  { events }: Columns,
  covered: Uint8Array,
  { from, to }: Days,
): number[] {
  const { start, end, exactness } = events.whens;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let code = 1; code < covered.length; code++) {
    if (covered[code] === 0 || exactness[code] !== 0) continue;
    first = Math.min(first, start[code] ?? 0);
    last = Math.max(last, end[code] ?? 0);
  }
  first = Math.max(first, from);
  last = Math.min(last, to);
  const days = new Array<number>(METRIC_COUNT).fill(0);
  if (last < first) return days;
  const metrics = new Uint8Array(last - first + 1);
  for (let code = 1; code < covered.length; code++) {
    const bits = covered[code] ?? 0;
    if (bits === 0 || exactness[code] !== 0) continue;
    const until = Math.min(end[code] ?? 0, last) - first;
    for (let day = Math.max(start[code] ?? 0, first) - first; day <= until; day++)
      metrics[day] = (metrics[day] ?? 0) | bits;
  }
  for (const bits of metrics)
    for (let metric = 0; metric < METRIC_COUNT; metric++)
      days[metric] = (days[metric] ?? 0) + ((bits >> metric) & 1);
  return days;
}
