// What single voices say, summed by bin: the lines that a timeline draws beside its columns.
import type { Sets } from "./adding.ts";
import { METRIC_COUNT, type Slots } from "./claims.ts";
import type { Columns } from "./columns.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import type { Figures } from "./figures.ts";
import { plus } from "./plus.ts";
import { NOT_IN_PERIOD, REFUSED } from "./scan.ts";
import type { Part } from "./share.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type Heard = { sum: Float64Array; heard: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period. */
export function heardIn(
  { share, events, slots }: Columns,
  { state }: Counts,
  { having, net }: Figures,
  { binOf, bins }: Sets,
): Heard {
  const voice = {
    events: { when: events.when },
    slots: { row: slots.row, metric: slots.metric },
    state,
    having: having.slots,
    net,
    sets: { binOf, bins },
  };
  const [all, ...others] = share(voicePart, voice, { from: 0, to: having.count });
  if (all === undefined) throw new RangeError("nobody was heard");
  for (const { sum, heard } of others) {
    plus(all.sum, sum);
    plus(all.heard, heard);
  }
  return { sum: all.sum.subarray(METRIC_COUNT), heard: all.heard.subarray(METRIC_COUNT) };
}

/** What a pass reads to hear a voice. */
type Voice = {
  events: Pick<Events, "when">;
  slots: Pick<Slots, "row" | "metric">;
  state: Counts["state"];
  having: Uint32Array;
  net: Figures["net"];
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Hears a part of the figures. What is in no bin is added in front. */
export function voicePart(
  { events, slots, state, having, net, sets }: Voice,
  { from, to }: Part,
): Heard {
  const { row: rowOf, metric: metricOf } = slots;
  const { when: whenOf } = events;
  const { binOf, bins } = sets;
  const sum = new Float64Array((bins + 1) * METRIC_COUNT);
  const heard = new Uint32Array(sum.length);
  for (let i = from; i < to; i++) {
    const slot = having[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if ((state[row] ?? REFUSED) > NOT_IN_PERIOD) continue;
    const bin = 1 + (binOf[whenOf[row] ?? 0] ?? 0);
    const at = bin * METRIC_COUNT + (metricOf[slot] ?? 0);
    sum[at] = (sum[at] ?? 0) + (net[slot] ?? 0);
    heard[at] = (heard[at] ?? 0) + 1;
  }
  return { sum, heard };
}
