// Measures how far the sources of an event differ (domain/rule.ts).
import { NONE_IN_RATIOS } from "../../domain/rule.ts";
import { type ClaimGroups, type Claims, OPEN } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import { type ClaimStatus, COUNTED } from "./claim-status.ts";

/** The columns that tell of it. */
type DifferenceColumns = {
  events: Pick<Events, "firstGroup" | "groupCount">;
  groups: Pick<ClaimGroups, "claim">;
  claims: Pick<Claims, "low" | "high">;
  claimStatus: Pick<ClaimStatus, "claims">;
};

/** Reads rows: highest ÷ lowest of the metric whose counted claims differ most; 1 where none do. */
export function differenceIn({
  events,
  groups,
  claims,
  claimStatus,
}: DifferenceColumns): (row: number) => number {
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { claim } = groups;
  const { low, high } = claims;
  const statusBits = claimStatus.claims;
  return (row) => {
    let ratio = 1;
    const first = firstOf[row];
    const end = first + countOf[row];
    for (let group = first; group < end; group++) {
      const last = claim[group + 1];
      const from = claim[group];
      if (last - from < 2) continue;
      let [least, most, counted] = [Number.POSITIVE_INFINITY, 0, 0];
      for (let i = from; i < last; i++) {
        if ((statusBits[i] & COUNTED) === 0) continue;
        counted++;
        const floor = low[i] === OPEN ? high[i] : low[i];
        const ceiling = high[i] === OPEN ? low[i] : high[i];
        if (floor < least) least = floor;
        if (ceiling > most) most = ceiling;
      }
      if (counted > 1) ratio = Math.max(ratio, most / Math.max(NONE_IN_RATIOS, least));
    }
    return ratio;
  };
}
