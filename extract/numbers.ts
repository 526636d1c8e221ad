// Finds every number of a sentence, in digits and in words, with what loosens or bounds it.
import { ENGLISH } from "../domain/phrase/words/english.ts";
import type { Modifier, Span } from "./proposal.ts";
import { anyOf, type Found, findAll, overlaps } from "./text.ts";

/** A number as it stands: `start` to `end` with its modifiers, `coreStart` to `coreEnd` without. `high` null is open. */
export type NumberMention = Span & {
  coreStart: number;
  coreEnd: number;
  value: number;
  low: number;
  high: number | null;
  modifier: Modifier;
  /** Whether it is written with a decimal fraction and no magnitude: 1.5, 10.30. */
  fraction: boolean;
  /** Whether it is an article that counts: "a", "one". */
  single: boolean;
};

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries(ENGLISH.numbers).flatMap(([value, words]) =>
    words.split(", ").map((word): [string, number] => [word, Number(value)]),
  ),
);
const MAGNITUDES: Readonly<Record<string, number>> = {
  ...{ dozen: 12, score: 20, hundred: 100, thousand: 1_000, k: 1_000, lakh: 100_000, lac: 100_000 },
  ...{ million: 1_000_000, mn: 1_000_000, m: 1_000_000, crore: 10_000_000 },
  ...{ billion: 1_000_000_000, bn: 1_000_000_000, trillion: 1_000_000_000_000 },
};
/** The low bounds of words that are no numbers. */
const VAGUE: Readonly<Record<string, number>> = {
  ...{ tens: 20, dozens: 24, scores: 40, hundreds: 200, thousands: 2_000 },
  ...{ lakhs: 200_000, millions: 2_000_000, crores: 20_000_000 },
};

const words = anyOf([...UNITS.keys()].filter((word) => !word.includes(" ")).join(","));
const UNIT = `(?:${words})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one`;
const MAGNITUDE = "(?:dozen|hundred|thousand|lakh|lac|million|crore|billion|trillion)";
const DIGITS =
  "\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?![\\d,.])|\\d+(?:\\.\\d+)?";
const VAGUES = Object.keys(VAGUE).join("|");
const WORDED =
  `(?:(?:half\\s+a|a\\s+quarter\\s+of\\s+a|a\\s+couple\\s+of|several|a\\s+few|a|an|many|${UNIT})\\s+)` +
  `(?:and\\s+a\\s+half\\s+)?${MAGNITUDE}(?:\\s+(?:and\\s+)?(?:${UNIT}|${MAGNITUDE}))*`;
const CORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-]|[\\p{L}]')(?:(?<vague>(?:${VAGUES})(?:\\s+(?:and\\s+\\w+\\s+)?of\\s+(?:${VAGUES}))*)|` +
    `(?<!\\d\\s)(?<digits>${DIGITS})(?:(?:\\s|-)?(?<scale>${MAGNITUDE})\\b|(?<tight>k|m|mn|bn)\\b)?|(?<worded>${WORDED})|(?<unit>${UNIT}))` +
    "(?![\\p{L}\\p{N}]|,\\d|\\.\\d|/\\d|:\\d)",
  "giu",
);

/** Every number of a sentence's text, whatever it counts, but for those in `taken` spans. Ordinals are none. */
export function findNumbers(text: string, offset: number, taken: readonly Span[]): NumberMention[] {
  const found = inFigures(
    findAll(text, CORE, offset).filter((each) => !taken.some((span) => overlaps(span, each))),
    text,
    offset,
  );
  return ranges(found.map(numberOf), text, offset)
    .map((number) => withModifiers(number, text, offset))
    .filter(({ value }) => Number.isFinite(value));
}

/** "fifty-eight (58) persons": the figures in brackets say the word before them once more. */
function inFigures(found: readonly Found[], text: string, offset: number): Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const before = joined.at(-1);
    const gap = before && text.slice(before.end - offset, each.start - offset);
    const repeats =
      before?.groups.digits === undefined &&
      each.groups.digits !== undefined &&
      /^\s\($/.test(gap ?? "") &&
      text[each.end - offset] === ")";
    if (before && repeats)
      joined[joined.length - 1] = { ...each, start: before.start, end: each.end + 1 };
    else joined.push(each);
  }
  return joined;
}

function numberOf({ start, end, groups }: Found): NumberMention {
  const { vague, digits, scale, tight, worded, unit } = groups;
  const span = { start, end, coreStart: start, coreEnd: end };
  const plain = { modifier: "exact" as const, fraction: false, single: false };
  if (vague !== undefined) {
    const low = vague
      .toLowerCase()
      .split(/\s+(?:and\s+\w+\s+)?of\s+/)
      .reduce(
        (product, word, i) => product * (i === 0 ? (VAGUE[word] ?? 1) : (VAGUE[word] ?? 2) / 2),
        1,
      );
    return { ...span, ...plain, value: low, low, high: null, modifier: "fuzzy" };
  }
  if (digits !== undefined) {
    const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(digits) && scale === undefined;
    const factor = MAGNITUDES[(scale ?? tight ?? "").toLowerCase()] ?? 1;
    const value = Number(digits.replace(thousands ? /\./g : /[, ]/g, "")) * factor;
    const fraction = digits.includes(".") && factor === 1 && !thousands;
    return { ...span, ...plain, value: Math.round(value), low: value, high: value, fraction };
  }
  const said = (worded ?? unit ?? "").toLowerCase();
  const value = worth(said);
  if (/^(?:several|a\s+few|a\s+couple|many)/.test(said))
    return { ...span, ...plain, value, low: value, high: null, modifier: "fuzzy" };
  return { ...span, ...plain, value, low: value, high: value, single: said === "one" };
}

/** "two hundred and fifty", "half a million", "several hundred". */
function worth(said: string): number {
  let total = 0;
  let part = 0;
  const plain = said
    .replace(/^half\s+a\b/, "0.5")
    .replace(/^a\s+quarter\s+of\s+a\b/, "0.25")
    .replace(/^a\s+(?:couple\s+of|few)\b/, "2")
    .replace(/^(?:several)\b/, "3")
    .replace(/^many\b/, "2");
  if (/^several\s+dozen$/.test(said)) return 24;
  for (const word of plain.split(/\s+/)) {
    const magnitude = MAGNITUDES[word];
    if (magnitude === 100 || magnitude === 12) part = (part || 1) * magnitude;
    else if (magnitude !== undefined) {
      total += (part || 1) * magnitude;
      part = 0;
    } else part += smallOf(word);
  }
  return Math.round(total + part);
}

function smallOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === "a" || word === "an" || word === "one") return 1;
  return word
    .split("-")
    .reduce((sum, piece) => sum + (piece === "one" ? 1 : (UNITS.get(piece) ?? 0)), 0);
}

/** "3,000 to 5,000", "between 20 and 30", "two or three": the first number becomes the range. */
function ranges(numbers: NumberMention[], text: string, offset: number): NumberMention[] {
  const joined: NumberMention[] = [];
  for (const number of numbers) {
    const before = joined.at(-1);
    const gap = before && text.slice(before.coreEnd - offset, number.coreStart - offset);
    const opener =
      before && /\b(?:between|from)\s+$/i.test(text.slice(0, before.coreStart - offset));
    const joins =
      gap !== undefined &&
      (/^(?:\s+(?:to|or)\s+|\s?[—-]\s?)$/.test(gap) || (opener && /^\s+and\s+$/.test(gap)));
    if (!before || !joins || before.modifier === "range" || before.high === null) {
      joined.push(number);
      continue;
    }
    const low =
      before.low < 1_000 && number.low >= 1_000 && before.low * 1_000 <= number.low
        ? before.low * 1_000
        : before.low;
    const range = { end: number.end, coreEnd: number.coreEnd, value: low, low, high: number.high };
    joined[joined.length - 1] = { ...before, ...range, modifier: "range", single: false };
  }
  return joined;
}

const { about, ...bounds } = ENGLISH.before;
const FILLERS = `(?:\\s+(?:${anyOf(ENGLISH.fillers)}))*`;
const BEFORE = Object.entries({
  ...bounds,
  exact: "",
  approx: `${about}, nearly an estimated, maybe, perhaps`,
})
  .filter(([, list]) => list !== "")
  .map(
    ([modifier, list]) =>
      [
        modifier as Modifier,
        new RegExp(`(?:^|[\\s("—])(?:${anyOf(list)})${FILLERS}\\s+$`, "i"),
      ] as const,
  );
const AFTER = Object.entries({
  approx: ENGLISH.after.about,
  at_least: `${ENGLISH.after.at_least}`,
}).map(
  ([modifier, list]) =>
    [
      modifier as Modifier,
      new RegExp(`^(?:\\s+(?:${anyOf(list)})(?![\\p{L}])|(?<plus>\\+))`, "iu"),
    ] as const,
);

function withModifiers(number: NumberMention, text: string, offset: number): NumberMention {
  const before = text.slice(0, number.start - offset);
  const after = text.slice(number.end - offset);
  const ahead = BEFORE.map(([modifier, expression]) => ({
    modifier,
    match: expression.exec(before),
  })).find(({ match }) => match !== null);
  const behind = AFTER.map(([modifier, expression]) => {
    const match = expression.exec(after);
    return { modifier: match?.groups?.plus ? ("at_least" as const) : modifier, match };
  }).find(({ match }) => match !== null);
  const start = ahead?.match
    ? offset + ahead.match.index + (/^[\s("—]/.test(ahead.match[0]) ? 1 : 0)
    : number.start;
  const end = behind?.match ? number.end + behind.match[0].length : number.end;
  const said = behind?.modifier ?? ahead?.modifier;
  const widened = { ...number, start, end };
  if (said === undefined || number.modifier === "range" || number.modifier === "fuzzy")
    return widened;
  const open = said === "at_least" || said === "more_than";
  const below = said === "at_most" || said === "less_than";
  return {
    ...widened,
    modifier: said,
    low: below ? 0 : number.low,
    high: open ? null : number.high,
  };
}
