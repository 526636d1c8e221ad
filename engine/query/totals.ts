// Computes the totals of a selection: events, claims, sources, days, and each metric's headline figure.
import { mappable } from "../../domain/map-place.ts";
import { isShort } from "../../domain/summarise/timeline.ts";
import type { Summary, Total } from "../../domain/summary.ts";
import { datable } from "../../domain/when.ts";
import { DIFFERS } from "../figures/claim-status.ts";
import { METRIC_COUNT, metricAt } from "../store/claims.ts";
import type { Columns } from "../store/columns.ts";
import { beyondPeriod } from "./beyond.ts";
import { coveringOf } from "./covering.ts";
import type { Masks } from "./masks.ts";
import type { GroupSums } from "./partial-sums.ts";
import type { Selection } from "./selection.ts";
import type { FigureSums } from "./sum-figures.ts";
import { type Sums, sumAt } from "./sums.ts";
import type { Bins } from "./timeline.ts";
import type { View } from "./view.ts";

/** What passes over figures and claims have found. */
type Counted = { added: FigureSums; partials: GroupSums; sources: number };

/** All totals; the events with the largest figures are left to be hydrated. */
export function totalsOf(
  view: View,
  selection: Selection,
  bins: Bins,
  { added, partials, sources }: Counted,
): Summary["totals"] {
  const { columns } = view;
  const { selected, perPlace, perWhen } = selection.counts;
  const { events } = selected;
  const { places, dateSpans } = columns.events;
  const onMap = sumWhere(perPlace, places.values, mappable);
  const inOneBin = dateSpans.byExactness((precision) => datable(precision, bins.bin));
  let inBins = 0;
  for (let code = 1; code < dateSpans.count; code++)
    if (inOneBin[dateSpans.exactness[code]]) inBins += perWhen[code];
  const daysWith = daysWithFigures(columns, added.covered, selection.fails);
  const covering = coveringOf(view, selection, added.total);
  const beyond = beyondPeriod(view, selection, added);
  const figures = partials.map((groups, metric) => [
    metricAt(metric),
    totalOf(added.total, metric, events, {
      ...{ ...groups, days_with: daysWith[metric], covering: covering[metric] },
      beyond: beyond[metric],
    }),
  ]);
  return {
    events,
    on_map: onMap,
    not_mappable: events - onMap,
    not_datable: events - inBins,
    disagreeing: selected.traits.reduce((sum, n, traits) => (traits & DIFFERS ? sum + n : sum), 0),
    claims: selected.claims,
    sources,
    days: daysIn(columns, selection),
    figures: Object.fromEntries(figures) as Summary["totals"]["figures"],
  };
}

function totalOf(
  total: Sums,
  metric: number,
  events: number,
  rest: Pick<Total, "from_groups" | "partial" | "days_with" | "covering" | "beyond">,
): Total {
  const having = total.having[metric];
  const sum = sumAt(total, 0, metric, events);
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sum?.open ?? false,
    events_with: having,
    events_without: events - having,
    largest: null,
    ...rest,
  };
}

function sumWhere<V>(
  rows: Uint32Array,
  values: readonly (V | null)[],
  holds: (value: V) => boolean,
): number {
  return values.reduce(
    (sum, value, code) => (value !== null && holds(value) ? sum + rows[code] : sum),
    0,
  );
}

/** Days in the period; where it is open, from the first to the last selected event. */
function daysIn({ events }: Columns, { counts, fails }: Selection): number {
  const { dateSpans } = events;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let code = 1; code < dateSpans.count; code++) {
    if (counts.perWhen[code] === 0) continue;
    first = Math.min(first, dateSpans.startOf(code));
    last = Math.max(last, dateSpans.endOf(code));
  }
  const { from, to } = fails.days;
  if (Number.isFinite(from)) first = from;
  if (Number.isFinite(to)) last = to;
  return last >= first ? last - first + 1 : 0;
}

/**
 * By metric: on how many days an event began that is summed, known to the day, and short. `covered` has a bit for each
 * metric, by code of span.
 */
function daysWithFigures({ events }: Columns, covered: Uint8Array, { within }: Masks): number[] {
  const { start, end, exactness } = events.dateSpans;
  const metricsOf = new Map<number, number>();
  for (let code = 1; code < covered.length; code++) {
    if (covered[code] === 0 || exactness[code] !== 0 || within[code] !== 1) continue;
    const day = start[code];
    if (isShort(day, end[code])) metricsOf.set(day, (metricsOf.get(day) ?? 0) | covered[code]);
  }
  const known = new Array<number>(METRIC_COUNT).fill(0);
  for (const metrics of metricsOf.values())
    for (let metric = 0; metric < METRIC_COUNT; metric++) known[metric] += (metrics >> metric) & 1;
  return known;
}
