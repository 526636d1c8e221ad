// The steps of the player: one for each bin of a window, or each up to it. Pure arithmetic.
import { type Bin, type Day, nextBin } from "../../../domain/when.ts";
import type { Axis } from "../timeline/window.ts";

/** "each": the days of one bin; "until": from the first day of the window to the end of the bin. */
export type Mode = "each" | "until";

/** First and last day, both included. */
export type Days = { readonly from: Day; readonly to: Day };

/** The first days of the bins that a span of days reaches into. */
export function stepsOf({ bin, starts }: Axis, span: Days): Day[] {
  return starts.filter((start) => start <= span.to && nextBin(start, bin) > span.from);
}

/** The days that one step shows, never beyond the span. */
export function daysAt(span: Days, bin: Bin, start: Day, mode: Mode): Days {
  const to = Math.min(span.to, nextBin(start, bin) - 1);
  return { from: mode === "until" ? span.from : Math.max(span.from, start), to };
}

/** The step `by` steps further; null where the span ends. */
export function stepFrom(steps: readonly Day[], at: Day, by: 1 | -1): Day | null {
  return steps[steps.indexOf(at) + by] ?? null;
}
