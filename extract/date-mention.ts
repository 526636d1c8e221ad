// Says what a named day is to its sentence: when something happened, was said, was caused, or another matter's.
import type { Span } from "./proposal.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import type { Found } from "./text.ts";
import { CAUSE_NOUN, OTHER_MATTER, PLANNING, SAID_ON } from "./words/dates.ts";
import { STRONG_NOUN } from "./words/triggers.ts";

/** What a named day is to the sentence: when something happened, was said, was caused, or another matter's day. */
type DateKind = "event" | "speech" | "cause" | "dateline" | "other";

/** A day or span of days as day numbers. `background`: more than 60 days before publication, or a year alone. */
export type DateMention = Span & {
  date: number;
  dateEnd: number;
  kind: DateKind;
  future: boolean;
  /** Something began on this day and went on. */
  begin: boolean;
  background: boolean;
  /** Its first hours, which end what began on the day before. */
  night: boolean;
};

const BACKGROUND_DAYS = 60;

/** What the words around a day say of it. `goesOn`: what began then still lasts. */
export type DayContext = {
  kind: DateKind;
  future: boolean;
  begin: boolean;
  goesOn: boolean;
  night: boolean;
};

/** A day with what its words say of it. */
export function mentionOf(
  found: Found,
  days: { date: number; dateEnd: number },
  { kind, future, begin, night }: DayContext,
  published: number,
): DateMention {
  const { start, end } = found;
  return {
    start,
    end,
    ...days,
    kind,
    future,
    begin,
    night,
    background: published - days.date > BACKGROUND_DAYS,
  };
}

/** "have been on hunger strike since Saturday": what began then goes on. */
function isGoingOn({ text }: Found, before: string): boolean {
  return /^since\b/i.test(text) && GOING_ON.test(before);
}

const NIGHT =
  /\b(?:(?:early|small) hours of|before dawn on|(?:after|past) midnight on)\s+(?:on\s+)?$/i;
const GOING_ON =
  /\b(?:have|has)\s+been\s+(?!(?:\w+ly\s+)?(?:arrest|detain|kill|injur|wound|report|record|no\b))[^,;]*$/i;

/** What the words around a day say of it. */
export function contextOf(sentence: Sentence, found: Found): DayContext {
  const clause = clauseAt(sentence, found.start);
  const at = found.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, clause.start - sentence.start), at);
  const after = sentence.text.slice(found.end - sentence.start, clause.end - sentence.start);
  const wide = sentence.text.slice(Math.max(0, at - 160), at);
  const future =
    PLANNING.test(before) ||
    /^\s*(?:\w+\s+){0,3}(?:is|are|was|were|has been|have been)\s+(?:planned|scheduled|due|expected|set|called)\b/i.test(
      after,
    ) ||
    /^next\b/i.test(found.text);
  const begin =
    !isGoingOn(found, before) &&
    /\b(?:began|begun|started|since|from|kicked off|broke out|erupted)\s*(?:on\s+)?$/i.test(
      `${before}${/^(?:since|from)\b/i.exec(found.text)?.[0] ?? ""}`,
    );
  const kind = kindOf(sentence, found, before, after, wide);
  return { kind, future, begin, goesOn: isGoingOn(found, before), night: NIGHT.test(before) };
}

function kindOf(
  sentence: Sentence,
  found: Found,
  before: string,
  after: string,
  wide: string,
): DateKind {
  const noun = /^\s*(?:[\w-]+\s+){0,2}(?<noun>[\w-]+)/.exec(after)?.[0] ?? "";
  if (/\b(?:our|your)\s+$/i.test(before) && /^\s+\p{Ll}/u.test(after)) return "other";
  const attributive =
    /'s$/.test(found.text) ||
    /\b(?:the|a|an|in|after|at|during|for|since)\s*$/i.test(before) ||
    /\bthe\s+$/i.test(wide);
  if (CAUSE_NOUN.test(after) || (/'s$/.test(found.text) && !OF_EVENT.test(noun))) return "cause";
  if (isGoingOn(found, before)) return "event";
  if (
    /^since\b/i.test(found.text) ||
    /\b(?:since|until|till|by|before|ahead of)\s+(?:the\s+)?$/i.test(before)
  )
    return "cause";
  if (attributive && OF_EVENT.test(noun) && !/^on\b/i.test(found.text)) return "event";
  if (
    SAID_ON.test(before) &&
    !STRONG_NOUN.test(before.replace(/^.*\b(?:said|told|announced)\b/i, ""))
  )
    return "speech";
  if (sentence.caption && sentence.para < 3 && isAlone(sentence, found)) return "dateline";
  if (
    sentence.first &&
    sentence.para === 0 &&
    found.start - sentence.start < 60 &&
    DATELINE_AFTER.test(sentence.text.slice(found.end - sentence.start))
  )
    return "dateline";
  const verb = OTHER_MATTER.exec(before);
  const rest = sentence.text.slice(found.end - sentence.start);
  if (verb && !STRONG_NOUN.test(before.slice(verb.index)) && !BESIDES.test(rest)) return "other";
  return "event";
}

/** Whether a sentence is nothing but a day: a heading of what follows. */
export function isAlone({ start, text }: Sentence, day: Span): boolean {
  const rest = text.slice(0, day.start - start) + text.slice(day.end - start);
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** What a day's own word describes: "Saturday's crowd". */
export const OF_EVENT = new RegExp(
  `${STRONG_NOUN.source}|\\b(?:crowds?|turn-?out|gatherings?|clashes|violence|attendance|events?)\\b`,
  "i",
);
/** "voted on Monday after a rally outside": what else happened on the day. */
const BESIDES = new RegExp(
  `\\b(?:and|as|while|with|after|amid)\\s+(?:[\\w-]+\\s+){0,4}?${STRONG_NOUN.source}`,
  "i",
);
const DATELINE_AFTER = /^\)?(?:,?\s*\d{4})?\s*(?:\([^)]{2,30}\)\s*)?[—:-]\s/;
