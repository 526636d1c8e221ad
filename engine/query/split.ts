// Splits the figures of a selection by the countries or regions that its events lie in.
import type { Split, Summary } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { METRIC_BITS, NONE, ROW_AT } from "../figures/figures.ts";
import { BESIDE, placeOfPartial } from "../figures/partials.ts";
import { metricAt } from "../store/claims.ts";
import type { Selection } from "./selection.ts";
import { sumPlaces } from "./sum-figures.ts";
import { sumsAt } from "./sums.ts";
import type { View } from "./view.ts";

/** The figures of each country or region that has events, in the order of their names. */
export function splitBy(
  view: View,
  selection: Selection,
  by: Split,
): NonNullable<Summary["split"]> {
  const { labels, places } = view.columns.events;
  const { perPlace } = selection.counts;
  const labelOf = (code: number) => {
    const place = places.values[code];
    return place ? labels[by].labelOf(place) : null;
  };
  const events = new Map<string, number>();
  perPlace.forEach((some, code) => {
    const value = some > 0 ? labelOf(code) : null;
    if (value !== null) events.set(value, (events.get(value) ?? 0) + some);
  });
  const values = [...events.keys()].sort();
  const setOf = new Map(values.map((value, set) => [value, set]));
  const sets = Int32Array.from(perPlace, (some, code) =>
    some > 0 ? (setOf.get(labelOf(code) ?? "") ?? -1) : -1,
  );
  const sums = sumPlaces(view, selection, sets, values.length);
  const partials = partialsBy(view, selection, sets, values.length);
  return values.map((value, set) => {
    const all = events.get(value) ?? 0;
    return { value, events: all, figures: sumsAt(sums, set, all), partial: partials[set] };
  });
}

/** By set: how many summed events have claims about some people only. */
function partialsBy(
  view: View,
  { summed: { inPeriod } }: Selection,
  sets: Int32Array,
  count: number,
): { [M in Metric]?: number }[] {
  const { place } = view.visibility;
  const { owner, net } = view.partials();
  const found = Array.from({ length: count }, (): { [M in Metric]?: number } => ({}));
  // Those of one event and metric stand side by side.
  let last = -1;
  owner.forEach((one, i) => {
    if (net[i] === NONE || placeOfPartial(one) !== BESIDE || one === last) return;
    const row = one >>> ROW_AT;
    const events = found[sets[place[row]]];
    if (events === undefined || !inPeriod.isIn(row)) return;
    last = one;
    const metric = metricAt(one & METRIC_BITS);
    events[metric] = (events[metric] ?? 0) + 1;
  });
  return found;
}
