// One figure of a phrase: a quantity or a range of two, with what bounds or loosens it.
import { LARGEST_COUNT, type Qualifier } from "../vocabulary/claim-terms.ts";
import {
  AFTER,
  BEFORE,
  BEFORE_YEAR,
  FILLERS,
  JOINS,
  OPENINGS,
  type Opening,
  OTHER,
  SPANS,
} from "./lexicon.ts";
import { type Numeral, readNumber } from "./numeral.ts";
import { isDash, match, type Token } from "./tokens.ts";
import { readVague, type Vague } from "./vague.ts";

/** `low` and `high` are the ends of a range, or the same number twice. `word`: a number word alone. */
export type Reading =
  | { kind: "number"; low: number; high: number; qualifier: Qualifier; word: boolean; next: number }
  | (Vague & { qualifier: Qualifier | null });

const SIGNS: Readonly<Record<string, Qualifier>> = {
  "~": "about",
  "≈": "about",
  "±": "about",
  ">": "more_than",
  "<": "less_than",
  "≥": "at_least",
  "≤": "at_most",
};
const MOST_WORDS_BEFORE = 6;

/** What stands before a quantity: the first word that bounds it, else that it is approximate. */
type Before = { qualifier: Qualifier | null; opening: Opening | null; at: number };

/** The figure that begins at a token. */
export function readAt(tokens: readonly Token[], at: number): Reading | null {
  const before = readBefore(tokens, at);
  const span = match(SPANS, tokens, before.at);
  if (span) {
    const [low, high] = span.value;
    return finish(tokens, { low, high, next: span.next, word: false }, before.qualifier);
  }
  const options = {
    governed: before.qualifier !== null || before.opening !== null,
    betweenAnd: before.opening?.join.has("and") ?? false,
  };
  const first = readNumber(tokens, before.at, options);
  if (first === null) {
    const vague = readVague(tokens, before.at) ?? readVague(tokens, at);
    return vague && { ...vague, qualifier: before.qualifier };
  }
  if (isYear(tokens, before.at, first)) return null;
  const second = readSecond(tokens, first, before.opening);
  if (second) return finish(tokens, second, before.qualifier);
  const { value, next, word } = first;
  const qualifier = before.qualifier ?? before.opening?.alone ?? null;
  return finish(tokens, { low: value, high: value, next, word }, qualifier);
}

function readBefore(tokens: readonly Token[], start: number): Before {
  const before: Before = { qualifier: null, opening: null, at: start };
  for (let i = 0; i < MOST_WORDS_BEFORE; i++) {
    const token = tokens[before.at];
    const opening = match(OPENINGS, tokens, before.at);
    const found = match(BEFORE, tokens, before.at);
    if (token?.kind === "sign" && SIGNS[token.text]) {
      const [sign, next] = signAt(tokens, before.at, SIGNS[token.text] ?? "about");
      before.qualifier = stronger(before.qualifier, sign);
      before.at = next;
    } else if (opening && beginsNumber(tokens, opening.next)) {
      before.opening = opening.value;
      before.at = opening.next;
    } else if (found) {
      before.qualifier = stronger(before.qualifier, found.value);
      before.at = found.next;
    } else {
      const filler = before.qualifier ? match(FILLERS, tokens, before.at) : null;
      if (!filler || beginsNumber(tokens, before.at)) break;
      before.at = filler.next;
    }
  }
  return before;
}

/** ">=" and "=>" are "at least". */
function signAt(tokens: readonly Token[], at: number, sign: Qualifier): [Qualifier, number] {
  const equals = tokens[at + 1];
  if (equals?.kind !== "sign" || equals.text !== "=") return [sign, at + 1];
  return [sign === "more_than" ? "at_least" : sign === "less_than" ? "at_most" : sign, at + 2];
}

function beginsNumber(tokens: readonly Token[], at: number): boolean {
  return readNumber(tokens, at, { governed: true }) !== null;
}

/** "more than an estimated 150": the bound says more than the approximation. */
function stronger(known: Qualifier | null, next: Qualifier): Qualifier {
  if (known === null || known === "exact") return next;
  return known === "about" && next !== "exact" ? next : known;
}

type Range = { low: number; high: number; next: number; word: boolean };

/** The other end of a range: "–30", "to 30", "and 30". "2–3 thousand" means thousands on both sides. */
function readSecond(
  tokens: readonly Token[],
  first: Numeral,
  opening: Opening | null,
): Range | null {
  const at = joint(tokens, first.next, opening);
  const second = at === null ? null : readNumber(tokens, at);
  if (second === null) return null;
  const shared =
    first.scale === 1 && second.scale > 1 && first.value <= second.value / second.scale;
  const low = shared ? first.value * second.scale : first.value;
  return low <= second.value ? { low, high: second.value, next: second.next, word: false } : null;
}

function joint(tokens: readonly Token[], at: number, opening: Opening | null): number | null {
  const token = tokens[at];
  if (token?.kind === "sign" && isDash(token.text)) return at + 1;
  if (token?.kind === "word" && token.hyphen) return at;
  const join = match(JOINS, tokens, at);
  const open = opening && openJoin(tokens, at, opening);
  return open ?? join?.next ?? null;
}

function openJoin(tokens: readonly Token[], at: number, { join }: Opening): number | null {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.kind !== "word") return null;
  if (next?.kind === "word" && join.has(`${word.text} ${next.text}`)) return at + 2;
  return join.has(word.text) ? at + 1 : null;
}

/** Rounds, refuses what counts no people, and adds what stands behind: "or more", "+". */
function finish(tokens: readonly Token[], range: Range, before: Qualifier | null): Reading | null {
  const low = whole(range.low);
  const high = whole(range.high);
  if (low === null || high === null) return null;
  const after = readAfter(tokens, range.next);
  if (after === "nothing") return null;
  const said = before && before !== "exact" ? before : (after.qualifier ?? before);
  const qualifier = said ?? (low === high ? "exact" : "about");
  const plain = qualifier === "exact" && low !== high ? "about" : qualifier;
  return { kind: "number", low, high, qualifier: plain, word: range.word, next: after.next };
}

function whole(value: number): number | null {
  const rounded = Math.round(value);
  return Math.abs(rounded - value) < 1e-6 && rounded <= LARGEST_COUNT ? rounded : null;
}

type After = { qualifier: Qualifier | null; next: number };

function readAfter(tokens: readonly Token[], at: number): After | "nothing" {
  const token = tokens[at];
  const tight = token !== undefined && "tight" in token && token.tight;
  if (token?.kind === "sign" && tight && token.text === "+")
    return { qualifier: "at_least", next: at + 1 };
  if (token?.kind === "sign" && tight && token.text === "?")
    return { qualifier: "about", next: at + 1 };
  const hyphen = token?.kind === "sign" && tight && isDash(token.text);
  const word = tokens[at + 1];
  const joined = hyphen && word?.kind === "word" && word.tight;
  const after = match(AFTER, tokens, joined ? at + 1 : at);
  if (after) return { qualifier: after.value, next: after.next };
  if (joined) return "nothing";
  return match(OTHER, tokens, at) ? "nothing" : { qualifier: null, next: at };
}

/** "in 2020": four digits without a joint behind a word that stands before years. */
function isYear(tokens: readonly Token[], at: number, { value, next }: Numeral): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== "number" || !token.plain || next !== at + 1) return false;
  return value >= 1900 && value < 2100 && before?.kind === "word" && BEFORE_YEAR.has(before.text);
}
