// The bins of a timeline that lie in a window: events by kind, and what each voice says. Pure arithmetic.
import type { FromGroups } from "../../../domain/from-groups.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { BinSums, Timeline } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";
import { type Day, nextBin } from "../../../domain/when.ts";
import { stacked } from "./bins.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { Axis, Window } from "./window.ts";

export type TimeBin = {
  readonly days: { readonly from: Day; readonly to: Day };
  readonly events: number;
  /** Of each kind, in the order of the taxonomy; kinds without any are left out. */
  readonly stack: readonly { readonly kind: Kind; readonly events: number }[];
  /** What the rule says, and how far all claims reach; null where there is no figure. */
  readonly sum: { readonly headline: number; readonly low: number; readonly high: number } | null;
  readonly open: boolean;
  /** Whether groups of people give it. */
  readonly from_groups: FromGroups;
  readonly authorities: number | null;
  readonly monitors: number | null;
  readonly organisers: number | null;
};

export type TimePart = Axis & {
  readonly bins: readonly TimeBin[];
  readonly marks: readonly Mark[];
};

/**
 * Cuts a timeline to a window of its bins, which are counted from 0 again.
 * @param metric null where events alone are counted: nobody says anything then
 */
export function timePart(
  timeline: Timeline,
  allStarts: readonly Day[],
  { first, last }: Window,
  metric: Metric | null,
  rule: Rule,
): TimePart {
  const figures = metric === null ? undefined : timeline.figures[metric];
  const starts = allStarts.slice(first, last + 1);
  return {
    bin: timeline.bin,
    starts,
    bins: starts.map((start, i) => ({
      days: { from: start, to: nextBin(start, timeline.bin) - 1 },
      events: stacked(timeline.series, first + i),
      stack: stackOf(timeline, first + i),
      ...said(figures, first + i),
    })),
    marks: (figures ? marksOf(figures, rule) : [])
      .filter(({ bin }) => bin >= first && bin <= last)
      .map((mark) => ({ ...mark, bin: mark.bin - first })),
  };
}

function stackOf({ series }: Timeline, bin: number): TimeBin["stack"] {
  return KINDS.map(({ value: kind }) => ({ kind, events: series[kind]?.[bin] ?? 0 })).filter(
    ({ events }) => events > 0,
  );
}

function said(
  figures: BinSums | undefined,
  bin: number,
): Omit<TimeBin, "days" | "events" | "stack"> {
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
    from_groups: figures?.from_groups[bin] ?? "none",
    authorities: at(figures?.authorities),
    monitors: at(figures?.monitors),
    organisers: at(figures?.organisers),
  };
}
