// The totals of a selection: events, claims, sources, days, and each metric's headline figure.
import { mappable } from "../../domain/place.ts";
import type { Summary, Total } from "../../domain/summary.ts";
import { datable } from "../../domain/when.ts";
import { DIFFERS } from "../figures/claim-status.ts";
import { metricAt } from "../store/claims.ts";
import { daysCovered, daysIn } from "./covered-days.ts";
import type { Selection } from "./selection.ts";
import type { AddedUp } from "./sum-figures.ts";
import { type Sums, sumAt } from "./sums.ts";
import type { Bins } from "./timeline.ts";
import type { View } from "./view.ts";

/** What passes over figures and claims have found. */
type Counted = { added: AddedUp; partials: readonly Total["partial"][]; sources: number };

/** All totals; the events with the largest figures are left to be told. */
export function totalsOf(
  view: View,
  selection: Selection,
  bins: Bins,
  { added, partials, sources }: Counted,
): Summary["totals"] {
  const { columns } = view;
  const { selected, perPlace, perWhen } = selection.counts;
  const { events } = selected;
  const { places, whens } = columns.events;
  const onMap = sumWhere(perPlace, places.values, mappable);
  const inOneBin = whens.byExactness((precision) => datable(precision, bins.bin));
  let inBins = 0;
  for (let code = 1; code < whens.count; code++)
    if (inOneBin[whens.exactness[code] ?? 0]) inBins += perWhen[code] ?? 0;
  const daysWith = daysCovered(columns, added.covered, selection.fails.days);
  const figures = partials.map((partial, metric) => [
    metricAt(metric),
    totalOf(added.total, metric, { events, partial, days_with: daysWith[metric] ?? 0 }),
  ]);
  return {
    events,
    on_map: onMap,
    not_mappable: events - onMap,
    not_datable: events - inBins,
    disagreeing: selected.voices.reduce((sum, n, voice) => (voice & DIFFERS ? sum + n : sum), 0),
    claims: selected.claims,
    sources,
    days: daysIn(columns, selection),
    figures: Object.fromEntries(figures) as Summary["totals"]["figures"],
  };
}

function totalOf(
  total: Sums,
  metric: number,
  { events, ...rest }: Pick<Total, "partial" | "days_with"> & { events: number },
): Total {
  const having = total.having[metric] ?? 0;
  const sum = sumAt(total, 0, metric, events);
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sum?.open ?? false,
    events_with: having,
    events_without: events - having,
    beyond: having - (total.summed[metric] ?? 0),
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
    (sum, value, code) => (value !== null && holds(value) ? sum + (rows[code] ?? 0) : sum),
    0,
  );
}
