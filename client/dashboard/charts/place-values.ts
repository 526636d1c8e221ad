// Which places a view is compared by: its countries, or the first-level regions of its only one.
import { chosen, type Filter } from "../../../domain/filter.ts";
import type { Split, Summary } from "../../../domain/summary.ts";

/** Countries as soon as the view holds two. */
export function placeFacetOf(
  { country: countries }: Pick<Summary["facets"], "country">,
  { country }: Pick<Filter, "country">,
): Split {
  const held = countries.filter(({ value, events }) => events > 0 && chosen(country, value));
  return held.length > 1 ? "country" : "admin1";
}
