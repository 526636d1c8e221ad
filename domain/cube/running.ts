// A cube as running totals, in which any window is two lookups a value.
import type { Cube, FigureSums, Sums, Tally, Wide } from "../cube.ts";
import { spanned } from "../summarise/sums.ts";
import type { Sum } from "../summary.ts";
import { everyOf } from "./every.ts";

/** The slots a window covers, from 0, both included. */
export type SlotWindow = { readonly first: number; readonly last: number };

/** At each slot what began, and what ended, before it; one more than there are slots. */
export type Running = { readonly began: Float64Array; readonly ended: Float64Array };
export type RunningSums = Running & { readonly wide: readonly Wide[] };
export type RunningCube = Cube<Running, RunningSums>;

/** Adds everything up, once, so that windows are looked up. */
export function runningCube(cube: Cube<Tally, Sums>): RunningCube {
  return everyOf<Tally, Sums, Running, RunningSums>(cube, {
    count: running,
    sum: (sums) => ({ ...running(sums), wide: sums.wide }),
  });
}

function running({ begins, ends }: Tally): Running {
  return { began: upTo(begins), ended: upTo(ends) };
}

function upTo(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let slot = 0; slot < values.length; slot++)
    sums[slot + 1] = (sums[slot] ?? 0) + (values[slot] ?? 0);
  return sums;
}

/** How much overlaps a window. */
export function overlapping({ began, ended }: Running, { first, last }: SlotWindow): number {
  return (began[last + 1] ?? 0) - (ended[first] ?? 0);
}

/** How much lies wholly within a window. */
export function within({ began, ended, wide }: RunningSums, { first, last }: SlotWindow): number {
  let sum = (ended[last + 1] ?? 0) - (began[first] ?? 0);
  for (const { begin, end, value } of wide) if (begin < first && end > last) sum += value;
  return sum;
}

/** A metric's sum in a window with its range; null when no event with a figure lies within it. */
export function sumIn(
  sums: FigureSums<RunningSums>,
  window: SlotWindow,
): Pick<Sum, "headline" | "low" | "high"> | null {
  if (within(sums.events, window) === 0) return null;
  const headline = within(sums.headline, window);
  const low = headline - within(sums.below, window);
  return spanned(headline, low, headline + within(sums.above, window));
}

/** Whether that sum has no upper end. */
export function isOpenIn(sums: FigureSums<RunningSums>, window: SlotWindow): boolean {
  return within(sums.open, window) > 0;
}
