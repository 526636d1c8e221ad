// A phrase as a list of words, numbers and signs. Every character is looked at a bounded number of times.
import { readDigits } from "./digits.ts";
import { AFTER, ARABIC_WORDS, PEOPLE, SCALES, type Table } from "./lexicon.ts";

/**
 * `tight`: no space before it. `hyphen`: a hyphen without spaces joins the word to the one before.
 * `grouped`: thousands are set apart; `dated`: it may be a day or a time as well ("13.09", "18.30").
 * A `thing` is a number that counts nobody: a date, a time, money, part of a name. `odd` digits are no number.
 */
export type Token =
  | {
      kind: "number";
      value: number;
      plain: boolean;
      grouped: boolean;
      dated: boolean;
      tight: boolean;
    }
  | { kind: "many"; value: number }
  | { kind: "word"; text: string; hyphen: boolean; tight: boolean }
  | { kind: "sign"; text: string; tight: boolean }
  | { kind: "thing" }
  | { kind: "odd" };

/** A run of letters, of digits, of spaces, or one other character. */
type Piece = { text: string; kind: "letters" | "digits" | "space" | "sign" };

const PIECE = /(\p{L}[\p{L}\p{M}']*)|(\d+)|(\s+)|./gsu;
const DASHES = "-–—−‐‑";
const DASH = new Set(DASHES);
const MONEY = new Set("$€£¥₽₴₸₺₹");
const PARTS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };
const DATE_OR_TIME =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](\d{2}|\d{4})|\d{1,2}:\d{2}(:\d{2})?)$/;
const DAY_OR_TIME = /^((0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])|([01]?\d|2[0-3])\.[0-5]\d)$/;
const ARABIC_BEFORE_DIGITS = /^[وفبلك]{1,2}$/;
const ARABIC_PREFIX = /^(و|ف)?(ب|ل|ك)?(ال|ل)?/;

/** Whether a sign may join the two ends of a range. */
export const isDash = (text: string) => DASH.has(text);

/** Cuts a phrase, spelled as the tables are. Full stops are dropped: they end abbreviations. */
export function tokensOf(phrase: string): Token[] {
  const pieces = piecesOf(phrase);
  const tokens: Token[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { text, kind } = pieces[i] as Piece;
    const tight = i > 0 && pieces[i - 1]?.kind !== "space";
    if (kind === "digits" || PARTS[text] !== undefined) {
      const { token, next } = numberAt(pieces, i);
      tokens.push(token);
      i = next;
      continue;
    }
    if (kind === "letters") {
      const hyphen = isHyphen(pieces[i - 1]) && pieces[i - 2]?.kind === "letters";
      if (hyphen) tokens.pop();
      for (const word of wordsOf(text.replace(/'+$/, "")))
        tokens.push({ kind: "word", text: word, hyphen, tight });
    } else if (kind === "sign" && text !== ".") tokens.push({ kind: "sign", text, tight });
    i++;
  }
  return tokens;
}

/** An Arabic word without what clings to it, "and" by itself: "وبنحو" is "و نحو". */
function wordsOf(text: string): string[] {
  if (!/^[\u0620-\u064a]/.test(text) || ARABIC_WORDS.has(text)) return [text];
  const [, and, , article] = ARABIC_PREFIX.exec(text) ?? [];
  const prefix = ARABIC_PREFIX.exec(text)?.[0] ?? "";
  const cuts = [and ?? "", prefix.slice(0, prefix.length - (article?.length ?? 0)), prefix];
  for (const cut of cuts)
    if (cut !== "" && ARABIC_WORDS.has(text.slice(cut.length)))
      return and === "و" ? ["و", text.slice(cut.length)] : [text.slice(cut.length)];
  return [text];
}

function piecesOf(phrase: string): Piece[] {
  return Array.from(phrase.matchAll(PIECE), ([text, letters, digits, space]) => ({
    text,
    kind: letters ? "letters" : digits ? "digits" : space ? "space" : "sign",
  }));
}

/** The number, date, time or name that begins with these digits. */
function numberAt(pieces: readonly Piece[], at: number): { token: Token; next: number } {
  const part = PARTS[pieces[at]?.text ?? ""];
  const digits =
    part === undefined
      ? readDigits((i) => pieces[at + i]?.text ?? "")
      : { value: part, plain: false, pieces: 1 };
  const text = pieces
    .slice(at, at + digits.pieces)
    .map((piece) => piece.text)
    .join("");
  let next = at + digits.pieces;
  const thing = (end: number) => ({ token: { kind: "thing" } as const, next: end });
  if (isNamed(pieces, at)) return thing(next);
  if (isHeadless(pieces, at)) return { token: { kind: "odd" }, next };
  if (digits.value === null)
    return DATE_OR_TIME.test(text) ? thing(next) : { token: { kind: "odd" }, next };
  const added = Number.isInteger(digits.value) ? PARTS[pieces[next]?.text ?? ""] : undefined;
  if (added !== undefined) next++;
  const value = digits.value + (added ?? 0);
  if (MONEY.has(beforeSpace(pieces, at))) return thing(pastScale(pieces, next));
  if (MONEY.has(pieces[pastSpace(pieces, next)]?.text ?? "")) return thing(next);
  const follows = pieces[next];
  if (
    follows?.kind === "letters" &&
    !SCALES.has(follows.text) &&
    !PEOPLE.has(follows.text) &&
    !AFTER.has(follows.text)
  ) {
    next++;
    return follows.text === "s" && isRound(value)
      ? { token: { kind: "many", value }, next }
      : thing(next);
  }
  const plain = digits.plain && added === undefined;
  const grouped = !plain && Number.isInteger(value) && /\D\d{3}$/.test(text);
  const tight = at > 0 && pieces[at - 1]?.kind !== "space";
  const dated = DAY_OR_TIME.test(text);
  return { token: { kind: "number", value, plain, grouped, dated, tight }, next };
}

/** ".5". */
function isHeadless(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 2]?.kind;
  return pieces[at - 1]?.text === "." && (before === undefined || before === "space");
}

/** "№ 5", "covid-19", "g8": digits that belong to a name. */
function isNamed(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.kind === "letters") return !ARABIC_BEFORE_DIGITS.test(before.text);
  const named = pieces[at - 2];
  if (isHyphen(before) && named?.kind === "letters")
    return !(SCALES.has(named.text) && pieces[at - 3]?.kind === "digits");
  return ["№", "#"].includes(beforeSpace(pieces, at));
}

function beforeSpace(pieces: readonly Piece[], at: number): string {
  const before = pieces[at - 1];
  return (before?.kind === "space" ? pieces[at - 2]?.text : before?.text) ?? "";
}

function pastSpace(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.kind === "space" ? at + 1 : at;
}

/** "$2.7 billion": the magnitude is the money's too. */
function pastScale(pieces: readonly Piece[], at: number): number {
  const word = pastSpace(pieces, at);
  return SCALES.has(pieces[word]?.text ?? "") ? word + 1 : at;
}

function isHyphen(piece: Piece | undefined): boolean {
  return piece?.text === "-" || piece?.text === "‐" || piece?.text === "‑";
}

function isRound(value: number): boolean {
  return value >= 10 && /^10+$/.test(String(value));
}

/** The longest expression of the table that begins at a token. */
export function match<T>(table: Table<T>, tokens: readonly Token[], at: number) {
  const first = tokens[at];
  if (first?.kind !== "word") return null;
  const { longest, stems } = indexOf(table);
  const most = longest.get(first.text) ?? 0;
  let found: { value: T; next: number } | null = null;
  let expression = "";
  for (let i = at; i < at + most; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") break;
    expression = i === at ? token.text : `${expression} ${token.text}`;
    const value = table.get(expression);
    if (value !== undefined) found = { value, next: i + 1 };
  }
  if (found || !stems) return found;
  const value = byStem(table, first.text);
  return value === undefined ? null : { value, next: at + 1 };
}

/** How many words the longest expression has that a word begins, and whether the table has stems. */
type Index = { longest: ReadonlyMap<string, number>; stems: boolean };
const INDEXES = new WeakMap<Table<unknown>, Index>();

function indexOf(table: Table<unknown>): Index {
  const known = INDEXES.get(table);
  if (known) return known;
  const longest = new Map<string, number>();
  let stems = false;
  for (const expression of table.keys()) {
    const words = expression.split(" ");
    const first = words[0] ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    stems ||= expression.endsWith("*");
  }
  const index = { longest, stems };
  INDEXES.set(table, index);
  return index;
}

const SLAVIC_ENDINGS: ReadonlySet<string> = new Set(
  "ами ями амі ямі ого его ому ему ыми ими ага яга аму ымі імі ією ой ою ам ах ов ев ей ям ях ем ом ів їв єю ею аў яў ый ий ая яя ое ее ые ие ым им ую юю ых их ыя ія ай ої ій іх ія ію ії а у е ы и й я ю і ї о ь".split(
    " ",
  ),
);
const LONGEST_ENDING = 3;

/** A Slavic noun in any case by the stem that the table has, "машин*". */
function byStem<T>(table: Table<T>, word: string): T | undefined {
  let value = table.get(`${word}*`);
  for (let cut = 1; cut <= LONGEST_ENDING && value === undefined; cut++)
    if (SLAVIC_ENDINGS.has(word.slice(-cut))) value = table.get(`${word.slice(0, -cut)}*`);
  return value;
}
