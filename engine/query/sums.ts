// Holds sums of net values over sets of events: by metric, and by metric and bin or circle.
import { fromGroupsOf } from "../../domain/from-groups.ts";
import { spanned } from "../../domain/summarise/sums.ts";
import type { Sum } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";
import type { Workspace } from "../wasm/memory.ts";
import type { Counts } from "./counts.ts";
import type { Masks } from "./masks.ts";
import type { View } from "./view.ts";

/** One entry per set and metric: set × METRIC_COUNT + metric. */
export type Sums = {
  headline: Float64Array;
  least: Float64Array;
  most: Float64Array;
  /**
   * Events summed, those of them whose figure is made of groups, events with a figure (summed or not), and 1 where a sum
   * has no upper end.
   */
  summed: Uint32Array;
  fromGroups: Uint32Array;
  having: Uint32Array;
  open: Uint8Array;
};

/** Sums of so many sets, all 0. */
export function noSums(sets: number): Sums {
  const entries = sets * METRIC_COUNT;
  return {
    headline: new Float64Array(entries),
    least: new Float64Array(entries),
    most: new Float64Array(entries),
    summed: new Uint32Array(entries),
    fromGroups: new Uint32Array(entries),
    having: new Uint32Array(entries),
    open: new Uint8Array(entries),
  };
}

/** The sum of one set and metric over `events` events; null when none of them is summed. */
export function sumAt(sums: Sums, set: number, metric: number, events: number): Sum | null {
  const at = set * METRIC_COUNT + metric;
  if (sums.summed[at] === 0) return null;
  const having = sums.having[at];
  const { headline, low, high } = spanned(sums.headline[at], sums.least[at], sums.most[at]);
  const open = sums.open[at] === 1;
  return {
    ...{ headline, low, high, open, events_with: having, events_without: events - having },
    from_groups: fromGroupsOf(sums.fromGroups[at], sums.summed[at]),
  };
}

/** The sums of one set, by metric. */
export function sumsAt(sums: Sums, set: number, events: number): { [M in Metric]?: Sum } {
  const each: { [M in Metric]?: Sum } = {};
  for (let metric = 0; metric < METRIC_COUNT; metric++) {
    const sum = sumAt(sums, set, metric, events);
    if (sum !== null) each[metricAt(metric)] = sum;
  }
  return each;
}

/** Numbers of an entry, as the kernel adds them: net headlines, the events summed, and the least and the most of those. */
const CELL = 4;
const EVENTS = 1;
const LEAST = 2;
const MOST = 3;

/** What an open end adds to the events summed: more than there can be events, and exact for as many. */
const OPEN_END = 2 ** 26;

/** Cells of sets by metric. What is in no set, -1, has cells of its own in front. */
export function cellsOn(workspace: Workspace, sets: number): Float64Array {
  return workspace.room(new Float64Array(), lengthFor(sets));
}

/** The same three times, one after another: of what is summed, of what reaches beyond, and of the rest. */
export function cellsThrice(workspace: Workspace, sets: number) {
  const length = lengthFor(sets);
  const cells = workspace.room(new Float64Array(), 3 * length);
  return { cells, summed: cells.subarray(0, length), beyond: cells.subarray(length, 2 * length) };
}

function lengthFor(sets: number): number {
  return (sets + 1) * METRIC_COUNT * CELL;
}

/** By entry: how many events are summed. */
export function countsIn(cells: Float64Array): Uint32Array {
  const counts = new Uint32Array(cells.length / CELL);
  return counts.map((_, entry) => cells[entry * CELL + EVENTS] % OPEN_END);
}

/** The sums of the sets. `beyond` counts events with a figure that are not summed, by entry. */
export function sumsIn(cells: Float64Array, beyond: Uint32Array): Sums {
  const sums = noSums(cells.length / CELL / METRIC_COUNT - 1);
  for (let at = 0; at < sums.headline.length; at++)
    pour(cells, beyond, at + METRIC_COUNT, sums, at);
  return sums;
}

/** The sums over all sets and what is in none, as one set. */
export function totalIn(cells: Float64Array, beyond: Uint32Array): Sums {
  const sums = noSums(1);
  for (let entry = 0; entry < cells.length / CELL; entry++)
    pour(cells, beyond, entry, sums, entry % METRIC_COUNT);
  return sums;
}

function pour(cells: Float64Array, beyond: Uint32Array, entry: number, sums: Sums, at: number) {
  const cell = entry * CELL;
  const weight = cells[cell + EVENTS];
  const summed = weight % OPEN_END;
  sums.headline[at] += cells[cell];
  sums.least[at] += cells[cell + LEAST];
  sums.most[at] += cells[cell + MOST];
  sums.summed[at] += summed;
  sums.having[at] += summed + (beyond[entry] ?? 0);
  if (weight > summed) sums.open[at] = 1;
}

/** Sets of events to sum by; -1 is no set. */
export type Sets = {
  /** Set of each place's code: its circle. */
  circleOf: Int32Array;
  circles: number;
  /** Set of each span's code: its bin. */
  binOf: Int32Array;
  bins: number;
  /** 1 for the codes of places that are known well enough for a largest figure to be named. */
  nameable: Uint8Array;
};

/** What is added up: the view, what the filter selects of it, and the sets. */
export type SumInput = Pick<View, "columns" | "visibility" | "claimStatus" | "figures"> & {
  counts: Counts;
  fails: Masks;
  sets: Sets;
};

/** Cells of each bin and circle (sum-cells.ts), and what goes with them. */
export type SumCells = {
  bins: Float64Array;
  circles: Float64Array;
  /** Selected events with a figure that are not summed, by circle and metric. */
  beyond: Uint32Array;
  /** By code of span: a bit for each metric that a selected event of that span has a figure of. */
  covered: Uint8Array;
};

export type Summed = { total: Sums; circles: Sums; bins: Sums };
