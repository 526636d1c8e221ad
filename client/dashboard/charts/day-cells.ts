// The days of a timeline one by one: how many events each has, and what figure, if anybody gave one.
import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { type Day, dayOf } from "../../../domain/when.ts";
import { stacked } from "../timeline/bins.ts";
import type { Days } from "./leads-to.ts";

export type CalendarDay = {
  readonly day: Day;
  readonly events: number;
  /** The chosen figure; null where nobody gave one. */
  readonly figure: number | null;
};

/** Every day of a timeline by days that lies in the period, from the first to the last. */
export function daysOfTimeline(
  { start, bins, series, figures }: Timeline,
  metric: Metric,
  period: Days,
): CalendarDay[] {
  const first = start === null ? null : dayOf(start);
  if (first === null) return [];
  const days: CalendarDay[] = [];
  for (let i = 0; i < bins; i++) {
    const day = first + i;
    if (day < period.from || day > period.to) continue;
    const figure = figures[metric]?.headline[i] ?? null;
    days.push({ day, events: stacked(series, i), figure });
  }
  return days;
}
