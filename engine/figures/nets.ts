// Computes net values along trees of events (domain/rollup.ts), over columns.
import { METRIC_COUNT } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import type { Events } from "../store/events.ts";
import { grown, joined } from "../store/shared-array.ts";
import { eachTree, type Tree, widerIn } from "../store/tree.ts";
import type { Visibility } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import { type ClaimStatus, COUNTED, UNLIKE_NOW } from "./claim-status.ts";
import {
  ENDLESS_IN_TREE,
  type Entries,
  type FigureLookup,
  type Figures,
  METRIC_BITS,
  openOf,
  ownerOf,
  ROW_AT,
  widerGroup,
} from "./figures.ts";
import { type OwnFigureInput, ownFigure, ownFigureInput, setEntry } from "./own-figure.ts";

/**
 * Turns the own figures of events in trees into net values; entries hold those figures, which may be made `anew` first.
 * Of another moment only the trees that were known otherwise. Gives what of them has no upper end.
 */
export function fillNets(
  columns: Columns,
  claimStatus: ClaimStatus,
  visibility: Visibility,
  figures: Figures,
  anew: boolean,
): Figures["endless"] {
  const { events, share } = columns;
  const { rows, above, sizes } = visibility.tree;
  const input: NetInput = {
    ...ownFigureInput(columns, claimStatus, figures.rule),
    events: { firstGroup: events.firstGroup, groupCount: events.groupCount },
    tree: { rows, above, sizes },
    ...{
      parent: visibility.parent,
      unknown: claimStatus.unknown,
      otherwise: claimStatus.past?.rows ?? null,
    },
    ...{ entries: figures.entries, of: figures.of, anew },
  };
  // What stands alone by now.
  figures.netted.forEach(ownAnew(input));
  figures.netted = rows;
  const parts = share(netPart, input, { from: 0, to: rows.length });
  return {
    owner: joined(
      new Int32Array(0),
      parts.flatMap(({ owner }) => owner),
    ),
    above: joined(
      new Int32Array(0),
      parts.flatMap(({ above }) => above),
    ),
  };
}

/** What a pass over trees reads; it writes figures. */
type NetInput = OwnFigureInput &
  FigureLookup & {
    events: Pick<Events, "firstGroup" | "groupCount">;
    tree: Pick<Tree, "rows" | "above" | "sizes">;
    parent: Visibility["parent"];
    unknown: ClaimStatus["unknown"];
    otherwise: Uint8Array | null;
    anew: boolean;
  };

/** Whose figures are ENDLESS_IN_TREE, and above each the claim group of the nearest wider event with a figure, or -1. */
type Endless = { owner: number[]; above: number[] };

/** Nets the trees that begin in a part of the places in trees. */
export function netPart(input: NetInput, part: Part): Endless {
  const { tree, otherwise } = input;
  const endless: Endless = { owner: [], above: [] };
  const roll = rollerOf(input, endless);
  eachTree(tree, part, (root, end) => {
    if (otherwise === null || otherwise[tree.rows[root]] === UNLIKE_NOW) roll(root, end);
  });
  return endless;
}

/** What makes the own figures of an event anew. */
function ownAnew(input: NetInput) {
  const { claimed, groups, claimStatus, rule, events, entries, of } = input;
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { metric: metricOf } = groups;
  const own = ownFigure(claimed, claimStatus, rule);
  return (row: number): void => {
    const first = firstOf[row];
    const end = first + countOf[row];
    for (let group = first; group < end; group++) {
      const entry = of[group];
      if (entry < 0 || !own.take(group, COUNTED, 0)) continue;
      setEntry(entries, entry, own, { row, metric: metricOf[group] });
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
function rollerOf(input: NetInput, endless: Endless) {
  const { events, groups, tree, unknown, entries, of, parent, anew } = input;
  const { owner } = entries;
  const makeAnew = ownAnew(input);
  const { firstGroup: firstOf, groupCount: countOf } = events;
  const { metric: metricOf } = groups;
  const { rows } = tree;
  const widerOf = widerIn(tree, { unknown });
  const slotOver = widerGroup({
    columns: { events, groups },
    visibility: { parent },
    claimStatus: { unknown },
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
      const row = rows[place];
      if (anew) makeAnew(row);
      const wider = widerOf(place);
      const isOpen = open.at(-1) === place;
      const cell = isOpen ? cellOf(place) : -1;
      const first = firstOf[row];
      const last = first + countOf[row];
      for (let group = first; group < last; group++) {
        const entry = of[group];
        if (entry < 0) continue;
        const metric = metricOf[group];
        const at = metric * BELOW;
        if (cell >= 0) netOut(entries, entry, below, cell + at);
        const isEndless = openOf(owner[entry]) !== 0;
        owner[entry] = ownerOf(row, metric, isEndless ? ENDLESS_IN_TREE : 0);
        if (isEndless) {
          endless.owner.push(owner[entry]);
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
      if (wider >= 0) addToSums(below, cell, cell - CELL);
    }
  };
}

/** Makes net values of the own ones of a figure, and roll-ups of what the event's parts come to. */
function netOut(
  { owner, net, least, most }: Entries,
  entry: number,
  below: Float64Array,
  cell: number,
): void {
  const figure = net[entry];
  const floor = least[entry];
  const ceiling = most[entry];
  const [sum, low, high] = [below[cell], below[cell + 1], below[cell + 2]];
  net[entry] = Math.max(0, figure - Math.max(0, sum));
  least[entry] = Math.max(0, floor - Math.max(0, low));
  most[entry] = Math.max(0, ceiling - Math.max(0, high));
  below[cell] = Math.max(sum, figure);
  below[cell + 1] = Math.max(low, floor);
  below[cell + 2] = Math.max(high, ceiling);
  const one = owner[entry];
  const isOpen = high <= ceiling ? openOf(one) !== 0 : below[cell + 3] === ENDLESS;
  below[cell + 3] = isOpen ? ENDLESS : NOTHING;
  owner[entry] = ownerOf(one >>> ROW_AT, one & METRIC_BITS, isOpen ? ENDLESS_IN_TREE : 0);
}

function addLeaf(
  { owner, net, least, most }: Entries,
  entry: number,
  below: Float64Array,
  into: number,
): void {
  below[into] = Math.max(0, below[into]) + net[entry];
  below[into + 1] = Math.max(0, below[into + 1]) + least[entry];
  below[into + 2] = Math.max(0, below[into + 2]) + most[entry];
  if (openOf(owner[entry]) !== 0) below[into + 3] = ENDLESS;
}

/** Adds the roll-ups of an event with parts to what its wider event's parts come to. */
function addToSums(below: Float64Array, cell: number, into: number): void {
  for (let at = 0; at < CELL; at += BELOW) {
    if (below[cell + at] === NOTHING) continue;
    for (let i = at; i < at + 3; i++)
      below[into + i] = Math.max(0, below[into + i]) + below[cell + i];
    if (below[cell + at + 3] === ENDLESS) below[into + at + 3] = ENDLESS;
  }
}
