// All languages' words in tables by what they do: the place of a word in the phrase says which table is asked.
import { objectEntries } from "../object-keys.ts";
import type { Qualifier } from "../vocabulary/claim-terms.ts";
import { spelled } from "./spelling.ts";
import { ARABIC } from "./words/arabic.ts";
import { BELARUSIAN } from "./words/belarusian.ts";
import { ENGLISH } from "./words/english.ts";
import { FRENCH } from "./words/french.ts";
import { GERMAN } from "./words/german.ts";
import { RUSSIAN } from "./words/russian.ts";
import { SPANISH } from "./words/spanish.ts";
import { UKRAINIAN } from "./words/ukrainian.ts";
import type { Question, Words } from "./words.ts";

const LANGUAGES: readonly Words[] = [
  ENGLISH,
  RUSSIAN,
  BELARUSIAN,
  UKRAINIAN,
  GERMAN,
  FRENCH,
  SPANISH,
  ARABIC,
];

/** Expressions of one to five words, joined by single spaces, and what each means. */
export type Table<T> = ReadonlyMap<string, T>;

/** A word that multiplies: `one`, `many`, `first` say what it means where; see words.ts. */
export type Scale = { value: number; one: boolean; many: boolean; first: boolean };

/** The words that may join a range after its opener, and what the opener says of one number. */
export type Opening = { join: ReadonlySet<string>; alone: Qualifier | null };

const NEVER_ALONE = { one: false, many: false, first: false };

const listed = (list: string | undefined) =>
  spelled(list ?? "")
    .split(", ")
    .filter(Boolean);
const all = (pick: (words: Words) => string | undefined) =>
  LANGUAGES.flatMap((w) => listed(pick(w)));
const setOf = (pick: (words: Words) => string | undefined): Table<true> =>
  new Map(all(pick).map((expression) => [expression, true]));

const valuesOf = (pick: (words: Words) => Readonly<Record<string, string>> | undefined) =>
  new Map(
    LANGUAGES.flatMap((words) =>
      Object.entries(pick(words) ?? {}).flatMap(([value, list]) =>
        listed(list).map((word): [string, number] => [word, Number(value)]),
      ),
    ),
  );

export const NUMBERS: Table<number> = valuesOf((words) => ({ ...words.numbers, 1: words.one }));
export const FRACTIONS: Table<number> = valuesOf((words) => words.fractions);
export const HALVES: Table<number> = valuesOf((words) => words.halves);
export const SCALES: Table<Scale> = scales();
export const LOOSE = setOf((words) => words.loose);
export const EXCESS = setOf((words) => words.excess);
export const BEFORE: Table<Qualifier> = termsOf((words) => words.before);
export const AFTER: Table<Qualifier> = termsOf((words) => words.after);
export const ANDS = setOf((words) => words.and);
export const ONES = setOf((words) => words.one);
export const SEVERAL = setOf((words) => words.several);
export const SIZES = setOf((words) => words.sizes);
export const FILLERS = setOf((words) => words.fillers);
export const JOINS = setOf((words) => words.join);
export const NONE = setOf((words) => words.none);
export const WITHOUT = setOf((words) => words.without);
export const NO = setOf((words) => words.no);
export const PEOPLE = setOf((words) => words.people);
export const UNSURE = setOf((words) => words.unsure);
export const NOT = setOf((words) => words.not);
export const COPULAS = setOf((words) => words.copula);
export const BUTS = setOf((words) => words.but);
export const OFS = setOf((words) => words.of);
export const PARTIAL = setOf((words) => words.partial);
export const COMPARED = setOf((words) => words.compared);
export const ASKS: Table<Question> = termsOf((words) => words.asks);
export const SHARES = setOf((words) => words.share);
export const MONTHS = setOf((words) => words.months);
export const OTHER = setOf((words) => words.other);
export const THINGS = setOf((words) => words.things);
export const AGED = setOf((words) => words.aged);
export const BEFORE_YEAR = setOf((words) => `${words.year}, ${words.months}`);

/** Every word of the Arabic lists: what clings to one of them is taken off. */
export const ARABIC_WORDS: ReadonlySet<string> = new Set(
  spelled(JSON.stringify(ARABIC)).match(/[\u0620-\u064a]+/g),
);

export const OPENINGS: Table<Opening> = openings();
export const SPANS: Table<readonly [low: number, high: number]> = new Map(
  LANGUAGES.flatMap(({ spans = [] }) =>
    spans.flatMap(([low, high, list]) =>
      listed(list).map((words): [string, readonly [number, number]] => [words, [low, high]]),
    ),
  ),
);

function scales(): Map<string, Scale> {
  const table = new Map<string, Scale>();
  const add = (list: string | undefined, value: number, meaning: Partial<Scale>) => {
    for (const word of listed(list))
      table.set(word, { ...NEVER_ALONE, ...table.get(word), value, ...meaning });
  };
  for (const { magnitudes } of LANGUAGES)
    for (const [value, { one, many, after, first }] of Object.entries(magnitudes)) {
      add(after, Number(value), {});
      add(one, Number(value), { one: true });
      add(many, Number(value), { many: true });
      add(first, Number(value), { first: true });
    }
  return table;
}

function termsOf<T extends string>(
  pick: (words: Words) => Readonly<Partial<Record<T, string>>>,
): Map<string, T> {
  return new Map(
    LANGUAGES.flatMap((words) =>
      objectEntries(pick(words)).flatMap(([term, list]) =>
        listed(list).map((expression): [string, T] => [expression, term]),
      ),
    ),
  );
}

/** Languages share openers ("de", "entre"): their joining words are put together. */
function openings(): Map<string, Opening> {
  const table = new Map<string, Opening>();
  for (const { ranges } of LANGUAGES)
    for (const { open, join, alone } of ranges)
      for (const word of listed(open))
        table.set(word, {
          join: new Set([...(table.get(word)?.join ?? []), ...listed(join)]),
          alone: alone ?? table.get(word)?.alone ?? null,
        });
  return table;
}
