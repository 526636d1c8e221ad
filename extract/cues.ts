// Finds the nearest words that say what a number counts.
import type { NumberMention } from "./numbers.ts";
import type { Field, Span } from "./proposal.ts";
import type { Noun } from "./raw-figure.ts";
import { AGE_BEFORE } from "./reject-numbers.ts";
import type { Sentence } from "./segment.ts";
import type { Trigger } from "./triggers.ts";
import { AFTER_CUES, BEFORE_CUES, BETWEEN } from "./words/figures.ts";

/** A sentence with all its numbers, those that are no figures too. */
export type Context = {
  sentence: Sentence;
  numbers: readonly NumberMention[];
  triggers: readonly Trigger[];
};

/** A field, how many words away it is told, and where what is told ends. */
export type Cue = { field: Field; distance: number; end?: number };

const FIELDS: readonly Field[] = ["deaths", "injuries", "arrests", "crowd"];
const AFTER = FIELDS.map(
  (field) =>
    [field, new RegExp(`(?<![\\p{L}-])(?:${AFTER_CUES[field]})(?![\\p{L}])`, "iu")] as const,
);
const BEFORE = FIELDS.map(
  (field) =>
    [field, new RegExp(`(?<![\\p{L}-])(?:${BEFORE_CUES[field]})${BETWEEN}\\s*$`, "iu")] as const,
);
/** "relatives of the dead": the cue describes others. */
const OF_THEM =
  /\b(?:of|for|over|with|by|about|since|after) (?:the |those |all |people |anyone )?(?:\w+ )?$/i;
const REACH = 90;
const PREDICATE = /^\s*(?:,?\s*who\s+)?(?:were|was|had been|have been|has been|are|is)\b/i;
/** ", aged 19 to 34," and ", Rasel Howlader, 26," say nothing of the count. */
const ASIDE =
  /^,\s+(?:aged?|including|among them|most of them|many of them|some of them|mostly|mainly)\s[^,]+,|^(?:,\s+(?:\p{Lu}[^,]{1,40}|\d{1,2})){1,3},(?=\s(?:was|were|died|had|has|have)\b)/u;
const JOINED = /^\s*(?:,|,?\s+and|\s+as well as|\s+plus)\s+$/i;

/** The nearest cue: behind the number up to the next, or right before it. Numbers that are joined share what follows. */
export function nearest(
  context: Context,
  number: NumberMention,
  noun: Noun,
  clause: Span,
): Cue | null {
  const { sentence, numbers } = context;
  const text = (from: number, to: number) =>
    sentence.text.slice(from - sentence.start, to - sentence.start);
  const begin = Math.max(
    number.end,
    noun.kind === "none" || noun.kind === "thing" ? number.end : noun.end,
  );
  const aside = ASIDE.exec(text(begin, sentence.end))?.[0].length ?? 0;
  const limit = aside > 0 ? sentence.end : clause.end;
  const others = numbers.filter(
    (other) =>
      other.coreStart !== number.coreStart &&
      !isAge(text(sentence.start, other.start), text(other.end, sentence.end), other),
  );
  const [next] = others.filter(({ start }) => start > number.coreEnd && start >= begin + aside);
  const from = Math.max(
    number.end,
    noun.kind === "none" || noun.kind === "thing" ? number.end : noun.end,
  );
  if (next && noun.kind !== "none" && JOINED.test(text(from, next.start))) {
    const [shared] = behind(text(next.end, Math.min(sentence.end, next.end + REACH)), next.end);
    if (shared && shared.field !== "crowd")
      return { field: shared.field, distance: shared.distance };
  }
  const after = text(from, Math.min(limit, next?.start ?? limit, from + aside + REACH));
  const previous = Math.max(
    clause.start,
    ...others.filter(({ end }) => end <= number.start).map(({ end }) => end),
  );
  const told = behind(after, from);
  const before = BEFORE.filter(([, expression]) => expression.test(text(previous, number.start)));
  const cues = [
    ...told,
    ...before.map(([field]): Cue => ({ field, distance: field === "crowd" ? 1.5 : 0.5 })),
  ];
  if (
    /^[^.;\d]{0,90}\b(?:on|began|started|staging|staged|an?) (?:\w+ )?hunger strike\b/i.test(
      text(from, sentence.end),
    )
  )
    return { field: "crowd", distance: 1 };
  const main = mainVerb(text(from, sentence.end));
  if (main) return main;
  const passive = told.find(({ distance, field }) => field !== "crowd" && distance <= 4);
  if (passive && PREDICATE.test(after.replace(ASIDE, ""))) return passive;
  const active = cues.find(({ distance, field }) => field !== "crowd" && distance === 0.5);
  return active ?? cues.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

const MAIN_VERB =
  /^\s+(?:who|that)\s(?!(?:were|was|had been|have been)\b)[^.;\d]{3,160}?[\s,](?:were|was|had been|have been)\s+(?:(?:later|also|then|all|both|\w+ly)\s+)*(?<verb>\w+(?:\s\w+){0,3})/iu;

/** "312 protesters who tried to reach the residence, were detained": what is said of them behind what they did. */
function mainVerb(after: string): Cue | null {
  const verb = MAIN_VERB.exec(after)?.groups?.verb;
  if (verb === undefined) return null;
  const told = AFTER.find(
    ([field, expression]) => field !== "crowd" && expression.exec(verb)?.index === 0,
  );
  return told ? { field: told[0], distance: 1 } : null;
}

function isAge(before: string, after: string, { value }: NumberMention): boolean {
  return (
    AGE_BEFORE.test(before) || (value < 110 && /\p{L},\s+$/u.test(before) && after.startsWith(","))
  );
}

/** The cues of the words behind a number, the nearest first. */
function behind(after: string, from: number): Cue[] {
  const cues: Cue[] = [];
  for (const [field, expression] of AFTER) {
    const match = expression.exec(after);
    if (!match || (field !== "crowd" && OF_THEM.test(after.slice(0, match.index)))) continue;
    const gap = after.slice(0, match.index);
    const away = wordsIn(gap);
    const distance = away + (/\band\s+(?:\w+\s+){0,3}$/i.test(gap) ? 3 : 0);
    cues.push({
      field,
      distance,
      end: away <= 3 && !/\d/.test(gap) ? from + match.index + match[0].length : from,
    });
  }
  return cues.sort((a, b) => a.distance - b.distance);
}

function wordsIn(text: string): number {
  return text.replace(ASIDE, "").match(/[\p{L}\d]+/gu)?.length ?? 0;
}
