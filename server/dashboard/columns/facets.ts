// The facets, from how many rows have each code.
import { type Filter, NO_REGION } from "../../../domain/filter.ts";
import { facetOf } from "../../../domain/summarise/facets.ts";
import type { FacetName, Summary } from "../../../domain/summary.ts";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import type { Columns } from "./columns.ts";
import { HAS_AT } from "./known.ts";
import { type Counts, KIND_COUNT } from "./scan.ts";

/** All facets, each counting the rows that pass and those that only its own part of the filter keeps out. */
export function facetsOf({ events }: Columns, counts: Counts, filter: Filter): Summary["facets"] {
  const { selected } = counts;
  const places = perPlace(selected.places);
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
  const place = events.places.values;
  return {
    kind: facet("kind", termSets, (set) => set.kind, [selected.terms, counts.kind]),
    form: facet("form", termSets, (set) => set.form, [selected.terms, counts.form]),
    response: facet("response", termSets, (set) => set.response ?? "unknown", [
      selected.terms,
      counts.response,
    ]),
    country: facet("country", place, ({ country }) => country, [places, counts.country]),
    admin1: facet("admin1", place, ({ admin1 }) => admin1 ?? NO_REGION, [places, counts.admin1]),
    said_by: facetOf("said_by", filter, named(SPEAKERS, 0, selected.voices, counts.said_by)),
    has: facetOf("has", filter, named(METRICS, HAS_AT, selected.voices, counts.has)),
    precision: facet("precision", place, ({ precision }) => precision, [places, counts.precision]),
  };
}

/** Rows by code of place, whatever their kind. */
export function perPlace(byKind: Uint32Array): Uint32Array {
  const places = new Uint32Array(byKind.length / KIND_COUNT);
  for (let i = 0; i < byKind.length; i++) {
    const place = Math.trunc(i / KIND_COUNT);
    places[place] = (places[place] ?? 0) + (byKind[i] ?? 0);
  }
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
