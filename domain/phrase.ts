// What a figure's words say: low, high and qualifier of "at least 50", "20–30", "не превысила 22 тысяч".
import { type Dictionary, vagueNumber } from "./phrase/dictionary.ts";
import { NO, NONE, PEOPLE, UNSURE } from "./phrase/lexicon.ts";
import { type Reading, readAt } from "./phrase/reading.ts";
import { match, type Token, tokensOf } from "./phrase/tokens.ts";
import { LONGEST_PHRASE, type Qualifier } from "./vocabulary/claim-terms.ts";

/**
 * A figure as its words give it: whole counts, null is open, as in a claim. `dictionary` names the one
 * that gave a vague word its number; without one, vague words keep low and high null.
 */
export type PhraseReading = {
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  dictionary: Dictionary | null;
};

/**
 * Reads the figure of a phrase in English, Russian, Belarusian, Ukrainian, German, French or Spanish. Of
 * several, the first: a number or a magnitude ("hundreds") before a mere "one", that before "several" or
 * "massive", and these before words that say none. Null where there is no figure ("k.A.", "no report"):
 * that is not zero. A translation behind " — " is read where the words before it say nothing.
 */
export function readPhrase(
  text: string,
  { dictionary = null }: { dictionary?: Dictionary | null } = {},
): PhraseReading | null {
  const parts = beginningOf(text)
    .split(/ — |[;\n]/)
    .map(tokensOf);
  const readings = parts.flatMap(readingsOf);
  const best = readings.reduce<Reading | null>(
    (best, reading) => (best === null || rank(reading) < rank(best) ? reading : best),
    null,
  );
  if (best !== null) return asClaim(best, dictionary);
  if (!parts.some(saysZero)) return null;
  return { low: 0, high: 0, qualifier: "exact", dictionary: null };
}

/** A long text up to its last whole word. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_PHRASE) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(" ", LONGEST_PHRASE)));
}

function readingsOf(tokens: Token[]): Reading[] {
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const none = match(NONE, tokens, at);
    const reading = none ? null : readAt(tokens, at);
    if (reading) readings.push(reading);
    at = none?.next ?? reading?.next ?? at + 1;
  }
  return readings;
}

function rank(reading: Reading): number {
  if (reading.kind === "vague") return (reading.unit ?? 1) > 1 ? 0 : 2;
  return reading.word && reading.high === 1 ? 1 : 0;
}

const OPEN_ABOVE: readonly Qualifier[] = ["at_least", "more_than"];
const OPEN_BELOW: readonly Qualifier[] = ["at_most", "less_than"];

function asClaim(reading: Reading, dictionary: Dictionary | null): PhraseReading {
  if (reading.kind === "vague") {
    const bounded = reading.qualifier !== null && OPEN_BELOW.includes(reading.qualifier);
    const low = dictionary && !bounded ? vagueNumber(dictionary, reading.unit) : null;
    return { low, high: null, qualifier: "vague", dictionary: low === null ? null : dictionary };
  }
  const { low, high, qualifier } = reading;
  return {
    low: OPEN_BELOW.includes(qualifier) ? null : low,
    high: OPEN_ABOVE.includes(qualifier) ? null : high,
    qualifier,
    dictionary: null,
  };
}

const MOST_WORDS_AFTER = 4;

/** "nobody", "no arrests", "погибших нет"; not "no report", nor "no arrests were reported". */
function saysZero(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => {
    const next = match(NONE, tokens, at)?.next ?? noPeople(tokens, at) ?? peopleNone(tokens, at);
    return next !== null && !takenBack(tokens, next);
  });
}

function noPeople(tokens: readonly Token[], at: number): number | null {
  const no = match(NO, tokens, at);
  return (no && match(PEOPLE, tokens, no.next)?.next) ?? null;
}

function peopleNone(tokens: readonly Token[], at: number): number | null {
  const people = match(PEOPLE, tokens, at);
  return (people && match(NO, tokens, people.next)?.next) ?? null;
}

function takenBack(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + MOST_WORDS_AFTER; at++)
    if (match(UNSURE, tokens, at)) return true;
  return false;
}
