// Fills the figures of a rule from its claims, and brings them up to date after a change.
import type { Rule } from "../../domain/rule.ts";
import type { Columns } from "../store/columns.ts";
import { grown } from "../store/shared-array.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { COUNTED, type Known } from "./claim-status.ts";
import { type Figures, METRIC_BITS, NONE, noFigures, reach, type Told } from "./figures.ts";
import { fillNets } from "./nets.ts";
import { enter, type Owning, ownFigure, owning } from "./own-figure.ts";

/** Figures of all slots under a rule. */
export function figuresUnder(columns: Columns, known: Known, sight: Sight, rule: Rule): Figures {
  const figures = noFigures(rule);
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
  const { slots, share } = columns;
  figures.foremost = null;
  figures.of = grown(figures.of, slots.count);
  for (let i = firstLeft; i < slots.left.length; i++) leave(figures, slots.left[i] ?? 0, firstSlot);
  const filling = { ...owning(columns, known, figures.rule), of: figures.of };
  const fresh = { from: firstSlot, to: slots.count };
  const begins: Filling["begins"] = [];
  for (const { from, figures: found } of share(findPart, filling, fresh)) {
    begins.push({ from, at: figures.count });
    figures.count += found;
  }
  reach(figures, figures.count);
  share(fillPart, { ...filling, entries: figures.entries, begins }, fresh);
  if (trees) figures.endless = fillNets(columns, known, sight, figures, firstSlot > 0);
}

/** The entry of a slot is no event's any more. */
function leave({ entries: { whose }, of }: Figures, slot: number, firstSlot: number): void {
  const at = slot < firstSlot ? (of[slot] ?? NONE) : NONE;
  if (at >= 0) whose[at] = (whose[at] ?? 0) & METRIC_BITS;
}

/** Marks which slots of a part have a figure; gives how many do. */
export function findPart(
  { claimed, slots, known, rule, of }: Owning & Pick<Figures, "of">,
  { from, to }: Part,
): { from: number; figures: number } {
  const { row: rowOf } = slots;
  const { has } = ownFigure(claimed, known, rule);
  let figures = 0;
  for (let slot = from; slot < to; slot++) {
    const isOne = rowOf[slot] !== 0 && has(slot);
    of[slot] = isOne ? 0 : NONE;
    if (isOne) figures++;
  }
  return { from, figures };
}

/** `begins` tells where the entries of each part begin. */
type Filling = Owning & Told & { begins: { from: number; at: number }[] };

/** Fills marked slots of a part with the events' own figures, as if they were part of nothing and had no parts. */
export function fillPart(filling: Filling, { from, to }: Part): void {
  const { claimed, slots, known, rule, entries, of, begins } = filling;
  const { row: rowOf, metric: metricOf } = slots;
  const own = ownFigure(claimed, known, rule);
  let at = begins.find((part) => part.from === from)?.at ?? 0;
  for (let slot = from; slot < to; slot++) {
    if ((of[slot] ?? NONE) < 0) continue;
    own.take(slot, COUNTED, 0);
    of[slot] = at;
    enter(entries, at, own, { row: rowOf[slot] ?? 0, metric: metricOf[slot] ?? 0 });
    at++;
  }
}
