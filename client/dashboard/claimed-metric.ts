// Which figure is drawn day by day: the one the reader picked, else the map's, else detained, if anyone gave it.
import { computed, signal } from "@preact/signals";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { timeline } from "./refresh.ts";
import { screen } from "./selection.ts";

const picked = signal<{ readonly metric: Metric; readonly beside: string } | null>(null);

/** Draws this metric until the map is sized by another. */
export function pickMetric(metric: Metric): void {
  picked.value = { metric, beside: screen.value.size };
}

/** The metrics of which the view has figures by time. */
export const drawnMetrics = computed((): Metric[] =>
  METRICS.map((term) => term.value).filter((metric) => timeline.value?.figures[metric]),
);

/** Crowds stand on the map already, so beside them people detained are drawn. */
export const claimedMetric = computed((): Metric => {
  const { size } = screen.value;
  const wanted = size === "participants" || size === "events" ? "detained" : size;
  const mine = picked.value?.beside === size ? [picked.value.metric] : [];
  const known = drawnMetrics.value;
  return (
    [...mine, wanted, "detained" as const].find((metric) => known.includes(metric)) ??
    known[0] ??
    wanted
  );
});
