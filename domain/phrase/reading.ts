// One figure of a phrase: a quantity or a range of two, with what bounds or loosens it, or why it is none.
import { LARGEST_COUNT, type Qualifier } from "../vocabulary/claim-terms.ts";
import { type After, readAfter } from "./after.ts";
import { readBefore, stronger } from "./before.ts";
import {
  ANDS,
  BEFORE_YEAR,
  MONTHS,
  OFS,
  type Opening,
  PEOPLE,
  SCALES,
  SEVERAL,
  SPANS,
} from "./lexicon.ts";
import { type Numeral, readNumber } from "./numeral.ts";
import { type Range, readRange } from "./range.ts";
import { isDash, match, type Token } from "./tokens.ts";
import { readVague, type Vague } from "./vague.ts";
import type { Question } from "./words.ts";

/** Where in the tokens something stands. */
type Place = { start: number; next: number };

/** `low` and `high` are the ends of a range, or the same number twice. `people`: somebody stands behind it. */
export type Figure = Place & { people: boolean } & (
    | { kind: "number"; low: number; high: number; qualifier: Qualifier }
    | (Vague & { qualifier: Qualifier | null })
  );

/** A figure, a number that counts nobody (`counts`: but something), or what the reader has to ask. */
export type Item =
  | Figure
  | (Place & { kind: "aside"; counts: boolean })
  | (Place & { kind: "ask"; question: Question });

/** What begins at a token; null where no number does. */
export function readAt(tokens: readonly Token[], start: number): Item | null {
  const token = tokens[start];
  if (token?.kind === "odd") return { kind: "ask", question: "unread", start, next: start + 1 };
  if (token?.kind === "thing") return { kind: "aside", counts: false, start, next: start + 1 };
  const before = readBefore(tokens, start);
  const { qualifier, opening, at } = before;
  const span = match(SPANS, tokens, at);
  if (span) {
    const [low, high] = span.value;
    return finish(tokens, start, { low, high, next: span.next, odd: false }, qualifier);
  }
  const vague = readVague(tokens, at) ?? readVague(tokens, start);
  if (vague && (match(SEVERAL, tokens, at) || tokens[at]?.kind === "many"))
    return asVague(tokens, start, vague, qualifier);
  const inverted = readInverted(tokens, start, at, qualifier);
  if (inverted) return inverted;
  const governed = qualifier !== null || opening !== null;
  const two = opening !== null && isBetween(opening);
  const short = readNumber(tokens, at, { governed, betweenAnd: two });
  const paired = two && short && readRange(tokens, at, short, opening);
  const first = two && !paired ? readNumber(tokens, at, { governed }) : short;
  if (first === null) return vague && asVague(tokens, start, vague, qualifier);
  if (isDay(tokens, at, first))
    return match(PEOPLE, tokens, first.next)
      ? { kind: "ask", question: "unread", start, next: first.next }
      : { kind: "aside", counts: false, start, next: first.next };
  if (isSigned(tokens, at)) return { kind: "ask", question: "change", start, next: first.next };
  const range = paired || readRange(tokens, at, first, opening);
  if (!range && two) return { kind: "ask", question: "unread", start, next: first.next };
  if (!range && first.word && !isSomebody(tokens, at, first.next)) return null;
  const changing = range !== null && isChanging(tokens[at - 1]);
  const said = qualifier ?? (range ? null : (opening?.alone ?? null));
  const { value, next, odd } = first;
  const item = finish(
    tokens,
    start,
    range ?? { low: value, high: value, next, odd },
    first.excess ? stronger(said, "more_than") : (said ?? (first.loose ? "about" : null)),
  );
  return changing && item.kind === "number"
    ? { kind: "ask", question: "change", start, next: item.next }
    : item;
}

/** "between" needs an "and", where "from" may do without its "to". */
const isBetween = ({ join }: Opening) =>
  [...ANDS.keys(), "und", "и", "і"].some((and) => join.has(and));

/** "с 200 до 350" tells of a growth, "с 10 до 18 часов" of a time. */
const isChanging = (opener: Token | undefined) =>
  opener?.kind === "word" && ["с", "со", "з", "із"].includes(opener.text);

function asVague(
  tokens: readonly Token[],
  start: number,
  vague: Vague,
  qualifier: Qualifier | null,
) {
  return { ...vague, qualifier, start, people: match(PEOPLE, tokens, vague.next) !== null };
}

/** "тысяч пять", "сотни две-три": the magnitude stands first, so the number is approximate. */
function readInverted(
  tokens: readonly Token[],
  start: number,
  at: number,
  qualifier: Qualifier | null,
): Item | null {
  const scale = match(SCALES, tokens, at);
  if (!scale?.value.first) return null;
  const inner = readBefore(tokens, scale.next);
  const first = readNumber(tokens, inner.at);
  if (first === null || first.scales.length > 0 || (scale.value.one && first.value >= 5))
    return null;
  const range = readRange(tokens, inner.at, first, inner.opening);
  const { value } = scale.value;
  const [low, high] = [range?.low ?? first.value, range?.high ?? first.value];
  const said = stronger(qualifier ?? "about", inner.qualifier ?? "about");
  const next = range?.next ?? first.next;
  return finish(
    tokens,
    start,
    { low: low * value, high: high * value, next, odd: first.odd },
    said,
  );
}

/** Rounds, refuses what counts no people, and adds what stands behind: "or more", "+". */
function finish(
  tokens: readonly Token[],
  start: number,
  range: Range,
  before: Qualifier | null,
): Item {
  const after: After = readAfter(tokens, range);
  const { next } = after;
  if (after.kind === "aside") return { kind: "aside", counts: true, start, next };
  if (after.kind === "ask") return { kind: "ask", question: after.question, start, next };
  const low = whole(range.low * after.times);
  const high = whole(range.high * after.times);
  const [first, last] = [tokens[start], next === start + 1];
  if (first?.kind === "number" && first.dated && low === null && last)
    return { kind: "aside", counts: true, start, next };
  if (low === null || high === null || range.odd)
    return { kind: "ask", question: "unread", start, next };
  const said = before && before !== "exact" ? before : (after.qualifier ?? before);
  const qualifier = said ?? (low === high ? "exact" : "about");
  const plain = qualifier === "exact" && low !== high ? "about" : qualifier;
  return { kind: "number", low, high, qualifier: plain, people: after.people, start, next };
}

function whole(value: number): number | null {
  const rounded = Math.round(value);
  return Math.abs(rounded - value) < 1e-6 && rounded <= LARGEST_COUNT ? rounded : null;
}

const FARTHEST_PERSON = 2;

/** "One person", "eine Frau", "one of the 5", a lone "one": not "une foule", "one of the marches". */
function isSomebody(tokens: readonly Token[], at: number, next: number): boolean {
  if ((tokens.length === next && at === 0) || match(PEOPLE, tokens, at - 1)) return true;
  const from = match(OFS, tokens, next)?.next ?? next;
  if (from > next && readNumber(tokens, from)) return true;
  for (let i = from; i < from + FARTHEST_PERSON; i++) {
    if (match(PEOPLE, tokens, i)) return true;
    if (tokens[i]?.kind !== "word") return false;
  }
  return false;
}

/** "in 2020", "September 13": digits without a joint behind a word that stands before years and days. */
function isDay(tokens: readonly Token[], at: number, { value, next }: Numeral): boolean {
  const token = tokens[at];
  if (token?.kind !== "number" || !token.plain || next !== at + 1) return false;
  if (value >= 1900 && value < 2100) return endsWith(BEFORE_YEAR, tokens, at);
  return value <= 31 && endsWith(MONTHS, tokens, at);
}

const endsWith = (table: ReadonlyMap<string, true>, tokens: readonly Token[], at: number) => {
  const before = tokens[at - 1];
  return before?.kind === "word" && table.has(before.text);
};

/** "-200", "+200": a difference, where no first end of a range stands before. */
function isSigned(tokens: readonly Token[], at: number): boolean {
  const [sign, number] = [tokens[at - 1], tokens[at]];
  if (sign?.kind !== "sign" || sign.tight || number?.kind !== "number" || !number.tight)
    return false;
  return sign.text === "+" || (isDash(sign.text) && sign.text !== "—" && sign.text !== "–");
}
