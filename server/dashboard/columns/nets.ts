// Net values along trees of events, in columns: domain/rollup.ts says what they are.
import { METRIC_COUNT, type Slots } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { ENDLESS_IN_TREE, type Figures, LEAST, MOST, NET, openOf, whoseOf } from "./figures.ts";
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

const NOTHING = -1;

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
  // What the parts of an event come to, by cell and metric: NOTHING when none has a figure.
  const netOf = new Float64Array(cells * METRIC_COUNT).fill(NOTHING);
  const leastOf = netOf.slice();
  const mostOf = netOf.slice();
  /** 1 where there is no upper end. */
  const openBelow = new Uint8Array(netOf.length);
  const endless = new Uint32Array(rows.length * METRIC_COUNT);
  let found = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? 0;
    const up = wider[at] ?? -1;
    const upCell = up < 0 ? -1 : (cellOf[up] ?? 0) * METRIC_COUNT;
    const cell = (cellOf[at] ?? -1) * METRIC_COUNT;
    let next = firstOf[row] ?? 0;
    const end = next + (countOf[row] ?? 0);
    for (let metric = 0; metric < METRIC_COUNT; metric++) {
      const slot = next < end && metricOf[next] === metric ? next++ : -1;
      const entry = slot < 0 ? NOTHING : (of[slot] ?? NOTHING);
      const own = entry >= 0;
      let sum = NOTHING;
      let low = NOTHING;
      let high = NOTHING;
      let isOpen = false;
      if (cell >= 0) {
        sum = netOf[cell + metric] ?? NOTHING;
        low = leastOf[cell + metric] ?? NOTHING;
        high = mostOf[cell + metric] ?? NOTHING;
        isOpen = openBelow[cell + metric] === 1;
      }
      if (!own && sum === NOTHING) continue;
      if (own) {
        const figure = entries[entry + NET] ?? 0;
        const floor = entries[entry + LEAST] ?? 0;
        const ceiling = entries[entry + MOST] ?? 0;
        entries[entry + NET] = Math.max(0, figure - Math.max(0, sum));
        entries[entry + LEAST] = Math.max(0, floor - Math.max(0, low));
        entries[entry + MOST] = Math.max(0, ceiling - Math.max(0, high));
        if (high <= ceiling) isOpen = openOf(entries[entry] ?? 0) !== 0;
        entries[entry] = whoseOf(row, metric, isOpen ? ENDLESS_IN_TREE : 0);
        if (isOpen) endless[found++] = slot;
        sum = Math.max(sum, figure);
        low = Math.max(low, floor);
        high = Math.max(high, ceiling);
      }
      if (upCell < 0) continue;
      const into = upCell + metric;
      netOf[into] = sum + Math.max(0, netOf[into] ?? NOTHING);
      leastOf[into] = low + Math.max(0, leastOf[into] ?? NOTHING);
      mostOf[into] = high + Math.max(0, mostOf[into] ?? NOTHING);
      if (isOpen) openBelow[into] = 1;
    }
  }
  // In the order of slots: what is read of neighbours lies close together.
  return endless.slice(0, found).sort();
}

/** A cell for each event that has parts: -1 for the others. */
function cellsOf(wider: Int32Array): { cellOf: Int32Array; cells: number } {
  const cellOf = new Int32Array(wider.length).fill(-1);
  let cells = 0;
  for (const up of wider) if (up >= 0 && cellOf[up] === -1) cellOf[up] = cells++;
  return { cellOf, cells };
}
