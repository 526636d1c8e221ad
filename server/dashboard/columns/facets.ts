// The facets, from how many rows have each code.
import { type Filter, NO_REGION } from "../../../domain/filter.ts";
import type { Place } from "../../../domain/place.ts";
import { facetOf } from "../../../domain/summarise/facets.ts";
import type { FacetName, Summary } from "../../../domain/summary.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import type { Columns } from "./columns.ts";
import { rowsOf } from "./covered-days.ts";
import type { TermSet } from "./events.ts";
import { HAS_AT } from "./known.ts";
import { type Counts, KIND_COUNT } from "./scan.ts";

/** All facets, each counting the rows that pass and those that only its own part of the filter keeps out. */
export function facetsOf({ events }: Columns, counts: Counts, filter: Filter): Summary["facets"] {
  const { selected, failing } = counts;
  const facet = <V>(
    name: FacetName,
    values: readonly (V | null)[],
    labelOf: (value: V) => string,
    [passing, only]: readonly [Uint32Array, Uint32Array],
  ) => {
    const counted = new Map<string, number>();
    values.forEach((value, code) => {
      const rows = (passing[code] ?? 0) + (only[code] ?? 0);
      if (value === null || rows === 0) return;
      const key = labelOf(value);
      counted.set(key, (counted.get(key) ?? 0) + rows);
    });
    return facetOf(name, filter, counted);
  };
  const termSets = events.termSets.values;
  const places = perPlace(selected.places);
  const byTerms = (name: "kind" | "form" | "response", labelOf: (set: TermSet) => string) =>
    facet(name, termSets, labelOf, [selected.terms, failing[name]]);
  const byPlace = (name: "country" | "admin1" | "precision", labelOf: (place: Place) => string) =>
    facet(name, events.places.values, labelOf, [places, failing[name]]);
  return {
    kind: byTerms("kind", ({ kind }) => kind),
    form: byTerms("form", ({ form }) => form),
    response: byTerms("response", ({ response }) => response ?? "unknown"),
    country: byPlace("country", ({ country }) => country),
    admin1: byPlace("admin1", ({ admin1 }) => admin1 ?? NO_REGION),
    said_by: facetOf("said_by", filter, named(SPEAKERS, 0, selected.voices, failing.said_by)),
    has: facetOf("has", filter, named(METRICS, HAS_AT, selected.voices, failing.has)),
    precision: byPlace("precision", ({ precision }) => precision),
  };
}

/** Rows by code of place, whatever their kind. */
export function perPlace(byKind: Uint32Array): Uint32Array {
  const places = new Uint32Array(byKind.length / KIND_COUNT);
  for (let place = 0; place < places.length; place++) places[place] = rowsOf(byKind, place);
  return places;
}

/** Rows whose voices have the bit of each term. */
function named(
  terms: readonly { value: string }[],
  first: number,
  passing: Uint32Array,
  only: Uint32Array,
): [string, number][] {
  return terms.map(({ value }, i) => {
    let rows = 0;
    for (let voices = 0; voices < passing.length; voices++)
      if (voices & (1 << (first + i))) rows += (passing[voices] ?? 0) + (only[voices] ?? 0);
    return [value, rows];
  });
}
