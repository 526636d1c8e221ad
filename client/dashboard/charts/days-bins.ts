// The bins of a timeline that lie in a window, with what each voice says in them. Pure arithmetic.
import type { Rule } from "../../../domain/rule.ts";
import type { BinSums, Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { type Bin, type Day, nextBin } from "../../../domain/when.ts";
import { stacked } from "../timeline/bins.ts";
import { type Mark, marksOf } from "../timeline/marks.ts";
import type { Window } from "../timeline/window.ts";
import type { Days } from "./leads-to.ts";

export type DayBin = {
  readonly days: Days;
  readonly events: number;
  /** What the rule says, and how far all claims reach; null where there is no figure. */
  readonly sum: { readonly headline: number; readonly low: number; readonly high: number } | null;
  readonly open: boolean;
  readonly authorities: number | null;
  readonly monitors: number | null;
  readonly organisers: number | null;
};

export type DaysView = {
  readonly bin: Bin;
  readonly metric: Metric;
  readonly starts: readonly Day[];
  readonly bins: readonly DayBin[];
  readonly marks: readonly Mark[];
};

/** Cuts a timeline to a window of its bins, which are counted from 0 again. */
export function viewOf(
  timeline: Timeline,
  allStarts: readonly Day[],
  { first, last }: Window,
  metric: Metric,
  rule: Rule,
): DaysView {
  const figures = timeline.figures[metric];
  const starts = allStarts.slice(first, last + 1);
  return {
    bin: timeline.bin,
    metric,
    starts,
    bins: starts.map((start, i) => ({
      days: { from: start, to: nextBin(start, timeline.bin) - 1 },
      events: stacked(timeline.series, first + i),
      ...said(figures, first + i),
    })),
    marks: (figures ? marksOf(figures, rule) : [])
      .filter(({ bin }) => bin >= first && bin <= last)
      .map((mark) => ({ ...mark, bin: mark.bin - first })),
  };
}

function said(figures: BinSums | undefined, bin: number): Omit<DayBin, "days" | "events"> {
  const at = (series: readonly (number | null)[] | undefined) => series?.[bin] ?? null;
  const headline = at(figures?.headline);
  return {
    sum:
      headline === null
        ? null
        : {
            headline,
            low: at(figures?.low) ?? headline,
            high: at(figures?.high) ?? headline,
          },
    open: figures?.open[bin] ?? false,
    authorities: at(figures?.authorities),
    monitors: at(figures?.monitors),
    organisers: at(figures?.organisers),
  };
}
