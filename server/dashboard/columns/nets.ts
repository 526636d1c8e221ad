// Net values along trees of events, in columns: domain/rollup.ts says what they are.
import { METRIC_COUNT } from "./claims.ts";
import type { Columns } from "./columns.ts";
import { type Figures, NONE } from "./figures.ts";
import type { Known } from "./known.ts";
import type { Sight } from "./sight.ts";
import { slotOf } from "./slot-of.ts";

/** Turns the own figures of events in trees into net values; `fill` makes a slot's own figure anew. */
export function fillNets(
  columns: Columns,
  known: Known,
  { tree }: Sight,
  figures: Figures,
  fill: (slot: number) => void,
): void {
  const { rows, above } = tree;
  for (const row of figures.netted)
    for (let metric = 0; metric < METRIC_COUNT; metric++) {
      const slot = slotOf(columns, row, metric);
      if (slot >= 0) fill(slot);
    }
  figures.netted = rows;
  const unknown = known.unknown;
  const slots = new Int32Array(rows.length);
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    for (let at = 0; at < rows.length; at++) {
      const slot = slotOf(columns, rows[at] ?? 0, metric);
      slots[at] = slot;
      if (slot >= 0) fill(slot);
    }
    const wider = (at: number): number => {
      const up = above[at] ?? -1;
      return up < 0 || unknown?.[rows[up] ?? 0] || unknown?.[rows[at] ?? 0] ? -1 : up;
    };
    const own = (slot: number) => figures.headline[slot] !== NONE;
    roll(slots, wider, own, figures.net, null);
    roll(slots, wider, own, figures.least, null);
    roll(slots, wider, own, figures.most, figures.open);
  }
}

/** One pass from the leaves up; `values` hold own values and are left holding net ones. */
function roll(
  slots: Int32Array,
  wider: (at: number) => number,
  own: (slot: number) => boolean,
  values: Int32Array,
  open: Uint8Array | null,
): void {
  const below = new Float64Array(slots.length).fill(Number.NaN);
  const partsOpen = new Uint8Array(slots.length);
  for (let at = slots.length - 1; at >= 0; at--) {
    const slot = slots[at] ?? -1;
    const parts = below[at] ?? Number.NaN;
    let rollup = parts;
    let isOpen = partsOpen[at] ?? 0;
    if (slot >= 0 && own(slot)) {
      const value = values[slot] ?? 0;
      if (parts > value) values[slot] = 0;
      else {
        rollup = value;
        isOpen = open?.[slot] ?? 0;
        values[slot] = value - (Number.isNaN(parts) ? 0 : parts);
      }
      if (open) open[slot] = isOpen;
    }
    const up = wider(at);
    if (up < 0 || Number.isNaN(rollup)) continue;
    const sum = below[up] ?? Number.NaN;
    below[up] = Number.isNaN(sum) ? rollup : sum + rollup;
    if (isOpen) partsOpen[up] = 1;
  }
}
