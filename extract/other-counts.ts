// Says why a count of people is none of this protest: another time's, a disaster's, one that is only expected.
import type { NumberMention } from "./numbers.ts";
import type { IgnoredReason, Span } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { NAMED_DAY } from "./words/dates.ts";
import { CAUSE, EARLIER, LONG_AGO, OTHER_YEAR, SINCE, STILL } from "./words/figures.ts";
import { NOT_COUNTED } from "./words/numbers.ts";
import { STRONG_NOUN } from "./words/triggers.ts";

/** "in which eight people died": its toll is that of the noun before. */
const RELATIVE =
  /\b(?:in which|that (?:killed|left|injured|wounded)|which (?:killed|left|injured))\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const OF_PROTEST =
  /\b(?:\w*protest\w*|demonstrat\w+|rall(?:y|ies)|march\w*|clash\w*|riot\w*|unrest|crackdown|dispersal|strikes?|sit-in|blockade|vigil|march|hospital|square|street|city|town|violence|[A-Z]\w+),?\s+(?:on \w+day,?\s+)?(?:in which|that|which|where|when)\s/u;
/** "16 people killed when the canopy collapsed". */
const TOLL_OF =
  /^[^.;,]{0,40}\b(?:killed|died|dead|injured|wounded|hurt|perished)\s+(?:when|in|by|after|as)\s[^.;,]{0,60}/i;
/** "a reporter arrested last month": of whom that is said. */
const DONE_BEFORE =
  /\b(?:arrested|killed|detained|jailed|sacked|dismissed|announced|passed|approved|introduced|shot|murdered|imposed|evicted)\s+(?:\w+\s){0,3}?(?:last (?:week|month|year)|(?:weeks?|months?|years?) (?:ago|earlier)).*/i;
const DAY_AFTER_PROTEST = new RegExp(`\\ba day after (?:[\\w-]+ ){0,3}?${STRONG_NOUN.source}`, "i");
const WARFARE = /\b(?:rockets?|missiles?|shelling|air ?strikes?|drone strikes?|sirens in)\b/i;
const OF_PROTEST_AT_ALL =
  /\b(?:protest\w*|demonstrat\w+|rall(?:y|ies)|march\w*|vigils?|sit-ins?|activists|crowds?)\b/i;
/** The reason of one that is of another time. */
export const LONGER =
  "counted over a longer time, or at an earlier protest" satisfies IgnoredReason;

/** The reason in words, or null where it may be of this one. `previous` is the figure before it. */
export function otherCount(
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
    .replace(/,\s+[\w-]+ of (?:whom|them|which)\b.*/i, (cut, at: number) =>
      clause.start + at > number.start ? "" : cut,
    )
    .replace(/\b\w+ (?:years?|months?) since\b.*/i, "")
    .replace(/\b(?:who|whose)\b.*/i, "")
    .replace(DONE_BEFORE, "")
    .replace(/\b(?:highest|first|most|\w+est)\b[^.;]{0,60}\bsince\b.*/i, "");
  const beforeClause = sentence.text.slice(
    clause.start - sentence.start,
    number.start - sentence.start,
  );
  if (NOT_COUNTED.test(withoutAside(text, number.start - clause.start)))
    return "expected, asked for or concerned, not counted";
  const further = sentence.text.slice(number.coreEnd - sentence.start).search(/\d/);
  const nextNumber = further < 0 ? text.length : number.coreEnd - clause.start + further;
  const tight = text.slice(0, nextNumber).split(/,(?!\d)|\bfrom\b|\bthan\b/)[0] ?? text;
  if (OTHER_YEAR.test(sentence.text) && !NAMED_DAY.test(sentence.text)) return LONGER;
  if (/\b(?:every|each|per) (?:day|week|month|year|hour)\b/i.test(text)) return "a rate";
  if (
    LONG_AGO.test(tight) ||
    (SINCE.test(text) && !STILL.test(text)) ||
    EARLIER.test(sentence.text) ||
    (/^(?:in|over|during|since|so far)\b/i.test(sentence.text) &&
      SINCE.test(sentence.text.slice(0, 60)))
  )
    return LONGER;
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
    !DAY_AFTER_PROTEST.test(whole) &&
    !/\bc[oa]m(?:e|es|ing) a day/i.test(whole)
  )
    return "of another day";
  if (/\b(?:years? since|anniversary of|years? after)\b/i.test(whole)) return "of an earlier event";
  if (
    noun.kind !== "thing" &&
    WARFARE.test(sentence.text) &&
    !OF_PROTEST_AT_ALL.test(sentence.text)
  )
    return "the toll of something else";
  const behind = sentence.text.slice(
    number.end - sentence.start,
    number.end - sentence.start + 120,
  );
  const toll = TOLL_OF.exec(behind);
  if (toll && CAUSE.test(toll[0])) return "the toll of what is protested about";
  if (
    /\b(?:last (?:year|month|week)|(?:19|20)\d\d|(?:years?|months?) ago),?\s+(?:when|in which)\s+$/i.test(
      whole.slice(-40),
    )
  )
    return LONGER;
  if (/\bnames of\s+$/i.test(whole)) return "no count";
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

/** The clause without what a relative clause puts in: "the ministry, which had deployed 900 officers, said". */
function withoutAside(text: string, at: number): string {
  return text.replace(/,\s+(?:which|who)\s[^,]*,/g, (aside, from: number) =>
    at >= from && at < from + aside.length ? aside : ",",
  );
}

/** Where a clause ends with those that "and" joins to it: "55 injured and 79 arrested since". */
function joinedEnd(sentence: Sentence, clause: Span): number {
  const next = sentence.clauses.find(({ start }) => start === clause.end);
  if (!next) return clause.end;
  const text = sentence.text.slice(next.start - sentence.start, next.end - sentence.start);
  return /^\s+and\s+\d+\s/.test(text) ? next.end : clause.end;
}
