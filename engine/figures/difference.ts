// Measures how far the sources of an event differ, over columns.
import { type ClaimCursor, disagreement } from "../../domain/disagreement.ts";
import { type ClaimGroups, type Claims, OPEN } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { type ClaimStatus, COUNTED } from "./claim-status.ts";

/** The columns that tell of the claims of a claim group. */
type ClaimColumns = {
  groups: Pick<ClaimGroups, "claim">;
  claims: Pick<Claims, "low" | "high">;
  claimStatus: Pick<ClaimStatus, "claims">;
};

/** Goes over the claims of a claim group that count. */
export class CountedClaims implements ClaimCursor {
  least = 0;
  most = 0;
  #at = 0;
  #end = 0;
  readonly #claim: Uint32Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #statusBits: Uint8Array;

  constructor({ groups, claims, claimStatus }: ClaimColumns) {
    this.#claim = groups.claim;
    this.#low = claims.low;
    this.#high = claims.high;
    this.#statusBits = claimStatus.claims;
  }

  /** Begins with a claim group. */
  of(group: number): this {
    this.#at = this.#claim[group] - 1;
    this.#end = this.#claim[group + 1];
    return this;
  }

  next(): boolean {
    while (++this.#at < this.#end) {
      if ((this.#statusBits[this.#at] & COUNTED) === 0) continue;
      const low = this.#low[this.#at];
      const high = this.#high[this.#at];
      this.least = low === OPEN ? high : low;
      this.most = high === OPEN ? low : high;
      return true;
    }
    return false;
  }
}

/** Reads rows: highest ÷ lowest of the metric whose counted claims differ most; 1 where none do. */
export function differenceIn({
  events,
  ...columns
}: ClaimColumns & { events: Pick<Events, "firstGroup" | "groupCount"> }): (row: number) => number {
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { claim } = columns.groups;
  const counted = new CountedClaims(columns);
  return (row) => {
    let ratio = 1;
    const first = firstOf[row];
    const end = first + countOf[row];
    for (let group = first; group < end; group++) {
      if (claim[group + 1] - claim[group] < 2) continue;
      ratio = Math.max(ratio, disagreement(counted.of(group)) ?? 1);
    }
    return ratio;
  };
}
