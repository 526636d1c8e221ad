// The facets: dimensions of the filter whose values are listed with how many events another choice would give.

/** In the order of answers. */
export const FACETS = [
  "kind",
  "form",
  "response",
  "country",
  "admin1",
  "said_by",
  "has",
  "precision",
] as const;

export type FacetName = (typeof FACETS)[number];

/** Something for each facet. */
export function eachFacet<T>(make: (name: FacetName, place: number) => T): {
  [F in FacetName]: T;
} {
  const made = FACETS.map((name, place) => [name, make(name, place)] as const);
  return Object.fromEntries(made) as { [F in FacetName]: T };
}
