// One number in digits, words or both: "150,000", "22 тысяч", "two hundred and fifty", "171 тысячу 618".
import { germanNumber } from "./german-number.ts";
import { ANDS, HALVES, NUMBERS, SCALES } from "./lexicon.ts";
import { match, type Token } from "./tokens.ts";

/** `scale` is the magnitude that ended it ("thousand"), 1 if none did; `word`: a single word, no digits. */
export type Numeral = { kind: "number"; value: number; scale: number; word: boolean; next: number };

/** What a number has come to while it is read. `room`: what may still be added is less than this. */
type Sum = { total: number; current: number | null; room: number; scale: number; digits: boolean };

/**
 * The number that begins at a token. `governed`: a word before it asks for a number, so that "тысячи",
 * which is both "of a thousand" and "thousands", is one. `betweenAnd`: an "and" ends it ("between 5 and 10").
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  { governed = false, betweenAnd = false } = {},
): Numeral | null {
  let sum: Sum = {
    total: 0,
    current: null,
    room: Number.POSITIVE_INFINITY,
    scale: 1,
    digits: false,
  };
  let next = at;
  for (let i = at; ; ) {
    const step =
      addNumber(sum, tokens, i) ?? multiply(sum, tokens, i, governed) ?? addHalf(sum, tokens, i);
    if (step) {
      sum = step.sum;
      next = i = step.next;
      continue;
    }
    const and = next > at && i === next && !betweenAnd ? match(ANDS, tokens, i) : null;
    if (!and || !addNumber(sum, tokens, and.next)) break;
    i = and.next;
  }
  if (next === at) return null;
  const value = sum.total + (sum.current ?? 0);
  return { kind: "number", value, scale: sum.scale, word: !sum.digits && next === at + 1, next };
}

type Step = { sum: Sum; next: number } | null;

function addNumber(sum: Sum, tokens: readonly Token[], at: number): Step {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (sum.current !== null || token.value >= sum.room) return null;
    return { sum: { ...sum, current: token.value, scale: 1, digits: true }, next: at + 1 };
  }
  const word = numberWord(tokens, at);
  if (word === null || (sum.digits && sum.current !== null)) return null;
  const limit = sum.current === null ? sum.room : Math.min(sum.room, placeOf(sum.current));
  if (word.value >= limit || !Number.isInteger(sum.current ?? 0)) return null;
  return { sum: { ...sum, current: (sum.current ?? 0) + word.value, scale: 1 }, next: word.next };
}

function numberWord(tokens: readonly Token[], at: number) {
  const known = match(NUMBERS, tokens, at);
  if (known) return known;
  const token = tokens[at];
  const value = token?.kind === "word" ? germanNumber(token.text) : null;
  return value === null ? null : { value, next: at + 1 };
}

function multiply(sum: Sum, tokens: readonly Token[], at: number, governed: boolean): Step {
  const scale = match(SCALES, tokens, at);
  if (!scale || scale.value.value >= sum.room) return null;
  const { value, one, many } = scale.value;
  const alone = sum.total === 0 && one && (governed || !many);
  if (sum.current === null && !alone) return null;
  const current = (sum.current ?? 1) * value;
  if (value < 1000) return { sum: { ...sum, current, scale: value }, next: scale.next };
  const total = sum.total + current;
  return { sum: { ...sum, total, current: null, room: value, scale: value }, next: scale.next };
}

/** "two and a half" thousand, and "a million and a half". */
function addHalf(sum: Sum, tokens: readonly Token[], at: number): Step {
  const half = match(HALVES, tokens, at);
  if (!half || !Number.isInteger(sum.total + (sum.current ?? 0))) return null;
  if (sum.current !== null) return { sum: { ...sum, current: sum.current + 0.5 }, next: half.next };
  if (sum.total === 0) return null;
  return { sum: { ...sum, total: sum.total + sum.scale / 2 }, next: half.next };
}

/** The place of a number's last digit that is not 0: 100 for 200, 10 for 220, 1 for 25. */
function placeOf(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
