// Two periods side by side: which days the other one has, what stands in each line, and where coverage differs.
import type { Totals } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Days } from "./leads-to.ts";

type Sum = {
  readonly headline: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly open: boolean;
};

/** One line of one period: a number with its range, and how much it rests on. */
export type Side = Sum & {
  /** How many have a figure, of how many; null for plain counts. */
  readonly cover: { readonly with: number; readonly of: number } | null;
  /** Events with figures of some people only, which are no total. */
  readonly some: number;
};

/** What is compared: counts, the largest crowd, and the sums of the other figures. */
export type Measure = "events" | "sources" | Metric;

export type CompareLine = {
  readonly measure: Measure;
  readonly here: Side;
  readonly there: Side;
};

/** As many days, right before. */
export function daysBefore({ from, to }: Days): Days {
  return { from: from - (to - from + 1), to: from - 1 };
}

/** Events and sources, and every figure: also one that neither period has. */
export function compareLines(here: Totals, there: Totals): CompareLine[] {
  const both = (measure: Measure, side: (totals: Totals) => Side): CompareLine => ({
    measure,
    here: side(here),
    there: side(there),
  });
  const figures = METRICS.map(({ value: metric }) =>
    both(metric, (totals) => figureSide(totals, metric)),
  );
  return [
    both("events", ({ events }) => countSide(events)),
    ...figures,
    both("sources", ({ sources }) => countSide(sources)),
  ];
}

function countSide(n: number): Side {
  return { headline: n, low: n, high: n, open: false, cover: null, some: 0 };
}

/** Crowds are not summed over events: the same people may march twice. */
function figureSide({ events, figures }: Totals, metric: Metric): Side {
  const { headline, low, high, open, largest, partial, events_with } = figures[metric];
  const cover = { with: events_with, of: events };
  const some = headline === null ? partial.events : 0;
  if (metric !== "participants") return { headline, low, high, open, cover, some };
  if (largest === null) return { headline: null, low: null, high: null, open: false, cover, some };
  return {
    headline: largest.headline,
    low: largest.least,
    high: largest.most,
    open: largest.high === null || largest.most > largest.high,
    cover,
    some,
  };
}

/** From this difference of shares on, two periods are not equally well known. */
const UNEVEN = 0.15;

export type Uneven = { readonly metric: Metric; readonly here: number; readonly there: number };

/** The figures that one period knows of a clearly larger share of its events, with both shares (0 to 1). */
export function unevenCover(lines: readonly CompareLine[]): Uneven[] {
  return lines.flatMap(({ measure, here, there }) => {
    if (measure === "events" || measure === "sources") return [];
    const [a, b] = [shareOf(here), shareOf(there)];
    if (a === null || b === null || Math.abs(a - b) < UNEVEN) return [];
    return [{ metric: measure, here: a, there: b }];
  });
}

function shareOf({ cover }: Side): number | null {
  return cover === null || cover.of === 0 ? null : cover.with / cover.of;
}
