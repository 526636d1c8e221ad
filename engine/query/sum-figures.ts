// Sums of the selection, of each circle and of each bin, and the largest figures.

import type { Entries } from "../figures/figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import { walkFigures } from "../wasm/figure-walk.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, type Codes, codes, Desk, lifted } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import type { Part } from "../worker/share.ts";
import { leadersOf } from "./leaders.ts";
import type { Fails } from "./masks.ts";
import { openEnds } from "./open-ends.ts";
import { plus } from "./plus.ts";
import { NOT_IN_PERIOD } from "./scan.ts";
import { cellsOn, cellsThrice, countsIn, sumsIn, totalIn } from "./sum-cells.ts";
import type { Added, Adding, Sets, Summed } from "./summed-sets.ts";

export type AddedUp = Summed & {
  /** By code of span: a bit for each metric that is summed for an event of that span. */
  covered: Uint8Array;
  /** The row with the largest headline, by metric; 0 for none. */
  largest: number[];
};

/** All sums of a refresh. */
export function addUp(adding: Adding): AddedUp {
  const { circles, beyond, bins, covered } = sumsOf(adding);
  const summed = {
    total: totalIn(circles, beyond),
    circles: sumsIn(circles, beyond),
    bins: sumsIn(bins, NOTHING_BEYOND),
  };
  openEnds(adding, summed);
  return {
    ...summed,
    covered,
    largest: leadersOf(adding),
  };
}

/** Figures of bins are whole: an event that reaches beyond its bin is in none. */
const NOTHING_BEYOND = new Uint32Array(0);

/** The sums of a selection. */
function sumsOf({ columns, sight, figures, counts, fails, sets }: Adding): Added {
  const { share, events } = columns;
  const { binOf, bins, circleOf, circles } = sets;
  const reading = {
    entries: figures.entries,
    columns: { state: counts.state, when: events.when, place: sight.place },
    within: fails.within,
    sets: { binOf, bins, circleOf, circles },
  };
  const [all, ...others] = share.byTurns(addParts, reading, { from: 0, to: figures.count });
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { bins, circles, beyond, covered } of others) {
    plus(all.bins, bins);
    plus(all.circles, circles);
    plus(all.beyond, beyond);
    covered.forEach((metrics, when) => {
      all.covered[when] = (all.covered[when] ?? 0) | metrics;
    });
  }
  return all;
}

/** What a pass reads to add up. */
type Reading = {
  entries: Omit<Entries, "headline">;
  columns: { state: Uint8Array; when: Codes; place: Codes };
  within: Fails["within"];
  sets: Omit<Sets, "known">;
};

/** Adds up some parts of the figures. */
export function addParts(
  { entries, columns, within, sets }: Reading,
  parts: Iterable<Part>,
): Added {
  const desk = new Desk();
  const window = new RowWindow(desk, columns);
  const { state, when, place } = window.rows;
  const binOf = desk.copy(sets.binOf);
  const circleOf = desk.copy(sets.circleOf);
  const isWithin = desk.copy(within);
  const bins = cellsOn(desk, sets.bins);
  const circles = cellsThrice(desk, sets.circles);
  const covered = desk.room(within, within.length);
  const rows = [at(state), ...codes(when), ...codes(place), at(isWithin)];
  const ofBins = [at(binOf), at(bins)];
  const ofCircles = [at(circleOf), at(circles.cells), sets.circles + 1];
  const { whose, net, least, most } = entries;
  const walking = { whose, numbers: [net, least, most], window, most: NOT_IN_PERIOD };
  walkFigures(desk, walking, parts, (listed) => {
    kernel.addUp(...listed, ...rows, ...ofBins, ...ofCircles, at(covered), METRIC_COUNT);
  });
  const { summed, beyond } = circles;
  return { ...lifted({ bins, circles: summed, covered }), beyond: countsIn(beyond) };
}
