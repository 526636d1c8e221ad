// Cuts an article into paragraphs, sentences and clauses, and marks quotations, captions and boilerplate.
import type { Span } from "./proposal.ts";
import { findAll, overlaps } from "./text.ts";
import { ABBREVIATIONS, BOILERPLATE, CLAUSE_OPENERS } from "./words/prose.ts";

/** A sentence of the article. `text` is its plain text; clauses cover it without a gap. */
export type Sentence = Span & {
  text: string;
  /** Number of its paragraph, from 0. */
  para: number;
  /** Whether no sentence of its paragraph comes before it. */
  first: boolean;
  /** A paragraph that is no sentence: a caption, a subheading. */
  caption: boolean;
  boilerplate: boolean;
  quotes: Span[];
  clauses: Span[];
};

/**
 * What is longer is no prose, and is read in pieces: the stages look at a sentence from each of its words, so that
 * time grows with the square of its length.
 */
const LONGEST_PARAGRAPH = 4_000;
const LONGEST_SENTENCE = 1_000;

/** Reads the sentences of a plain text, in order. Offsets are those of the text. None has more than 1,000 characters. */
export function segment(text: string): Sentence[] {
  return findAll(text, /[^\n]+/g)
    .filter(({ text: line }) => line.replace(TIME, "").trim() !== "")
    .flatMap((paragraph, para) => {
      const caption = !/[.!?…:]["')\]]*$/.test(paragraph.text.trimEnd().slice(-10));
      return piecesOf(paragraph.text, LONGEST_PARAGRAPH).flatMap(({ start, end }) =>
        sentencesOf(paragraph.text.slice(start, end), paragraph.start + start).map(
          (sentence, i) => ({ ...sentence, para, first: start === 0 && i === 0, caption }),
        ),
      );
    });
}

/** A text in pieces of at most so many characters, cut behind a full stop or else a blank where their second half has one. */
function piecesOf(text: string, longest: number): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const room = text.slice(start, start + longest);
    const cut = [". ", " "].map((end) => room.lastIndexOf(end) + end.length);
    const end = start + (cut.find((at) => at > longest / 2) ?? longest);
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: text.length }];
}

/** The time before an entry of a live report. */
const TIME =
  /^\s*(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+(?:GMT|BST|CET|CEST|EST|EDT|ET|UTC|IST))?)\s*(?:[—:-]\s*)?(?=\p{L})/u;

/** What marks an item of a list. */
const BULLET = /^\s*(?:[•●▪◦*]|[-—](?=\s)|\d{1,2}[.)](?=\s\p{Lu}))\s*/u;

const ABBREVIATION = new RegExp(
  `(?:^|[\\s("'])(?:${ABBREVIATIONS}|\\p{L}|(?:\\p{L}\\.)+\\p{L})$`,
  "u",
);
const STOP = /[.!?…]+["')\]]*(?=\s+["'([]?[\p{Lu}\p{N}"'$£€₹])/gu;

function sentencesOf(
  paragraph: string,
  offset: number,
): Omit<Sentence, "para" | "first" | "caption">[] {
  const quotes = quotesIn(paragraph, offset);
  const ends = findAll(paragraph, STOP)
    .filter(({ start, end, text }) => !text.startsWith(".") || isEnd(paragraph, start, end))
    .map(({ end }) => end);
  const boilerplate = BOILERPLATE.test(paragraph) || isShouted(paragraph);
  const sentences: ReturnType<typeof sentencesOf> = [];
  let from = (TIME.exec(paragraph) ?? BULLET.exec(paragraph))?.[0].length ?? 0;
  const whole = [...ends, paragraph.trimEnd().length].flatMap((end, i, all) => {
    const begin = all[i - 1] ?? from;
    return piecesOf(paragraph.slice(begin, end), LONGEST_SENTENCE).map((part) => begin + part.end);
  });
  for (const to of whole) {
    const start = from + (/^\s*/.exec(paragraph.slice(from))?.[0].length ?? 0);
    from = to;
    if (start >= to) continue;
    const text = paragraph.slice(start, to);
    const span = { start: offset + start, end: offset + to };
    sentences.push({
      ...span,
      ...{ text, boilerplate },
      quotes: quotes.filter((quote) => overlaps(quote, span)),
      clauses: clausesOf(text, span.start),
    });
  }
  return sentences;
}

/** A heading in capitals says what its text says once more. */
function isShouted(paragraph: string): boolean {
  return /\p{Lu}{3}/u.test(paragraph) && !/\p{Ll}/u.test(paragraph) && paragraph.length > 30;
}

/** Whether a full stop ends a sentence: not after an abbreviation or an initial, save "p.m." before a new one. */
function isEnd(paragraph: string, stop: number, end: number): boolean {
  const before = paragraph.slice(Math.max(0, stop - 16), stop);
  if (/\b[ap]\.m$/i.test(before))
    return !/^\s+(?:on\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|GMT|[A-Z]{2,4}\b)/.test(
      paragraph.slice(end),
    );
  return !ABBREVIATION.test(before);
}

/** Quotations between double quotes; one that is not closed reaches to the end of its paragraph. */
function quotesIn(paragraph: string, offset: number): Span[] {
  return findAll(paragraph, /"[^"]*(?:"|$)/g, offset).map(({ start, end }) => ({ start, end }));
}

const OPENER = new RegExp(CLAUSE_OPENERS, "giu");

function clausesOf(sentence: string, offset: number): Span[] {
  const cuts = findAll(sentence, OPENER)
    .filter(({ start, text }) => !isRange(sentence.slice(0, start), text))
    .map(({ start }) => start);
  const bounds = [0, ...cuts.filter((cut) => cut > 0), sentence.length];
  return bounds
    .slice(1)
    .map((end, i) => ({ start: offset + (bounds[i] ?? 0), end: offset + end }))
    .filter(({ start, end }) => end > start);
}

/** "between 300 and 400" and "5,000 and 6,000" are one number. */
function isRange(before: string, opener: string): boolean {
  if (/\band\b/i.test(opener) && /\bages?(?: of)?\s+\d+\s*$/i.test(before)) return true;
  return /\band\b/i.test(opener) && /\bbetween\s+[\w,.]+(?:\s+\w+)?\s*$/i.test(before);
}

/** The clause that a position lies in. */
export function clauseAt(sentence: Sentence, at: number): Span {
  return sentence.clauses.find(({ start, end }) => start <= at && at < end) ?? sentence;
}
