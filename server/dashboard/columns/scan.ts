// One pass over all rows: which a filter selects, and how many have each code. The engine's tightest loop.
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import type { Columns } from "./columns.ts";
import { FACETS, FAILS, type Fails, OUT } from "./fails.ts";
import { type Known, VOICE_SETS } from "./known.ts";
import type { Sight } from "./sight.ts";

export const KIND_COUNT = KINDS.length;

/** A row passes, passes but for the period, or does not. */
export const SELECTED = 0;
export const NOT_IN_PERIOD = 1;
export const REFUSED = 2;
/** It does not because of one dimension alone: the facet's place in FACETS is added. */
export const REFUSED_BY = 3;
export const STATES = REFUSED_BY + FACETS.length;

/** How many rows have each code: those that pass, and by dimension those that fail that one alone. */
export type Counts = {
  /** SELECTED, NOT_IN_PERIOD, REFUSED or more, per row. */
  state: Uint8Array;
  selected: Tally;
  /** Rows that fail the period alone, by code of span and kind. */
  beyondPeriod: Uint32Array;
  country: Uint32Array;
  admin1: Uint32Array;
  precision: Uint32Array;
  kind: Uint32Array;
  form: Uint32Array;
  response: Uint32Array;
  said_by: Uint32Array;
  has: Uint32Array;
};

type Tally = {
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

/** Rows looked at together: what they fail stays in the nearest cache between the two steps. */
const BLOCK = 4_096;

/** By what a row fails: its state, and 1 where it passes or fails one dimension alone. */
const stateOf = new Uint8Array(OUT + FAILS.date * 2).fill(REFUSED);
const passes = new Uint8Array(stateOf.length);
const failsOne = new Uint8Array(stateOf.length);
stateOf[0] = SELECTED;
stateOf[FAILS.date] = NOT_IN_PERIOD;
passes[0] = 1;
for (const bit of Object.values(FAILS)) failsOne[bit] = 1;
FACETS.forEach((facet, i) => {
  stateOf[FAILS[facet]] = REFUSED_BY + i;
});

/**
 * Two steps a block: what each row fails, then counts over the rows that pass and those that fail once.
 * The first has no branch that data decide, which a processor would guess wrong every other time.
 * `odd` holds what rows fail besides their codes; null when nothing.
 */
export function scan(
  { events }: Columns,
  sight: Sight,
  known: Known,
  fails: Fails,
  odd: Uint16Array | null,
): Counts {
  const counts = emptyCounts(events);
  const { state } = counts;
  const placeOf = sight.place;
  const whenOf = events.when;
  const termsOf = events.terms;
  const voicesOf = known.voices;
  const { place: placeFails, when: whenFails, terms: termFails, voices: voiceFails } = fails;
  const oddFails = odd ?? new Uint16Array(events.count);
  const passing = new Uint32Array(BLOCK + 1);
  const failing = new Uint32Array(BLOCK + 1);
  const alone = new Uint16Array(BLOCK + 1);
  const add = adderOf(events, sight, known, counts);
  state[0] = REFUSED;
  for (let from = 1; from < events.count; from += BLOCK) {
    const end = Math.min(from + BLOCK, events.count);
    let passed = 0;
    let failed = 0;
    for (let row = from; row < end; row++) {
      const bits =
        (placeFails[placeOf[row] ?? 0] ?? 0) |
        (whenFails[whenOf[row] ?? 0] ?? 0) |
        (termFails[termsOf[row] ?? 0] ?? 0) |
        (voiceFails[voicesOf[row] ?? 0] ?? 0) |
        (oddFails[row] ?? 0);
      state[row] = stateOf[bits] ?? 0;
      passing[passed] = row;
      passed += passes[bits] ?? 0;
      failing[failed] = row;
      alone[failed] = bits;
      failed += failsOne[bits] ?? 0;
    }
    add.passing(passing, passed);
    add.failing(failing, alone, failed);
  }
  return counts;
}

/** What counts the rows of a block. */
function adderOf(events: Columns["events"], sight: Sight, known: Known, counts: Counts) {
  const { selected, beyondPeriod } = counts;
  const { places, whens, terms, voices, lastOf } = selected;
  const kindOf = events.termSets.table(new Uint8Array(terms.length), 0, ({ kind }) =>
    KINDS.findIndex((term) => term.value === kind),
  );
  const placeOf = sight.place;
  const whenOf = events.when;
  const termsOf = events.terms;
  const voicesOf = known.voices;
  const said = known.said;
  const byBit = FACETS.map((facet) => counts[facet]);
  return {
    passing: (rows: Uint32Array, count: number): void => {
      let claims = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        const place = placeOf[row] ?? 0;
        const set = termsOf[row] ?? 0;
        const kind = kindOf[set] ?? 0;
        const atPlace = place * KIND_COUNT + kind;
        const atWhen = (whenOf[row] ?? 0) * KIND_COUNT + kind;
        const voice = voicesOf[row] ?? 0;
        places[atPlace] = (places[atPlace] ?? 0) + 1;
        whens[atWhen] = (whens[atWhen] ?? 0) + 1;
        terms[set] = (terms[set] ?? 0) + 1;
        voices[voice] = (voices[voice] ?? 0) + 1;
        lastOf[place] = row;
        claims += said[row] ?? 0;
      }
      selected.events += count;
      selected.claims += claims;
    },
    failing: (rows: Uint32Array, alone: Uint16Array, count: number): void => {
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        const bit = alone[i] ?? 0;
        if (bit === FAILS.date) {
          const at = (whenOf[row] ?? 0) * KIND_COUNT + (kindOf[termsOf[row] ?? 0] ?? 0);
          beyondPeriod[at] = (beyondPeriod[at] ?? 0) + 1;
          continue;
        }
        const codes = bit < FAILS.kind ? placeOf : bit < FAILS.said_by ? termsOf : voicesOf;
        const code = codes[row] ?? 0;
        const facet = byBit[31 - Math.clz32(bit)];
        if (facet) facet[code] = (facet[code] ?? 0) + 1;
      }
    },
  };
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
    country: byPlace(),
    admin1: byPlace(),
    precision: byPlace(),
    kind: byTerms(),
    form: byTerms(),
    response: byTerms(),
    said_by: byVoices(),
    has: byVoices(),
  };
}
