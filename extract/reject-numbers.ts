// Says why a number counts no people at a protest: money, ages, times, measures, things, other counts.
import type { NumberMention } from "./numbers.ts";
import type { IgnoredReason, Span } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { anyOf } from "./text.ts";
import { MONTH, WEEKDAY } from "./words/dates.ts";
import {
  CAUSE,
  EARLIER,
  LONG_AGO,
  OTHER_YEAR,
  SINCE,
  SUBSET_AFTER,
  SUBSET_BEFORE,
} from "./words/figures.ts";
import { MEASURES, MONEY, MONEY_BEFORE, NOT_COUNTED } from "./words/numbers.ts";

const MEASURE = new RegExp(
  `^(?:\\s*[-]\\s*|\\s+)(?:(?:more|consecutive|straight|full|long|further|whole|additional|successive|square|cubic|extra|calendar|working)\\s+)*(?:${anyOf(MEASURES)})(?![\\p{L}])`,
  "iu",
);
const SUM = new RegExp(`^\\s*(?:${anyOf(MONEY)})(?![\\p{L}])`, "iu");
/** "in which eight people died": its toll is that of the noun before. */
const RELATIVE =
  /\b(?:in which|that (?:killed|left|injured|wounded)|which (?:killed|left|injured)|where|when)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const OF_PROTEST =
  /\b(?:\w*protest\w*|demonstrat\w+|rall(?:y|ies)|march\w*|clash\w*|riot\w*|unrest|crackdown|dispersal|strikes?|sit-in|blockade|vigil|march|hospital|square|street|city|town|violence|[A-Z]\w+),?\s+(?:on \w+day,?\s+)?(?:in which|that|which|where|when)\s/u;
const NAMED_DAY = new RegExp(
  `\\b${WEEKDAY}\\b|\\b${MONTH} \\d|\\b\\d{1,2} ${MONTH}|\\byesterday|\\btoday`,
);
const LAST_YEAR = 2_100;
const FIRST_YEAR = 1_800;

/** The reason of a number that is within one given before. */
export const PART = "part of another count" satisfies IgnoredReason;

/** The reason in words, or null where the number may count people. `previous` is the figure before it. */
export function notPeople(
  sentence: Sentence,
  number: NumberMention,
  noun: Noun,
  previous: RawFigure | undefined,
): IgnoredReason | null {
  const before = sentence.text.slice(0, number.start - sentence.start);
  const beforeCore = sentence.text.slice(0, number.coreStart - sentence.start);
  const after = sentence.text.slice(number.coreEnd - sentence.start);
  const counted = noun.kind !== "thing" && noun.kind !== "none";
  if (
    MONEY_BEFORE.test(beforeCore) ||
    SUM.test(after) ||
    (SUM.test(after.replace(/^\s+\p{L}+/u, "")) && !counted)
  )
    return "money";
  if (/^\s?(?:%|per ?cent\b|percent\b|percentage\b|pc\b)/i.test(after)) return "a share";
  if (
    /^[-\s]years?[-\s]olds?\b/i.test(after) ||
    /\b(?:aged?|ages|age of)\s+$/i.test(beforeCore) ||
    (/[\p{L}"],\s+$/u.test(before) &&
      /^(?:,|\)|\.|")/.test(after) &&
      number.value < 110 &&
      /\p{Lu}[\p{L}.'-]*,\s+$/u.test(before)) ||
    (/\p{Lu}\p{L}+\s+\($/u.test(before) && /^\)/.test(after) && number.value < 110)
  )
    return "an age";
  if (/^-year\b/.test(after)) return "an age or a length of time";
  if (/^\s+(?:an?|per|each|every)\s+(?:year|month|week|day|hour|person|head)\b/i.test(after))
    return "a rate";
  if (MEASURE.test(after)) return "a measure or a length of time";
  if (
    /^\s?(?:[ap]\.?m\b|:\d\d|GMT|hrs?\b)/i.test(after) ||
    (/\bat\s+(?:about\s+|around\s+)?$/i.test(before) && number.fraction)
  )
    return "a time of day";
  if (number.fraction) return "no whole number";
  if (isYear(sentence, number, counted, beforeCore)) return "a year";
  if (
    /^\s?(?:to|—|-)\s?\d/.test(after) ||
    (/\b(?:by|votes?)\s+$/i.test(before) && /^\s+votes?/i.test(after)) ||
    /(?:\d|%|per ?cent)\s?(?:to|—)\s?$/.test(beforeCore)
  )
    return "a tally";
  if (
    /\b(?:article|section|chapter|page|route|highway|no\.?|number|room|line|bus|platform|phase|level|under-|group of|G|top|clause|act|bill|act of|Covid-|No)\s?$/i.test(
      beforeCore,
    ) &&
    !counted
  )
    return "a name or a label";
  if (
    /^[-\s](?:storey|member (?:panel|committee|council|bench|board|delegation)|point|seat|party|nation|way|man (?:team|committee))\b/i.test(
      after,
    )
  )
    return "a description";
  if (
    /\b(?:than|from|against|compared (?:with|to)|up on|down on|double|half) (?:the|its|last year's|that of|his|her)\s+(?:[\p{L}-]+\s+)?$/iu.test(
      beforeCore,
    )
  )
    return "compared with, not counted";
  if (
    /\b(?:families|relatives|memory|victims|tribute|honou?r|mothers|parents|survivors) (?:of|to)\s+(?:the\s+)?$/i.test(
      before,
    )
  )
    return "the toll of what is protested about";
  if (SUBSET_BEFORE.test(before)) return PART;
  if (
    SUBSET_AFTER.test(sentence.text.slice(number.end - sentence.start)) &&
    !/^\s+of\s+(?:them|whom|those)\s+in\s+\p{Lu}/u.test(after)
  )
    return PART;
  if (
    counted &&
    /^[^,;]{0,30}\bamong (?:those|the|them)\b/i.test(sentence.text.slice(noun.end - sentence.start))
  )
    return PART;
  if (noun.kind === "thing" && !/^(?:more|took|turned|joined|attended)$/i.test(noun.text))
    return "it counts no people";
  return wrongCount(sentence, number, noun, previous);
}

function isYear(
  sentence: Sentence,
  number: NumberMention,
  counted: boolean,
  before: string,
): boolean {
  if (
    (counted && !/\b(?:the|in|of|since|during|by|from|until|'s)\s+$/i.test(before)) ||
    number.value < FIRST_YEAR ||
    number.value > LAST_YEAR ||
    !Number.isInteger(number.value)
  )
    return false;
  const digits = sentence.text.slice(
    number.coreStart - sentence.start,
    number.coreEnd - sentence.start,
  );
  return (
    /^\d{4}$/.test(digits) && !/\b(?:about|some|at least|nearly|around|than|over)\s+$/i.test(before)
  );
}

/** Where a clause ends with those that "and" joins to it: "55 injured and 79 arrested since". */
function joinedEnd(sentence: Sentence, clause: Span): number {
  const next = sentence.clauses.find(({ start }) => start === clause.end);
  if (!next) return clause.end;
  const text = sentence.text.slice(next.start - sentence.start, next.end - sentence.start);
  return /^\s+and\s+\d+\s/.test(text) ? next.end : clause.end;
}

/** A count of people that is no count of this event. */
function wrongCount(
  sentence: Sentence,
  number: NumberMention,
  noun: Noun,
  previous: RawFigure | undefined,
): IgnoredReason | null {
  const clause = clauseAt(sentence, number.coreStart);
  const end = joinedEnd(sentence, clause);
  const text = sentence.text
    .slice(clause.start - sentence.start, end - sentence.start)
    .replace(
      number.start - clause.start < 200 ? /,\s+(?:taking|bringing|raising|pushing)\b.*/i : /$^/,
      (cut, at: number) => (clause.start + at > number.start ? "" : cut),
    )
    .replace(/\b\w+ (?:years?|months?) since\b.*/i, "")
    .replace(/\b(?:who|whose)\b.*/i, "")
    .replace(/\b(?:highest|first|most|\w+est)\b[^.;]{0,60}\bsince\b.*/i, "");
  const beforeClause = sentence.text.slice(
    clause.start - sentence.start,
    number.start - sentence.start,
  );
  if (NOT_COUNTED.test(text)) return "expected, asked for or concerned, not counted";
  const further = sentence.text.slice(number.coreEnd - sentence.start).search(/\d/);
  const nextNumber = further < 0 ? text.length : number.coreEnd - clause.start + further;
  const tight = text.slice(0, nextNumber).split(/(?<=\D),|\bfrom\b|\bthan\b/)[0] ?? text;
  if (OTHER_YEAR.test(sentence.text) && !NAMED_DAY.test(sentence.text))
    return "counted over a longer time, or at an earlier protest";
  if (/\b(?:every|each|per) (?:day|week|month|year|hour)\b/i.test(text)) return "a rate";
  if (
    LONG_AGO.test(tight) ||
    SINCE.test(text) ||
    EARLIER.test(sentence.text) ||
    (/^(?:in|over|during|since|so far)\b/i.test(sentence.text) &&
      SINCE.test(sentence.text.slice(0, 60)))
  )
    return "counted over a longer time, or at an earlier protest";
  const relative =
    /\b(?:that|which|in which|where|when)\b[^,]*$/i.test(beforeClause) ||
    /^[,\s]*(?:killing|which|when|where|that)\b/i.test(text);
  const whole = sentence.text.slice(0, number.start - sentence.start);
  if (
    CAUSE.test(relative ? whole.slice(-110) : beforeClause) &&
    !/\bprotest|\bclash|\bdemonstrat|\brall(?:y|ie)/i.test(
      relative ? whole.slice(-50) : beforeClause,
    ) &&
    (relative || /\b(?:after|since|following|over|against)\b/i.test(beforeClause))
  )
    return "the toll of what is protested about";
  if (
    /day\b.*\ba day (?:after|before|earlier)\b.*$/i.test(whole) &&
    !/\bc[oa]m(?:e|es|ing) a day/i.test(whole)
  )
    return "of another day";
  if (/\b(?:years? since|anniversary of|years? after)\b/i.test(whole)) return "of an earlier event";
  if (RELATIVE.test(whole.slice(-70)) && !OF_PROTEST.test(whole.slice(-110)))
    return "the toll of something else";
  const quoted = sentence.quotes.some(
    ({ start, end }) => start <= number.start && number.end <= end,
  );
  if (quoted && number.modifier === "fuzzy" && noun.kind !== "people")
    return "a vague total in a quotation";
  if (
    number.single &&
    noun.kind === "none" &&
    !/\b(?:arrest|kill|injur|wound|di|detain)\w*/i.test(text)
  )
    return "no count";
  if (previous && noun.kind === "none" && number.value === 1 && !previous.sentence)
    return "no count";
  return null;
}
