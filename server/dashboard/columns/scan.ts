// One pass over all rows: which a filter selects, and how many have each code. The engine's tightest loop.
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import type { Events } from "./events.ts";
import { FACETS, FAILS, type Facet, type Fails, OUT } from "./fails.ts";
import { type Known, VOICE_SETS } from "./known.ts";
import { type Odd, oddPart } from "./odd-rows.ts";
import type { Part } from "./share.ts";

export const KIND_COUNT = KINDS.length;

/** A row passes, passes but for the period, or does not. */
export const SELECTED = 0;
export const NOT_IN_PERIOD = 1;
export const REFUSED = 2;
/** It does not because of one dimension alone: the facet's place in FACETS is added. */
export const REFUSED_BY = 3;

/** How many rows have each code: those that pass, and by dimension those that fail that one alone. */
export type Scanned = {
  /** SELECTED, NOT_IN_PERIOD, REFUSED or more, per row. */
  state: Uint8Array;
  selected: {
    events: number;
    claims: number;
    /** By code of place and kind. */
    places: Uint32Array;
    /** By code of span and kind. */
    whens: Uint32Array;
    terms: Uint32Array;
    voices: Uint32Array;
    /** The last row of each place. */
    lastOf: Uint32Array;
  };
  /** Rows that fail the period alone, by code of span and kind; empty when no period is asked for. */
  beyondPeriod: Uint32Array;
  /** Rows that fail one facet's dimension alone: by code of place, terms or voices. */
  failing: { readonly [F in Facet]: Uint32Array };
};

/** What a scan reads, and the states that it writes. */
export type Scanning = {
  events: Pick<Events, "when" | "terms">;
  /** The codes of the places as these eyes see them. */
  place: Uint32Array;
  known: Pick<Known, "voices" | "said">;
  fails: Pick<Fails, "place" | "when" | "terms" | "voices">;
  /** What rows fail besides their codes; null when nothing. */
  odd: Odd | null;
  /** Whether a period is asked for, which rows can fail alone. */
  period: boolean;
  /** By code of terms: the place of its kind in KINDS. */
  kindOf: Uint8Array;
  state: Uint8Array;
};

/** By what a row fails: its state. */
const stateOf = new Uint8Array(OUT + FAILS.date * 2).fill(REFUSED);
stateOf[0] = SELECTED;
stateOf[FAILS.date] = NOT_IN_PERIOD;
FACETS.forEach((facet, i) => {
  stateOf[FAILS[facet]] = REFUSED_BY + i;
});

/** Scans a part of the rows. */
export function scanPart(scanning: Scanning, part: Part): Scanned {
  const { events, known, fails, odd, kindOf, state, place: placeOf } = scanning;
  const { place: placeFails, when: whenFails, terms: termFails, voices: voiceFails } = fails;
  const { when: whenOf, terms: termsOf } = events;
  const { voices: voicesOf, said } = known;
  const counts = emptyCounts(scanning);
  const { selected, beyondPeriod } = counts;
  const { places, whens, terms, voices, lastOf } = selected;
  const failing = FACETS.map((facet) => counts.failing[facet]);
  const { from, to } = part;
  const oddFails = odd === null ? new Uint16Array(to - from) : oddPart(odd, part);
  let passed = 0;
  let claims = 0;
  for (let row = from; row < to; row++) {
    const place = placeOf[row] ?? 0;
    const when = whenOf[row] ?? 0;
    const set = termsOf[row] ?? 0;
    const voice = voicesOf[row] ?? 0;
    const bits =
      (placeFails[place] ?? 0) |
      (whenFails[when] ?? 0) |
      (termFails[set] ?? 0) |
      (voiceFails[voice] ?? 0) |
      (oddFails[row - from] ?? 0);
    const standing = stateOf[bits] ?? REFUSED;
    state[row] = standing;
    if (standing === REFUSED) continue;
    const kind = kindOf[set] ?? 0;
    if (standing === SELECTED) {
      const atPlace = place * KIND_COUNT + kind;
      const atWhen = when * KIND_COUNT + kind;
      places[atPlace] = (places[atPlace] ?? 0) + 1;
      whens[atWhen] = (whens[atWhen] ?? 0) + 1;
      terms[set] = (terms[set] ?? 0) + 1;
      voices[voice] = (voices[voice] ?? 0) + 1;
      lastOf[place] = row;
      claims += said[row] ?? 0;
      passed++;
    } else if (standing === NOT_IN_PERIOD) {
      const atWhen = when * KIND_COUNT + kind;
      beyondPeriod[atWhen] = (beyondPeriod[atWhen] ?? 0) + 1;
    } else {
      const code = bits < FAILS.kind ? place : bits < FAILS.said_by ? set : voice;
      const rows = failing[standing - REFUSED_BY];
      if (rows) rows[code] = (rows[code] ?? 0) + 1;
    }
  }
  selected.events = passed;
  selected.claims = claims;
  return counts;
}

function emptyCounts({ fails, period, state }: Scanning): Scanned {
  const byPlace = () => new Uint32Array(fails.place.length);
  const byTerms = () => new Uint32Array(fails.terms.length);
  const byVoices = () => new Uint32Array(VOICE_SETS);
  const byWhen = () => new Uint32Array(fails.when.length * KIND_COUNT);
  return {
    state,
    selected: {
      events: 0,
      claims: 0,
      places: new Uint32Array(fails.place.length * KIND_COUNT),
      whens: byWhen(),
      terms: byTerms(),
      voices: byVoices(),
      lastOf: byPlace(),
    },
    beyondPeriod: period ? byWhen() : new Uint32Array(0),
    failing: {
      country: byPlace(),
      admin1: byPlace(),
      precision: byPlace(),
      kind: byTerms(),
      form: byTerms(),
      response: byTerms(),
      said_by: byVoices(),
      has: byVoices(),
    },
  };
}
