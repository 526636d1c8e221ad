// One number in digits, words or both: "150,000", "22 тысяч", "two hundred and fifty", "171 тысячу 618".
import { germanNumber, germanScales } from "./german-number.ts";
import {
  ANDS,
  EXCESS,
  FILLERS,
  FRACTIONS,
  HALVES,
  LOOSE,
  NUMBERS,
  ONES,
  PEOPLE,
  SCALES,
} from "./lexicon.ts";
import { match, type Token } from "./tokens.ts";

/**
 * `scales` are the magnitudes that ended it, in order ("hundred thousand": 100, 1000), none after digits
 * or small words. `loose`: "une quinzaine"; `excess`: "двести с лишним тысяч". `word`: an article or
 * "one" alone. `odd`: digits that could be two numbers ("1.500 million").
 */
export type Numeral = {
  value: number;
  scales: readonly number[];
  loose: boolean;
  excess: boolean;
  word: boolean;
  odd: boolean;
  next: number;
};

/** What a number has come to while it is read. `room`: what may still be added is less than this. */
type Sum = {
  total: number;
  current: number | null;
  room: number;
  scales: readonly number[];
  digits: boolean;
  grouped: boolean;
  odd: boolean;
};
type Step = { sum: Sum; next: number } | null;

const EMPTY: Sum = {
  total: 0,
  current: null,
  room: Number.POSITIVE_INFINITY,
  scales: [],
  digits: false,
  grouped: false,
  odd: false,
};

/**
 * The number that begins at a token. `governed`: a word before it asks for a number, so that "тысячи",
 * which is both "of a thousand" and "thousands", is one. `betweenAnd`: an "and" ends it ("between 5 and 10").
 */
export function readNumber(
  tokens: readonly Token[],
  start: number,
  { governed = false, betweenAnd = false } = {},
): Numeral | null {
  const at = pastArticle(tokens, start);
  const part = addFraction(tokens, at);
  let sum = part?.sum ?? EMPTY;
  let next = part?.next ?? at;
  let excess = false;
  for (let i = next; ; ) {
    const step =
      addNumber(sum, tokens, i) ?? multiply(sum, tokens, i, governed) ?? addHalf(sum, tokens, i);
    if (step) {
      sum = step.sum;
      next = i = step.next;
      continue;
    }
    if (next === at || i !== next) break;
    const more = match(EXCESS, tokens, i);
    if (more && multiply(sum, tokens, more.next, governed)) {
      excess = true;
      i = more.next;
      continue;
    }
    if (sum.current !== null && isOf(tokens[i]) && isLoose(tokens, at, next)) {
      const larger = multiply(sum, tokens, i + 1, governed);
      if (larger && (larger.sum.scales.at(-1) ?? 0) >= 1000) {
        i++;
        continue;
      }
    }
    const and = betweenAnd || isEnglishTens(sum, tokens[i]) ? null : match(ANDS, tokens, i);
    const added = and && addNumber(sum, tokens, and.next, isArabicAnd(tokens[i]));
    if (!added) break;
    sum = added.sum;
    next = i = added.next;
  }
  if (next === at) return null;
  const value = sum.total + (sum.current ?? 0);
  const word = next === at + 1 && at === start && match(ONES, tokens, at) !== null;
  const loose = isLoose(tokens, at, next);
  return { value, scales: sum.scales, loose, excess, word, odd: sum.odd, next };
}

const isOf = (token: Token | undefined) =>
  token?.kind === "word" && ["of", "de", "von"].includes(token.text);
const isArabicAnd = (token: Token | undefined) => token?.kind === "word" && token.text === "و";

/** English has "and" behind hundreds alone: "fifty and two" are two numbers. */
const isEnglishTens = (sum: Sum, token: Token | undefined) =>
  token?.kind === "word" && token.text === "and" && (sum.current ?? 0) % 100 !== 0;

/** "Eine Viertelmillion", "une quinzaine": the article is no number of its own. */
function pastArticle(tokens: readonly Token[], at: number): number {
  const one = match(ONES, tokens, at);
  if (!one) return at;
  if (addFraction(tokens, one.next)) return one.next;
  const noun = tokens[one.next];
  const collective = noun?.kind === "word" && (LOOSE.has(noun.text) || /million$/.test(noun.text));
  return collective && numberWord(tokens, one.next) !== null ? one.next : at;
}

function isLoose(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (match(LOOSE, tokens, at) || (token?.kind === "word" && thousandStrong(token.text)))
      return true;
  }
  return false;
}

/** "Half a million", "un quart de million", "ربع مليون". */
function addFraction(tokens: readonly Token[], at: number): Step {
  const fraction = match(FRACTIONS, tokens, at);
  if (!fraction) return null;
  let next = fraction.next;
  for (let i = 0; i < 2 && !match(SCALES, tokens, next); i++)
    next = (match(FILLERS, tokens, next) ?? match(ONES, tokens, next))?.next ?? next;
  const scale = match(SCALES, tokens, next);
  if (!scale) return null;
  const current = fraction.value * scale.value.value;
  return {
    sum: { ...EMPTY, current, scales: [scale.value.value], room: current },
    next: scale.next,
  };
}

function addNumber(sum: Sum, tokens: readonly Token[], at: number, unitFirst = false): Step {
  const token = tokens[at];
  if (token?.kind === "number") {
    if (sum.current !== null || token.value >= sum.room) return null;
    const { value, grouped } = token;
    return { sum: { ...sum, current: value, scales: [], digits: true, grouped }, next: at + 1 };
  }
  const word = numberWord(tokens, at);
  if (word === null || (sum.digits && sum.current !== null)) return null;
  const { current } = sum;
  const tens = unitFirst && current !== null && isTens(word.value) && isUnit(current);
  const limit = current === null ? sum.room : Math.min(sum.room, placeOf(current));
  if ((word.value >= limit && !tens) || !Number.isInteger(current ?? 0)) return null;
  return {
    sum: { ...sum, current: (current ?? 0) + word.value, scales: word.scales },
    next: word.next,
  };
}

const isTens = (value: number) => value >= 20 && value < 100 && value % 10 === 0;
const isUnit = (value: number) => value % 100 > 0 && value % 100 < 10;

function numberWord(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const known = match(NUMBERS, tokens, at);
  if (known)
    return isOtherWord(token.text, tokens, at, known.next) ? null : { ...known, scales: [] };
  const german = germanNumber(token.text);
  if (german !== null) return { value: german, next: at + 1, scales: germanScales(token.text) };
  const strong = thousandStrong(token.text);
  return strong === null ? null : { value: strong, next: at + 1, scales: [] };
}

/** English "once" and "Sept. 13" are no numbers, Spanish "once mil" and French "sept morts" are. */
function isOtherWord(word: string, tokens: readonly Token[], at: number, next: number): boolean {
  if (word === "sept") return tokens[next]?.kind === "number" || tokens[at - 1]?.kind === "number";
  return word === "once" && !match(SCALES, tokens, next) && !match(PEOPLE, tokens, next);
}

/** "100-тысячная": the thousand of such a word stands in digits before it. */
export const isThousandStrong = (token: Token | undefined) =>
  token?.kind === "word" && token.tight && /^т[иы]с[яі]чн\p{L}{1,3}$/u.test(token.text);

/** "Пятитысячный", "десятитысячная": a crowd of so many thousand. */
function thousandStrong(word: string): number | null {
  const prefix = /^(.+)т[иы]с[яі]чн\p{L}{1,3}$/u.exec(word)?.[1];
  if (prefix === undefined) return null;
  const whole = NUMBERS.get(prefix);
  if (whole !== undefined) return whole * 1000;
  for (let cut = 2; cut < prefix.length - 1; cut++) {
    const [tens, units] = [NUMBERS.get(prefix.slice(0, cut)), NUMBERS.get(prefix.slice(cut))];
    if (tens !== undefined && units !== undefined && units < placeOf(tens))
      return (tens + units) * 1000;
  }
  return null;
}

function multiply(sum: Sum, tokens: readonly Token[], at: number, governed: boolean): Step {
  const scale = match(SCALES, tokens, at);
  if (!scale || scale.value.value >= sum.room) return null;
  const { value, one, many } = scale.value;
  const alone = sum.total === 0 && one && (governed || !many);
  if (sum.current === null && !alone) return null;
  const current = (sum.current ?? 1) * value;
  const scales = [...sum.scales, value];
  const odd = sum.odd || sum.grouped;
  if (value < 1000) return { sum: { ...sum, current, scales, odd }, next: scale.next };
  const total = sum.total + current;
  return { sum: { ...sum, total, current: null, room: value, scales, odd }, next: scale.next };
}

/** "two and a half" thousand, and "a million and a half". */
function addHalf(sum: Sum, tokens: readonly Token[], at: number): Step {
  const half = match(HALVES, tokens, at);
  if (!half || !Number.isInteger(sum.total + (sum.current ?? 0))) return null;
  const scale = sum.scales.at(-1) ?? 1;
  if (sum.current !== null)
    return { sum: { ...sum, current: sum.current + half.value * scale }, next: half.next };
  if (sum.total === 0) return null;
  return { sum: { ...sum, total: sum.total + scale * half.value }, next: half.next };
}

/** The place of a number's last digit that is not 0: 100 for 200, 10 for 220, 1 for 25. */
function placeOf(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}
