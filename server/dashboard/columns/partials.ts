// Claims about some people only, under one rule: they stand beside a figure about all and never enter it.
import type { Rule } from "../../../domain/rule.ts";
import { SUBJECT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { grown } from "./growing.ts";
import { type Known, PARTIAL } from "./known.ts";
import { ownFigure } from "./own-figure.ts";
import type { Sight } from "./sight.ts";
import { isInTree } from "./tree.ts";
import { widerOf } from "./wider.ts";

/**
 * One entry per slot and subject, in the order of slots; a slot may belong to no event any more. `net` is what it
 * adds to a sum of its metric and subject. `asked` is how many were looked at.
 */
export type Partials = {
  count: number;
  asked: number;
  slot: Uint32Array;
  subject: Uint8Array;
  net: Int32Array;
};

/** Partials with room for as many as were asked for, those before among them. */
function roomFor(asked: number, before: Partials | null): Partials {
  return {
    count: before?.count ?? 0,
    asked,
    slot: grown(before?.slot ?? new Uint32Array(0), asked),
    subject: grown(before?.subject ?? new Uint8Array(0), asked),
    net: grown(before?.net ?? new Int32Array(0), asked),
  };
}

/** Those of a slot side by side. `before` are those made earlier, when no event in a tree has changed since. */
export function partialsOf(
  columns: Columns,
  known: Known,
  sight: Sight,
  rule: Rule,
  before: Partials | null,
): Partials {
  const { slots } = columns;
  const { tree } = sight;
  const asked = known.partials;
  const partials = roomFor(asked.length, before);
  const own = ownFigure(columns, known, rule);
  const inTrees = new Map<number, number>();
  for (let i = before?.asked ?? 0; i < asked.length; i++) {
    const entry = asked[i] ?? 0;
    const subject = entry & SUBJECT;
    const slot = Math.floor(entry / (SUBJECT + 1));
    const row = slots.row[slot] ?? 0;
    if (row === 0 || !sight.shows(row) || known.unknown?.[row]) continue;
    if (!own.take(slot, PARTIAL, subject)) continue;
    const at = partials.count++;
    partials.slot[at] = slot;
    partials.subject[at] = subject;
    partials.net[at] = own.headline;
    if (isInTree(tree, row) && !inTrees.has(row)) inTrees.set(row, at);
  }
  if (inTrees.size > 0) netOut(columns, partials, inTrees, widerOf(known, tree), tree);
  return partials;
}

/**
 * Replaces own values by net ones, from the leaves of the trees up (domain/rollup.ts). `firstOf` tells where the
 * partials of a row begin; they stand side by side.
 */
function netOut(
  { events, slots }: Columns,
  { count, slot: slotOf, subject, net }: Partials,
  firstOf: ReadonlyMap<number, number>,
  wider: Int32Array,
  { rows }: Sight["tree"],
): void {
  /** 1 for rows of which there is something to add up. */
  const marks = new Uint8Array(events.count);
  for (const row of firstOf.keys()) marks[row] = 1;
  /** What the parts of an event come to, by its place in the tree, then by metric and subject. */
  const below = new Map<number, Map<number, number>>();
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? 0;
    if (marks[row] === 0) continue;
    const rollups = below.get(at) ?? new Map<number, number>();
    below.delete(at);
    for (let i = firstOf.get(row) ?? count; i < count; i++) {
      const slot = slotOf[i] ?? 0;
      if (slots.row[slot] !== row) break;
      const like = (slots.metric[slot] ?? 0) * (SUBJECT + 1) + (subject[i] ?? 0);
      const parts = rollups.get(like) ?? 0;
      const own = net[i] ?? 0;
      rollups.set(like, Math.max(own, parts));
      net[i] = Math.max(0, own - parts);
    }
    const up = wider[at] ?? -1;
    if (up < 0) continue;
    marks[rows[up] ?? 0] = 1;
    const into = below.get(up);
    if (into === undefined) below.set(up, rollups);
    else for (const [like, sum] of rollups) into.set(like, (into.get(like) ?? 0) + sum);
  }
}
