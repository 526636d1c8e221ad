// Counts the selected rows by time, in a second pass once it is known what the cube holds.
import type { Tally } from "../../domain/cube.ts";
import { FACETS } from "../../domain/facet.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { DIFFERS, HAS_AT } from "../figures/claim-status.ts";
import type { Counts } from "../query/counts.ts";
import { CODES_OF, facetsBy } from "../query/masks.ts";
import { KIND_COUNT, NOT_IN_PERIOD, REFUSED, REFUSED_BY, SELECTED } from "../query/scan.ts";
import type { View } from "../query/view.ts";
import type { Extents } from "./extents.ts";
import { ALL, DISAGREEING, type Series, UNTOLD } from "./series.ts";
import { Tallies } from "./tallies.ts";

const SPEAKER_BITS = (1 << HAS_AT) - 1;
const DIFFERS_IN_FIGURES = DIFFERS >> HAS_AT;

/** Of the series of a row: those of its places come behind those of its terms, speakers, figures and spot. */
const FIRST_BY_PLACE = 4;

/** Counts rows into their series; `spotOf` tells the spot of each place's code. Gives what finds a series' tally. */
export function counted(
  { columns, visibility, claimStatus }: View,
  { state }: Counts,
  { times, keyOf, begin: beginOf, end: endOf }: Extents,
  series: Series,
  spotOf: Uint32Array,
): (series: number) => Tally {
  const { events } = columns;
  const { termSets, count } = events;
  const tallies = new Tallies(series.count, times);
  const { begins } = tallies;
  const byPlace = facetsBy("place").map((name) => series.facets[name]);
  const { spots, terms, speakers, figures } = series;
  const kindOf = termSets.table(new Uint8Array(termSets.values.length), 0, (set) =>
    KINDS.findIndex(({ value }) => value === set.kind),
  );
  const placeOf = visibility.place;
  const termsOf = events.terms;
  const traitsOf = claimStatus.traits;
  const own = new Uint32Array(FIRST_BY_PLACE + byPlace.length);
  for (let row = 1; row < count; row++) {
    const standing = state[row];
    if (standing === REFUSED || standing === NOT_IN_PERIOD) continue;
    const key = keyOf[row];
    const begin = beginOf[key];
    const end = endOf[key];
    const place = placeOf[row];
    const set = termsOf[row];
    const traits = traitsOf[row];
    if (standing !== SELECTED) {
      for (const one of onlySeries(series, standing, place, set, traits))
        tallies.add(one, begin, end);
      continue;
    }
    own[0] = terms[set];
    own[1] = speakers[traits & SPEAKER_BITS];
    own[2] = figures[traits >> HAS_AT];
    for (let i = 0; i < byPlace.length; i++) own[FIRST_BY_PLACE + i] = byPlace[i][place];
    own[3] = spots[spotOf[place] * KIND_COUNT + kindOf[set]];
    for (let i = 0; i < own.length; i++) {
      const at = own[i] * times + begin;
      begins[at] += 1;
    }
    if (begin === end) continue;
    for (let i = 0; i < own.length; i++) tallies.move(own[i], begin, end);
  }
  addCodes(tallies, series);
  return tallies.finish();
}

/** The series of the one facet that counts a row which fails nothing but its dimension. */
function onlySeries(
  { facets }: Series,
  standing: number,
  place: number,
  set: number,
  traits: number,
): number[] {
  const facet = FACETS[standing - REFUSED_BY];
  if (facet === "said_by") return named(facets.said_by, traits & SPEAKER_BITS);
  if (facet === "has") return named(facets.has, traits >> HAS_AT);
  const code = CODES_OF[facet] === "terms" ? set : place;
  return [facets[facet][code]];
}

/** Adds what was counted by code of terms and of traits to the series of all that these say. */
function addCodes(tallies: Tallies, { facets, terms, speakers, figures }: Series): void {
  terms.forEach((from, set) => {
    if (from === UNTOLD) return;
    tallies.addAll(from, ALL);
    for (const facet of facetsBy("terms")) tallies.addAll(from, facets[facet][set]);
  });
  speakers.forEach((from, bits) => {
    if (from === UNTOLD) return;
    for (const to of named(facets.said_by, bits)) tallies.addAll(from, to);
  });
  figures.forEach((from, bits) => {
    if (from === UNTOLD) return;
    if (bits & DIFFERS_IN_FIGURES) tallies.addAll(from, DISAGREEING);
    for (const to of named(facets.has, bits)) tallies.addAll(from, to);
  });
}

/** The series of the bits that are set. */
function named(series: Uint32Array, bits: number): number[] {
  return [...series].filter((_, i) => bits & (1 << i));
}
