// A phrase as a list of words, numbers and signs. Every character is looked at a bounded number of times.
import { readDigits } from "./digits.ts";
import { LONGEST_EXPRESSION, SCALES, type Table } from "./lexicon.ts";

/**
 * `tight`: no space before it. `hyphen`: a hyphen without spaces joins the word to the one before.
 * A `thing` is a number that counts nobody: a date, a time, a share, money, part of a name.
 */
export type Token =
  | { kind: "number"; value: number; plain: boolean; tight: boolean }
  | { kind: "many"; value: number }
  | { kind: "word"; text: string; hyphen: boolean; tight: boolean }
  | { kind: "sign"; text: string; tight: boolean }
  | { kind: "thing" };

/** A run of letters, of digits, of spaces, or one other character. */
type Piece = { text: string; kind: "letters" | "digits" | "space" | "sign" };

const PIECE = /(\p{L}[\p{L}\p{M}']*)|(\d+)|(\s+)|./gsu;
const DASHES = "-–—−‐‑";
const DASH = new Set(DASHES);
const MONEY = new Set("$€£¥₽₴");
const SHARE = new Set("%‰");

/** Whether a sign may join the two ends of a range. */
export const isDash = (text: string) => DASH.has(text);

/** Cuts a phrase. Full stops are dropped: they end abbreviations, and parts are split before. */
export function tokensOf(phrase: string): Token[] {
  const pieces = piecesOf(phrase);
  const tokens: Token[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { text, kind } = pieces[i] as Piece;
    const tight = pieces[i - 1]?.kind !== "space";
    if (kind === "digits") {
      const { token, next } = numberAt(pieces, i);
      tokens.push(token);
      i = next;
      continue;
    }
    if (kind === "letters") {
      const hyphen = isHyphen(pieces[i - 1]) && pieces[i - 2]?.kind === "letters";
      if (hyphen) tokens.pop();
      tokens.push({ kind: "word", text: text.replace(/'+$/, ""), hyphen, tight });
    } else if (kind === "sign" && text !== ".") tokens.push({ kind: "sign", text, tight });
    i++;
  }
  return tokens;
}

function piecesOf(phrase: string): Piece[] {
  const plain = phrase
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/ё/g, "е");
  return Array.from(plain.matchAll(PIECE), ([text, letters, digits, space]) => ({
    text,
    kind: letters ? "letters" : digits ? "digits" : space ? "space" : "sign",
  }));
}

/** The number, date, time or name that begins with these digits. */
function numberAt(pieces: readonly Piece[], at: number): { token: Token; next: number } {
  const digits = readDigits((i) => pieces[at + i]?.text ?? "");
  let next = at + digits.pieces;
  const follows = pieces[next];
  const thing = (end: number) => ({ token: { kind: "thing" } as const, next: end });
  if (digits.value === null || isNamed(pieces, at)) return thing(next);
  if (SHARE.has(pieces[pastSpace(pieces, next)]?.text ?? "")) return thing(next + 1);
  if (MONEY.has(pieces[pastSpace(pieces, next)]?.text ?? "") || MONEY.has(beforeSpace(pieces, at)))
    return thing(next);
  if (follows?.kind === "letters" && !SCALES.has(follows.text)) {
    next++;
    return follows.text === "s" && isRound(digits.value)
      ? { token: { kind: "many", value: digits.value }, next }
      : thing(next);
  }
  const tight = pieces[at - 1]?.kind !== "space";
  return { token: { kind: "number", value: digits.value, plain: digits.plain, tight }, next };
}

/** "№ 5", "covid-19", "g8": digits that belong to a name. */
function isNamed(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.kind === "letters") return true;
  if (isHyphen(before) && pieces[at - 2]?.kind === "letters") return true;
  return ["№", "#"].includes(beforeSpace(pieces, at));
}

function beforeSpace(pieces: readonly Piece[], at: number): string {
  const before = pieces[at - 1];
  return (before?.kind === "space" ? pieces[at - 2]?.text : before?.text) ?? "";
}

function pastSpace(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.kind === "space" ? at + 1 : at;
}

function isHyphen(piece: Piece | undefined): boolean {
  return piece?.text === "-" || piece?.text === "‐" || piece?.text === "‑";
}

function isRound(value: number): boolean {
  return value >= 10 && /^10+$/.test(String(value));
}

/** The longest expression of the table that begins at a token. */
export function match<T>(table: Table<T>, tokens: readonly Token[], at: number) {
  let found: { value: T; next: number } | null = null;
  let expression = "";
  for (let i = at; i < at + LONGEST_EXPRESSION; i++) {
    const token = tokens[i];
    if (token?.kind !== "word") break;
    expression = expression === "" ? token.text : `${expression} ${token.text}`;
    const value = table.get(expression);
    if (value !== undefined) found = { value, next: i + 1 };
  }
  return found;
}
