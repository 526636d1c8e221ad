// Fills the figures of a rule in one pass over the claims, and brings them up to date after a change.
import type { Rule } from "../../../domain/rule.ts";
import type { Columns } from "./columns.ts";
import { ENDLESS_ALONE, type Figures, NONE } from "./figures.ts";
import { grown } from "./growing.ts";
import { COUNTED, type Known } from "./known.ts";
import { fillNets } from "./nets.ts";
import { ownFigure } from "./own-figure.ts";
import { emptyPartials, partialsOf } from "./partials.ts";
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
    partials: emptyPartials(),
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
  const fill = fillerOf(columns, known, figures);
  const { having } = figures;
  having.slots = grown(having.slots, count);
  for (let slot = firstSlot; slot < count; slot++) {
    fill(slot);
    if (figures.headline[slot] !== NONE) having.slots[having.count++] = slot;
  }
  if (trees) fillNets(columns, known, sight, figures, { fill, firstSlot });
  const before = trees ? null : figures.partials;
  figures.partials = partialsOf(columns, known, sight, figures.rule, before);
}

/** What fills one slot with the event's own figure, as if it were part of nothing and had no parts. */
function fillerOf(columns: Columns, known: Known, figures: Figures) {
  const { headline, net, least, most, open } = figures;
  const own = ownFigure(columns, known, figures.rule);
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
