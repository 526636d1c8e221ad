// Why events are not on the map, and how many for which reason. Pure.

import type { Summary } from "../../../domain/summary.ts";
import { KINDS, type Kind } from "../../../domain/vocabulary/kind.ts";
import type { PlacePrecision } from "../../../domain/vocabulary/precision.ts";

/** Known to the country only, or without a position. */
export const REASONS = ["country", "position"] as const;
export type Reason = (typeof REASONS)[number];

type Unmapped = { readonly kind: Kind; readonly place: { readonly precision: PlacePrecision } };

/** Why an event that is not on the map is not. */
export function reasonOf({ place }: Unmapped): Reason {
  return place.precision === "country" ? "country" : "position";
}

/**
 * How many events have which reason: together all that are not mappable. The facet of precision
 * ignores the `precision` of the filter, under which nothing known to the country only is left.
 */
export function reasonCounts(
  { totals, facets }: Pick<Summary, "totals" | "facets">,
  precision: PlacePrecision | null,
): Record<Reason, number> {
  const known = facets.precision.find(({ value }) => value === "country")?.events ?? 0;
  const country = precision === null || precision === "country" ? known : 0;
  return { country, position: totals.not_mappable - country };
}

/** The events of a reason by kind, in the order of the taxonomy; kinds without any are left out. */
export function byKind<E extends Unmapped>(events: readonly E[], reason: Reason) {
  return KINDS.map(({ value: kind }) => ({
    kind,
    events: events.filter((event) => event.kind === kind && reasonOf(event) === reason),
  })).filter(({ events: some }) => some.length > 0);
}
