// Sums what single speakers say by bin: the lines that a timeline draws beside its columns.

import { type Entries, type Figures, METRIC_BITS, ROW_AT } from "../figures/figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { walkFigures } from "../wasm/figure-walk.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, type Codes, codes, copiedOut, Workspace } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import { defineTally, type Part, plus } from "../worker/pass.ts";
import { NOT_IN_PERIOD } from "./scan.ts";
import { eachOther } from "./selected-nets.ts";
import type { Selection } from "./selection.ts";
import type { Sets } from "./sums.ts";

/** By bin and metric: the sum of net headlines, and how many events it is of. */
export type VoiceSums = { sum: Float64Array; count: Uint32Array };

/** Sums under the rule of a single voice over all rows that pass but for the period: the answer is awaited when it is asked for. */
export function voiceSums(
  { share, events }: Columns,
  { counts: { state }, summed: { atAnyTime } }: Selection,
  figures: Figures,
  sets: Pick<Sets, "binOf" | "bins">,
): () => VoiceSums {
  const { entries, count } = figures;
  const voice = {
    entries: { owner: entries.owner, net: entries.net },
    columns: { state, when: events.when },
    sets,
  };
  const hearing = share.begin(sumVoice, voice, { from: 0, to: count });
  return () => {
    const [all, ...others] = hearing();
    if (all === undefined) throw new RangeError("nothing was added up");
    const { sum, count } = all;
    for (const more of others) {
      plus(sum, more.sum);
      plus(count, more.count);
    }
    eachOther(atAnyTime.otherHeadlines(figures), (entry, net) => {
      const one = entries.owner[entry];
      const bin = sets.binOf[events.when[one >>> ROW_AT]];
      sum[(1 + bin) * METRIC_COUNT + (one & METRIC_BITS)] += net - entries.net[entry];
    });
    // What is in no bin stands in front.
    return { sum: sum.subarray(METRIC_COUNT), count: count.subarray(METRIC_COUNT) };
  };
}

type VoiceInput = {
  entries: Pick<Entries, "owner" | "net">;
  columns: { state: Uint8Array; when: Codes };
  sets: Pick<Sets, "binOf" | "bins">;
};

/** Sums some parts of the figures. */
const sumVoice = defineTally(
  "sumVoice",
  ({ entries, columns, sets }: VoiceInput, parts: Iterable<Part>): VoiceSums => {
    const workspace = new Workspace();
    const window = new RowWindow(workspace, columns);
    const binOf = workspace.copy(sets.binOf);
    const sum = workspace.room(new Float64Array(), (sets.bins + 1) * METRIC_COUNT);
    const count = workspace.room(new Uint32Array(), sum.length);
    const into = [...codes(window.rows.when), at(binOf), at(sum), at(count), METRIC_COUNT];
    const { owner, net } = entries;
    walkFigures(
      workspace,
      { owner, numbers: [net], window, most: NOT_IN_PERIOD },
      parts,
      (listed) => {
        kernel.hear(...listed, ...into);
      },
    );
    return copiedOut({ sum, count });
  },
);
