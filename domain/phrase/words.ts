// The shape of one language's words for numbers, and for what loosens or bounds them.
import type { Qualifier } from "../vocabulary/claim-terms.ts";

/** Lists of words are written as people read them: "about, around, an estimated". */
type List = string;

/**
 * A word that multiplies the number before it. `one`: alone it means one of it ("thousand");
 * `many`: alone it means an unknown number of it ("thousands"); `after`: it never stands alone ("k").
 */
type Magnitude = { readonly one?: List; readonly many?: List; readonly after?: List };

/** A word that opens a range and those that may join its ends; `alone`: what it says of one number. */
type Opener = { readonly open: List; readonly join: List; readonly alone?: Qualifier };

export type Words = {
  /** Value → its words; they add up from the larger to the smaller. */
  readonly numbers: Readonly<Record<string, List>>;
  /** 10, 12, 100, 1000 … → the words that multiply. */
  readonly magnitudes: Readonly<Record<string, Magnitude>>;
  /** Adds a half to the number before it: "and a half". */
  readonly half?: List;
  /** May stand between the parts of a number: "two hundred and fifty". */
  readonly and?: List;
  /** An unknown small number, alone or of a magnitude: "several". */
  readonly several: List;
  /** Sizes that hold no number at all: "massive". */
  readonly sizes?: List;
  /** Words before a number. */
  readonly before: Readonly<Partial<Record<Qualifier, List>>>;
  /** Words after a number. */
  readonly after?: Readonly<Partial<Record<Qualifier, List>>>;
  /** Words between such a word and its number: "of", "the". */
  readonly fillers?: List;
  readonly ranges: readonly Opener[];
  /** Words that join two numbers to a range without an opener: "5 to 10", "2 or 3". */
  readonly join?: List;
  /** Ranges that are one expression, as low, high and words. */
  readonly spans?: readonly (readonly [low: number, high: number, words: List])[];
  /** Words that say zero by themselves: "nobody". */
  readonly none: List;
  /** Words that say zero beside one of `people`: "no arrests". */
  readonly no: List;
  readonly people: List;
  /** After a zero they take it back: "no arrests were reported". */
  readonly unsure: List;
  /** What follows a number that counts no people: months, money, time, lengths. */
  readonly other: List;
  /** What stands before a year: "in 2020". */
  readonly year: List;
};
