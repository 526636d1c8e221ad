// Net values along trees of events, in columns: domain/rollup.ts says what they are.
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { ENDLESS_IN_TREE, type Figures, NONE } from "./figures.ts";
import type { Known } from "./known.ts";
import type { Sight } from "./sight.ts";
import { slotOf } from "./slot-of.ts";

/**
 * Turns the own figures of events in trees into net values. `fill` makes the own figure of a slot before
 * `firstSlot` anew; those from there on hold it.
 */
export function fillNets(
  columns: Columns,
  known: Known,
  { tree }: Sight,
  figures: Figures,
  { fill, firstSlot }: { fill: (slot: number) => void; firstSlot: number },
): void {
  const { rows } = tree;
  const before = figures.netted;
  figures.netted = rows;
  const again = (slot: number) => {
    if (slot >= 0 && slot < firstSlot) fill(slot);
  };
  for (let metric = 0; metric < METRIC_COUNT; metric++)
    for (const row of before) again(slotOf(columns, row, metric));
  const endless: Endless = { slots: [], above: [] };
  const slots = new Int32Array(rows.length);
  const wider = widerOf(known, tree);
  const below = belowOf(rows.length);
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    for (let at = 0; at < rows.length; at++) {
      const slot = slotOf(columns, rows[at] ?? 0, metric);
      slots[at] = slot;
      again(slot);
    }
    roll(slots, wider, figures, below);
    note(slots, wider, figures, endless);
  }
  figures.endless = inOrder(endless);
}

type Endless = { slots: number[]; above: number[] };

/** In the order of slots: what is read of neighbours lies close together. */
function inOrder({ slots, above }: Endless): Figures["endless"] {
  const order = Uint32Array.from(slots.keys()).sort((a, b) => (slots[a] ?? 0) - (slots[b] ?? 0));
  return {
    slots: order.map((i) => slots[i] ?? 0),
    above: Int32Array.from(order, (i) => above[i] ?? -1),
  };
}

/** Notes the slots that have no upper end, with the slots above them. */
function note(slots: Int32Array, wider: Int32Array, figures: Figures, endless: Endless): void {
  const { headline, open } = figures;
  const above = new Int32Array(slots.length).fill(-1);
  for (let at = 0; at < slots.length; at++) {
    const up = wider[at] ?? -1;
    const wide = slots[up] ?? -1;
    if (up >= 0) above[at] = wide >= 0 && headline[wide] !== NONE ? wide : (above[up] ?? -1);
    const slot = slots[at] ?? -1;
    if (slot < 0 || open[slot] !== ENDLESS_IN_TREE) continue;
    endless.slots.push(slot);
    endless.above.push(above[at] ?? -1);
  }
}

/** Where the wider event of each event in a tree stands, or -1: an event not known yet has none and is none. */
function widerOf({ unknown }: Known, { rows, above }: Sight["tree"]): Int32Array {
  if (unknown === null) return above;
  const hidden = (at: number) => unknown[rows[at] ?? 0] === 1;
  return above.map((up, at) => (up < 0 || hidden(up) || hidden(at) ? -1 : up));
}

/** What the parts of an event come to: NOTHING when none has a figure; `open` is 1 where there is no upper end. */
type Below = { net: Float64Array; least: Float64Array; most: Float64Array; open: Uint8Array };

const NOTHING = -1;

function belowOf(rows: number): Below {
  const values = () => new Float64Array(rows);
  return { net: values(), least: values(), most: values(), open: new Uint8Array(rows) };
}

/** One pass from the leaves up; figures hold own values and are left holding net ones. */
function roll(slots: Int32Array, wider: Int32Array, figures: Figures, below: Below): void {
  const { headline, net, least, most, open } = figures;
  below.net.fill(NOTHING);
  below.least.fill(NOTHING);
  below.most.fill(NOTHING);
  below.open.fill(0);
  for (let at = slots.length - 1; at >= 0; at--) {
    const slot = slots[at] ?? -1;
    const own = slot >= 0 && headline[slot] !== NONE;
    let sum = below.net[at] ?? NOTHING;
    if (!own && sum === NOTHING) continue;
    let low = below.least[at] ?? NOTHING;
    let high = below.most[at] ?? NOTHING;
    let endless = below.open[at] === 1;
    if (own) {
      const [figure, floor, ceiling] = [net[slot] ?? 0, least[slot] ?? 0, most[slot] ?? 0];
      net[slot] = Math.max(0, figure - Math.max(0, sum));
      least[slot] = Math.max(0, floor - Math.max(0, low));
      most[slot] = Math.max(0, ceiling - Math.max(0, high));
      if (high <= ceiling) endless = open[slot] !== 0;
      open[slot] = endless ? ENDLESS_IN_TREE : 0;
      sum = Math.max(sum, figure);
      low = Math.max(low, floor);
      high = Math.max(high, ceiling);
    }
    const up = wider[at] ?? -1;
    if (up < 0) continue;
    below.net[up] = sum + Math.max(0, below.net[up] ?? NOTHING);
    below.least[up] = low + Math.max(0, below.least[up] ?? NOTHING);
    below.most[up] = high + Math.max(0, below.most[up] ?? NOTHING);
    if (endless) below.open[up] = 1;
  }
}
