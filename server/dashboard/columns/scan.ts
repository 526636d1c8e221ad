// One pass over all rows: which a filter selects, and how many have each code. The engine's tightest loop.
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import type { Columns } from "./columns.ts";
import { FACETS, FAILS, type Facet, type Fails, OUT } from "./fails.ts";
import { type Known, VOICE_SETS } from "./known.ts";
import type { Sight } from "./sight.ts";

export const KIND_COUNT = KINDS.length;

/** A row passes, passes but for the period, or does not. */
export const SELECTED = 0;
export const NOT_IN_PERIOD = 1;
export const REFUSED = 2;
/** It does not because of one dimension alone: the facet's place in FACETS is added. */
export const REFUSED_BY = 3;

/** How many rows have each code: those that pass, and by dimension those that fail that one alone. */
export type Counts = {
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
  /** Rows that fail the period alone, by code of span and kind. */
  beyondPeriod: Uint32Array;
  /** Rows that fail one facet's dimension alone: by code of place, terms or voices. */
  failing: { readonly [F in Facet]: Uint32Array };
};

/** By what a row fails: its state. */
const stateOf = new Uint8Array(OUT + FAILS.date * 2).fill(REFUSED);
stateOf[0] = SELECTED;
stateOf[FAILS.date] = NOT_IN_PERIOD;
FACETS.forEach((facet, i) => {
  stateOf[FAILS[facet]] = REFUSED_BY + i;
});

/** `odd` holds what rows fail besides their codes; null when nothing. */
export function scan(
  { events }: Columns,
  sight: Sight,
  known: Known,
  fails: Fails,
  odd: Uint16Array | null,
): Counts {
  const counts = emptyCounts(events);
  const { state, selected, beyondPeriod } = counts;
  const { places, whens, terms, voices, lastOf } = selected;
  const { place: placeFails, when: whenFails, terms: termFails, voices: voiceFails } = fails;
  const { when: whenOf, terms: termsOf, count } = events;
  const { place: placeOf } = sight;
  const { voices: voicesOf, said } = known;
  const oddFails = odd ?? new Uint16Array(count);
  const kindOf = events.termSets.table(new Uint8Array(terms.length), 0, ({ kind }) =>
    KINDS.findIndex(({ value }) => value === kind),
  );
  const failing = FACETS.map((facet) => counts.failing[facet]);
  let passed = 0;
  let claims = 0;
  state[0] = REFUSED;
  for (let row = 1; row < count; row++) {
    const place = placeOf[row] ?? 0;
    const when = whenOf[row] ?? 0;
    const set = termsOf[row] ?? 0;
    const voice = voicesOf[row] ?? 0;
    const bits =
      (placeFails[place] ?? 0) |
      (whenFails[when] ?? 0) |
      (termFails[set] ?? 0) |
      (voiceFails[voice] ?? 0) |
      (oddFails[row] ?? 0);
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

function emptyCounts({ count, places, whens, termSets }: Columns["events"]): Counts {
  const byPlace = () => new Uint32Array(places.values.length);
  const byTerms = () => new Uint32Array(termSets.values.length);
  const byVoices = () => new Uint32Array(VOICE_SETS);
  const byWhen = () => new Uint32Array(whens.count * KIND_COUNT);
  return {
    state: new Uint8Array(count),
    selected: {
      events: 0,
      claims: 0,
      places: new Uint32Array(places.values.length * KIND_COUNT),
      whens: byWhen(),
      terms: byTerms(),
      voices: byVoices(),
      lastOf: byPlace(),
    },
    beyondPeriod: byWhen(),
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
