// Indexes the sources of each full block of claim groups. Claims are only ever appended, so that full blocks never change.
import type { ClaimGroups, Claims } from "./claims.ts";
import { grown } from "./shared-array.ts";

/** Claim groups whose sources are noted together: a part of a block in the workspace. */
export const SOURCE_BLOCK = 512;

/** Sources of a block begin at its place in `begins`, and reach to where those of the next one begin. */
export type SourceBlocks = { count: number; begins: Uint32Array; sources: Uint32Array };

export function noBlocks(): SourceBlocks {
  return { count: 0, begins: new Uint32Array(1), sources: new Uint32Array(0) };
}

/** The blocks, with those that have been filled since they were last asked for. */
export function sourceBlocksOf(
  blocks: SourceBlocks,
  groups: Pick<ClaimGroups, "count" | "claim">,
  claims: Pick<Claims, "source">,
): SourceBlocks {
  while ((blocks.count + 1) * SOURCE_BLOCK <= groups.count) {
    const { count } = blocks;
    const from = groups.claim[count * SOURCE_BLOCK];
    const to = groups.claim[(count + 1) * SOURCE_BLOCK];
    const own = new Set(claims.source.subarray(from, to));
    let end = blocks.begins[count];
    blocks.sources = grown(blocks.sources, end + own.size);
    for (const source of own) blocks.sources[end++] = source;
    blocks.begins = grown(blocks.begins, count + 2);
    blocks.begins[count + 1] = end;
    blocks.count++;
  }
  return blocks;
}
