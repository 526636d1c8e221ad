// What single voices say, summed by bin: the lines that a timeline draws beside its columns.
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import type { Figures } from "./figures.ts";
import { type Counts, NOT_IN_PERIOD, REFUSED } from "./scan.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type Heard = { sum: Float64Array; heard: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period. */
export function heardIn(
  { columns, counts }: { columns: Columns; counts: Counts },
  { having, net }: Figures,
  { binOf, bins }: { binOf: Int32Array; bins: number },
): Heard {
  const { row: rowOf, metric: metricOf } = columns.slots;
  const { when: whenOf } = columns.events;
  const { state } = counts;
  const { slots, count } = having;
  // What is in no bin is added in front.
  const sum = new Float64Array((bins + 1) * METRIC_COUNT);
  const heard = new Uint32Array(sum.length);
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if ((state[row] ?? REFUSED) > NOT_IN_PERIOD) continue;
    const bin = 1 + (binOf[whenOf[row] ?? 0] ?? 0);
    const at = bin * METRIC_COUNT + (metricOf[slot] ?? 0);
    sum[at] = (sum[at] ?? 0) + (net[slot] ?? 0);
    heard[at] = (heard[at] ?? 0) + 1;
  }
  return { sum: sum.subarray(METRIC_COUNT), heard: heard.subarray(METRIC_COUNT) };
}
