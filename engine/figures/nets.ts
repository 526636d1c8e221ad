// Net values along trees of events, in columns: domain/rollup.ts says what they are.
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { grown, joined } from "../store/shared-array.ts";
import { eachTree, type Tree, widerIn } from "../store/tree.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { COUNTED, type Known, OTHERWISE } from "./claim-status.ts";
import {
  ENDLESS_IN_TREE,
  type Entries,
  type Figures,
  METRIC_BITS,
  NONE,
  openOf,
  ROW_AT,
  type Told,
  whoseOf,
} from "./figures.ts";
import { enter, type Owning, ownFigure, owning } from "./own-figure.ts";
import { slotAbove } from "./wider-slot.ts";

/**
 * Turns the own figures of events in trees into net values; entries hold those figures, which may be made `anew` first.
 * Of another moment only the trees that were known otherwise. Gives what of them has no upper end.
 */
export function fillNets(
  columns: Columns,
  known: Known,
  sight: Sight,
  figures: Figures,
  anew: boolean,
): Figures["endless"] {
  const { events, share } = columns;
  const { rows, above, sizes } = sight.tree;
  const netting: Netting = {
    ...owning(columns, known, figures.rule),
    events: { slot: events.slot, slots: events.slots },
    tree: { rows, above, sizes },
    ...{ parent: sight.parent, unknown: known.unknown, otherwise: known.at?.rows ?? null },
    ...{ entries: figures.entries, of: figures.of, anew },
  };
  // What stands alone by now.
  figures.netted.forEach(ownAnew(netting));
  figures.netted = rows;
  const parts = share(netPart, netting, { from: 0, to: rows.length });
  return {
    whose: joined(
      new Int32Array(0),
      parts.flatMap(({ whose }) => whose),
    ),
    above: joined(
      new Int32Array(0),
      parts.flatMap(({ above }) => above),
    ),
  };
}

/** What a pass over trees reads; it writes figures. */
type Netting = Owning &
  Told & {
    events: Pick<Events, "slot" | "slots">;
    tree: Pick<Tree, "rows" | "above" | "sizes">;
    parent: Sight["parent"];
    unknown: Known["unknown"];
    otherwise: Uint8Array | null;
    anew: boolean;
  };

/** Whose figures are ENDLESS_IN_TREE, and above each the slot of the nearest wider event with a figure, or -1. */
type Endless = { whose: number[]; above: number[] };

/** Nets the trees that begin in a part of the places in trees. */
export function netPart(netting: Netting, part: Part): Endless {
  const { tree, otherwise } = netting;
  const endless: Endless = { whose: [], above: [] };
  const roll = rollerOf(netting, endless);
  eachTree(tree, part, (root, end) => {
    if (otherwise === null || otherwise[tree.rows[root] ?? 0] === OTHERWISE) roll(root, end);
  });
  return endless;
}

/** What makes the own figures of an event anew. */
function ownAnew(netting: Netting) {
  const { claimed, slots, known, rule, events, entries, of } = netting;
  const { slot: firstOf, slots: countOf } = events;
  const { metric: metricOf } = slots;
  const own = ownFigure(claimed, known, rule);
  return (row: number): void => {
    const first = firstOf[row] ?? 0;
    const end = first + (countOf[row] ?? 0);
    for (let slot = first; slot < end; slot++) {
      const entry = of[slot] ?? NONE;
      if (entry < 0 || !own.take(slot, COUNTED, 0)) continue;
      enter(entries, entry, own, { row, metric: metricOf[slot] ?? 0 });
    }
  };
}

/** Numbers of what the parts of an event come to in a metric: net, least, most, and whether there is no upper end. */
const BELOW = 4;
const CELL = METRIC_COUNT * BELOW;
const NOTHING = -1;
const ENDLESS = 1;

/**
 * What rolls up one tree, from its last place to its first: figures hold own values and are left holding net ones.
 * What parts come to is held for the events on the way from the root to the place at hand only.
 */
function rollerOf(netting: Netting, endless: Endless) {
  const { events, slots, tree, unknown, entries, of, parent, anew } = netting;
  const { whose } = entries;
  const makeAnew = ownAnew(netting);
  const { slot: firstOf, slots: countOf } = events;
  const { metric: metricOf } = slots;
  const { rows } = tree;
  const widerOf = widerIn(tree, { unknown });
  const slotOver = slotAbove({
    columns: { events, slots },
    sight: { parent },
    known: { unknown },
    figures: { of },
  });
  /** The places of events of whose parts something is known, each part of the one before; and by them, what that is. */
  const open: number[] = [];
  let below = new Float64Array(16 * CELL);

  /** The cell of what the parts of the event at a place come to: it is the last of those that are open. */
  const cellOf = (place: number): number => {
    if (open.at(-1) !== place) {
      open.push(place);
      below = grown(below, open.length * CELL);
      below.fill(NOTHING, (open.length - 1) * CELL, open.length * CELL);
    }
    return (open.length - 1) * CELL;
  };

  return (root: number, end: number): void => {
    for (let place = end - 1; place >= root; place--) {
      const row = rows[place] ?? 0;
      if (anew) makeAnew(row);
      const wider = widerOf(place);
      const isOpen = open.at(-1) === place;
      const cell = isOpen ? cellOf(place) : -1;
      const first = firstOf[row] ?? 0;
      const last = first + (countOf[row] ?? 0);
      for (let slot = first; slot < last; slot++) {
        const entry = of[slot] ?? NONE;
        if (entry < 0) continue;
        const metric = metricOf[slot] ?? 0;
        const at = metric * BELOW;
        if (cell >= 0) netOut(entries, entry, below, cell + at);
        const isEndless = openOf(whose[entry] ?? 0) !== 0;
        whose[entry] = whoseOf(row, metric, isEndless ? ENDLESS_IN_TREE : 0);
        if (isEndless) {
          endless.whose.push(whose[entry] ?? 0);
          endless.above.push(slotOver(row, metric));
        }
        // What nothing is known of below is its own roll-up; that of others was made where they were netted.
        if (cell < 0 && wider >= 0) addLeaf(entries, entry, below, cellOf(wider) + at);
      }
      if (!isOpen) continue;
      if (wider >= 0 && open.at(-2) !== wider) {
        // The first that is known of the wider event's parts.
        open[open.length - 1] = wider;
        continue;
      }
      open.pop();
      if (wider >= 0) addUp(below, cell, cell - CELL);
    }
  };
}

/** Makes net values of the own ones of a figure, and roll-ups of what the event's parts come to. */
function netOut(
  { whose, net, least, most }: Entries,
  entry: number,
  below: Float64Array,
  cell: number,
): void {
  const figure = net[entry] ?? 0;
  const floor = least[entry] ?? 0;
  const ceiling = most[entry] ?? 0;
  const [sum, low, high] = [below[cell] ?? 0, below[cell + 1] ?? 0, below[cell + 2] ?? 0];
  net[entry] = Math.max(0, figure - Math.max(0, sum));
  least[entry] = Math.max(0, floor - Math.max(0, low));
  most[entry] = Math.max(0, ceiling - Math.max(0, high));
  below[cell] = Math.max(sum, figure);
  below[cell + 1] = Math.max(low, floor);
  below[cell + 2] = Math.max(high, ceiling);
  const one = whose[entry] ?? 0;
  const isOpen = high <= ceiling ? openOf(one) !== 0 : below[cell + 3] === ENDLESS;
  below[cell + 3] = isOpen ? ENDLESS : NOTHING;
  whose[entry] = whoseOf(one >>> ROW_AT, one & METRIC_BITS, isOpen ? ENDLESS_IN_TREE : 0);
}

function addLeaf(
  { whose, net, least, most }: Entries,
  entry: number,
  below: Float64Array,
  into: number,
): void {
  below[into] = Math.max(0, below[into] ?? 0) + (net[entry] ?? 0);
  below[into + 1] = Math.max(0, below[into + 1] ?? 0) + (least[entry] ?? 0);
  below[into + 2] = Math.max(0, below[into + 2] ?? 0) + (most[entry] ?? 0);
  if (openOf(whose[entry] ?? 0) !== 0) below[into + 3] = ENDLESS;
}

/** Adds the roll-ups of an event with parts to what its wider event's parts come to. */
function addUp(below: Float64Array, cell: number, into: number): void {
  for (let at = 0; at < CELL; at += BELOW) {
    if (below[cell + at] === NOTHING) continue;
    for (let i = at; i < at + 3; i++)
      below[into + i] = Math.max(0, below[into + i] ?? 0) + (below[cell + i] ?? 0);
    if (below[cell + at + 3] === ENDLESS) below[into + at + 3] = ENDLESS;
  }
}
