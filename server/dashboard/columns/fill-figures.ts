// Fills the figures of a rule in one pass over the claims, and brings them up to date after a change.
import type { Rule } from "../../../domain/rule.ts";
import type { Slots } from "./claims.ts";
import type { Columns } from "./columns.ts";
import {
  ENDLESS_ALONE,
  ENTRY,
  type Figures,
  HEADLINE,
  LEAST,
  METRIC_BITS,
  MOST,
  NET,
  NONE,
  whoseOf,
} from "./figures.ts";
import { grown, zeros } from "./growing.ts";
import { COUNTED, type Known } from "./known.ts";
import { fillNets } from "./nets.ts";
import { type Told as Claimed, type OwnFigure, ownFigure } from "./own-figure.ts";
import type { Part } from "./share.ts";
import type { Sight } from "./sight.ts";

/** Figures of all slots under a rule. */
export function figuresUnder(columns: Columns, known: Known, sight: Sight, rule: Rule): Figures {
  const figures: Figures = {
    rule,
    entries: new Int32Array(0),
    count: 0,
    of: new Int32Array(0),
    endless: { slots: new Uint32Array(0), above: new Int32Array(0) },
    netted: new Uint32Array(0),
    whole: null,
    foremost: null,
  };
  refill(columns, known, sight, figures, {
    firstSlot: 0,
    firstLeft: columns.slots.left.length,
    trees: true,
  });
  return figures;
}

/**
 * Brings figures up to date: slots from `firstSlot` on are new, those noted in `slots.left` from `firstLeft` on
 * are no event's any more, and `trees` tells whether events in trees changed.
 */
export function refill(
  columns: Columns,
  known: Known,
  sight: Sight,
  figures: Figures,
  { firstSlot, firstLeft, trees }: { firstSlot: number; firstLeft: number; trees: boolean },
): void {
  const { slots } = columns;
  figures.whole = null;
  figures.foremost = null;
  figures.of = grown(figures.of, slots.count);
  for (let i = firstLeft; i < slots.left.length; i++) leave(figures, slots.left[i] ?? 0, firstSlot);
  const filling = fillingOf(columns, known, figures);
  const parts = columns.share(fillPart, filling, { from: firstSlot, to: slots.count });
  const more = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  figures.entries = grown(figures.entries, figures.count + more);
  for (const part of parts) take(figures, part);
  if (trees) {
    const fill = refillerOf(filling, figures.entries);
    fillNets(columns, known, sight, figures, { fill, firstSlot });
  }
}

/** The entry of a slot is no event's any more. */
function leave({ entries, of }: Figures, slot: number, firstSlot: number): void {
  const at = slot < firstSlot ? (of[slot] ?? NONE) : NONE;
  if (at >= 0) entries[at] = (entries[at] ?? 0) & METRIC_BITS;
}

/** Puts the entries of a part behind the others; there is room for them. */
function take(figures: Figures, { entries, from, to }: Filled): void {
  const { of, count: first } = figures;
  figures.entries.set(entries, first);
  figures.count += entries.length;
  if (first === 0) return;
  for (let slot = from; slot < to; slot++) {
    const at = of[slot] ?? NONE;
    if (at >= 0) of[slot] = at + first;
  }
}

/** What a pass reads; it writes where entries begin. */
type Filling = {
  claimed: Claimed;
  slots: Pick<Slots, "row" | "metric">;
  known: Pick<Known, "claims">;
  rule: Rule;
  of: Figures["of"];
};

function fillingOf({ slots, claims }: Columns, known: Known, { rule, of }: Figures): Filling {
  const { low, high, said, facts } = claims;
  return {
    claimed: { slots: { claim: slots.claim }, claims: { low, high, said, facts } },
    slots: { row: slots.row, metric: slots.metric },
    known: { claims: known.claims },
    ...{ rule, of },
  };
}

/** The entries of a part of the slots, whose beginnings are counted from the part's first. */
type Filled = Part & { entries: Int32Array };

const NO_ENTRIES = new Int32Array(0);

/** Fills a part of the slots with the events' own figures, as if they were part of nothing and had no parts. */
export function fillPart({ claimed, slots, known, rule, of }: Filling, { from, to }: Part): Filled {
  const { row: rowOf, metric: metricOf } = slots;
  const own = ownFigure(claimed, known, rule);
  const entries = zeros(NO_ENTRIES, (to - from) * ENTRY);
  let at = 0;
  for (let slot = from; slot < to; slot++) {
    const row = rowOf[slot] ?? 0;
    if (row === 0 || !own.take(slot, COUNTED, 0)) {
      of[slot] = NONE;
      continue;
    }
    of[slot] = at;
    enter(entries, at, own, row, metricOf[slot] ?? 0);
    at += ENTRY;
  }
  // No copy of their own: the room behind them goes when they have been put together.
  return { entries: entries.subarray(0, at), from, to };
}

/** What makes the own figure of a slot anew that was netted before. */
function refillerOf({ claimed, slots, known, rule, of }: Filling, entries: Int32Array) {
  const own = ownFigure(claimed, known, rule);
  return (slot: number): void => {
    const at = of[slot] ?? NONE;
    if (at < 0 || !own.take(slot, COUNTED, 0)) return;
    enter(entries, at, own, slots.row[slot] ?? 0, slots.metric[slot] ?? 0);
  };
}

/** Enters the figure of an event that is part of nothing and has no parts. */
function enter(entries: Int32Array, at: number, own: OwnFigure, row: number, metric: number): void {
  entries[at] = whoseOf(row, metric, own.open ? ENDLESS_ALONE : 0);
  entries[at + HEADLINE] = own.headline;
  entries[at + NET] = own.headline;
  entries[at + LEAST] = own.least;
  entries[at + MOST] = own.most;
}
