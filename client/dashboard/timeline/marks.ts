// Claims by time as marks: who says how much in each bin, and which of them the rule uses.
import type { Rule } from "../../../domain/rule.ts";
import type { Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { MarkedBy } from "../../ui/marks/claim-mark.ts";
import type { Window } from "./window.ts";

/** Who says it; `several`: it is added up from what several of them say. */
export type Voice = "authorities" | "monitors" | "organisers" | "several";

/** Whose mark a voice has in the drawing grammar, on the canvas, in scenes and in their keys. */
export const MARKED_BY: Record<Voice, MarkedBy> = {
  authorities: "authority",
  monitors: "monitor",
  organisers: "organiser",
  several: "several",
};

export type Mark = {
  readonly bin: number;
  readonly voice: Voice;
  readonly value: number;
  /** The rule uses it. */
  readonly used: boolean;
  /** It has no upper end: "or more". */
  readonly open: boolean;
};

type Figures = NonNullable<Timeline["figures"][Metric]>;

const VOICES = ["authorities", "monitors", "organisers"] as const;

/**
 * The marks of one metric, bin by bin. Under a rule of one voice that voice is in use; else whoever gives
 * the value in use. A value in use that no single voice gives is one of several.
 */
export function marksOf(figures: Figures, rule: Rule): Mark[] {
  return figures.headline.flatMap((headline, bin) => {
    const said = VOICES.flatMap((voice): Omit<Mark, "open">[] => {
      const value = figures[voice][bin] ?? null;
      if (value === null) return [];
      return [{ bin, voice, value, used: inUse(voice, value, headline, rule) }];
    });
    if (headline !== null && !said.some((mark) => mark.used))
      said.push({ bin, voice: "several", value: headline, used: true });
    const most = said.reduce((top, mark) => Math.max(top, mark.value), Number.NEGATIVE_INFINITY);
    return said.map((mark) => ({
      ...mark,
      open: (figures.open[bin] ?? false) && mark.value === most,
    }));
  });
}

function inUse(voice: Voice, value: number, headline: number | null, rule: Rule): boolean {
  if (VOICES.some((each) => each === rule)) return voice === rule;
  return value === headline;
}

/** The marks of each bin that has some. */
export function byBin(marks: readonly Mark[]): Map<number, Mark[]> {
  const bins = new Map<number, Mark[]>();
  for (const mark of marks) {
    const list = bins.get(mark.bin);
    if (list) list.push(mark);
    else bins.set(mark.bin, [mark]);
  }
  return bins;
}

/** The highest value inside the window; null when there is none. */
export function highest(marks: readonly Mark[], window: Window | null): number | null {
  const inside = marks.filter(({ bin }) => within(bin, window));
  return inside.length === 0 ? null : Math.max(...inside.map((mark) => mark.value));
}

/**
 * The bins whose values are named: the highest inside the window, at most `most`, at least `apart` bins
 * from each other.
 */
export function peaks(
  marks: readonly Mark[],
  window: Window | null,
  most: number,
  apart: number,
): number[] {
  const tops = new Map<number, number>();
  for (const { bin, value } of marks)
    if (within(bin, window)) tops.set(bin, Math.max(tops.get(bin) ?? 0, value));
  const order = [...tops].sort(([a, x], [b, y]) => y - x || a - b);
  const named: number[] = [];
  for (const [bin, value] of order) {
    if (named.length === most || value === 0) break;
    if (named.every((other) => Math.abs(other - bin) >= apart)) named.push(bin);
  }
  return named;
}

function within(bin: number, window: Window | null): boolean {
  return window === null || (bin >= window.first && bin <= window.last);
}
