// What stays drawn while another period is chosen, so that columns do not move under the hand. Pure arithmetic.
import type { Drawn } from "../../../domain/questions.ts";
import { ALL_DAYS, asksFiner, type Days } from "../../../domain/summarise/bins.ts";
import type { Timeline, Viewport } from "../../../domain/summary.ts";
import { dayOf, nextBin } from "../../../domain/when.ts";
import { axisOf } from "./window.ts";

type Axis = Pick<Timeline, "bin" | "start" | "bins" | "earlier" | "later">;

/** Whether no event begins beside what is drawn. */
export function isWhole({ earlier, later }: Pick<Axis, "earlier" | "later">): boolean {
  return earlier === 0 && later === 0;
}

/** What a timeline is drawn on, so that the same is drawn again. */
export function drawnOn(timeline: Axis): Drawn {
  return { bin: timeline.bin, axis: isWhole(timeline) ? ALL_DAYS : daysDrawn(timeline) };
}

/**
 * What a timeline is drawn on where that serves another period as well: it holds the period with columns on either
 * side, as long as there are events, and the period asks for none finer. Else null: the server chooses.
 */
export function steady(timeline: Axis, period: Days, viewport: Viewport | null): Drawn | null {
  if (isWhole(timeline) || timeline.start === null) return null;
  const { from, to } = daysDrawn(timeline);
  const begins = period.from > from || timeline.earlier === 0;
  const ends = period.to < to || timeline.later === 0;
  const shown = { from: Math.max(period.from, from), to: Math.min(period.to, to) };
  const serves = begins && ends && shown.from <= shown.to;
  return serves && !asksFiner(timeline.bin, shown, viewport) ? drawnOn(timeline) : null;
}

function daysDrawn({ bin, start, bins }: Axis): Days {
  const first = start === null ? 0 : (dayOf(start) ?? 0);
  const last = axisOf(bin, first, bins).starts.at(-1) ?? first;
  return { from: first, to: nextBin(last, bin) - 1 };
}
