// Claims about some people only, under one rule: they stand beside a figure about all and never enter it.
import type { Rule } from "../../domain/rule.ts";
import { SUBJECT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { grown } from "../store/shared-array.ts";
import { type Tree, widerIn } from "../store/tree.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { type Known, PARTIAL, slotIn, subjectIn } from "./claim-status.ts";
import { METRIC_BITS, NONE, whoseOf } from "./figures.ts";
import { type Owning, ownFigure, owning } from "./own-figure.ts";

/** By what could be a partial (claim-status.ts): whose it is (figures.ts), and what it adds to a sum of its metric and subject, or NONE. */
export type Partials = { of: Known["partials"]; whose: Int32Array; net: Int32Array };

/** `before` are those made earlier, when no event in a tree has changed since. */
export function partialsOf(
  columns: Columns,
  known: Known,
  sight: Sight,
  rule: Rule,
  before: Partials | null,
): Partials {
  const of = known.partials;
  const net = grown(before?.net ?? new Int32Array(0), of.length);
  const whose = grown(before?.whose ?? new Int32Array(0), of.length);
  const { placeOf } = sight.tree;
  // Slots that have been left since are no event's.
  const { row } = columns.slots;
  for (let i = 0; i < (before?.of.length ?? 0); i++)
    if (row[slotIn(of[i] ?? 0)] === 0) whose[i] = 0;
  const taking = { ...owning(columns, known, rule), placeOf, of, whose, net };
  const inTrees = columns
    .share(takePart, taking, { from: before?.of.length ?? 0, to: of.length })
    .flat();
  netOut({ of, whose, net }, inTrees, widerIn(sight.tree, known));
  return { of, whose, net };
}

/** What a pass reads; it writes `whose` and `net`. */
type Taking = Owning & Partials & Pick<Tree, "placeOf">;

/** Takes a part of what could be partials. Gives which are of events in trees: by place (tree.ts), then number. */
export function takePart(taking: Taking, { from, to }: Part): number[] {
  const { claimed, slots, known, rule, placeOf, of, whose, net } = taking;
  const { row: rowOf, metric: metricOf } = slots;
  const own = ownFigure(claimed, known, rule);
  const inTrees: number[] = [];
  for (let i = from; i < to; i++) {
    const slot = slotIn(of[i] ?? 0);
    net[i] = NONE;
    if (!own.take(slot, PARTIAL, subjectIn(of[i] ?? 0))) continue;
    const row = rowOf[slot] ?? 0;
    net[i] = own.headline;
    whose[i] = whoseOf(row, metricOf[slot] ?? 0, 0);
    const place = placeOf[row] ?? -1;
    if (place >= 0) inTrees.push(place * of.length + i);
  }
  return inTrees;
}

/** Replaces own values by net ones, from the leaves of the trees up (domain/rollup.ts). */
function netOut(
  { of, whose, net }: Partials,
  inTrees: readonly number[],
  wider: (place: number) => number,
): void {
  /** The places of events of which something is known, each part of the one before, and what they come to by metric and subject. */
  const open: number[] = [];
  const rollups: Map<number, number>[] = [];

  /** Adds what the last of those comes to to what its wider event's parts do. */
  const close = (): void => {
    const up = wider(open.pop() ?? 0);
    const rollup = rollups.pop();
    if (up < 0 || rollup === undefined) return;
    if (open.at(-1) !== up) {
      open.push(up);
      rollups.push(rollup);
      return;
    }
    const into = rollups.at(-1);
    for (const [like, sum] of rollup) into?.set(like, (into.get(like) ?? 0) + sum);
  };

  for (const key of Float64Array.from(inTrees).sort().reverse()) {
    const i = key % of.length;
    const place = (key - i) / of.length;
    while ((open.at(-1) ?? place) > place) close();
    if (open.at(-1) !== place) {
      open.push(place);
      rollups.push(new Map());
    }
    const metric = (whose[i] ?? 0) & METRIC_BITS;
    const like = metric * (SUBJECT + 1) + subjectIn(of[i] ?? 0);
    const rollup = rollups.at(-1);
    const parts = rollup?.get(like) ?? 0;
    const own = net[i] ?? 0;
    rollup?.set(like, Math.max(own, parts));
    net[i] = Math.max(0, own - parts);
  }
}
