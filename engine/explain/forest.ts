// Lays out the forest that a selection leaves, for one metric: what each event says of itself, what its parts come to, its roll-up.
import { type Figures, METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { eachOther } from "../query/selected-nets.ts";
import type { View } from "../query/view.ts";
import { isInTree } from "../store/tree.ts";
import type { ExplainedEvents } from "./explained-events.ts";

const NOWHERE = -1;

/** The events with a roll-up, each before its parts. */
export type Forest = {
  count: number;
  row: Uint32Array;
  /** Where the nearest wider event of the selection stands; -1: it is a root. */
  above: Int32Array;
  /** Its own headline, what its parts come to, each NONE where that is not known, and its roll-up. */
  own: Int32Array;
  parts: Float64Array;
  rollup: Float64Array;
};

/** Roll-ups are the nets of the selection, added up from the parts to the roots (domain/nets.ts). */
export function forestOf(
  { visibility: { tree } }: Pick<View, "visibility">,
  figures: Figures,
  metric: number,
  { isSummed, summed }: ExplainedEvents,
): Forest {
  const { owner, headline, net } = figures.entries;
  const netted = new Map<number, number>();
  eachOther(summed.otherHeadlines(figures), (entry, adds) => netted.set(entry, adds));
  const { rows, placeOf } = tree;
  const own = new Int32Array(rows.length).fill(NONE);
  const adds = new Int32Array(rows.length);
  const alone = new Uint32Array(figures.count);
  let others = 0;
  for (let entry = 0; entry < figures.count; entry++) {
    const one = owner[entry];
    if ((one & METRIC_BITS) !== metric) continue;
    const row = one >>> ROW_AT;
    if (!isSummed(row)) continue;
    const place = placeOf[row];
    if (!isInTree(tree, row)) alone[others++] = entry;
    else {
      own[place] = headline[entry];
      adds[place] = netted.get(entry) ?? net[entry];
    }
  }
  const { parts, rollup, above, count } = rolledUp(tree, isSummed, own, adds);
  const forest = roomFor(count + others);
  const nodeOf = new Int32Array(rows.length);
  let node = 0;
  for (let place = 0; place < rows.length; place++) {
    if (rollup[place] === NONE) continue;
    nodeOf[place] = node;
    forest.row[node] = rows[place];
    forest.above[node] = above[place] === NOWHERE ? NOWHERE : nodeOf[above[place]];
    forest.own[node] = own[place];
    forest.parts[node] = parts[place];
    forest.rollup[node++] = rollup[place];
  }
  for (let i = 0; i < others; i++, node++) {
    const entry = alone[i];
    forest.row[node] = owner[entry] >>> ROW_AT;
    forest.own[node] = headline[entry];
    forest.rollup[node] = headline[entry];
  }
  return forest;
}

/** By place in the tree: what parts come to, the roll-up, where the nearest wider event of the selection stands. */
function rolledUp(
  { rows, above: directly }: View["visibility"]["tree"],
  isSummed: ExplainedEvents["isSummed"],
  own: Int32Array,
  adds: Int32Array,
) {
  const parts = new Float64Array(rows.length).fill(NONE);
  const rollup = new Float64Array(rows.length).fill(NONE);
  const above = new Int32Array(rows.length).fill(NOWHERE);
  let count = 0;
  for (let place = rows.length - 1; place >= 0; place--) {
    const isKnown = own[place] !== NONE || parts[place] !== NONE;
    if (!isKnown || !isSummed(rows[place])) continue;
    count++;
    rollup[place] = Math.max(0, parts[place]) + adds[place];
    let up = directly[place];
    while (up !== NOWHERE && !isSummed(rows[up])) up = directly[up];
    above[place] = up;
    if (up !== NOWHERE) parts[up] = Math.max(0, parts[up]) + rollup[place];
  }
  return { parts, rollup, above, count };
}

function roomFor(count: number): Forest {
  return {
    count,
    row: new Uint32Array(count),
    above: new Int32Array(count).fill(NOWHERE),
    own: new Int32Array(count).fill(NONE),
    parts: new Float64Array(count).fill(NONE),
    rollup: new Float64Array(count),
  };
}
