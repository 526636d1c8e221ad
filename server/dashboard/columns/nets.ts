// Net values along trees of events, in columns: domain/rollup.ts says what they are.
import { METRIC_COUNT, type Slots } from "./claims.ts";
import type { Columns } from "./columns.ts";
import {
  ENDLESS_IN_TREE,
  type Figures,
  LEAST,
  METRIC_BITS,
  MOST,
  NET,
  NONE,
  openOf,
  ROW_AT,
  whoseOf,
} from "./figures.ts";
import { shared } from "./growing.ts";
import type { Known } from "./known.ts";
import type { Sight } from "./sight.ts";
import { slotAbove } from "./slot-above.ts";
import { widerOf } from "./wider.ts";

/**
 * Turns the own figures of events in trees into net values. `fill` makes the own figure of a slot before
 * `firstSlot` anew; those from there on hold it.
 */
export function fillNets(
  columns: Columns,
  known: Known,
  sight: Sight,
  figures: Figures,
  { fill, firstSlot }: { fill: (slot: number) => void; firstSlot: number },
): void {
  const { rows } = sight.tree;
  const { slot: firstOf, slots: countOf } = columns.events;
  for (const some of firstSlot === 0 ? [] : [figures.netted, rows])
    for (const row of some) {
      const first = firstOf[row] ?? 0;
      const end = Math.min(first + (countOf[row] ?? 0), firstSlot);
      for (let slot = first; slot < end; slot++) fill(slot);
    }
  figures.netted = rows;
  const endless = roll(columns, rows, widerOf(known, sight.tree), figures);
  const above = slotAbove({ columns, sight, known, figures });
  const { row: rowOf, metric: metricOf } = columns.slots;
  figures.endless = {
    slots: shared(endless),
    above: shared(Int32Array.from(endless, (slot) => above(rowOf[slot] ?? 0, metricOf[slot] ?? 0))),
  };
}

/** Numbers of what the parts of an event come to in a metric: net, least, most, and whether there is no upper end. */
const BELOW = 4;
const NOTHING = -1;
const ENDLESS = 1;

/** One pass from the leaves up; figures hold own values and are left holding net ones. Gives the slots without an upper end. */
function roll(
  { events, slots }: { events: Pick<Columns["events"], "slot" | "slots">; slots: Slots },
  rows: Uint32Array,
  wider: Int32Array,
  { entries, of }: Figures,
): Uint32Array {
  const { slot: firstOf, slots: countOf } = events;
  const { metric: metricOf } = slots;
  const { cellOf, cells } = cellsOf(wider);
  const below = new Float64Array(cells * METRIC_COUNT * BELOW).fill(NOTHING);
  const endless = new Uint32Array(rows.length * METRIC_COUNT);
  let found = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? 0;
    const up = wider[at] ?? -1;
    const into = up < 0 ? -1 : (cellOf[up] ?? 0) * METRIC_COUNT * BELOW;
    const cell = cellOf[at] ?? -1;
    const first = firstOf[row] ?? 0;
    const end = first + (countOf[row] ?? 0);
    for (let slot = first; slot < end; slot++) {
      const entry = of[slot] ?? NONE;
      if (entry < 0) continue;
      const metric = metricOf[slot] ?? 0;
      if (cell >= 0) netOut(entries, entry, below, (cell * METRIC_COUNT + metric) * BELOW);
      const isOpen = openOf(entries[entry] ?? 0) !== 0;
      entries[entry] = whoseOf(row, metric, isOpen ? ENDLESS_IN_TREE : 0);
      if (isOpen) endless[found++] = slot;
      // A leaf's figure is its roll-up; that of others was made where they were netted.
      if (cell < 0 && into >= 0) addLeaf(entries, entry, below, into + metric * BELOW);
    }
    if (cell >= 0 && into >= 0) addUp(below, cell * METRIC_COUNT * BELOW, into);
  }
  // In the order of slots: what is read of neighbours lies close together.
  return endless.slice(0, found).sort();
}

/** Makes net values of the own ones in an entry, and roll-ups of what the event's parts come to. */
function netOut(entries: Int32Array, entry: number, below: Float64Array, cell: number): void {
  const figure = entries[entry + NET] ?? 0;
  const floor = entries[entry + LEAST] ?? 0;
  const ceiling = entries[entry + MOST] ?? 0;
  const [sum, low, high] = [below[cell] ?? 0, below[cell + 1] ?? 0, below[cell + 2] ?? 0];
  entries[entry + NET] = Math.max(0, figure - Math.max(0, sum));
  entries[entry + LEAST] = Math.max(0, floor - Math.max(0, low));
  entries[entry + MOST] = Math.max(0, ceiling - Math.max(0, high));
  below[cell] = Math.max(sum, figure);
  below[cell + 1] = Math.max(low, floor);
  below[cell + 2] = Math.max(high, ceiling);
  const whose = entries[entry] ?? 0;
  const isOpen = high <= ceiling ? openOf(whose) !== 0 : below[cell + 3] === ENDLESS;
  below[cell + 3] = isOpen ? ENDLESS : NOTHING;
  entries[entry] = whoseOf(whose >>> ROW_AT, whose & METRIC_BITS, isOpen ? ENDLESS_IN_TREE : 0);
}

function addLeaf(entries: Int32Array, entry: number, below: Float64Array, into: number): void {
  below[into] = Math.max(0, below[into] ?? 0) + (entries[entry + NET] ?? 0);
  below[into + 1] = Math.max(0, below[into + 1] ?? 0) + (entries[entry + LEAST] ?? 0);
  below[into + 2] = Math.max(0, below[into + 2] ?? 0) + (entries[entry + MOST] ?? 0);
  if (openOf(entries[entry] ?? 0) !== 0) below[into + 3] = ENDLESS;
}

/** Adds the roll-ups of an event with parts to what its wider event's parts come to. */
function addUp(below: Float64Array, cell: number, into: number): void {
  for (let at = 0; at < METRIC_COUNT * BELOW; at += BELOW) {
    if (below[cell + at] === NOTHING) continue;
    for (let i = at; i < at + 3; i++)
      below[into + i] = Math.max(0, below[into + i] ?? 0) + (below[cell + i] ?? 0);
    if (below[cell + at + 3] === ENDLESS) below[into + at + 3] = ENDLESS;
  }
}

/** A cell for each event that has parts: -1 for the others. */
function cellsOf(wider: Int32Array): { cellOf: Int32Array; cells: number } {
  const cellOf = new Int32Array(wider.length).fill(-1);
  let cells = 0;
  for (const up of wider) if (up >= 0 && cellOf[up] === -1) cellOf[up] = cells++;
  return { cellOf, cells };
}
