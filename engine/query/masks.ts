// Turns a filter into lookup tables of bits: the dimensions that each code fails. A row fails what its codes fail.

import { DIFFER_FROM } from "../../domain/disagreement.ts";
import { eachFacet, FACETS, type FacetName } from "../../domain/facet.ts";
import { type Choice, chosenAmong, daysOf, type Filter } from "../../domain/filter.ts";
import { contains, type Days, overlaps, PLACE_TESTS, TERM_TESTS } from "../../domain/match.ts";
import type { Place } from "../../domain/place.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import type { Day } from "../../domain/when.ts";
import { DIFFERS, HAS_AT, TRAIT_SETS } from "../figures/claim-status.ts";
import type { Columns } from "../store/columns.ts";
import type { Visibility } from "../store/visibility.ts";

/** One bit per dimension that has a facet of its own, which ignores that dimension; and one of the period. */
export const FAILS = { ...eachFacet((_, place) => 1 << place), date: 1 << FACETS.length };

/** The codes by which a facet's rows are counted. */
export const CODES_OF = {
  country: "place",
  admin1: "place",
  precision: "place",
  kind: "terms",
  form: "terms",
  response: "terms",
  said_by: "traits",
  has: "traits",
} as const satisfies Record<FacetName, string>;

/** Whether a facet's rows are counted by codes of this kind. */
export const isBy = <C extends Codes>(codes: C, name: FacetName): name is FacetBy<C> =>
  CODES_OF[name] === codes;

/** The facets whose rows are. */
export const facetsBy = <C extends Codes>(codes: C) => FACETS.filter((name) => isBy(codes, name));

type Codes = (typeof CODES_OF)[FacetName];
type FacetBy<C extends Codes> = {
  [F in FacetName]: (typeof CODES_OF)[F] extends C ? F : never;
}[FacetName];

const byPlace = facetsBy("place");
const byTerms = facetsBy("terms");

/** Two bits at once, so that a row which fails any other dimension, or isn't shown, is in no facet. */
export const OUT = 0b11 << (FACETS.length + 1);

/** What each code fails; null where none can. `within` tells of the code of a span whether it lies wholly within the period. */
export type Masks = {
  place: Uint16Array | null;
  when: Uint16Array | null;
  terms: Uint16Array;
  traits: Uint16Array | null;
  within: Uint8Array;
  days: Days;
};

/** The tables of a filter; what can't be told of a code is in row-masks.ts. */
export function masksOf(
  { events }: Columns,
  visibility: Visibility,
  filter: Filter,
  today: Day,
): Masks {
  const days = daysOf(filter.date, today);
  const byDay = filter.dated === "event" && filter.date !== null;
  const { places, dateSpans, termSets } = events;
  return {
    days,
    place: placeMasks(places, filter),
    ...whenMasks(dateSpans, days, byDay),
    terms: termSets.table(new Uint16Array(termSets.values.length), OUT, (set) => {
      const fails = (name: keyof typeof TERM_TESTS) => !TERM_TESTS[name](set, filter);
      const shown = visibility.shownTerms[events.termsCode(set)] === 1;
      const bits = fails("status") || !shown ? OUT : 0;
      return byTerms.reduce((all, name) => all | (fails(name) ? FAILS[name] : 0), bits);
    }),
    traits: traitMasks(filter),
  };
}

/** The dimensions that some code fails. */
export function dimensionsOf({ place, when, terms, traits }: Masks): number {
  const bits = (table: Uint16Array | null) => table?.reduce((all, some) => all | some, 0) ?? 0;
  return bits(place) | bits(when) | bits(terms) | bits(traits);
}

/** What each span fails, and whether it lies within the period; the day of entry is in row-masks.ts. */
function whenMasks(dateSpans: Columns["events"]["dateSpans"], days: Days, byDay: boolean) {
  const within = new Uint8Array(dateSpans.count).fill(1);
  if (!byDay) return { when: null, within };
  const when = new Uint16Array(dateSpans.count);
  for (let code = 1; code < dateSpans.count; code++) {
    const [start, end] = [dateSpans.startOf(code), dateSpans.endOf(code)];
    if (!overlaps(start, end, days)) when[code] = FAILS.date;
    if (!contains(days, start, end)) within[code] = 0;
  }
  return { when, within };
}

function placeMasks(places: Columns["events"]["places"], filter: Filter): Uint16Array | null {
  const { country, admin1, place, near, bbox, precision, on_map } = filter;
  const names = [country, admin1, place].some(({ only, not }) => only.length + not.length > 0);
  const asked = [near, bbox, precision, on_map].some((part) => part !== null);
  if (!names && !asked) return null;
  const fail = (at: Place, name: keyof typeof PLACE_TESTS, bits: number) =>
    PLACE_TESTS[name](at, filter) ? 0 : bits;
  return places.table(
    new Uint16Array(places.values.length),
    OUT,
    (at) =>
      byPlace.reduce((all, name) => all | fail(at, name, FAILS[name]), 0) |
      fail(at, "place", OUT) |
      fail(at, "near", OUT) |
      fail(at, "bbox", OUT) |
      fail(at, "on_map", OUT),
  );
}

/**
 * Who speaks and what has a figure are asked apart, since the sets of both at once are many. Where sources differ
 * less than twofold they do not differ as much as is asked; how much they do, row-masks.ts tells.
 */
function traitMasks({ said_by, has, differ }: Filter): Uint16Array | null {
  const differs = differ !== null && differ >= DIFFER_FROM;
  const names = [said_by, has].some(({ only, not }) => only.length + not.length > 0);
  if (!names && !differs) return null;
  const fails = new Uint16Array(TRAIT_SETS);
  const speakers = setMasks(SPEAKERS, said_by, FAILS.said_by);
  const metrics = setMasks(METRICS, has, FAILS.has);
  for (let traits = 0; traits < TRAIT_SETS; traits++)
    fails[traits] =
      speakers[traits % speakers.length] |
      metrics[(traits >> HAS_AT) % metrics.length] |
      (differs && (traits & DIFFERS) === 0 ? OUT : 0);
  return fails;
}

/** What each set of terms fails, by its bits. */
function setMasks<V extends string>(
  terms: readonly { value: V }[],
  choice: Choice<V>,
  bits: number,
): Uint16Array {
  return new Uint16Array(1 << terms.length).map((_, set) => {
    const named = terms.flatMap(({ value }, i) => (set & (1 << i) ? [value] : []));
    return chosenAmong(choice, named) ? 0 : bits;
  });
}
