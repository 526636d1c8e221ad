// What single voices say, summed by bin: the lines that a timeline draws beside its columns.
import type { Adding, Sets } from "./adding.ts";
import { isBroad, wholeOf } from "./broad.ts";
import { CELL, OPEN_END } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Events } from "./events.ts";
import { ENTRY, type Figures, METRIC_BITS, NET, ROW_AT, type Whole } from "./figures.ts";
import { plus } from "./plus.ts";
import { NOT_IN_PERIOD, REFUSED } from "./scan.ts";
import type { Part } from "./share.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type Heard = { sum: Float64Array; heard: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period. */
export function heardIn(adding: Adding, figures: Figures): Heard {
  const { columns, counts, sets } = adding;
  const { share, events } = columns;
  const { binOf, bins } = sets;
  const { entries, count } = figures;
  const rest = isBroad(adding);
  const voice = {
    ...{ events: { when: events.when }, state: counts.state, entries, rest },
    sets: { binOf, bins },
  };
  const [all, ...others] = share(voicePart, voice, { from: 0, to: count / ENTRY });
  if (all === undefined) throw new RangeError("nobody was heard");
  for (const { sum, heard } of others) {
    plus(all.sum, sum);
    plus(all.heard, heard);
  }
  const { sum, heard } = rest ? without(wholeOf(adding, figures), all) : all;
  return { sum: sum.subarray(METRIC_COUNT), heard: heard.subarray(METRIC_COUNT) };
}

/** What the whole voice says, without a part of it. */
function without({ bins }: Whole, { sum, heard }: Heard): Heard {
  return {
    sum: sum.map((some, at) => (bins[at * CELL] ?? 0) - some),
    heard: heard.map((some, at) => ((bins[at * CELL + 3] ?? 0) % OPEN_END) - some),
  };
}

/** What a pass reads to hear a voice. */
type Voice = {
  events: Pick<Events, "when">;
  state: Counts["state"];
  entries: Figures["entries"];
  /** Those that do not pass are heard instead. */
  rest: boolean;
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Hears a part of the figures. What is in no bin is added in front. */
export function voicePart(
  { events, state, entries, rest, sets }: Voice,
  { from, to }: Part,
): Heard {
  const { when: whenOf } = events;
  const { binOf, bins } = sets;
  const sum = new Float64Array((bins + 1) * METRIC_COUNT);
  const heard = new Uint32Array(sum.length);
  const end = to * ENTRY;
  for (let entry = from * ENTRY; entry < end; entry += ENTRY) {
    const whose = entries[entry] ?? 0;
    const row = whose >>> ROW_AT;
    if ((state[row] ?? REFUSED) > NOT_IN_PERIOD !== rest) continue;
    const at = (1 + (binOf[whenOf[row] ?? 0] ?? 0)) * METRIC_COUNT + (whose & METRIC_BITS);
    sum[at] = (sum[at] ?? 0) + (entries[entry + NET] ?? 0);
    heard[at] = (heard[at] ?? 0) + 1;
  }
  return { sum, heard };
}
