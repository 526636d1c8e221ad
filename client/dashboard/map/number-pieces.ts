// The pieces that any number can be put together from, two digits at a time.
import { number } from "../../i18n/intl.ts";

/** Two digits with what may stand between them, counted from the end; else one character. */
const PIECE = /\d\D?\d(?=(?:\D?\d\D?\d)*$)|./gu;

/** A whole number as the language writes it, cut: 12,345 → "1", "2,3", "45". */
export function piecesOf(n: number): readonly string[] {
  return number(n).match(PIECE) ?? [];
}

/** Every digit, what stands between groups of them, and any two digits, with that between them and without. */
export function allPieces(): readonly string[] {
  const digits = [..."0123456789"];
  const between = [...new Set(number(12_345_678_900).replace(/\d/g, ""))];
  const pairs = ["", ...between].flatMap((mark) =>
    digits.flatMap((first) => digits.map((second) => first + mark + second)),
  );
  return [...digits, ...between, ...pairs];
}
