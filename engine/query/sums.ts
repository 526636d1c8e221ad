// Sums of net values over many sets of events at once: by metric, and by metric and bin or circle.

import { spanned } from "../../domain/summarise/sums.ts";
import type { Sum } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";

/** One entry per set and metric: set × METRIC_COUNT + metric. */
export type Sums = {
  headline: Float64Array;
  least: Float64Array;
  most: Float64Array;
  /** Events summed, events with a figure (summed or not), and 1 where a sum has no upper end. */
  summed: Uint32Array;
  having: Uint32Array;
  open: Uint8Array;
};

export function sumsOf(sets: number): Sums {
  const entries = sets * METRIC_COUNT;
  return {
    headline: new Float64Array(entries),
    least: new Float64Array(entries),
    most: new Float64Array(entries),
    summed: new Uint32Array(entries),
    having: new Uint32Array(entries),
    open: new Uint8Array(entries),
  };
}

/** The sum of one set and metric over `events` events; null when none of them is summed. */
export function sumAt(sums: Sums, set: number, metric: number, events: number): Sum | null {
  const at = set * METRIC_COUNT + metric;
  if ((sums.summed[at] ?? 0) === 0) return null;
  const having = sums.having[at] ?? 0;
  const { headline, low, high } = spanned(
    sums.headline[at] ?? 0,
    sums.least[at] ?? 0,
    sums.most[at] ?? 0,
  );
  const open = sums.open[at] === 1;
  return { headline, low, high, open, events_with: having, events_without: events - having };
}

/** The sums of one set, by metric. */
export function sumsAt(sums: Sums, set: number, events: number): { [M in Metric]?: Sum } {
  const each: { [M in Metric]?: Sum } = {};
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    const sum = sumAt(sums, set, metric, events);
    if (sum !== null) each[metricAt(metric)] = sum;
  }
  return each;
}
