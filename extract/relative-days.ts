// Finds days that are told from another: "a day after the vote", "the evening before", "until the night of Nov. 8".
import { contextOf, type DateMention, mentionOf, OF_EVENT } from "./date-mention.ts";
import type { Sentence } from "./segment.ts";
import { findAll } from "./text.ts";

/**
 * "a day after the August 9 vote" is the day after it, "on Sunday, a day after a rally" the rally's day before it (and
 * Sunday another matter's), "talks come a day after" the day before publication.
 */
export function shiftedDays(
  sentence: Sentence,
  mentions: DateMention[],
  published: number,
): DateMention[] {
  return findAll(sentence.text, SHIFTED, sentence.start).flatMap((found): DateMention[] => {
    const { count = "", way } = found.groups;
    const step = STEPS.indexOf(count.toLowerCase().replace(/^a$/, "one"));
    const at = (date: number, kind: DateMention["kind"]) => {
      const context = { kind, future: false, begin: false, goesOn: false, night: false };
      return [mentionOf(found, { date, dateEnd: date }, context, published)];
    };
    const anchor = mentions.find(
      ({ start, kind }) =>
        start >= found.end && start - found.end < 30 && (kind === "cause" || kind === "event"),
    );
    if (anchor && (way === "after" || way === "before"))
      return at(anchor.date + (way === "after" ? step : -step), "other");
    if (way !== "after") return [];
    const previous = mentions.findLast(({ end, kind }) => end <= found.start && kind === "event");
    const behind = NEXT_WORDS.exec(sentence.text.slice(found.end - sentence.start))?.[0] ?? "";
    if (previous && OF_EVENT.test(behind)) {
      previous.kind = "other";
      return at(previous.date - step, "event");
    }
    const comes = COMES.test(sentence.text.slice(0, found.start - sentence.start));
    return comes ? at(published - step, "event") : [];
  });
}

const SHIFTED = /\b(?<count>a|one|two|three)\s+days?\s+(?<way>after|before|earlier|later)\b/gi;
const STEPS = ["", "one", "two", "three"];
const NEXT_WORDS = /^\s+(?:[\p{L}-]+\s+){0,3}[\p{L}-]+/u;
const COMES = /\bc[oa]m(?:e|es|ing)\s*$/i;

/** "walked out on Oct. 31 … until the night of Nov. 8": the second day ends what began on the first. */
export function reachUntil(sentence: Sentence, mentions: readonly DateMention[]): void {
  for (const [i, end] of mentions.entries()) {
    const first = mentions[i - 1];
    const before = sentence.text.slice(0, end.start - sentence.start);
    if (first?.kind === "event" && first.date < end.date && UNTIL.test(before))
      first.dateEnd = end.date;
  }
}

const UNTIL =
  /\b(?:until|till|through)\s+(?:(?:the\s+)?(?:night|morning|evening|afternoon|end|early hours)\s+of\s+)?(?:late\s+|early\s+)?$/i;

/** "the evening before", "the same day": the day before the one that was named last, or that one. */
export function dayBefore(
  sentence: Sentence,
  mentions: readonly DateMention[],
  earlier: DateMention | undefined,
  published: number,
): DateMention[] {
  return findAll(sentence.text, DAY_BEFORE, sentence.start).flatMap((found): DateMention[] => {
    const named = mentions.findLast(({ kind, end }) => kind === "event" && end <= found.start);
    const anchor = named ?? earlier;
    if (anchor === undefined) return [];
    const date = anchor.date - (/\bsame\b/i.test(found.text) ? 0 : 1);
    const context = contextOf(sentence, found);
    return [mentionOf(found, { date, dateEnd: date }, context, published)];
  });
}

const DAY_BEFORE =
  /(?<![\p{L}])the\s+(?:(?:day|night|evening|afternoon)\s+before(?=\s*(?:[.,;]|$|(?:at|in|outside|near|on|by)\s))|previous\s+(?:day|night|evening)|same\s+(?:day|night|evening|afternoon|morning))(?![\p{L}])/gu;
