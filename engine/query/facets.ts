// Builds the facets from rows counted by code.
import { eachFacet, type FacetName } from "../../domain/facet.ts";
import type { Filter } from "../../domain/filter.ts";
import { facetOf } from "../../domain/summarise/facets.ts";
import type { Summary } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { HAS_AT } from "../figures/claim-status.ts";
import type { Columns } from "../store/columns.ts";
import { FAILS, facetsBy } from "./masks.ts";
import type { Selection } from "./selection.ts";

/**
 * All facets, each counting the rows that pass and those that only its own part of the filter keeps out. Where
 * something is `placed` (by code of a place), the country and the region of a chosen country stand in them.
 */
export function facetsOf(
  { events }: Columns,
  { counts, fails }: Selection,
  filter: Filter,
  placed: Uint8Array,
): Summary["facets"] {
  const { selected, perPlace, failing } = counts;
  const { labels, places, termSets } = events;
  const { place } = fails;
  const inCountry =
    place === null
      ? placed
      : placed.map((is, code) => ((place[code] & FAILS.country) === 0 ? is : 0));
  const there: { [F in FacetName]?: Iterable<string> } = {
    country: labels.country.of(places, placed),
    admin1: labels.admin1.of(places, inCountry),
  };
  const named = {
    said_by: termsNamed(SPEAKERS, 0, selected.traits, failing.said_by),
    has: termsNamed(METRICS, HAS_AT, selected.traits, failing.has),
  };
  const counted = {
    ...named,
    ...ofEach(facetsBy("terms"), (name) =>
      labels[name].counted(termSets, [selected.terms, failing[name]]),
    ),
    ...ofEach(facetsBy("place"), (name) => labels[name].counted(places, [perPlace, failing[name]])),
  };
  return eachFacet((name) => facetOf(name, filter, counted[name], there[name]));
}

function ofEach<F extends FacetName, T>(names: readonly F[], make: (name: F) => T) {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as { [N in F]: T };
}

/** Rows whose traits have the bit of each term. */
function termsNamed(
  terms: readonly { value: string }[],
  first: number,
  passing: Uint32Array,
  only: Uint32Array,
): [string, number][] {
  return terms.map(({ value }, i) => {
    let rows = 0;
    for (let traits = 0; traits < passing.length; traits++)
      if (traits & (1 << (first + i))) rows += passing[traits] + (only[traits] ?? 0);
    return [value, rows];
  });
}
