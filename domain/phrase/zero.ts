// Whether words say that there was nobody. Silence does not: a zero needs a source that says so.
import { NO, NONE, PEOPLE, UNSURE } from "./lexicon.ts";
import { match } from "./match.ts";
import type { Token } from "./tokens.ts";

const MOST_WORDS_AFTER = 4;

/** "nobody", "no arrests", "погибших нет"; not "no report", nor "no arrests were reported". */
export function saysZero(tokens: readonly Token[]): boolean {
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
