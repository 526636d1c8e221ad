// What single voices say, summed by bin: the lines that a timeline draws beside its columns.

import type { Entries, Figures } from "../figures/figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { walkFigures } from "../wasm/figure-walk.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, type Codes, codes, Desk, lifted } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import type { Part } from "../worker/share.ts";
import type { Counts } from "./counts.ts";
import { NOT_IN_PERIOD } from "./scan.ts";
import type { Sets } from "./summed-sets.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type Heard = { sum: Float64Array; count: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period: told once they are asked for. */
export function heardIn(
  { share, events }: Columns,
  { state }: Pick<Counts, "state">,
  { entries, count }: Figures,
  sets: Pick<Sets, "binOf" | "bins">,
): () => Heard {
  const voice = {
    entries: { whose: entries.whose, net: entries.net },
    columns: { state, when: events.when },
    sets,
  };
  const hearing = share.aside(voiceParts, voice, { from: 0, to: count });
  return () => {
    const { sum, count } = hearing();
    // What is in no bin stands in front.
    return { sum: sum.subarray(METRIC_COUNT), count: count.subarray(METRIC_COUNT) };
  };
}

type Voice = {
  entries: Pick<Entries, "whose" | "net">;
  columns: { state: Uint8Array; when: Codes };
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Hears some parts of the figures. */
export function voiceParts({ entries, columns, sets }: Voice, parts: Iterable<Part>): Heard {
  const desk = new Desk();
  const window = new RowWindow(desk, columns);
  const binOf = desk.copy(sets.binOf);
  const sum = desk.room(new Float64Array(), (sets.bins + 1) * METRIC_COUNT);
  const count = desk.room(new Uint32Array(), sum.length);
  const into = [...codes(window.rows.when), at(binOf), at(sum), at(count), METRIC_COUNT];
  const { whose, net } = entries;
  walkFigures(desk, { whose, numbers: [net], window, most: NOT_IN_PERIOD }, parts, (listed) => {
    kernel.hear(...listed, ...into);
  });
  return lifted({ sum, count });
}
