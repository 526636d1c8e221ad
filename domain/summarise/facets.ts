// How many events each value of a facet has, given every other part of the filter.
import { eachFacet, type FacetName } from "../facet.ts";
import { chosen, type Filter } from "../filter.ts";
import { MOST_VALUES } from "../questions.ts";
import { speakersOf } from "../record.ts";
import { isRegionKey, regionOf } from "../region.ts";
import type { ResolvedRecord } from "../resolve-all.ts";
import type { FacetValue, Summary } from "../summary.ts";
import { METRICS } from "../vocabulary/claim-terms.ts";
import { RESPONSES } from "../vocabulary/event-terms.ts";
import { FORMS } from "../vocabulary/form.ts";
import { KINDS } from "../vocabulary/kind.ts";
import { PLACE_PRECISIONS } from "../vocabulary/precision.ts";
import { SPEAKERS } from "../vocabulary/speaker.ts";
import type { Term } from "../vocabulary/term.ts";
import type { Selection } from "./selection.ts";

/** Values of each facet that an event has. */
export const VALUES: Record<FacetName, (record: ResolvedRecord) => readonly string[]> = {
  kind: ({ event }) => [event.kind],
  form: ({ event }) => [event.form],
  response: ({ event }) => [event.response ?? "unknown"],
  country: ({ event }) => [event.place.country],
  admin1: ({ event }) => [regionOf(event.place)],
  said_by: ({ claims }) => speakersOf(claims),
  has: ({ has }) => has,
  precision: ({ event }) => [event.place.precision],
};

/** Facets of a vocabulary show every term, also those without an event. */
const TERMS: { readonly [F in FacetName]?: readonly Term[] } = {
  kind: KINDS,
  form: FORMS,
  response: RESPONSES,
  said_by: SPEAKERS,
  has: METRICS,
  precision: PLACE_PRECISIONS,
};

/**
 * The values of a facet with how many events have each: most events first, 300 values at most. Facets of a
 * vocabulary show every term, what the filter chooses stays, and so do the values that are `there` whatever it
 * selects: all of them also without an event.
 */
export function facetOf(
  name: FacetName,
  filter: Filter,
  counted: Iterable<readonly [string, number]>,
  there: Iterable<string> = [],
): FacetValue[] {
  const counts = new Map((TERMS[name] ?? []).map(({ value }) => [value, 0]));
  const chosenOnes = name === "precision" ? [] : filter[name].only;
  // A region by its bare name may be of several countries: the rows of each say how many.
  for (const value of chosenOnes) if (name !== "admin1" || isRegionKey(value)) counts.set(value, 0);
  for (const [value, events] of counted) counts.set(value, (counts.get(value) ?? 0) + events);
  const values = [...counts]
    .map(([value, events]) => ({ value, events }))
    .sort((a, b) => b.events - a.events || (a.value < b.value ? -1 : 1));
  const others = [...new Set(there)].filter((value) => !counts.has(value)).sort();
  return [...values, ...others.map((value) => ({ value, events: 0 }))].slice(0, MOST_VALUES);
}

/**
 * All facets, each ignoring its own part of the filter. Of `records` the countries, and the regions of the
 * countries that are chosen, stand in them whatever else is.
 */
export function facetsOf(
  selection: Selection,
  filter: Filter,
  records: readonly ResolvedRecord[],
): Summary["facets"] {
  const inCountries = records.filter(({ event }) => chosen(filter.country, event.place.country));
  return eachFacet((name) => {
    const there = name === "country" ? records : name === "admin1" ? inCountries : [];
    return facetOf(
      name,
      filter,
      selection
        .passingBut(name)
        .flatMap((record) => VALUES[name](record).map((value) => [value, 1] as const)),
      there.flatMap(VALUES[name]),
    );
  });
}
