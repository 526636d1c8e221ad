// The part of a timeline that a card shows: the bins of the period, what was claimed in each, and which are named.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { daysOf } from "../../domain/filter.ts";
import type { Timeline } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import { type Day, dayOf } from "../../domain/when.ts";
import { type Mark, marksOf } from "../dashboard/timeline/marks.ts";
import { type Axis, axisOf, windowOf } from "../dashboard/timeline/window.ts";

/** How many events of each kind a bin has, in the order of the taxonomy; kinds without any are left out. */
type Stack = readonly { readonly kind: Kind; readonly events: number }[];

export type TimePart = {
  readonly axis: Axis;
  readonly stacks: readonly Stack[];
  /** Empty when events are counted. */
  readonly marks: readonly Mark[];
};

/** Null when no event of the period can be dated to one bin. */
export function timePart({ filter, embed }: AskedEmbed, data: EmbedData): TimePart | null {
  const { timeline } = data.summary;
  const start = timeline.start === null ? null : dayOf(timeline.start);
  if (start === null) return null;
  const whole = axisOf(timeline.bin, start, timeline.bins);
  const window = windowOf(whole, daysOf(filter.date, data.today));
  if (window === null) return null;
  const { first, last } = window;
  const figures = embed.size === "events" ? undefined : timeline.figures[embed.size];
  const marks = figures ? marksOf(figures, filter.rule) : [];
  return {
    axis: { bin: whole.bin, starts: whole.starts.slice(first, last + 1) },
    stacks: whole.starts.slice(first, last + 1).map((_, i) => stackOf(timeline, first + i)),
    marks: marks
      .filter(({ bin }) => bin >= first && bin <= last)
      .map((mark) => ({ ...mark, bin: mark.bin - first })),
  };
}

function stackOf({ series }: Timeline, bin: number): Stack {
  return KINDS.map(({ value: kind }) => ({ kind, events: series[kind]?.[bin] ?? 0 })).filter(
    ({ events }) => events > 0,
  );
}

/** Events in a bin, of whatever kind. */
export function height(stack: Stack): number {
  return stack.reduce((sum, { events }) => sum + events, 0);
}

/** The metric that is drawn; null when events are counted. */
export function metricOf({ embed }: AskedEmbed): Metric | null {
  return embed.size === "events" ? null : embed.size;
}

/** The first day of a bin. */
export function startOf({ axis }: TimePart, bin: number): Day {
  return axis.starts[bin] ?? 0;
}
