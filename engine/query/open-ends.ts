// Whether a sum has no upper end: when a roll-up in it has none, unless that is part of a wider one in it which has.

import type { Known } from "../figures/claim-status.ts";
import { type Figures, METRIC_BITS, openAt, ROW_AT } from "../figures/figures.ts";
import { slotAbove } from "../figures/wider-slot.ts";
import { METRIC_COUNT, type Slots } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import type { Sight } from "../store/visibility.ts";
import type { Part } from "../worker/share.ts";
import type { Counts } from "./counts.ts";
import type { Fails } from "./masks.ts";
import { NOT_IN_PERIOD, REFUSED, SELECTED } from "./scan.ts";
import type { Adding, Sets, Summed } from "./summed-sets.ts";

/** Marks the sums that events in trees leave open; those that other events do are marked already. */
export function openEnds(adding: Adding, { total, circles, bins }: Summed): void {
  const { columns, sight, known, figures, counts, fails, sets } = adding;
  const { events, slots } = columns;
  const { entries, of, endless } = figures;
  const reading = {
    columns: {
      events: { when: events.when, slot: events.slot, slots: events.slots },
      slots: { row: slots.row, metric: slots.metric },
    },
    sight: { place: sight.place, parent: sight.parent },
    known: { unknown: known.unknown },
    figures: { entries, of, endless },
    state: counts.state,
    within: fails.within,
    sets: { circleOf: sets.circleOf, binOf: sets.binOf },
    marked: { total: total.open, circles: circles.open, bins: bins.open },
  };
  const parts = columns.share(openPart, reading, { from: 0, to: endless.whose.length });
  for (const part of parts) {
    mark(total.open, part.total);
    mark(circles.open, part.circles);
    mark(bins.open, part.bins);
  }
}

function mark(marks: Uint8Array, more: Uint8Array): void {
  more.forEach((marked, at) => {
    if (marked === 1) marks[at] = 1;
  });
}

/** What a pass reads to find open ends. `marked` are the sums that are open already. */
type Reading = {
  columns: {
    events: Pick<Events, "when" | "slot" | "slots">;
    slots: Pick<Slots, "row" | "metric">;
  };
  sight: Pick<Sight, "place" | "parent">;
  known: Pick<Known, "unknown">;
  figures: Pick<Figures, "entries" | "of" | "endless">;
  state: Counts["state"];
  within: Fails["within"];
  sets: Pick<Sets, "circleOf" | "binOf">;
  marked: Marks;
};

/** 1 where a sum is open: by metric, by circle and metric, by bin and metric. */
type Marks = { total: Uint8Array; circles: Uint8Array; bins: Uint8Array };

/** The sums that a part of the endless figures leaves open, beside those that were open already. */
export function openPart(reading: Reading, { from, to }: Part): Marks {
  const { columns, sight, figures, state, within, sets, marked } = reading;
  const { row: rowOf, metric: metricOf } = columns.slots;
  const { when: whenOf } = columns.events;
  const { circleOf, binOf } = sets;
  const { place: placeOf } = sight;
  const above = slotAbove(reading);
  const [total, circles, bins] = [
    marked.total.slice(),
    marked.circles.slice(),
    marked.bins.slice(),
  ];

  /** Whether a wider event, `slot` or above it, has an upper end; all up to it have to be in the same sum. */
  const isCapped = (slot: number, isIn: (row: number) => boolean): boolean => {
    let up = slot;
    while (up >= 0 && isIn(rowOf[up] ?? 0) && openAt(figures, up) !== 0)
      up = above(rowOf[up] ?? 0, metricOf[up] ?? 0);
    return up >= 0 && isIn(rowOf[up] ?? 0);
  };
  const isPassing = (row: number) => (state[row] ?? REFUSED) <= NOT_IN_PERIOD;
  const isSummed = (row: number) => state[row] === SELECTED && within[whenOf[row] ?? 0] === 1;

  const { whose, above: aboveOf } = figures.endless;
  for (let i = from; i < to; i++) {
    const one = whose[i] ?? 0;
    const row = one >>> ROW_AT;
    if (!isPassing(row)) continue;
    const wide = aboveOf[i] ?? -1;
    const metric = one & METRIC_BITS;
    const bin = binOf[whenOf[row] ?? 0] ?? -1;
    const inBin = bin * METRIC_COUNT + metric;
    if (bin >= 0 && bins[inBin] === 0) {
      const isIn = (up: number) => isPassing(up) && binOf[whenOf[up] ?? 0] === bin;
      if (!isCapped(wide, isIn)) bins[inBin] = 1;
    }
    if (!isSummed(row)) continue;
    if (total[metric] === 0 && !isCapped(wide, isSummed)) total[metric] = 1;
    const circle = circleOf[placeOf[row] ?? 0] ?? -1;
    const inCircle = circle * METRIC_COUNT + metric;
    if (circle >= 0 && circles[inCircle] === 0) {
      const isIn = (up: number) => isSummed(up) && circleOf[placeOf[up] ?? 0] === circle;
      if (!isCapped(wide, isIn)) circles[inCircle] = 1;
    }
  }
  return { total, circles, bins };
}
