/** Answers a question over records as the promise says it, plainly and slowly, without any code that Vigil counts with. */
import { daysOf, type Filter } from "../../../domain/filter.ts";
import type { EventRecord } from "../../../domain/record.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { BINS, type Bin, binStart, type Day, isoOf } from "../../../domain/when.ts";
import type { Viewer } from "../../../engine/engine.ts";
import { type Audience, audienceOf, type Figures, figuresUnder, type Seen } from "./audience.ts";
import type { Figure } from "./figure.ts";
import { type Days, daysOfEvent, difference, matchesOf } from "./matching.ts";
import { type Beyond, beyondOf, netsOf, type Sum } from "./sums.ts";

/** What is selected, for whom, and on which day. */
export type Question = { filter: Filter; viewer: Viewer; today: Day };

type Total = Partial<Sum> & {
  events_with: number;
  events_without: number;
  beyond: Beyond;
};

/** Everything that one selection comes to. */
export type Evaluation = Pick<Audience, "shown" | "tree"> & {
  /** The selected events, those that reach beyond the period too. */
  events: readonly Seen[];
  disagreeing: number;
  figures: ReadonlyMap<string, { readonly [M in Metric]?: Figure }>;
  totals: { readonly [M in Metric]: Total };
  /** What an event adds, null for nothing known or an event that reaches beyond the period. */
  net: (id: string, metric: Metric) => number | null;
  /** The sums of a part of the selection; null where none of these events has a figure within the period. */
  sum: (ids: readonly string[], metric: Metric) => Sum | null;
  /** Columns by their first days; only those that hold an event with a figure. */
  columns: (bin: Bin, metric: Metric) => Map<string, Sum>;
  /** The headlines of columns under another rule. */
  voice: (bin: Bin, metric: Metric, rule: Filter["rule"]) => Map<string, number>;
  /** Selected events dated less exactly than a column. */
  notDatable: (bin: Bin) => number;
};

/** What the promise gives for a question, whatever the records. */
export function evaluate(
  records: readonly EventRecord[],
  { filter, viewer, today }: Question,
): Evaluation {
  const audience = audienceOf(records, viewer, filter.as_of);
  const figures = figuresUnder(audience, filter.rule);
  const anyDay = matchesOf(audience, figures, filter);
  const days = new Map(
    [...audience.seen].map(([id, one]) => [id, daysOfEvent(one, filter.dated)] as const),
  );
  const period = daysOf(filter.date, today);
  const { selected, within, outside } = inPeriod(anyDay, days, period);
  const events = [...audience.seen.values()].filter(({ event }) => selected.has(event.id));
  const nets = byMetric((metric) => netsOf(within, audience.tree, figures, metric));
  const isFigured = (id: string, metric: Metric) => figures.get(id)?.[metric] !== undefined;
  const columnsUnder = (bin: Bin, metric: Metric, under: Figures) =>
    columnsOf({ audience, anyDay }, bin, metric, under);
  return {
    ...{ shown: audience.shown, tree: audience.tree },
    events,
    figures,
    disagreeing: events.filter(({ claims }) => difference(claims) >= 2).length,
    totals: byMetric((metric) => {
      const events_with = [...selected].filter((id) => isFigured(id, metric)).length;
      return {
        ...nets[metric].sum(within),
        ...{ events_with, events_without: selected.size - events_with },
        beyond: beyondOf(outside, period, audience.tree, figures, metric),
      };
    }),
    net: (id, metric) => (within.has(id) ? nets[metric].of(id) : null),
    sum: (ids, metric) => nets[metric].sum(ids.filter((id) => within.has(id))),
    columns: (bin, metric) => columnsUnder(bin, metric, figures),
    voice: (bin, metric, rule) =>
      new Map(
        [...columnsUnder(bin, metric, figuresUnder(audience, rule))].map(([start, sum]) => [
          start,
          sum.headline,
        ]),
      ),
    notDatable: (bin) => events.filter((one) => !isDatable(one, bin)).length,
  };
}

/** A period matches what overlaps it; what lies within is summed. */
function inPeriod(
  ids: ReadonlySet<string>,
  days: ReadonlyMap<string, Days>,
  period: Days,
): { selected: Set<string>; within: Set<string>; outside: Map<string, Days> } {
  const dated = [...days].filter(([id]) => ids.has(id));
  const overlapping = dated.filter(([, { from, to }]) => from <= period.to && to >= period.from);
  const lies = ({ from, to }: Days) => period.from <= from && to <= period.to;
  return {
    selected: new Set(overlapping.map(([id]) => id)),
    within: new Set(overlapping.filter(([, own]) => lies(own)).map(([id]) => id)),
    outside: new Map(overlapping.filter(([, own]) => !lies(own))),
  };
}

/**
 * Columns go by the days of events, whichever date the filter counts. They hold what lies in one, and a night of two
 * days in that of its first, if it is dated as exactly; nets are of the selection without its period.
 */
function columnsOf(
  { audience: { seen, tree }, anyDay }: { audience: Audience; anyDay: ReadonlySet<string> },
  bin: Bin,
  metric: Metric,
  figures: Figures,
): Map<string, Sum> {
  const held = new Map<string, string[]>();
  for (const id of anyDay) {
    const one = seen.get(id);
    if (one === undefined) continue;
    const own = daysOfEvent(one, "event");
    const start = binStart(own.from, bin);
    if (start !== binStart(own.to, bin) && own.to - own.from > 1) continue;
    if (!isDatable(one, bin)) continue;
    held.set(isoOf(start), [...(held.get(isoOf(start)) ?? []), id]);
  }
  const nets = netsOf(anyDay, tree, figures, metric);
  const sums = [...held].flatMap(([start, ids]): [string, Sum][] => {
    const sum = nets.sum(ids);
    return sum === null ? [] : [[start, sum]];
  });
  return new Map(sums);
}

/** Whether the date is known as exactly as one column. */
function isDatable({ event }: Seen, bin: Bin): boolean {
  return BINS.indexOf(event.date_precision) <= BINS.indexOf(bin);
}

function byMetric<V>(of: (metric: Metric) => V): { [M in Metric]: V } {
  return Object.fromEntries(METRICS.map(({ value }) => [value, of(value)])) as {
    [M in Metric]: V;
  };
}
