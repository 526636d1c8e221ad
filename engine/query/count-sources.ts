// Counts the sources of a selection.

import { type ClaimStatus, SAID } from "../figures/claim-status.ts";
import type { ClaimGroups, Claims } from "../store/claims.ts";
import { SOURCE_BLOCK, type SourceBlocks, sourceBlocksOf } from "../store/source-blocks.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, BLOCK, blocksOf, copyInto, Workspace } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import { defineTally, type Part } from "../worker/pass.ts";
import type { Counts } from "./counts.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import type { View } from "./view.ts";

/**
 * How many sources claims of the selected events stand in or, but for an earlier moment, the events name: each once.
 * The answer is awaited when it is asked for.
 */
export function countSources(
  { columns, claimStatus, as_of }: Pick<View, "columns" | "claimStatus" | "as_of">,
  { counts }: Selection,
): () => number {
  const { groups, claims, sources, uncited } = columns;
  const citing = {
    groups: { row: groups.row, claim: groups.claim },
    claims: { source: claims.source },
    claimStatus: { claims: claimStatus.claims },
    state: counts.state,
    blocks: sourceBlocksOf(columns.sourceBlocks, groups, claims),
    sources: sources.values.length,
  };
  const cited = columns.share.begin(noteSources, citing, { from: 0, to: groups.count });
  return () => {
    const [all = new Uint8Array(), ...others] = cited();
    for (const more of others)
      more.forEach((one, source) => {
        all[source] |= one;
      });
    // Nobody knows since when an event names a source that no claim stands in.
    const named = as_of === null ? uncited.count : 0;
    for (let i = 0; i < named; i++)
      if (counts.state[uncited.row[i]] === SELECTED) all[uncited.source[i]] = 1;
    // Code 0 is no source.
    all[0] = 0;
    return all.reduce((sum, one) => sum + one, 0);
  };
}

/** What a pass reads to note sources. */
type SourceInput = {
  groups: Pick<ClaimGroups, "row" | "claim">;
  claims: Pick<Claims, "source">;
  claimStatus: Pick<ClaimStatus, "claims">;
  state: Counts["state"];
  blocks: SourceBlocks;
  sources: number;
};

/** 1 for each source that is cited in some parts of the claim groups. */
const noteSources = defineTally(
  "noteSources",
  (
    { groups, claims, claimStatus, state, blocks, sources }: SourceInput,
    parts: Iterable<Part>,
  ): Uint8Array => {
    const { claim: claimOf } = groups;
    const { source: sourceOf } = claims;
    const { claims: statusBits } = claimStatus;
    const cited = new Uint8Array(sources);
    const workspace = new Workspace();
    const window = new RowWindow(workspace, { state });
    const rows = workspace.room(groups.row, BLOCK);
    const list = workspace.list();
    /** Notes the sources of the selected claim groups from a place of the block at `from` up to another. */
    const cite = (from: number, begin: number, end: number): void => {
      for (let next = begin; next < end; next = kernel.reached.value) {
        window.lookAt(rows[next]);
        const found = kernel.pick(at(rows), 0, next, end, ...window.states, SELECTED, at(list));
        for (let n = 0; n < found; n++) {
          const group = from + list[n];
          const last = claimOf[group + 1];
          for (let i = claimOf[group]; i < last; i++)
            if ((statusBits[i] & SAID) !== 0) cited[sourceOf[i]] = 1;
        }
      }
    };
    for (const { from, to } of blocksOf(parts)) {
      copyInto(rows, groups.row, { from, to });
      // Neighbours share their sources, so that most blocks have none that is new.
      for (let group = from; group < to; group += SOURCE_BLOCK)
        if (!areCited(blocks, Math.floor(group / SOURCE_BLOCK), cited))
          cite(from, group - from, Math.min(group + SOURCE_BLOCK, to) - from);
    }
    return cited;
  },
);

function areCited({ count, begins, sources }: SourceBlocks, block: number, cited: Uint8Array) {
  if (block >= count) return false;
  const end = begins[block + 1];
  for (let i = begins[block]; i < end; i++) if (cited[sources[i]] === 0) return false;
  return true;
}
