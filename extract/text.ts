// Makes punctuation plain without moving a character, and holds spans against each other.
import type { Evidence, Span } from "./proposal.ts";

const PLAIN: Readonly<Record<string, string>> = {
  ...{ "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u2032": "'", "\u02bc": "'" },
  ...{ "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"' },
  ...{ "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "\u2014", "\u2015": "\u2014" },
  ...{ "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\t": " ", "\r": "\n" },
};
const CURLY = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");

/** The text with straight quotes, plain spaces and two kinds of dash: as long as it was, each character in its place. */
export function plainText(text: string): string {
  return text.replace(CURLY, (character) => PLAIN[character] ?? character);
}

/** The characters of a span. */
export function evidenceOf(text: string, { start, end }: Span): Evidence {
  return { start, end, text: text.slice(start, end) };
}

/** Whether the first span lies in the second. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Those of the spans that lie in one: the spans' sentences are in order, and no span begins in one and ends in another. */
export function inside<T extends Span>(all: readonly T[], sentence: Span): T[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((all[end]?.start ?? sentence.end) < sentence.end) end++;
  return all.slice(low, end).filter((each) => within(each, sentence));
}

/** Whether two spans share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A match of an expression, with its place in the whole text. */
export type Found = Span & { text: string; groups: Readonly<Record<string, string>> };

/** Every match of a global expression in a part of the text that begins at `offset`. */
export function findAll(part: string, expression: RegExp, offset = 0): Found[] {
  return Array.from(part.matchAll(expression), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    text: match[0],
    groups: match.groups ?? {},
  }));
}

/** Alternatives of an expression from a list: "one, two words" → `one|two\s+words`, longest first. */
export function anyOf(list: string): string {
  return list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("|");
}
