// Marks the rows that name some sources, themselves or by a claim.
import type { Choice } from "../../domain/filter.ts";
import type { ClaimGroups, Claims } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { sharedBytes } from "../store/shared-array.ts";
import type { RowMask } from "../wasm/row-block.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { OUT } from "./masks.ts";

/** What a choice of sources asks of rows. */
export function sourceMasks(columns: Columns, { only, not }: Choice): RowMask[] {
  const masks: RowMask[] = [];
  if (only.length > 0) masks.push({ marks: naming(columns, only), passing: 1, bits: OUT });
  if (not.length > 0) masks.push({ marks: naming(columns, not), passing: 0, bits: OUT });
  return masks;
}

/** 1 for the rows that name one of these sources. */
function naming(
  { share, events, groups, claims, sources, uncited }: Columns,
  ids: readonly string[],
) {
  const marks = sharedBytes(events.count);
  const wanted = sharedBytes(sources.values.length);
  for (const id of ids) wanted[sources.find(id)] = 1;
  // Code 0 is no source.
  wanted[0] = 0;
  const marking = {
    groups: { row: groups.row, claim: groups.claim },
    claims: { source: claims.source },
    ...{ wanted, marks },
  };
  share(markCiting, marking, { from: 0, to: groups.count });
  for (let at = 0; at < uncited.count; at++)
    if (wanted[uncited.source[at]] === 1) marks[uncited.row[at]] = 1;
  return marks;
}

type CitingInput = {
  groups: Pick<ClaimGroups, "row" | "claim">;
  claims: Pick<Claims, "source">;
  /** By the code of a source. */
  wanted: Uint8Array;
  marks: Uint8Array;
};

/** Marks those whose claims stand in a wanted source, of a part of the groups; abandoned ones mark row 0, no event. */
const markCiting = definePass(
  "markCiting",
  ({ groups, claims, wanted, marks }: CitingInput, { from, to }: Part): void => {
    const { row, claim } = groups;
    const { source } = claims;
    for (let group = from; group < to; group++) {
      const end = claim[group + 1];
      for (let at = claim[group]; at < end; at++)
        if (wanted[source[at]] === 1) marks[row[group]] = 1;
    }
  },
);
