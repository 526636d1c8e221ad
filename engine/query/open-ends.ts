// Finds the sums without an upper end: those with a roll-up that has none, unless a wider event in the same sum has one.

import type { ClaimStatus } from "../figures/claim-status.ts";
import { type Figures, METRIC_BITS, openAt, ROW_AT, widerGroup } from "../figures/figures.ts";
import { type ClaimGroups, METRIC_COUNT } from "../store/claims.ts";
import type { Events } from "../store/events.ts";
import type { Visibility } from "../store/visibility.ts";
import { defineTally, type Part } from "../worker/pass.ts";
import type { Counts } from "./counts.ts";
import type { Masks } from "./masks.ts";
import { NOT_IN_PERIOD, SELECTED } from "./scan.ts";
import type { Sets, SumInput, Summed } from "./sums.ts";

/** Marks the sums that events in trees leave open; those that other events do are marked already. */
export function openEnds(adding: SumInput, { total, circles, bins }: Summed): void {
  const { columns, visibility, claimStatus, figures, counts, fails, sets } = adding;
  const { events, groups } = columns;
  const { entries, of, endless } = figures;
  const reading = {
    columns: {
      events: { when: events.when, firstGroup: events.firstGroup, groupCount: events.groupCount },
      groups: { row: groups.row, metric: groups.metric },
    },
    visibility: { place: visibility.place, parent: visibility.parent },
    claimStatus: { unknown: claimStatus.unknown },
    figures: { entries, of, endless },
    state: counts.state,
    within: fails.within,
    sets: { circleOf: sets.circleOf, binOf: sets.binOf },
    marked: { total: total.open, circles: circles.open, bins: bins.open },
  };
  const parts = columns.share(findOpenEnds, reading, { from: 0, to: endless.owner.length });
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
type OpenEndInput = {
  columns: {
    events: Pick<Events, "when" | "firstGroup" | "groupCount">;
    groups: Pick<ClaimGroups, "row" | "metric">;
  };
  visibility: Pick<Visibility, "place" | "parent">;
  claimStatus: Pick<ClaimStatus, "unknown">;
  figures: Pick<Figures, "entries" | "of" | "endless">;
  state: Counts["state"];
  within: Masks["within"];
  sets: Pick<Sets, "circleOf" | "binOf">;
  marked: Marks;
};

/** 1 where a sum is open: by metric, by circle and metric, by bin and metric. */
type Marks = { total: Uint8Array; circles: Uint8Array; bins: Uint8Array };

/** The sums that some parts of the endless figures leave open, beside those that were open already. */
const findOpenEnds = defineTally(
  "findOpenEnds",
  (reading: OpenEndInput, parts: Iterable<Part>): Marks => {
    const { columns, visibility, figures, state, within, sets, marked } = reading;
    const { row: rowOf, metric: metricOf } = columns.groups;
    const { when: whenOf } = columns.events;
    const { circleOf, binOf } = sets;
    const { place: placeOf } = visibility;
    const above = widerGroup(reading);
    const [total, circles, bins] = [
      marked.total.slice(),
      marked.circles.slice(),
      marked.bins.slice(),
    ];

    /** Whether a wider event, `group` or above it, has an upper end; all up to it have to be in the same sum. */
    const isCapped = (group: number, isIn: (row: number) => boolean): boolean => {
      let up = group;
      while (up >= 0 && isIn(rowOf[up]) && openAt(figures, up) !== 0)
        up = above(rowOf[up], metricOf[up]);
      return up >= 0 && isIn(rowOf[up]);
    };
    const isPassing = (row: number) => state[row] <= NOT_IN_PERIOD;
    const isSummed = (row: number) => state[row] === SELECTED && within[whenOf[row]] === 1;

    const { owner, above: aboveOf } = figures.endless;
    for (const { from, to } of parts)
      for (let i = from; i < to; i++) {
        const one = owner[i];
        const row = one >>> ROW_AT;
        if (!isPassing(row)) continue;
        const wide = aboveOf[i];
        const metric = one & METRIC_BITS;
        const bin = binOf[whenOf[row]];
        const inBin = bin * METRIC_COUNT + metric;
        if (bin >= 0 && bins[inBin] === 0) {
          const isIn = (up: number) => isPassing(up) && binOf[whenOf[up]] === bin;
          if (!isCapped(wide, isIn)) bins[inBin] = 1;
        }
        if (!isSummed(row)) continue;
        if (total[metric] === 0 && !isCapped(wide, isSummed)) total[metric] = 1;
        const circle = circleOf[placeOf[row]];
        const inCircle = circle * METRIC_COUNT + metric;
        if (circle >= 0 && circles[inCircle] === 0) {
          const isIn = (up: number) => isSummed(up) && circleOf[placeOf[up]] === circle;
          if (!isCapped(wide, isIn)) circles[inCircle] = 1;
        }
      }
    return { total, circles, bins };
  },
);
