// The other end of a range: "–30", "to 30", "and 30"; and a magnitude that both ends share.
import { BEFORE, JOINS, type Opening } from "./lexicon.ts";
import { isThousandStrong, type Numeral, readNumber } from "./numeral.ts";
import { isDash, match, type Token } from "./tokens.ts";

/** `odd`: one end could have a magnitude or not ("5 to 200,000"). */
export type Range = { low: number; high: number; next: number; odd: boolean };

const FARTHEST_SHARED = 100;
const FARTHEST_GROUPED = 10;

/** The range that a first number begins, or null where it stands alone. */
export function readRange(
  tokens: readonly Token[],
  firstAt: number,
  first: Numeral,
  opening: Opening | null,
): Range | null {
  const joined = joint(tokens, first.next, opening);
  if (joined === null) return null;
  const loosened = match(BEFORE, tokens, joined);
  const loose = loosened?.value === "about" ? loosened.next : joined;
  const at = isArticle(tokens[loose]) ? loose + 1 : loose;
  const second = readNumber(tokens, at, { governed: opening !== null });
  if (second === null) return null;
  const { low, high, odd } = ends(tokens, firstAt, first, at, second);
  const unsure = odd || first.odd || second.odd;
  return low <= high ? { low, high, next: second.next, odd: unsure } : null;
}

/** "50 to a hundred". */
const isArticle = (token: Token | undefined) => token?.kind === "word" && token.text === "a";

function ends(
  tokens: readonly Token[],
  firstAt: number,
  first: Numeral,
  secondAt: number,
  second: Numeral,
) {
  const [low, high] = [first.value, second.value];
  const back = first.scales.at(-1) ?? 1;
  if (second.scales.length === 0 && back >= 1000 && high < 10 && low === back)
    return { low, high: high * back, odd: false };
  const shared = sharedBy(first, second);
  if (shared !== null)
    return { low: low * shared, high, odd: high > FARTHEST_SHARED * low * shared };
  const [one, other] = [tokens[firstAt], tokens[secondAt]];
  const thousands =
    one?.kind === "number" &&
    one.plain &&
    first.next === firstAt + 1 &&
    other?.kind === "number" &&
    other.grouped &&
    second.next === secondAt + 1;
  if (!thousands || high % 1000 !== 0 || low === 0 || low > high / 1000)
    return { low, high, odd: false };
  return { low: low * 1000, high, odd: high > FARTHEST_GROUPED * low * 1000 };
}

/** "two to three hundred thousand" shares both magnitudes, "200 to 300 thousand" the last. */
function sharedBy(first: Numeral, second: Numeral): number | null {
  const own = first.scales.reduce((product, scale) => product * scale, 1);
  for (let from = 0; from < second.scales.length; from++) {
    const factor = second.scales.slice(from).reduce((product, scale) => product * scale, 1);
    if (own < factor && first.value <= second.value / factor) return factor;
  }
  return null;
}

/** Where the second number begins: behind a dash, a joining word, or both ("drei- bis viertausend"). */
function joint(tokens: readonly Token[], at: number, opening: Opening | null): number | null {
  const token = tokens[at];
  if (token?.kind === "sign" && isDash(token.text))
    return isThousandStrong(tokens[at + 1]) ? null : (joinWord(tokens, at + 1, opening) ?? at + 1);
  if (token?.kind === "word" && token.hyphen) return at;
  return joinWord(tokens, at, opening);
}

function joinWord(tokens: readonly Token[], at: number, opening: Opening | null): number | null {
  return (opening && openJoin(tokens, at, opening)) ?? match(JOINS, tokens, at)?.next ?? null;
}

function openJoin(tokens: readonly Token[], at: number, { join }: Opening): number | null {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.kind !== "word") return null;
  if (next?.kind === "word" && join.has(`${word.text} ${next.text}`)) return at + 2;
  return join.has(word.text) ? at + 1 : null;
}
