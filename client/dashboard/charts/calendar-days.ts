// The days of the calendar: events and the chosen figure of each, within the chosen period. Asked for day by day.
import { computed, signal } from "@preact/signals";
import { daysOf } from "../../../domain/filter.ts";
import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { timeline } from "../refresh.ts";
import { filter } from "../selection.ts";
import { today } from "../today.ts";
import { type Asking, questions } from "./ask-all.ts";
import { type CalendarDay, daysOfTimeline } from "./day-cells.ts";
import { pathByDay } from "./period.ts";

/** What a day's ink stands for. */
export const counts = signal<"events" | "figure">("events");

export const asked = questions<"/api/summary">();

/** Nothing, where the timeline itself goes by days. */
export function calendarAskings(): Asking[] | null {
  const now = timeline.value;
  return now === null || now.bin === "day" ? null : [{ id: "days", address: pathByDay() }];
}

const byDay = computed((): Timeline | null => {
  const now = timeline.value;
  if (now === null || now.bin === "day") return now;
  return asked.answers.value?.get("days")?.timeline ?? null;
});

export type Calendar =
  /** More days than one answer holds. */
  | { readonly too: "long" }
  | { readonly too: "none" }
  | { readonly too: null; readonly days: readonly CalendarDay[]; readonly metric: Metric };

/** Null before the first answer. */
export const calendar = computed((): Calendar | null => {
  const now = byDay.value;
  if (now === null) return null;
  if (now.bin !== "day") return { too: "long" };
  const days = daysOfTimeline(now, claimedMetric.value, daysOf(filter.value.date, today()));
  return days.length === 0 ? { too: "none" } : { too: null, days, metric: claimedMetric.value };
});
