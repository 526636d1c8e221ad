// Every language's words as patterns over the phrase, each at the edges of whole words.

import { BELARUSIAN } from "./words/belarusian.ts";
import { ENGLISH } from "./words/english.ts";
import { FRENCH } from "./words/french.ts";
import { GERMAN } from "./words/german.ts";
import { RUSSIAN } from "./words/russian.ts";
import { SPANISH } from "./words/spanish.ts";
import { UKRAINIAN } from "./words/ukrainian.ts";
import type { List, ScopeWords } from "./words.ts";

const LANGUAGES: readonly ScopeWords[] = [
  ENGLISH,
  RUSSIAN,
  BELARUSIAN,
  UKRAINIAN,
  GERMAN,
  FRENCH,
  SPANISH,
];

/** Russian prints ё as е as it likes; the typewriter's apostrophe stands for all of them. */
export const plainLetters = (text: string) => text.replace(/ё/gi, "е").replace(/[’ʼ`]/g, "'");

const listed = (list: List) => plainLetters(list).split(", ");
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\/]/g, "\\$&");
const oneOf = (list: List) => `(?:${listed(list).map(word).join("|")})`;

function word(text: string): string {
  return escaped(text)
    .replaceAll(" ", "\\s+")
    .replaceAll("*", "\\p{L}*")
    .replaceAll("–", "\\s*[-–—‑]\\s*");
}

function expression(text: string, { some, months }: ScopeWords): string {
  return word(text)
    .replaceAll("#", `(?:\\d+|${oneOf(some)})`)
    .replaceAll("@", oneOf(months));
}

const bounded = (alternatives: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "iu");

function patterns(pick: (words: ScopeWords) => List): RegExp[] {
  return LANGUAGES.map((words) =>
    bounded(listed(pick(words)).map((text) => expression(text, words))),
  );
}

/** One pattern for each language. */
export const COUNTRY = patterns((words) => words.country);
export const PLACES = patterns((words) => words.places);
export const REGION = patterns((words) => words.region);
export const DAYS = patterns((words) => words.days);

const expressions = (pick: (words: ScopeWords) => List): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((words) => listed(pick(words))));

/** Words between the names of two places, before a place's name, and before the name of a whole country. */
export const AND = expressions((words) => words.and);
export const INSIDE = expressions((words) => words.inside);
export const WHOLE = expressions((words) => words.whole);
