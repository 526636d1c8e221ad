// Computes the figures of a rule from its claims, and brings them up to date after a change.
import type { Rule } from "../../domain/rule.ts";
import type { Columns } from "../store/columns.ts";
import { grown } from "../store/shared-array.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import type { ClaimStatus } from "./claim-status.ts";
import { type FigureLookup, type Figures, METRIC_BITS, NONE, noFigures, reach } from "./figures.ts";
import { fillNets } from "./nets.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput, setEntry } from "./own-figure.ts";

/** Figures of all claim groups under a rule. */
export function fillFigures(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  rule: Rule,
): Figures {
  const figures = noFigures(rule);
  updateFigures(columns, claimStatus, visibility, figures, {
    firstGroup: 0,
    firstAbandoned: columns.groups.abandoned.length,
    trees: true,
  });
  return figures;
}

/**
 * Brings figures up to date: claim groups from `firstGroup` on are new, those noted in `groups.abandoned` from `firstAbandoned` on
 * are no event's any more, and `trees` tells whether events in trees changed.
 */
export function updateFigures(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  figures: Figures,
  {
    firstGroup,
    firstAbandoned,
    trees,
  }: { firstGroup: number; firstAbandoned: number; trees: boolean },
): void {
  const { groups, share } = columns;
  figures.topFigures = null;
  figures.of = grown(figures.of, groups.count);
  for (let i = firstAbandoned; i < groups.abandoned.length; i++)
    leave(figures, groups.abandoned[i], firstGroup);
  const input = { ...ownFigureInput(columns, claimStatus, figures.rule), of: figures.of };
  const added = { from: firstGroup, to: groups.count };
  const begins: FillInput["begins"] = [];
  for (const { from, figures: found, hasGroups } of share(findOwn, input, added)) {
    begins.push({ from, at: figures.count });
    figures.count += found;
    figures.hasGroups ||= hasGroups;
  }
  reach(figures, figures.count);
  share(fillOwn, { ...input, entries: figures.entries, begins }, added);
  if (trees) figures.treeFigures = null;
  if (trees) figures.endless = fillNets(columns, claimStatus, visibility, figures, firstGroup > 0);
}

/** The entry of a claim group is no event's any more. */
function leave({ entries: { owner }, of }: Figures, group: number, firstGroup: number): void {
  const at = group < firstGroup ? of[group] : NONE;
  if (at >= 0) owner[at] = owner[at] & METRIC_BITS;
}

/** Marks which claim groups of a part have a figure; gives how many do, and whether one is made of groups of people. */
const findOwn = definePass(
  "findOwn",
  (
    { claimed, groups, claimStatus, rule, of }: OwnFigureInput & Pick<Figures, "of">,
    { from, to }: Part,
  ): { from: number; figures: number; hasGroups: boolean } => {
    const { row: rowOf } = groups;
    const own = ownFigure(claimed, claimStatus, rule);
    let figures = 0;
    let hasGroups = false;
    for (let group = from; group < to; group++) {
      const isOne = rowOf[group] !== 0 && own.has(group);
      of[group] = isOne ? 0 : NONE;
      if (!isOne) continue;
      figures++;
      if (own.madeOf !== 0) hasGroups = true;
    }
    return { from, figures, hasGroups };
  },
);

/** `begins` tells where the entries of each part begin. */
type FillInput = OwnFigureInput & FigureLookup & { begins: { from: number; at: number }[] };

/** Fills marked claim groups of a part with the events' own figures, as if they were part of nothing and had no parts. */
const fillOwn = definePass("fillOwn", (input: FillInput, { from, to }: Part): void => {
  const { claimed, groups, claimStatus, rule, entries, of, begins } = input;
  const { row: rowOf, metric: metricOf } = groups;
  const own = ownFigure(claimed, claimStatus, rule);
  let at = begins.find((part) => part.from === from)?.at ?? 0;
  for (let group = from; group < to; group++) {
    if (of[group] < 0) continue;
    own.figure(group);
    of[group] = at;
    setEntry(entries, at, own, { row: rowOf[group], metric: metricOf[group] });
    at++;
  }
});
