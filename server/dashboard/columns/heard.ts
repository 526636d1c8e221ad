// What single voices say, summed by bin: the lines that a timeline draws beside its columns.
import type { Adding, Sets } from "./adding.ts";
import { cellsOn, netsIn } from "./cells.ts";
import { METRIC_COUNT } from "./claims.ts";
import { at, type Codes, codes, Desk } from "./desk.ts";
import { walkFigures } from "./figure-walk.ts";
import type { Figures } from "./figures.ts";
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
  { whose, numbers, count }: Figures,
): Heard {
  const { share, events } = columns;
  const voice = {
    figures: { whose, numbers },
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
  figures: Pick<Figures, "whose" | "numbers">;
  columns: { state: Uint8Array; when: Codes };
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Hears a part of the figures. */
export function voicePart({ figures, columns, sets }: Voice, part: Part): Heard {
  const desk = new Desk();
  const window = new RowWindow(desk, columns);
  const binOf = desk.copy(sets.binOf);
  const bins = cellsOn(desk, sets.bins);
  const into = [...codes(window.rows.when), at(binOf), at(bins)];
  walkFigures(desk, { ...figures, window, most: NOT_IN_PERIOD }, part, (listed) => {
    kernel.addBins(...listed, ...into, METRIC_COUNT);
  });
  return netsIn(bins);
}
