// What the chart by day draws of this view: the timeline's own answer, cut to the chosen period.
import { computed } from "@preact/signals";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { claimedMetric } from "../claimed-metric.ts";
import { summary, timeline } from "../refresh.ts";
import { axis, chosenWindow } from "../timeline/extent.ts";
import { type TimePart, timePart } from "../timeline/time-part.ts";

export type DaysView = TimePart & { readonly metric: Metric };

/** Everything the chart draws; null before the first answer, and when nothing can be dated. */
export const daysView = computed((): DaysView | null => {
  const now = timeline.value;
  const on = axis.value;
  if (now === null || on === null || on.starts.length === 0) return null;
  const window = chosenWindow.value ?? { first: 0, last: on.starts.length - 1 };
  const metric = claimedMetric.value;
  const rule = summary.value?.rule ?? "lowest";
  return { metric, ...timePart(now, on.starts, window, metric, rule) };
});
