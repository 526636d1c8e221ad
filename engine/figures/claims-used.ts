// Finds the claims from which events have their own figures.
import { type Candidate, ruleOf } from "../../domain/rule.ts";
import { OPEN, SUBJECT, speakerBits, speakerOf } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { type ClaimStatus, COUNTED, PARTIAL } from "./claim-status.ts";
import { type Figures, NONE } from "./figures.ts";
import { ownFigure, WHOEVER } from "./own-figure.ts";

export type UsedClaims = {
  /** The claims of a claim group that give its figure; none where it has no figure. */
  of: (group: number) => readonly number[];
  isHeard: (claim: number) => boolean;
  /** Whether the figure of a claim group is an upper bound: what is less than it is not known. */
  isUpperBound: (group: number) => boolean;
};

type IsOne = (claim: number) => boolean;

export function usedClaims(
  { groups, claims }: Pick<Columns, "groups" | "claims">,
  claimStatus: Pick<ClaimStatus, "claims">,
  { rule, of: entryOf }: Pick<Figures, "rule" | "of">,
): UsedClaims {
  const own = ownFigure({ groups, claims }, claimStatus, rule);
  const { hears, picks } = ruleOf(rule);
  const heard = hears === null ? -1 : speakerBits(hears);
  const { low, high, facts } = claims;
  const isHeard = (claim: number) => ((1 << speakerOf(facts[claim])) & heard) !== 0;
  const bottom = (claim: number) => (low[claim] === OPEN ? high[claim] : low[claim]);
  const top = (claim: number) => (high[claim] === OPEN ? low[claim] : high[claim]);
  const isUpTo = (claim: number) => low[claim] === OPEN;
  /** Claims of a claim group come in the order of their ids: of equals the first is taken. */
  const first = (group: number, isOne: IsOne, holds: (claim: number) => boolean): number => {
    let claim = groups.claim[group];
    while (!isOne(claim) || !isHeard(claim) || !holds(claim)) claim++;
    return claim;
  };
  const candidates: Record<Candidate, (group: number, isOne: IsOne) => number> = {
    least: (group, isOne) => first(group, isOne, (claim) => bottom(claim) === own.least),
    most: (group, isOne) => first(group, isOne, (claim) => top(claim) === own.most),
    newest: () => own.newest,
  };
  /** The claims with a bit of claim-status.ts about some people that give the figure about them. */
  const giving = (group: number, bit: number, subject: number): readonly number[] => {
    if (!own.take(group, bit, subject)) return [];
    const isOne = (claim: number) =>
      (claimStatus.claims[claim] & bit) !== 0 &&
      (subject === WHOEVER || (facts[claim] & SUBJECT) === subject);
    const [one, other = one] = picks.map((pick) => candidates[pick](group, isOne));
    return one === other || other === undefined ? [one] : [one, other];
  };
  const of = (group: number): readonly number[] => {
    // A figure that is made of groups is given up where the event's parts come to as much.
    if ((entryOf[group] ?? NONE) === NONE || !own.figure(group)) return [];
    const { madeOf } = own;
    if (madeOf === 0) return giving(group, COUNTED, WHOEVER);
    const used: number[] = [];
    for (let subject = 0; madeOf >> subject !== 0; subject++)
      if ((madeOf & (1 << subject)) !== 0) used.push(...giving(group, PARTIAL, subject));
    return used;
  };
  return {
    of,
    isHeard,
    // What groups imply is at least so many, whatever the claims about them are.
    isUpperBound: (group) => own.figure(group) && own.madeOf === 0 && of(group).some(isUpTo),
  };
}
