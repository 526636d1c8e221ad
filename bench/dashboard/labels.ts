// Words as small numbers, as the peers hold them.

import type { Place } from "../../domain/place.ts";
import { regionOf } from "../../domain/region.ts";
import { idOf, type LEVELS } from "../../domain/summarise/groups.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { RESPONSES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";

/** The facets of which an event has one value each. */
const SINGLE = ["kind", "form", "response", "country", "admin1", "precision"] as const;
/** Those of which it may have several: a number holds a bit for each. */
export const IN_BITS = ["said_by", "has"] as const;
export const FACETS = [...SINGLE, ...IN_BITS] as const;
export type Facet = (typeof FACETS)[number];

export type Level = (typeof LEVELS)[number];
export type Coded = Facet | `circle_${Level}`;

/** What the numbers of each column stand for: places in these lists. Those of places are in alphabetical order. */
export type Labels = Readonly<Record<Coded, readonly string[]>>;

export function labelsOf(places: readonly Place[]): Labels {
  const distinct = (of: (place: Place) => string) => [...new Set(places.map(of))].sort();
  const valuesOf = (terms: readonly { value: string }[]) => terms.map(({ value }) => value);
  return {
    kind: valuesOf(KINDS),
    form: valuesOf(FORMS),
    response: [...valuesOf(RESPONSES), "unknown"],
    country: distinct((place) => place.country),
    admin1: distinct(regionOf),
    precision: valuesOf(PLACE_PRECISIONS),
    said_by: valuesOf(SPEAKERS),
    has: valuesOf(METRICS),
    circle_place: distinct((place) => idOf(place, "place")),
    circle_admin1: distinct((place) => idOf(place, "admin1")),
    circle_country: distinct((place) => idOf(place, "country")),
  };
}

/** Gives the number of a value. */
export function coderOf(labels: Labels): (column: Coded, value: string) => number {
  const codes = new Map(
    Object.entries(labels).map(([column, values]) => [
      column,
      new Map(values.map((value, code) => [value, code])),
    ]),
  );
  return (column, value) => {
    const code = codes.get(column)?.get(value);
    if (code === undefined) throw new RangeError(`${column} has no ${value}`);
    return code;
  };
}
