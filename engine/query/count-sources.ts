// How many sources a selection has.

import { type Known, SAID } from "../figures/claim-status.ts";
import type { Claims, Slots } from "../store/claims.ts";
import { SOURCE_BLOCK, type SourceBlocks, sourceBlocksOf } from "../store/source-blocks.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, BLOCK, blocksOf, Desk, lay } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import type { Part } from "../worker/share.ts";
import type { Counts } from "./counts.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import type { View } from "./view.ts";

/** How many sources claims of the selected events stand in, each once: told once it is asked for. */
export function sourcesIn(
  { columns, known }: Pick<View, "columns" | "known">,
  { counts }: Selection,
): () => number {
  const { slots, claims, sources } = columns;
  const citing = {
    slots: { row: slots.row, claim: slots.claim },
    claims: { source: claims.source },
    known: { claims: known.claims },
    state: counts.state,
    blocks: sourceBlocksOf(columns.sourceBlocks, slots, claims),
    sources: sources.values.length,
  };
  const cited = columns.share.aside(citeParts, citing, { from: 0, to: slots.count });
  return () => cited().reduce((sum, one) => sum + one, 0);
}

/** What a pass reads to note sources. */
type Citing = {
  slots: Pick<Slots, "row" | "claim">;
  claims: Pick<Claims, "source">;
  known: Pick<Known, "claims">;
  state: Counts["state"];
  blocks: SourceBlocks;
  sources: number;
};

/** 1 for each source that is cited in some parts of the slots. */
export function citeParts(
  { slots, claims, known, state, blocks, sources }: Citing,
  parts: Iterable<Part>,
): Uint8Array {
  const { claim: claimOf } = slots;
  const { source: sourceOf } = claims;
  const { claims: judged } = known;
  const cited = new Uint8Array(sources);
  const desk = new Desk();
  const window = new RowWindow(desk, { state });
  const rows = desk.room(slots.row, BLOCK);
  const list = desk.list();
  /** Notes the sources of the selected slots from a place of the block at `from` up to another. */
  const cite = (from: number, begin: number, end: number): void => {
    for (let next = begin; next < end; next = kernel.reached.value) {
      window.lookAt(rows[next] ?? 0);
      const found = kernel.pick(at(rows), 0, next, end, ...window.states, SELECTED, at(list));
      for (let n = 0; n < found; n++) {
        const slot = from + (list[n] ?? 0);
        const last = claimOf[slot + 1] ?? 0;
        for (let i = claimOf[slot] ?? 0; i < last; i++)
          if (((judged[i] ?? 0) & SAID) !== 0) cited[sourceOf[i] ?? 0] = 1;
      }
    }
  };
  for (const { from, to } of blocksOf(parts)) {
    lay(rows, slots.row, { from, to });
    // Neighbours share their sources, so that most blocks have none that is new.
    for (let slot = from; slot < to; slot += SOURCE_BLOCK)
      if (!areCited(blocks, Math.floor(slot / SOURCE_BLOCK), cited))
        cite(from, slot - from, Math.min(slot + SOURCE_BLOCK, to) - from);
  }
  return cited;
}

function areCited({ count, begins, sources }: SourceBlocks, block: number, cited: Uint8Array) {
  if (block >= count) return false;
  const end = begins[block + 1] ?? 0;
  for (let i = begins[block] ?? 0; i < end; i++) if (cited[sources[i] ?? 0] === 0) return false;
  return true;
}
