// Computes what claims about groups of people come to under one rule: those that figures are made of, and those that are in none.
import { Rollups } from "../../domain/rollup.ts";
import { METRIC_COUNT, SUBJECT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { grown } from "../store/shared-array.ts";
import { type Tree, widerIn } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import { definePass, type Part } from "../worker/pass.ts";
import { type ClaimStatus, groupIn, PARTIAL, subjectIn } from "./claim-status.ts";
import { type Figures, METRIC_BITS, NONE, openOf, ownerOf } from "./figures.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput } from "./own-figure.ts";

/** Of a partial: it is in no figure, a figure is made of it, or it is told nowhere, since other people stand for them. */
export const BESIDE = 0;
export const IN_FIGURE = 1;
const UNTOLD = 2;

/** Which of these one of `owner` is. */
export const placeOfPartial = openOf;

/** By what could be a partial (claim-status.ts): whose it is (figures.ts) and which of the above, and what it adds to a sum of its metric and subject, or NONE. */
export type Partials = { of: ClaimStatus["partials"]; owner: Int32Array; net: Int32Array };

/** `before` are those made earlier, when no event in a tree has changed since. */
export function partialsOf(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  figures: Figures,
  before: Partials | null,
): Partials {
  const of = claimStatus.partials;
  const net = grown(before?.net ?? new Int32Array(0), of.length);
  const owner = grown(before?.owner ?? new Int32Array(0), of.length);
  const { placeOf } = visibility.tree;
  // Claim groups that have been left since are no event's.
  const { row } = columns.groups;
  for (let i = 0; i < (before?.of.length ?? 0); i++) if (row[groupIn(of[i])] === 0) owner[i] = 0;
  const input: PartialsInput = {
    ...ownFigureInput(columns, claimStatus, figures.rule),
    ...{ placeOf, of, owner, net, entryOf: figures.of },
  };
  const inTrees = columns
    .share(takePartials, input, { from: before?.of.length ?? 0, to: of.length })
    .flat();
  netOut({ of, owner, net }, inTrees, widerIn(visibility.tree, claimStatus));
  return { of, owner, net };
}

/** What a pass reads; it writes `owner` and `net`. */
type PartialsInput = OwnFigureInput & Partials & Pick<Tree, "placeOf"> & { entryOf: Figures["of"] };

/** Takes a part of what could be partials. Gives which are of events in trees: by place (tree.ts), then number. */
const takePartials = definePass(
  "takePartials",
  (input: PartialsInput, { from, to }: Part): number[] => {
    const { claimed, groups, claimStatus, rule, placeOf, of, owner, net, entryOf } = input;
    const { row: rowOf, metric: metricOf } = groups;
    const own = ownFigure(claimed, claimStatus, rule);
    const inTrees: number[] = [];
    let [last, madeOf] = [-1, 0];
    for (let i = from; i < to; i++) {
      const group = groupIn(of[i]);
      net[i] = NONE;
      if (group !== last) madeOf = own.figure(group) ? own.madeOf : 0;
      last = group;
      if (!own.take(group, PARTIAL, subjectIn(of[i]))) continue;
      const row = rowOf[group];
      net[i] = own.headline;
      const isIn = entryOf[group] >= 0 && (madeOf & (1 << subjectIn(of[i]))) !== 0;
      const place = madeOf === 0 ? BESIDE : isIn ? IN_FIGURE : UNTOLD;
      owner[i] = ownerOf(row, metricOf[group], place);
      const inTree = placeOf[row];
      if (inTree >= 0) inTrees.push(inTree * of.length + i);
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
