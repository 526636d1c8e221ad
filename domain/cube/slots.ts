// Slots of time: the bins, one before them and one after. Where an event begins and ends among them.
import type { Bins } from "../summarise/bins.ts";
import { type Day, nextBin } from "../when.ts";

/** The slots in which something begins and ends, counted from 0. */
export type Extent = { readonly begin: number; readonly end: number };

/** How many slots there are, and in which one a day lies. */
export type Slots = { readonly count: number; readonly of: (day: Day) => number };

/** The slots around a timeline's bins: slot 0 holds all days before the first bin, the last one all after. */
export function slotsOf({ bin, starts }: Bins): Slots {
  const last = starts.at(-1);
  const edges = last === undefined ? [] : [...starts, nextBin(last, bin)];
  return { count: starts.length + 2, of: (day) => reached(edges, day) };
}

/** How many of the edges, in rising order, lie at or before a day. */
function reached(edges: readonly Day[], day: Day): number {
  let [from, to] = [0, edges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edges[middle] ?? 0) <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}
