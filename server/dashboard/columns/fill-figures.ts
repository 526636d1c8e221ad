// Fills the figures of a rule in one pass over the claims, and brings them up to date after a change.
import type { Rule } from "../../../domain/rule.ts";
import type { Columns } from "./columns.ts";
import { ENDLESS_ALONE, type Figures, NONE } from "./figures.ts";
import { grown } from "./growing.ts";
import { COUNTED, type Known } from "./known.ts";
import { fillNets } from "./nets.ts";
import { ownFigure, type Told } from "./own-figure.ts";
import type { Part } from "./share.ts";
import type { Sight } from "./sight.ts";

/** Figures of all slots under a rule. */
export function figuresUnder(columns: Columns, known: Known, sight: Sight, rule: Rule): Figures {
  const figures: Figures = {
    rule,
    headline: new Int32Array(0),
    net: new Int32Array(0),
    least: new Int32Array(0),
    most: new Int32Array(0),
    open: new Uint8Array(0),
    endless: { slots: new Uint32Array(0), above: new Int32Array(0) },
    having: { slots: new Uint32Array(0), count: 0 },
    netted: new Uint32Array(0),
  };
  refill(columns, known, sight, figures, { firstSlot: 0, trees: true });
  return figures;
}

/** Brings figures up to date: slots from `firstSlot` on are new, and `trees` tells whether events in trees changed. */
export function refill(
  columns: Columns,
  known: Known,
  sight: Sight,
  figures: Figures,
  { firstSlot, trees }: { firstSlot: number; trees: boolean },
): void {
  const { count } = columns.slots;
  figures.headline = grown(figures.headline, count);
  figures.net = grown(figures.net, count);
  figures.least = grown(figures.least, count);
  figures.most = grown(figures.most, count);
  figures.open = grown(figures.open, count);
  const filling = fillingOf(columns, known, figures);
  const { having } = figures;
  for (const slots of columns.share(fillPart, filling, { from: firstSlot, to: count })) {
    having.slots = grown(having.slots, having.count + slots.length);
    having.slots.set(slots, having.count);
    having.count += slots.length;
  }
  if (trees) fillNets(columns, known, sight, figures, { fill: fillerOf(filling), firstSlot });
}

/** What a pass reads, and the figures that it writes. */
type Filling = {
  told: Told;
  known: Pick<Known, "claims">;
  rule: Rule;
  figures: Pick<Figures, "headline" | "net" | "least" | "most" | "open">;
};

function fillingOf({ slots, claims }: Columns, known: Known, figures: Figures): Filling {
  const { low, high, said, facts } = claims;
  const { headline, net, least, most, open } = figures;
  return {
    told: { slots: { claim: slots.claim }, claims: { low, high, said, facts } },
    known: { claims: known.claims },
    rule: figures.rule,
    figures: { headline, net, least, most, open },
  };
}

/** Fills a part of the slots. Gives those that have a figure. */
export function fillPart(filling: Filling, { from, to }: Part): Uint32Array {
  const fill = fillerOf(filling);
  const { headline } = filling.figures;
  const having = new Uint32Array(to - from);
  let count = 0;
  for (let slot = from; slot < to; slot++) {
    fill(slot);
    having[count] = slot;
    if (headline[slot] !== NONE) count++;
  }
  return having.slice(0, count);
}

/** What fills one slot with the event's own figure, as if it were part of nothing and had no parts. */
function fillerOf({ told, known, rule, figures }: Filling) {
  const { headline, net, least, most, open } = figures;
  const own = ownFigure(told, known, rule);
  return (slot: number): void => {
    if (!own.take(slot, COUNTED, 0)) {
      headline[slot] = NONE;
      net[slot] = least[slot] = most[slot] = open[slot] = 0;
      return;
    }
    headline[slot] = own.headline;
    net[slot] = own.headline;
    least[slot] = own.least;
    most[slot] = own.most;
    open[slot] = own.open ? ENDLESS_ALONE : 0;
  };
}
