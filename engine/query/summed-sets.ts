// What is added up in a refresh, and into which sums.

import type { Counts } from "./counts.ts";
import type { Fails } from "./masks.ts";
import type { Sums } from "./sums.ts";
import type { View } from "./view.ts";

/** Sets of events to sum by; -1 is no set. */
export type Sets = {
  /** Set of each place's code: its circle. */
  circleOf: Int32Array;
  circles: number;
  /** Set of each span's code: its bin. */
  binOf: Int32Array;
  bins: number;
  /** 1 for the codes of places that are known well enough for a largest figure to be named. */
  known: Uint8Array;
};

/** What is added up: the view, what the filter selects of it, and the sets. */
export type Adding = Pick<View, "columns" | "sight" | "known" | "figures"> & {
  counts: Counts;
  fails: Fails;
  sets: Sets;
};

/** Cells of each bin and circle (sum-cells.ts), and what goes with them. */
export type Added = {
  bins: Float64Array;
  circles: Float64Array;
  /** Selected events with a figure that are not summed, by circle and metric. */
  beyond: Uint32Array;
  /** By code of span: a bit for each metric that is summed for an event of that span. */
  covered: Uint8Array;
};

export type Summed = { total: Sums; circles: Sums; bins: Sums };
