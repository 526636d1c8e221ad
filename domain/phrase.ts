// What a figure's words say: low, high and qualifier of "at least 50", "20–30", "не превысила 22 тысяч".
import { type Dictionary, vagueNumber } from "./phrase/dictionary.ts";
import { type Found, itemsOf } from "./phrase/items.ts";
import { BUTS, OFS } from "./phrase/lexicon.ts";
import type { Figure } from "./phrase/reading.ts";
import { isForeign, spelled } from "./phrase/spelling.ts";
import { match, type Token, tokensOf } from "./phrase/tokens.ts";
import type { Question } from "./phrase/words.ts";
import { LONGEST_PHRASE, type Qualifier } from "./vocabulary/claim-terms.ts";

/**
 * A figure as its words give it: whole counts, null is open, as in a claim. `dictionary` names the one
 * that gave a vague word its number; without one, vague words keep low and high null.
 */
export type PhraseReading = {
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  dictionary: Dictionary | null;
};

/**
 * Reads the figure of a phrase in English, Russian, Belarusian, Ukrainian, German, French, Spanish or
 * Arabic. A number goes before "massive" and before a mere "several". Null where there is no figure
 * ("k.A.", "no report"), which is not zero, and where words that are not read could change it: see
 * `phraseQuestion`. A translation behind " — " has to say the same.
 */
export function readPhrase(
  text: string,
  { dictionary = null }: { dictionary?: Dictionary | null } = {},
): PhraseReading | null {
  const understood = understand(text);
  return understood === null || typeof understood === "string"
    ? null
    : asClaim(understood, dictionary);
}

/**
 * Why a phrase that holds a number is not read: `several` numbers, a `part` or a rate of something, a
 * `change` of another number, a `unit` other than people, or a number that is `unread`. Null where it is
 * read, and where it holds none.
 */
export function phraseQuestion(text: string): Question | null {
  const understood = understand(text);
  return typeof understood === "string" ? understood : null;
}

type Part = { tokens: readonly Token[]; items: readonly Found[] };

const isFigure = (item: Found): item is Figure => item.kind === "number" || item.kind === "vague";

function understand(text: string): Figure | Question | null {
  const plain = spelled(beginningOf(text));
  const parts = plain.split(/(?<!\d) — | — (?!\d)|;|\n/).map((part): Part => {
    const tokens = tokensOf(part);
    return { tokens, items: itemsOf(tokens) };
  });
  const items = parts.flatMap((part) => part.items);
  const asked = items.find((item) => item.kind === "ask");
  if (asked?.kind === "ask") return asked.question;
  const said = parts.map(figureOf);
  const question = said.find((each) => typeof each === "string");
  if (typeof question === "string") return question;
  const figures = said.filter((each) => each !== null && typeof each !== "string");
  const strong = figures.filter(isStrong);
  const [first = null] = strong.length > 0 ? strong : figures;
  if (strong.some((each) => first !== null && !same(first, each))) return "several";
  if (isForeign(plain)) return "unread";
  return first ?? (items.some((item) => item.kind === "aside" && item.counts) ? "unit" : null);
}

/** A long text up to its last whole word. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_PHRASE) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf(" ", LONGEST_PHRASE)));
}

/** The one figure of a part, or what has to be asked. */
function figureOf({ tokens, items }: Part): Figure | Question | null {
  const figures = items.filter(isFigure);
  const strong = figures.filter(isStrong);
  if (strong.length === 0) return figures[0] ?? null;
  for (const [i, figure] of figures.entries()) {
    const whole = figures[i + 1];
    if (whole && figure.kind === "vague" && ofWhole(tokens, figure, whole)) return "part";
  }
  const [first, second, ...rest] = differing(strong);
  if (first === undefined) return null;
  if (second === undefined) return isNegated(first) ? "change" : first;
  if (rest.length > 0) return "several";
  return (
    corrected(tokens, first, second) ??
    bothBounds(tokens, first, second) ??
    partOfWhole(tokens, first, second) ??
    "several"
  );
}

/** "massive" says nothing beside a number, nor does "several" with nobody behind it. */
function isStrong(figure: Figure): boolean {
  return figure.kind !== "vague" || (figure.unit ?? 0) > 1 || (figure.unit === 1 && figure.people);
}

function same(one: Figure, other: Figure): boolean {
  if (one.kind === "vague" || other.kind === "vague")
    return one.kind === "vague" && other.kind === "vague" && one.unit === other.unit;
  return one.low === other.low && one.high === other.high;
}

const isNegated = (figure: Found) => "negated" in figure && figure.negated === true;

function differing(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure, i) => isNegated(figure) || !figures.slice(0, i).some((before) => same(before, figure)),
  );
}

/** "Not 500 but 300", "не 500, а 300". */
function corrected(tokens: readonly Token[], first: Figure, second: Figure) {
  if (!isNegated(first) || isNegated(second)) return null;
  for (let at = first.next; at < second.start; at++) if (match(BUTS, tokens, at)) return second;
  return null;
}

const OPEN_ABOVE: readonly Qualifier[] = ["at_least", "more_than"];
const OPEN_BELOW: readonly Qualifier[] = ["at_most", "less_than"];

/** "At least 50 but no more than 100". */
function bothBounds(tokens: readonly Token[], first: Figure, second: Figure): Figure | null {
  if (first.kind !== "number" || second.kind !== "number") return null;
  if (isNegated(first) || isNegated(second) || !isJoined(tokens, first.next, second.start))
    return null;
  const [above, below] = OPEN_ABOVE.includes(first.qualifier) ? [first, second] : [second, first];
  if (!OPEN_ABOVE.includes(above.qualifier) || !OPEN_BELOW.includes(below.qualifier)) return null;
  if (above.low >= below.high) return null;
  return { ...above, high: below.high, qualifier: "about" };
}

/** Nothing but commas and "but" or "and" stands between. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const token = tokens[at];
    const word = match(BUTS, tokens, at);
    if (!word && !(token?.kind === "sign" && token.text === ",")) return false;
    at = word?.next ?? at + 1;
  }
  return true;
}

const LARGEST_RATIO = 10;
const RATIOS = new Set(["in", "sur", "auf", "на", "على", "per", "pro", "por", "par"]);

/** "73 of 140" is 73; "two of three" and "one in five" are shares. */
function partOfWhole(
  tokens: readonly Token[],
  first: Figure,
  second: Figure,
): Figure | Question | null {
  if (first.kind !== "number" || second.kind !== "number") return null;
  if (isNegated(first) || isNegated(second) || !ofWhole(tokens, first, second)) return null;
  const of = tokens[first.next];
  const ratio = of?.kind === "word" && RATIOS.has(of.text);
  return !ratio && first.high < second.low && second.low > LARGEST_RATIO ? first : "part";
}

function ofWhole(tokens: readonly Token[], part: Figure, whole: Figure): boolean {
  const of = match(OFS, tokens, part.next);
  return of !== null && (of.next === whole.start || part.next === whole.start);
}

function asClaim(figure: Figure, dictionary: Dictionary | null): PhraseReading {
  if (figure.kind === "vague") {
    const bounded = figure.qualifier !== null && OPEN_BELOW.includes(figure.qualifier);
    const low = dictionary && !bounded ? vagueNumber(dictionary, figure.unit) : null;
    return { low, high: null, qualifier: "vague", dictionary: low === null ? null : dictionary };
  }
  const { low, high, qualifier } = figure;
  return {
    low: OPEN_BELOW.includes(qualifier) ? null : low,
    high: OPEN_ABOVE.includes(qualifier) ? null : high,
    qualifier,
    dictionary: null,
  };
}
