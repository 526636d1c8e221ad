// Gives the figure of one event and metric as a file writes it: with the range and the wording of its claims (domain/rule.ts).
import type { WrittenFigure } from "../../domain/event-columns.ts";
import { HALFWAY, ruleOf } from "../../domain/rule.ts";
import { COUNTED } from "../figures/claim-status.ts";
import { headlineAt, NONE } from "../figures/figures.ts";
import { ownFigure, TAKING } from "../figures/own-figure.ts";
import type { View } from "../query/view.ts";
import { OPEN, qualifierOf, speakerBits, speakerOf } from "../store/claims.ts";

/** Reads claim groups of the view; null where the rule finds no figure. */
export function writtenFigures({
  columns,
  claimStatus,
  figures,
  rule,
}: Pick<View, "columns" | "claimStatus" | "figures" | "rule">): (
  group: number,
) => WrittenFigure | null {
  const { groups, claims } = columns;
  const { low, high, facts } = claims;
  const own = ownFigure(columns, claimStatus, rule);
  const { hears, picks } = ruleOf(rule);
  const heard = hears === null ? -1 : speakerBits(hears);
  const [first, second] = picks;
  const firstOf = TAKING[first];
  const secondOf = second === undefined ? null : TAKING[second];

  return (group) => {
    if (headlineAt(figures, group) === NONE || !own.figure(group)) return null;
    const { headline } = own;
    if (own.madeOf !== 0) return { headline, low: headline, high: null, qualifier: "at_least" };
    let [lowest, highest] = [-1, -1];
    let least: number | null = null;
    let most: number | null = null;
    const end = groups.claim[group + 1];
    for (let i = groups.claim[group]; i < end; i++) {
      if ((claimStatus.claims[i] & COUNTED) === 0) continue;
      if (((1 << speakerOf(facts[i])) & heard) === 0) continue;
      const from = low[i];
      const to = high[i];
      if (from !== OPEN) least = least === null ? from : Math.min(least, from);
      if (to !== OPEN) most = most === null ? to : Math.max(most, to);
      // Claims of a claim group come in the order of their ids: of equals the first one gives the wording.
      if (lowest < 0 && (from === OPEN ? to : from) === own.least) lowest = i;
      if (highest < 0 && (to === OPEN ? from : to) === own.most) highest = i;
    }
    const wording = firstOf(lowest, highest, own.newest);
    const isAlone = secondOf === null || wording === secondOf(lowest, highest, own.newest);
    const qualifier = isAlone ? qualifierOf(facts[wording]) : HALFWAY;
    return { headline, low: least, high: most, qualifier };
  };
}
