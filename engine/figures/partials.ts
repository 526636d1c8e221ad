// Computes what claims about some people only come to under one rule; they stand beside a figure about all and never enter it.
import { Rollups } from "../../domain/rollup.ts";
import type { Rule } from "../../domain/rule.ts";
import { METRIC_COUNT, SUBJECT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { grown } from "../store/shared-array.ts";
import { type Tree, widerIn } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { type ClaimStatus, groupIn, PARTIAL, subjectIn } from "./claim-status.ts";
import { METRIC_BITS, NONE, ownerOf } from "./figures.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput } from "./own-figure.ts";

/** By what could be a partial (claim-status.ts): whose it is (figures.ts), and what it adds to a sum of its metric and subject, or NONE. */
export type Partials = { of: ClaimStatus["partials"]; owner: Int32Array; net: Int32Array };

/** `before` are those made earlier, when no event in a tree has changed since. */
export function partialsOf(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  rule: Rule,
  before: Partials | null,
): Partials {
  const of = claimStatus.partials;
  const net = grown(before?.net ?? new Int32Array(0), of.length);
  const owner = grown(before?.owner ?? new Int32Array(0), of.length);
  const { placeOf } = visibility.tree;
  // Claim groups that have been left since are no event's.
  const { row } = columns.groups;
  for (let i = 0; i < (before?.of.length ?? 0); i++) if (row[groupIn(of[i])] === 0) owner[i] = 0;
  const input = { ...ownFigureInput(columns, claimStatus, rule), placeOf, of, owner, net };
  const inTrees = columns
    .share(takePartials, input, { from: before?.of.length ?? 0, to: of.length })
    .flat();
  netOut({ of, owner, net }, inTrees, widerIn(visibility.tree, claimStatus));
  return { of, owner, net };
}

/** What a pass reads; it writes `owner` and `net`. */
type PartialsInput = OwnFigureInput & Partials & Pick<Tree, "placeOf">;

/** Takes a part of what could be partials. Gives which are of events in trees: by place (tree.ts), then number. */
const takePartials = definePass(
  "takePartials",
  (input: PartialsInput, { from, to }: Part): number[] => {
    const { claimed, groups, claimStatus, rule, placeOf, of, owner, net } = input;
    const { row: rowOf, metric: metricOf } = groups;
    const own = ownFigure(claimed, claimStatus, rule);
    const inTrees: number[] = [];
    for (let i = from; i < to; i++) {
      const group = groupIn(of[i]);
      net[i] = NONE;
      if (!own.take(group, PARTIAL, subjectIn(of[i]))) continue;
      const row = rowOf[group];
      net[i] = own.headline;
      owner[i] = ownerOf(row, metricOf[group], 0);
      const place = placeOf[row] ?? -1;
      if (place >= 0) inTrees.push(place * of.length + i);
    }
    return inTrees;
  },
);

/** Replaces own values by net ones, from the leaves of the trees up. */
function netOut(
  { of, owner, net }: Partials,
  inTrees: readonly number[],
  wider: (place: number) => number,
): void {
  const rollups = new Rollups(METRIC_COUNT * (SUBJECT + 1), wider);
  for (const key of Float64Array.from(inTrees).sort().reverse()) {
    const i = key % of.length;
    const metric = owner[i] & METRIC_BITS;
    rollups.at((key - i) / of.length);
    net[i] = rollups.take(metric * (SUBJECT + 1) + subjectIn(of[i]), net[i]);
  }
}
