// Claims about some people only, under one rule: they stand beside a figure about all and never enter it.
import { append } from "../../../domain/append.ts";
import type { Rule } from "../../../domain/rule.ts";
import { SUBJECT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { grown } from "./growing.ts";
import { type Known, PARTIAL } from "./known.ts";
import { ownFigure } from "./own-figure.ts";
import type { Sight } from "./sight.ts";

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

/** In the order of their slots. `before` are those of earlier slots, when no event in a tree has changed since. */
export function partialsOf(
  columns: Columns,
  known: Known,
  sight: Sight,
  rule: Rule,
  before: Partials | null,
): Partials {
  const { slots } = columns;
  const asked = partialsAsked(columns, known);
  const partials = roomFor(asked.length, before);
  const likes = new Map<number, number[]>();
  const own = ownFigure(columns, known, rule);
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
    if (sight.inTree(row)) append(likes, (slots.metric[slot] ?? 0) * (SUBJECT + 1) + subject, at);
  }
  for (const like of likes.values()) netOut(columns, partials, like, known, sight);
  return partials;
}

/** What could be a partial under some rule: slots × subjects, as slot × 16 + subject, in the order of slots. */
function partialsAsked({ slots, claims }: Columns, known: Known): readonly number[] {
  const { asked } = known.partials;
  for (let slot = known.partials.slots; slot < slots.count; slot++) {
    let subjects = 0;
    const end = slots.claim[slot + 1] ?? 0;
    for (let i = slots.claim[slot] ?? 0; i < end; i++)
      if (((known.claims[i] ?? 0) & PARTIAL) !== 0)
        subjects |= 1 << ((claims.facts[i] ?? 0) & SUBJECT);
    for (let subject = 0; subjects >> subject !== 0; subject++)
      if (subjects & (1 << subject)) asked.push(slot * (SUBJECT + 1) + subject);
  }
  known.partials.slots = slots.count;
  return asked;
}

/** Replaces own values by net ones, for partials of one metric and subject (domain/rollup.ts). */
function netOut(
  { slots }: Columns,
  partials: Partials,
  like: readonly number[],
  { unknown }: Known,
  { parent }: Sight,
): void {
  const own = new Map(like.map((at) => [slots.row[partials.slot[at] ?? 0] ?? 0, at]));
  const up = (row: number) => {
    const wider = parent[row] ?? 0;
    return wider !== 0 && unknown?.[wider] ? 0 : wider;
  };
  const depth = new Map<number, number>();
  const depthOf = (row: number): number => {
    if (row === 0) return 0;
    const deep = depth.get(row) ?? depthOf(up(row)) + 1;
    depth.set(row, deep);
    return deep;
  };
  for (const row of own.keys()) depthOf(row);
  const below = new Map<number, number>();
  for (const [row] of [...depth].sort(([, a], [, b]) => b - a)) {
    const parts = below.get(row) ?? null;
    const at = own.get(row);
    let rollup = parts;
    if (at !== undefined) {
      rollup = Math.max(partials.net[at] ?? 0, parts ?? 0);
      partials.net[at] = rollup - (parts ?? 0);
    }
    const wider = up(row);
    if (wider !== 0 && rollup !== null) below.set(wider, (below.get(wider) ?? 0) + rollup);
  }
}
