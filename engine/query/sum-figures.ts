// Sums the figures of a selection, by circle and by bin, and finds the largest.

import { type Entries, METRIC_BITS, ROW_AT } from "../figures/figures.ts";
import { METRIC_COUNT } from "../store/claims.ts";
import { walkFigures } from "../wasm/figure-walk.ts";
import { kernel } from "../wasm/kernel.ts";
import { at, type Codes, codes, copiedOut, Workspace } from "../wasm/memory.ts";
import { RowWindow } from "../wasm/row-window.ts";
import { defineTally, type Part, plus } from "../worker/pass.ts";
import { leadersOf } from "./leaders.ts";
import { countMadeOfGroups } from "./made-of-groups.ts";
import type { Masks } from "./masks.ts";
import { markOpenEnds } from "./open-ends.ts";
import { NOT_IN_PERIOD } from "./scan.ts";
import { eachOther, type SummedEvents } from "./selected-nets.ts";
import type { Selection } from "./selection.ts";
import {
  cellsOn,
  cellsThrice,
  countsIn,
  type Sets,
  type SumCells,
  type Summed,
  type Sums,
  sumsIn,
  totalIn,
} from "./sums.ts";
import type { View } from "./view.ts";

export type FigureSums = Summed & {
  /** By code of span: a bit for each metric that a selected event of that span has a figure of. */
  covered: Uint8Array;
  /** The row with the largest headline, by metric; 0 for none. */
  largest: number[];
};

/** All sums of a refresh. */
export function sumFigures(view: View, selection: Selection, sets: Sets): FigureSums {
  const { circles, beyond, bins, covered } = sumSelection(view, selection, sets);
  const summed = {
    total: totalIn(circles, beyond),
    circles: sumsIn(circles, beyond),
    bins: sumsIn(bins, NOTHING_BEYOND),
  };
  const { inPeriod, atAnyTime } = selection.summed;
  const { when } = view.columns.events;
  follow(view, inPeriod, [
    { sums: summed.total, setOf: () => 0 },
    { sums: summed.circles, setOf: (row) => sets.circleOf[view.visibility.place[row]] },
  ]);
  follow(view, atAnyTime, [{ sums: summed.bins, setOf: (row) => sets.binOf[when[row]] }]);
  return {
    ...summed,
    covered,
    largest: leadersOf({ ...view, ...selection, sets }),
  };
}

/** Figures of bins are whole: an event that reaches beyond its bin is in none. */
const NOTHING_BEYOND = new Uint32Array(0);

/** The sums of sets of places: `setOf` gives the set of each place's code, or -1. */
export function sumPlaces(
  view: View,
  selection: Selection,
  circleOf: Int32Array,
  circles: number,
): Sums {
  const none = { binOf: new Int32Array(view.columns.events.dateSpans.count).fill(-1), bins: 0 };
  const cells = sumSelection(view, selection, { ...none, circleOf, circles });
  const sums = sumsIn(cells.circles, cells.beyond);
  const { inPeriod } = selection.summed;
  follow(view, inPeriod, [{ sums, setOf: (row) => circleOf[view.visibility.place[row]] }]);
  return sums;
}

/** Sums by set, and the set of a row, or -1. */
type SumsBySet = { sums: Sums; setOf: (row: number) => number };

/** Brings sums from what events add over everything to what they add over those that are summed together. */
export function follow(view: View, summed: SummedEvents, all: readonly SumsBySet[]): void {
  const { figures } = view;
  const { owner, ...entries } = figures.entries;
  eachOther(summed.others(figures), (entry, net, least, most) => {
    const one = owner[entry];
    for (const { sums, setOf } of all) {
      const set = setOf(one >>> ROW_AT);
      if (set < 0) continue;
      const at = set * METRIC_COUNT + (one & METRIC_BITS);
      sums.headline[at] += net - entries.net[entry];
      sums.least[at] += least - entries.least[entry];
      sums.most[at] += most - entries.most[entry];
    }
  });
  const marked = all.map(({ sums: { open }, setOf }) => ({ open, setOf }));
  markOpenEnds(view, figures, summed, marked);
  const counting = all.map(({ sums: { fromGroups }, setOf }) => ({ made: fromGroups, setOf }));
  countMadeOfGroups(view, summed.isIn, counting);
}

type SummedSets = Omit<Sets, "nameable">;

/** The sums of a selection. */
function sumSelection(
  { columns, visibility, figures }: View,
  { counts, fails }: Selection,
  sets: SummedSets,
): SumCells {
  const { share, events } = columns;
  const { binOf, bins, circleOf, circles } = sets;
  const reading = {
    entries: figures.entries,
    columns: { state: counts.state, when: events.when, place: visibility.place },
    within: fails.within,
    sets: { binOf, bins, circleOf, circles },
  };
  const [all, ...others] = share(sumEntries, reading, { from: 0, to: figures.count });
  if (all === undefined) throw new RangeError("nothing was added up");
  for (const { bins, circles, beyond, covered } of others) {
    plus(all.bins, bins);
    plus(all.circles, circles);
    plus(all.beyond, beyond);
    covered.forEach((metrics, when) => {
      all.covered[when] |= metrics;
    });
  }
  return all;
}

/** What a pass reads to add up. */
type SumPassInput = {
  entries: Omit<Entries, "headline">;
  columns: { state: Uint8Array; when: Codes; place: Codes };
  within: Masks["within"];
  sets: SummedSets;
};

/** Adds up some parts of the figures. */
export const sumEntries = defineTally(
  "sumEntries",
  ({ entries, columns, within, sets }: SumPassInput, parts: Iterable<Part>): SumCells => {
    const workspace = new Workspace();
    const window = new RowWindow(workspace, columns);
    const { state, when, place } = window.rows;
    const binOf = workspace.copy(sets.binOf);
    const circleOf = workspace.copy(sets.circleOf);
    const isWithin = workspace.copy(within);
    const bins = cellsOn(workspace, sets.bins);
    const circles = cellsThrice(workspace, sets.circles);
    const covered = workspace.room(within, within.length);
    const rows = [at(state), ...codes(when), ...codes(place), at(isWithin)];
    const ofBins = [at(binOf), at(bins)];
    const ofCircles = [at(circleOf), at(circles.cells), sets.circles + 1];
    const { owner, net, least, most } = entries;
    const walking = { owner, numbers: [net, least, most], window, most: NOT_IN_PERIOD };
    walkFigures(workspace, walking, parts, (listed) => {
      kernel.addUp(...listed, ...rows, ...ofBins, ...ofCircles, at(covered), METRIC_COUNT);
    });
    const { summed, beyond } = circles;
    return { ...copiedOut({ bins, circles: summed, covered }), beyond: countsIn(beyond) };
  },
);
