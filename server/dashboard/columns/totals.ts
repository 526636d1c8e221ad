// The totals of a selection: events, claims, sources, days, and each metric's headline figure.
import { mappable } from "../../../domain/place.ts";
import type { Summary, Total } from "../../../domain/summary.ts";
import { METRICS, SUBJECTS } from "../../../domain/vocabulary/claim-terms.ts";
import { datable } from "../../../domain/when.ts";
import type { AddedUp } from "./add-up.ts";
import type { Bins } from "./bins.ts";
import { metricAt } from "./claims.ts";
import { daysCovered, daysIn, rowsOf } from "./covered-days.ts";
import { perPlace } from "./facets.ts";
import { DIFFERS } from "./known.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import { sourcesIn } from "./sources-in.ts";
import { type Sums, sumAt } from "./sums.ts";
import type { View } from "./view.ts";

/** All totals; the events with the largest figures are left to be told. */
export function totalsOf(
  view: View,
  selection: Selection,
  bins: Bins,
  added: AddedUp,
): Summary["totals"] {
  const { columns } = view;
  const { selected } = selection.counts;
  const { events } = selected;
  const { places, whens } = columns.events;
  const onMap = sumWhere(perPlace(selected.places), places.values, mappable);
  const inOneBin = whens.byExactness((precision) => datable(precision, bins.bin));
  let inBins = 0;
  for (let code = 1; code < whens.count; code++)
    if (inOneBin[whens.exactness[code] ?? 0]) inBins += rowsOf(selected.whens, code);
  const daysWith = daysCovered(columns, added.covered, selection.fails.days);
  const figures = partialsOf(view, selection).map((partial, metric) => [
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
    sources: sourcesIn(view, selection),
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

/** What is known of some people only, by metric, over the events that are summed. */
function partialsOf({ columns, figures }: View, { counts, fails }: Selection): Total["partial"][] {
  const { count, slot: slotOf, subject: subjectOf, net } = figures.partials;
  const { row: rowOf, metric: metricOf } = columns.slots;
  const { when: whenOf } = columns.events;
  const { state } = counts;
  const { within } = fails;
  const sums = new Float64Array(METRICS.length * SUBJECTS.length);
  const any = new Uint8Array(sums.length);
  const events = new Uint32Array(METRICS.length);
  let counted = -1;
  for (let i = 0; i < count; i++) {
    const slot = slotOf[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if (state[row] !== SELECTED || within[whenOf[row] ?? 0] === 0) continue;
    const metric = metricOf[slot] ?? 0;
    const at = metric * SUBJECTS.length + (subjectOf[i] ?? 0);
    sums[at] = (sums[at] ?? 0) + (net[i] ?? 0);
    any[at] = 1;
    if (slot !== counted) events[metric] = (events[metric] ?? 0) + 1;
    counted = slot;
  }
  return METRICS.map((_, metric) => {
    const known = SUBJECTS.flatMap(({ value }, subject) => {
      const at = metric * SUBJECTS.length + subject;
      return any[at] === 1 ? [[value, sums[at] ?? 0]] : [];
    });
    return { subjects: Object.fromEntries(known), events: events[metric] ?? 0 };
  });
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
