// All languages' words in tables by what they do: the place of a word in the phrase says which table is asked.
import { objectEntries } from "../object-keys.ts";
import type { Qualifier } from "../vocabulary/claim-terms.ts";
import { BELARUSIAN } from "./words/belarusian.ts";
import { ENGLISH } from "./words/english.ts";
import { FRENCH } from "./words/french.ts";
import { GERMAN } from "./words/german.ts";
import { RUSSIAN } from "./words/russian.ts";
import { SPANISH } from "./words/spanish.ts";
import { UKRAINIAN } from "./words/ukrainian.ts";
import type { Words } from "./words.ts";

const LANGUAGES: readonly Words[] = [
  ENGLISH,
  RUSSIAN,
  BELARUSIAN,
  UKRAINIAN,
  GERMAN,
  FRENCH,
  SPANISH,
];

/** Expressions of one to five words, joined by single spaces, and what each means. */
export type Table<T> = ReadonlyMap<string, T>;

/** A word that multiplies: `one`, `many` say what it means alone; see words.ts. */
export type Scale = { value: number; one: boolean; many: boolean };

/** The words that may join a range after its opener, and what the opener says of one number. */
export type Opening = { join: ReadonlySet<string>; alone: Qualifier | null };

export const LONGEST_EXPRESSION = 5;

const listed = (list: string | undefined) => (list ?? "").split(", ").filter(Boolean);
const all = (pick: (words: Words) => string | undefined) =>
  LANGUAGES.flatMap((w) => listed(pick(w)));
const setOf = (pick: (words: Words) => string | undefined): Table<true> =>
  new Map(all(pick).map((expression) => [expression, true]));

export const NUMBERS: Table<number> = new Map(
  LANGUAGES.flatMap(({ numbers }) =>
    Object.entries(numbers).flatMap(([value, list]) =>
      listed(list).map((word): [string, number] => [word, Number(value)]),
    ),
  ),
);

export const SCALES: Table<Scale> = scales();
export const BEFORE: Table<Qualifier> = qualifiers((words) => words.before);
export const AFTER: Table<Qualifier> = qualifiers((words) => words.after ?? {});
export const HALVES = setOf((words) => words.half);
export const ANDS = setOf((words) => words.and);
export const SEVERAL = setOf((words) => words.several);
export const SIZES = setOf((words) => words.sizes);
export const FILLERS = setOf((words) => words.fillers);
export const JOINS = setOf((words) => words.join);
export const NONE = setOf((words) => words.none);
export const NO = setOf((words) => words.no);
export const PEOPLE = setOf((words) => words.people);
export const UNSURE = setOf((words) => words.unsure);
export const OTHER = setOf((words) => words.other);
export const BEFORE_YEAR = setOf((words) => words.year);

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
      table.set(word, { one: false, many: false, ...table.get(word), value, ...meaning });
  };
  for (const { magnitudes } of LANGUAGES)
    for (const [value, { one, many, after }] of Object.entries(magnitudes)) {
      add(after, Number(value), {});
      add(one, Number(value), { one: true });
      add(many, Number(value), { many: true });
    }
  return table;
}

function qualifiers(pick: (words: Words) => Words["before"]): Map<string, Qualifier> {
  return new Map(
    LANGUAGES.flatMap((words) =>
      objectEntries(pick(words)).flatMap(([qualifier, list]) =>
        listed(list).map((expression): [string, Qualifier] => [expression, qualifier]),
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
