// Counts the claims of a metric, and those that give no figure of the sum by why that is (domain/left-out.ts).
import { LEFT_OUT, type LeftOut } from "../../domain/left-out.ts";
import type { ClaimCounts } from "../explanation.ts";
import { COUNTED, ELSEWHERE, PARTIAL, SAID, STANDING } from "../figures/claim-status.ts";
import type { UsedClaims } from "../figures/claims-used.ts";
import type { View } from "../query/view.ts";
import { OPEN } from "../store/claims.ts";
import type { ExplainedEvents } from "./explained-events.ts";
import { Largest } from "./largest.ts";

/** How many claims are left out for one reason, of how many events, and the rows of those with the largest numbers. */
type Reason = { claims: number; events: number; rows: number[] };

export type CountedClaims = ClaimCounts & { leftOut: { [R in LeftOut]: Reason } };

/** @param most so many claims are named for each reason */
export function countClaims(
  { columns, claimStatus }: Pick<View, "columns" | "claimStatus">,
  metric: number,
  { isSelected, isSummed }: ExplainedEvents,
  used: UsedClaims,
  most: number,
): CountedClaims {
  const { groups, claims } = columns;
  const { claims: statusBits } = claimStatus;
  const tallies = eachReason(() => ({ claims: 0, events: 0, last: 0, named: new Largest(most) }));
  const all = { claims: 0, used: 0 };
  const reasonFor = (claim: number, isSummed: boolean): LeftOut => {
    const bits = statusBits[claim];
    if ((bits & STANDING) === 0) return "replaced";
    if ((bits & (COUNTED | PARTIAL | ELSEWHERE)) === 0) return "words";
    if ((bits & COUNTED) === 0) return "groups";
    if (!used.isHeard(claim)) return "not_heard";
    return isSummed ? "other" : "beyond";
  };
  for (let group = 0; group < groups.count; group++) {
    const row = groups.row[group];
    if (groups.metric[group] !== metric || row === 0 || !isSelected(row)) continue;
    const isIn = isSummed(row);
    const giving = isIn ? used.of(group) : [];
    const end = groups.claim[group + 1];
    for (let claim = groups.claim[group]; claim < end; claim++) {
      if ((statusBits[claim] & SAID) === 0) continue;
      all.claims++;
      if (giving.includes(claim)) {
        all.used++;
        continue;
      }
      const tally = tallies[reasonFor(claim, isIn)];
      tally.claims++;
      if (tally.last !== row) tally.events++;
      tally.last = row;
      const { low, high } = claims;
      tally.named.add(row, high[claim] === OPEN ? low[claim] : high[claim]);
    }
  }
  return {
    ...all,
    leftOut: eachReason((reason) => {
      const { claims, events, named } = tallies[reason];
      return { claims, events, rows: named.rows() };
    }),
  };
}

function eachReason<T>(make: (reason: LeftOut) => T): { [R in LeftOut]: T } {
  const made = LEFT_OUT.map((reason) => [reason, make(reason)] as const);
  return Object.fromEntries(made) as { [R in LeftOut]: T };
}
