// Finds the claims from which events have their own figures.
import { type Candidate, type Rule, ruleOf } from "../../domain/rule.ts";
import { type ClaimStatus, COUNTED } from "../figures/claim-status.ts";
import { ownFigure } from "../figures/own-figure.ts";
import { OPEN, speakerBits, speakerOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";

export type UsedClaims = {
  /** The claims of a claim group that give its figure under the rule; none where it has no figure. */
  of: (group: number) => readonly number[];
  isHeard: (claim: number) => boolean;
  /** Whether the figure of a claim group is an upper bound: what is less than it is not known. */
  isUpperBound: (group: number) => boolean;
};

export function usedClaims(
  { groups, claims }: Pick<Columns, "groups" | "claims">,
  claimStatus: Pick<ClaimStatus, "claims">,
  rule: Rule,
): UsedClaims {
  const own = ownFigure({ groups, claims }, claimStatus, rule);
  const { hears, picks } = ruleOf(rule);
  const heard = hears === null ? -1 : speakerBits(hears);
  const { low, high, facts } = claims;
  const isHeard = (claim: number) => ((1 << speakerOf(facts[claim])) & heard) !== 0;
  const bottom = (claim: number) => (low[claim] === OPEN ? high[claim] : low[claim]);
  const top = (claim: number) => (high[claim] === OPEN ? low[claim] : high[claim]);
  /** Claims of a claim group come in the order of their ids: of equals the first is taken. */
  const first = (group: number, holds: (claim: number) => boolean): number => {
    let claim = groups.claim[group];
    while ((claimStatus.claims[claim] & COUNTED) === 0 || !isHeard(claim) || !holds(claim)) claim++;
    return claim;
  };
  const candidates: Record<Candidate, (group: number) => number> = {
    least: (group) => first(group, (claim) => bottom(claim) === own.least),
    most: (group) => first(group, (claim) => top(claim) === own.most),
    newest: () => own.newest,
  };
  const of = (group: number): readonly number[] => {
    if (!own.take(group, COUNTED, 0)) return [];
    const [one, other = one] = picks.map((pick) => candidates[pick](group));
    return one === other || other === undefined ? [one] : [one, other];
  };
  return { of, isHeard, isUpperBound: (group) => of(group).some((claim) => low[claim] === OPEN) };
}
