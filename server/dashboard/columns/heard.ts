// What single voices say, summed by bin: the lines that a timeline draws beside its columns.
import type { Adding, Sets } from "./adding.ts";
import { METRIC_COUNT } from "./claims.ts";
import { at, type Codes, codes, Desk, lifted } from "./desk.ts";
import { walkFigures } from "./figure-walk.ts";
import type { Entries, Figures } from "./figures.ts";
import { kernel } from "./kernel.ts";
import { plus } from "./plus.ts";
import { RowWindow } from "./row-window.ts";
import { NOT_IN_PERIOD } from "./scan.ts";
import type { Part } from "./share.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type Heard = { sum: Float64Array; count: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period. */
export function heardIn(
  { columns, counts, sets: { binOf, bins } }: Adding,
  { entries, count }: Figures,
): Heard {
  const { share, events } = columns;
  const voice = {
    entries: { whose: entries.whose, net: entries.net },
    columns: { state: counts.state, when: events.when },
    sets: { binOf, bins },
  };
  const [all, ...others] = share(voicePart, voice, { from: 0, to: count });
  if (all === undefined) throw new RangeError("nobody was heard");
  for (const { sum, count } of others) {
    plus(all.sum, sum);
    plus(all.count, count);
  }
  // What is in no bin stands in front.
  return { sum: all.sum.subarray(METRIC_COUNT), count: all.count.subarray(METRIC_COUNT) };
}

type Voice = {
  entries: Pick<Entries, "whose" | "net">;
  columns: { state: Uint8Array; when: Codes };
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Hears a part of the figures. */
export function voicePart({ entries, columns, sets }: Voice, part: Part): Heard {
  const desk = new Desk();
  const window = new RowWindow(desk, columns);
  const binOf = desk.copy(sets.binOf);
  const sum = desk.room(new Float64Array(), (sets.bins + 1) * METRIC_COUNT);
  const count = desk.room(new Uint32Array(), sum.length);
  const into = [...codes(window.rows.when), at(binOf), at(sum), at(count), METRIC_COUNT];
  const { whose, net } = entries;
  walkFigures(desk, { whose, numbers: [net], window, most: NOT_IN_PERIOD }, part, (listed) => {
    kernel.hear(...listed, ...into);
  });
  return lifted({ sum, count });
}
