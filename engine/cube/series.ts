// Assigns rows to series of counts by their codes: facets' values, and circles' and areas' kinds.
import { eachFacet, type FacetName } from "../../domain/facet.ts";
import type { Group, Summary } from "../../domain/summary.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { HAS_AT, TRAIT_SETS } from "../figures/claim-status.ts";
import type { Counts } from "../query/counts.ts";
import { isBy } from "../query/masks.ts";
import { KIND_COUNT } from "../query/scan.ts";
import type { Columns } from "../store/columns.ts";

/** Series of what no answer tells, of all events, of those not on the map, and of those whose sources differ. */
export const UNTOLD = 0;
export const ALL = 1;
export const NOT_MAPPABLE = 2;
export const DISAGREEING = 3;
const FIRST_FREE = 4;

export type Series = {
  count: number;
  /** The series of a facet's values, by code of place or of terms, or by bit of the traits. */
  facets: { readonly [F in FacetName]: Uint32Array };
  /** The series of the first value that a facet lists; the others follow. */
  firstOf: { readonly [F in FacetName]: number };
  /** The series of a kind in a spot, by spot × KIND_COUNT + kind. */
  spots: Uint32Array;
  /** Series that are counted by code first, to be added to those of all that the code says; UNTOLD where no row has it. */
  terms: Uint32Array;
  /** By who speaks, and by what has figures and whether sources differ: the two halves of the traits. */
  speakers: Uint32Array;
  figures: Uint32Array;
};

/** Circles and areas in one row. Places in none of them are in one of two more: of what is not told, and not mappable. */
export type Spots = {
  kinds: readonly Group["kinds"][];
  /** By code of place. */
  of: Uint32Array;
};

/** A series for each value that the facets list, for each kind of each spot, and for each code. */
export function seriesOf(
  { events }: Columns,
  { selected }: Counts,
  listed: Summary["facets"],
  spots: Spots,
): Series {
  let count = FIRST_FREE;
  const next = (): number => count++;
  const firstOf = eachFacet((name) => {
    const first = count;
    count += listed[name].length;
    return first;
  });
  const bySpot = new Uint32Array((spots.kinds.length + 2) * KIND_COUNT);
  spots.kinds.forEach((kinds, spot) => {
    KINDS.forEach(({ value }, kind) => {
      if (kinds[value] !== undefined) bySpot[spot * KIND_COUNT + kind] = next();
    });
  });
  bySpot.fill(NOT_MAPPABLE, (spots.kinds.length + 1) * KIND_COUNT);
  const speaking = new Uint32Array(1 << HAS_AT);
  const having = new Uint32Array(TRAIT_SETS >> HAS_AT);
  selected.traits.forEach((rows, traits) => {
    if (rows > 0) speaking[traits % speaking.length] = having[traits >> HAS_AT] = 1;
  });
  const byCode = (rows: Uint32Array) => rows.map((some) => (some > 0 ? next() : UNTOLD));
  const [terms, speakers, figures] = [byCode(selected.terms), byCode(speaking), byCode(having)];
  const facets = facetSeries(events, listed, firstOf);
  return { count, firstOf, facets, spots: bySpot, terms, speakers, figures };
}

function facetSeries(
  { places, termSets, labels }: Columns["events"],
  listed: Summary["facets"],
  firstOf: Series["firstOf"],
): Series["facets"] {
  const finderOf = (name: FacetName) => {
    const series = new Map(listed[name].map(({ value }, i) => [value, firstOf[name] + i]));
    return (value: string) => series.get(value) ?? UNTOLD;
  };
  type Values<V> = { values: readonly (V | null)[] };
  const by = <V>(name: FacetName, { values }: Values<V>, labelOf: (value: V) => string) => {
    const find = finderOf(name);
    return Uint32Array.from(values, (value) => (value === null ? UNTOLD : find(labelOf(value))));
  };
  return eachFacet((name) => {
    if (name === "said_by") return by(name, { values: SPEAKERS }, ({ value }) => value);
    if (name === "has") return by(name, { values: METRICS }, ({ value }) => value);
    return isBy("terms", name)
      ? by(name, termSets, labels[name].labelOf)
      : by(name, places, labels[name].labelOf);
  });
}
