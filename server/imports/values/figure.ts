// Reads a cell that says how many: a number, a range, or the words of a source.
import { phraseQuestion, readPhrase } from "../../../domain/phrase.ts";
import {
  LARGEST_COUNT,
  LONGEST_PHRASE,
  type Qualifier,
} from "../../../domain/vocabulary/claim-terms.ts";
import { isMissing } from "./missing.ts";

/** A figure as a claim takes it; `doubt` says why words stay words. */
export type CellFigure = {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly phrase: string | null;
  readonly doubt: string | null;
};

/** A range of small numbers that a spreadsheet took for a day: "10-20" is "20-Oct" since. */
const MANGLED =
  /^\d{1,2}[-. ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ]\d{1,2}$/i;

/** The sentence about a cell that a spreadsheet changed, or null. */
export function mangled(cell: string): string | null {
  return MANGLED.test(cell.trim()) ? "a spreadsheet has made a day of this figure" : null;
}

/** The cells of a column are often the same few words: what those say is kept, of so many. */
const KEPT = 5_000;
const kept = new Map<string, CellFigure | null>();

/** Reads a figure. Null where the cell says that nothing is known. Words without a number are a figure in words. */
export function readFigure(cell: string): CellFigure | null {
  const known = kept.get(cell);
  if (known !== undefined) return known;
  const figure = figureIn(cell);
  if (kept.size >= KEPT) kept.clear();
  kept.set(cell, figure);
  return figure;
}

function figureIn(cell: string): CellFigure | null {
  const words = cell.replace(/\s+/g, " ").trim();
  if (isMissing(words)) return null;
  const whole = readCount(words);
  if (whole !== null)
    return { low: whole, high: whole, qualifier: "exact", phrase: null, doubt: null };
  const phrase = words.length > LONGEST_PHRASE ? `${words.slice(0, LONGEST_PHRASE - 1)}…` : words;
  const read = mangled(words) === null ? readPhrase(words) : null;
  if (read !== null) {
    const { low, high, qualifier } = read;
    return { low, high, qualifier, phrase, doubt: null };
  }
  const doubt = mangled(words) ?? DOUBTS[phraseQuestion(words) ?? "none"];
  return { low: null, high: null, qualifier: "vague", phrase, doubt };
}

const DOUBTS = {
  several: "several numbers: kept in words",
  part: "a part or rate of something: kept in words",
  change: "a difference to another number: kept in words",
  unit: "a number of something other than people: kept in words",
  unread: "words that could change the number are not understood: kept in words",
  none: "holds no number: kept in words",
} as const;

/** A whole count written plainly: "1200", "1.0", "1e+05", "1,200". Null for anything else. */
export function readCount(cell: string): number | null {
  const plain = cell.replace(/\s/g, "");
  if (/^\d{1,3}(,\d{3})+$/.test(plain)) return bounded(Number(plain.replaceAll(",", "")));
  if (!/^\d+(\.0+)?$|^\d(\.\d+)?e\+?\d+$/i.test(plain)) return null;
  // "1.000" is a thousand to those who write points between thousands, and one to no program: it writes "1.0".
  if (/\.000$/.test(plain)) return null;
  return bounded(Number(plain));
}

const bounded = (n: number) => (Number.isInteger(n) && n <= LARGEST_COUNT ? n : null);
