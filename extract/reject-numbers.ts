// Says why a number counts no people at a protest: money, ages, times, measures, things, other counts.
import type { NumberMention } from "./numbers.ts";
import { otherCount } from "./other-counts.ts";
import type { IgnoredReason } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import type { Sentence } from "./segment.ts";
import { anyOf } from "./text.ts";
import { SUBSET_AFTER, SUBSET_BEFORE } from "./words/figures.ts";
import { MEASURES, MONEY, MONEY_BEFORE } from "./words/numbers.ts";

const MEASURE = new RegExp(
  `^(?:\\s*[-]\\s*|\\s+)(?:(?:more|consecutive|straight|full|long|further|whole|additional|successive|square|cubic|extra|calendar|working)\\s+)*(?:${anyOf(MEASURES)})(?![\\p{L}])`,
  "iu",
);
const SUM = new RegExp(`^\\s*(?:${anyOf(MONEY)})(?![\\p{L}])`, "iu");
/** "aged 19", "between the ages of 19 and 42". */
export const AGE_BEFORE =
  /\b(?:aged?|ages?(?: of)?)\s+(?:(?:between\s+)?\d+\s+(?:and|to)\s+|between\s+)?$/i;
/** "no gathering of more than 50". */
const NO_SUCH =
  /\b(?:no|without an?y?)\s+(?:\w+\s+)?(?:gatherings?|protests?|rall(?:y|ies)|march(?:es)?|demonstrations?|crowds?)\s+of\s+$/i;
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
    AGE_BEFORE.test(beforeCore) ||
    (/[\p{L}"],\s+$/u.test(before) &&
      /^(?:,|\)|\.|")/.test(after) &&
      number.value < 110 &&
      /\p{Lu}[\p{L}.'-]*,\s+$|\b(?:[Aa]n?|[Tt]he)\s+(?:\p{Ll}+\s+){0,3}\p{Ll}+,\s+$/u.test(
        before,
      )) ||
    (/\b(?:I am|I'm|he is|she is|who is|he was|she was)\s+$/i.test(before) &&
      /^(?:[.,;]|\s+(?:and|but|now)\b)/.test(after)) ||
    (/\p{Lu}\p{L}+\s+\($/u.test(before) && /^\)/.test(after) && number.value < 110)
  )
    return "an age";
  if (/^-year\b/.test(after)) return "an age or a length of time";
  if (
    /^\s+(?:an?|per|each|every)\s+(?:year|month|week|day|hour|person|head)\b(?!\s+(?:ago|earlier|later|before))/i.test(
      after,
    )
  )
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
    /\bvotes?\s+(?:to|against)\s+$/i.test(before) ||
    /(?:\d|%|per ?cent)\s?(?:to|—)\s?$/.test(beforeCore)
  )
    return "a tally";
  if (
    /\b(?:article|section|chapter|page|route|highway|no\.?|number|ward|zone|sector|block|gate|grade|day|week|room|line|bus|platform|phase|level|under-|group of|G|top|clause|act|bill|act of|Covid-|No)\s?$/i.test(
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
  if (/^\s+in\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(after))
    return "a share";
  if (/\d\s+of\s+(?:its|the|their|our|his|her)\s+$/i.test(beforeCore))
    return "compared with, not counted";
  if (/\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+in\s+$/i.test(beforeCore))
    return "a share";
  if (NO_SUCH.test(before)) return "no count";
  if (/\brelease\b[^.;]{0,40}\b(?:the|all|these|those)\s+$/i.test(before)) return PART;
  if (isTaunt(sentence, number, before)) return "a vague total in a quotation";
  if (
    noun.kind === "people" &&
    number.value < 20 &&
    /^\s+(?:told|tell|said|say)\b/.test(sentence.text.slice(noun.end - sentence.start))
  )
    return "it counts no people";
  if (
    counted &&
    /^\s+(?:would|will|could|may|might|must|should)\b/.test(
      sentence.text.slice(noun.end - sentence.start),
    )
  )
    return "expected, asked for or concerned, not counted";
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
  return otherCount(sentence, number, noun, previous);
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

/** "a mob of 200 hooligans". */
function isTaunt(sentence: Sentence, number: NumberMention, before: string): boolean {
  return (
    /\b(?:mob|bunch|gang|handful|rabble|horde)\s+of\s+$/i.test(before) &&
    sentence.quotes.some(({ start, end }) => start < number.start && number.end < end)
  );
}
