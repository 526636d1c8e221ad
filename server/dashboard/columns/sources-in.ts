// How many sources a selection has.
import type { Columns } from "./columns.ts";
import { SAID } from "./known.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import type { View } from "./view.ts";

/** Slots whose sources are noted together. */
const BLOCK = 256;

/** Sources in which a claim of a selected event stands, each once. */
export function sourcesIn(
  { columns, known }: Pick<View, "columns" | "known">,
  { counts }: Selection,
): number {
  const { slots, claims, sources } = columns;
  const { state } = counts;
  const seen = new Uint8Array(sources.values.length);
  let found = 0;
  const blocks = blocksOf(columns);
  for (let block = 0; block * BLOCK < slots.count; block++) {
    // Neighbours share their sources, so that most blocks have none that is new.
    const all = blocks[block];
    if (all !== undefined && areSeen(all, seen)) continue;
    const last = Math.min((block + 1) * BLOCK, slots.count);
    for (let slot = block * BLOCK; slot < last; slot++) {
      if (state[slots.row[slot] ?? 0] !== SELECTED) continue;
      const end = slots.claim[slot + 1] ?? 0;
      for (let i = slots.claim[slot] ?? 0; i < end; i++) {
        const source = claims.source[i] ?? 0;
        if (seen[source] === 1 || ((known.claims[i] ?? 0) & SAID) === 0) continue;
        seen[source] = 1;
        found++;
      }
    }
  }
  return found;
}

function areSeen(sources: Uint32Array, seen: Uint8Array): boolean {
  for (const source of sources) if (seen[source] === 0) return false;
  return true;
}

/** The sources of each full block: claims are only ever added behind, so that they stay as they are. */
function blocksOf({ slots, claims, sourceBlocks }: Columns): readonly Uint32Array[] {
  for (let next = sourceBlocks.length; (next + 1) * BLOCK <= slots.count; next++) {
    const from = slots.claim[next * BLOCK] ?? 0;
    const to = slots.claim[(next + 1) * BLOCK] ?? 0;
    sourceBlocks.push(Uint32Array.from(new Set(claims.source.subarray(from, to))));
  }
  return sourceBlocks;
}
