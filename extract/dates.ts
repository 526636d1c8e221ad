// Finds the days a text names, in order, and resolves each against the day it was published.
import { contextOf, type DateMention, mentionOf } from "./date-mention.ts";
import { DAY_EXPRESSIONS } from "./days.ts";
import type { Span } from "./proposal.ts";
import { dayBefore, reachUntil, shiftedDays } from "./relative-days.ts";
import type { Sentence } from "./segment.ts";
import { findAll, overlaps } from "./text.ts";

/** Every day the sentences name, in order of place. `published` is a day number. */
export function findDates(sentences: readonly Sentence[], published: number): DateMention[] {
  let last: DateMention | undefined;
  return sentences.flatMap((sentence) => {
    const taken: Span[] = [];
    const mentions: DateMention[] = [];
    for (const [expression, resolve] of DAY_EXPRESSIONS)
      for (const found of findAll(sentence.text, expression, sentence.start)) {
        if (taken.some((span) => overlaps(span, found))) continue;
        const context = contextOf(sentence, found);
        const days = resolve(found, published, context.future);
        if (days === null) continue;
        taken.push(found);
        const until = context.goesOn ? Math.max(days.date, published) : days.dateEnd;
        mentions.push(mentionOf(found, { ...days, dateEnd: until }, context, published));
      }
    mentions.push(...shiftedDays(sentence, mentions, published));
    mentions.push(...dayBefore(sentence, mentions, last, published));
    mentions.sort((a, b) => a.start - b.start);
    reachUntil(sentence, mentions);
    last = mentions.findLast(({ kind, background }) => kind === "event" && !background) ?? last;
    return mentions;
  });
}
