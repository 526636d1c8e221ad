// The shape of one language's words for numbers, and for what loosens, bounds or changes them.
import type { Qualifier } from "../vocabulary/claim-terms.ts";

/** Lists of words are written as people read them: "about, around, an estimated". */
type List = string;

/**
 * A word that multiplies the number before it. `one`: alone it means one of it ("thousand");
 * `many`: alone it means an unknown number of it ("thousands"); `after`: it never stands alone ("k");
 * `first`: before its number it makes it approximate ("тысяч пять").
 */
type Magnitude = {
  readonly one?: List;
  readonly many?: List;
  readonly after?: List;
  readonly first?: List;
};

/** What every language says of a dozen, a hundred, a thousand and a million. */
type Counted = Magnitude & Required<Pick<Magnitude, "one" | "many">>;

/** A word that opens a range and those that may join its ends; `alone`: what it says of one number. */
type Opener = { readonly open: List; readonly join: List; readonly alone?: Qualifier };

/** Why a phrase is no figure, though it holds a number. */
export type Question = "several" | "part" | "change" | "unit" | "unread";

/** What is not optional every language has, so that none reads less than another. */
export type Words = {
  /** Value → its words; they add up from the larger to the smaller. */
  readonly numbers: Readonly<Record<string, List>>;
  /** 10, 12, 100, 1000 … → the words that multiply. */
  readonly magnitudes: Readonly<
    Record<string, Magnitude> & Record<12 | 100 | 1000 | 1000000, Counted>
  >;
  /** Of the two before, those that mean "about": "quinzaine". */
  readonly loose?: List;
  /** Value → parts of a magnitude: "a quarter of" a million. */
  readonly fractions: Readonly<Record<0.25 | 0.5 | 0.75, List>>;
  /** Value → adds a part to the number before it: "and a half". */
  readonly halves: Readonly<Record<0.25 | 0.5, List> & { 0.75?: List }>;
  /** "And a bit": between a number and its magnitude, or behind both. */
  readonly excess: List;
  /** May stand between the parts of a number: "two hundred and fifty". */
  readonly and?: List;
  /** Words for 1 that are articles too: they count only with somebody behind them. */
  readonly one: List;
  /** An unknown small number, alone or of a magnitude: "several". */
  readonly several: List;
  /** Sizes that hold no number at all: "massive". */
  readonly sizes: List;
  /** Words before a number. */
  readonly before: Readonly<Record<Exclude<Qualifier, "vague">, List>>;
  /** Words after a number. */
  readonly after: Readonly<Record<"about" | "at_least" | "at_most", List> & { exact?: List }>;
  /** Words between such a word and its number: "of", "the". */
  readonly fillers: List;
  readonly ranges: readonly Opener[];
  /** Words that join two numbers to a range without an opener: "5 to 10", "2 or 3". */
  readonly join: List;
  /** Ranges that are one expression, as low, high and words. */
  readonly spans?: readonly (readonly [low: number, high: number, words: List])[];
  /** Words that say zero by themselves: "nobody". */
  readonly none: List;
  /** Words that say zero beside one of `people`: "no arrests". */
  readonly no: List;
  /** Those of them that another "not" takes back: "not without arrests". */
  readonly without: List;
  /** Who is counted. */
  readonly people: List;
  /** After a zero they take it back: "no arrests were reported". */
  readonly unsure: List;
  /** Take back what follows: a number, a bound, a zero. */
  readonly not: List;
  /** May stand between `not` and its number: "were". */
  readonly copula: List;
  /** What a corrected number follows: "not 500 but 300". */
  readonly but: List;
  /** Between a part and its whole: "20 of the 500". */
  readonly of: List;
  /** Directly before a number they say that it is but a part or comes on top: "another", "the first". */
  readonly partial: List;
  /** Directly after a number, or after whom it counts, they compare it: "more". */
  readonly compared: List;
  /** Anywhere, unread, they change what a number means. */
  readonly asks: Readonly<Record<Exclude<Question, "several">, List>>;
  /** Percent. */
  readonly share: List;
  readonly months: List;
  /** What follows a number that counts no people: money, time, lengths. */
  readonly other: List;
  /** The same, with a word between at most: vehicles, events, places. */
  readonly things: List;
  /** What stands before a number that counts no people: "aged". */
  readonly aged: List;
  /** What stands before a year, beside months: "in 2020". */
  readonly year: List;
};
