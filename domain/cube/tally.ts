// Tallies from single entries: what begins and what ends in each slot.
import type { Sums, Tally, Wide } from "../cube.ts";
import type { Extent } from "./slots.ts";

/** Something with a value that reaches over an extent of slots. */
export type Entry = Extent & { readonly value: number };

/** Entries that count wherever they overlap a window. */
export function tallyOf(entries: Iterable<Entry>, slots: number): Tally {
  const begins = new Float64Array(slots);
  const ends = new Float64Array(slots);
  for (const { begin, end, value } of entries) {
    begins[begin] = (begins[begin] ?? 0) + value;
    ends[end] = (ends[end] ?? 0) + value;
  }
  return { begins, ends };
}

/** Entries that count only when they lie wholly within a window. */
export function sumsOf(entries: readonly Entry[], slots: number): Sums {
  const wide = new Map<number, Wide>();
  for (const { begin, end, value } of entries) {
    if (end - begin < 2) continue;
    const key = begin * slots + end;
    wide.set(key, { begin, end, value: (wide.get(key)?.value ?? 0) + value });
  }
  const inOrder = [...wide].sort(([a], [b]) => a - b).map(([, each]) => each);
  return { ...tallyOf(entries, slots), wide: inOrder.filter(({ value }) => value !== 0) };
}
