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
import { DIFFERS, SAID } from "./known.ts";
import { SELECTED } from "./scan.ts";
import type { Selection } from "./selection.ts";
import { sumAt } from "./sums.ts";
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
  let inBins = 0;
  for (let code = 1; code < whens.count; code++)
    if (datable(whens.precisionOf(code), bins.bin)) inBins += rowsOf(selected.whens, code);
  const figures = partialsOf(view, selection).map((partial, metric) => [
    metricAt(metric),
    totalOf(view, selection, added, metric, partial),
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
  view: View,
  selection: Selection,
  added: AddedUp,
  metric: number,
  partial: Total["partial"],
): Total {
  const { events } = selection.counts.selected;
  const having = added.total.having[metric] ?? 0;
  const sum = sumAt(added.total, 0, metric, events);
  const spans = view.columns.events.whens.count;
  const covered = added.covered.subarray(metric * spans, (metric + 1) * spans);
  return {
    headline: sum?.headline ?? null,
    low: sum?.low ?? null,
    high: sum?.high ?? null,
    open: sum?.open ?? false,
    events_with: having,
    events_without: events - having,
    beyond: added.beyond[metric] ?? 0,
    days_with: daysCovered(view.columns, covered, selection.fails.days),
    largest: null,
    partial,
  };
}

/** What is known of some people only, by metric, over the events that are summed. */
function partialsOf({ columns, figures }: View, { counts, fails }: Selection): Total["partial"][] {
  const partials = METRICS.map((): Total["partial"] => ({ subjects: {}, events: 0 }));
  const { count, slot: slotOf, subject: subjectOf, net } = figures.partials;
  const { row: rowOf, metric: metricOf } = columns.slots;
  let counted = -1;
  for (let i = 0; i < count; i++) {
    const slot = slotOf[i] ?? 0;
    const row = rowOf[slot] ?? 0;
    if (counts.state[row] !== SELECTED) continue;
    if (fails.within[columns.events.when[row] ?? 0] === 0) continue;
    const known = partials[metricOf[slot] ?? 0];
    const subject = SUBJECTS[subjectOf[i] ?? 0]?.value;
    if (known === undefined || subject === undefined) continue;
    known.subjects[subject] = (known.subjects[subject] ?? 0) + (net[i] ?? 0);
    if (slot !== counted) known.events++;
    counted = slot;
  }
  return partials;
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

/** Sources in which a claim of a selected event stands, each once. */
function sourcesIn({ columns, known }: View, { counts }: Selection): number {
  const { slots, claims, sources } = columns;
  const { state } = counts;
  const seen = new Uint8Array(sources.values.length);
  let found = 0;
  for (let slot = 0; slot < slots.count; slot++) {
    if (state[slots.row[slot] ?? 0] !== SELECTED) continue;
    const end = slots.claim[slot + 1] ?? 0;
    for (let i = slots.claim[slot] ?? 0; i < end; i++) {
      const source = claims.source[i] ?? 0;
      if (seen[source] === 1 || ((known.claims[i] ?? 0) & SAID) === 0) continue;
      seen[source] = 1;
      found++;
    }
    if (found === seen.length - 1) break;
  }
  return found;
}
