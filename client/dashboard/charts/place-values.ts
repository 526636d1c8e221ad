// Which places a view is compared by: its countries, or the first-level regions of its only one.
import { chosen, type Filter } from "../../../domain/filter.ts";
import type { Summary } from "../../../domain/summary.ts";

export type PlaceFacet = "admin1" | "country";

/** The values of the facet that the view holds, most events first; countries as soon as there are two. */
export function valuesOf(
  facets: Summary["facets"],
  { admin1, country }: Pick<Filter, "admin1" | "country">,
): { facet: PlaceFacet; values: string[] } {
  const held = (facet: PlaceFacet, choice: Filter["country"]) =>
    facets[facet].flatMap(({ value, events }) =>
      events > 0 && chosen(choice, value) ? [value] : [],
    );
  const countries = held("country", country);
  if (countries.length > 1) return { facet: "country", values: countries };
  return { facet: "admin1", values: held("admin1", admin1) };
}
