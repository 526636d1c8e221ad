// In which order the values of a facet stand: as the answer has them, and as they stood while the reader is choosing.
import type { FacetValue } from "../../../domain/summary.ts";
import type { Term } from "../../../domain/vocabulary/term.ts";

/** What an answer names: with an event as the answer has them, then without one in the order of their vocabulary. */
export function named(values: readonly FacetValue[], terms: readonly Term[] = []): string[] {
  const place = new Map(terms.map(({ value }, i) => [value, i]));
  const rank = (value: string) => place.get(value) ?? terms.length;
  const without = values.filter(({ events }) => events === 0);
  return [
    ...values.filter(({ events }) => events > 0),
    ...without.toSorted((a, b) => rank(a.value) - rank(b.value)),
  ].map(({ value }) => value);
}

/**
 * Remembers one facet's rows. While something is `chosen`, rows keep their places; what is new comes after them.
 * Otherwise the known ones stand first, as the answer has them. What is left without an event stays, at the end.
 * Another `context`, as other countries, begins anew.
 */
export function rowOrder(): (
  known: readonly string[],
  chosen: boolean,
  context: string,
) => string[] {
  let rows: readonly string[] = [];
  let of = "";
  return (known, chosen, context) => {
    const before = context === of ? rows : [];
    rows = [...new Set(chosen ? [...before, ...known] : [...known, ...before])];
    of = context;
    return [...rows];
  };
}
