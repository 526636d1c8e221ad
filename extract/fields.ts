// Chooses what a number of people counts: a crowd, arrests, injuries or deaths, by the nearest cue of its clause.
import type { NumberMention } from "./numbers.ts";
import type { Field, Span } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import type { Trigger } from "./triggers.ts";
import { AFTER_CUES, BEFORE_CUES, BETWEEN } from "./words/figures.ts";

type Context = {
  sentence: Sentence;
  numbers: readonly NumberMention[];
  triggers: readonly Trigger[];
};
type Cue = { field: Field; distance: number; end?: number };

const FIELDS: readonly Field[] = ["deaths", "injuries", "arrests", "crowd"];
const AFTER = FIELDS.map(
  (field) =>
    [field, new RegExp(`(?<![\\p{L}-])(?:${AFTER_CUES[field]})(?![\\p{L}])`, "iu")] as const,
);
const BEFORE = FIELDS.map(
  (field) =>
    [field, new RegExp(`(?<![\\p{L}-])(?:${BEFORE_CUES[field]})${BETWEEN}\\s*$`, "iu")] as const,
);
const SAID =
  /\b(?:said|says|claim(?:ed|s)|count(?:ed|s)|estimat(?:ed|es)|put|puts|report(?:ed|s)|gave|recorded|tallied|spoke of|believed?|it|figure|number|total|turnout)(?:\s+(?:it|there|that|the|figure|number|total|turnout|crowd|attendance|count|toll|was|were|had been|at|as|to be|only|just|closer to|nearer))*\s+$/i;
/** "relatives of the dead": the cue describes others. */
const OF_THEM =
  /\b(?:of|for|over|with|by|about|since|after) (?:the |those |all |people |anyone )?(?:\w+ )?$/i;
const REACH = 90;
const PROTESTER =
  /^(?:protest(?:er|or)s?|demonstrators?|marchers?|strikers?|picketers|rioters?|counter-?\w+)$/i;

/** What the number counts, or why that can't be told. `previous` is the figure before it. */
export function fieldOf(
  context: Context,
  number: NumberMention,
  noun: Noun,
  previous: RawFigure | undefined,
): { field: Field; end?: number } | { reason: string } {
  const { sentence } = context;
  if (noun.kind === "deaths" || noun.kind === "injuries" || noun.kind === "arrests")
    return { field: noun.kind };
  const clause = clauseAt(sentence, number.coreStart);
  const cue = nearest(context, number, noun, clause);
  const near =
    previous &&
    number.start - previous.end < REACH * 3 &&
    sentence.para - previous.sentence.para <= 1;
  if (noun.kind === "none")
    return bareField(context, number, clause, cue, near ? previous : undefined);
  if (cue && cue.field !== "crowd") return cue;
  if (noun.kind === "police") return { reason: "it counts police" };
  if (cue && (context.triggers.length > 0 || !number.single))
    return number.single ? { reason: "one person is no crowd" } : fits(context, cue);
  if (number.single) return { reason: "one person is no crowd" };
  if (PROTESTER.test(noun.text)) return { field: "crowd" };
  return context.triggers.some(({ strength, status }) => strength > 0 && status === "past")
    ? { field: "crowd" }
    : { reason: "nothing says what it counts" };
}

/** A crowd that waits for its protest is none: "will", "plan". */
function fits(context: Context, cue: Cue): { field: Field; end?: number } | { reason: string } {
  const ahead =
    context.triggers.length > 0 && context.triggers.every(({ status }) => status === "future");
  return ahead ? { reason: "the protest lies ahead" } : cue;
}

/** A number without a noun: what was said of it, or what the figure before it counted. */
function bareField(
  { sentence }: Context,
  number: NumberMention,
  clause: Span,
  cue: Cue | null,
  previous: RawFigure | undefined,
): { field: Field; end?: number } | { reason: string } {
  const before = sentence.text.slice(clause.start - sentence.start, number.start - sentence.start);
  const after = sentence.text.slice(number.coreEnd - sentence.start);
  const subset = /^\s+of\s+(?:them|whom|those)\s+in\s/i.test(after);
  if (subset && previous) return { field: previous.field };
  if (cue && cue.field !== "crowd" && cue.distance <= 6)
    return /^\s+of\s+(?:them|whom|those)\b/i.test(after) && cue.field === previous?.field
      ? { reason: "part of another count" }
      : cue;
  if (/^\s+of\s+(?:them|whom|those)\b/i.test(after)) return { reason: "part of another count" };
  const elsewhere =
    /^\s+(?:in|at|from)\s+(?:the\s+)?(?:\w+\s+of\s+)?\p{Lu}/u.test(after) &&
    /(?:,|\band|;|—|:)\s*(?:\p{L}+\s+){0,2}$/iu.test(
      before || sentence.text.slice(0, number.start - sentence.start),
    );
  if (previous && (SAID.test(before) || elsewhere) && !/^\s*[-/]/.test(after))
    return { field: previous.field };
  if (cue && number.value > 2) return cue;
  return { reason: "nothing says what it counts" };
}

/** The nearest cue, in words: behind the number up to the next, or right before it. */
function nearest(
  { sentence, numbers }: Context,
  number: NumberMention,
  noun: Noun,
  clause: Span,
): Cue | null {
  const others = numbers.filter((other) => other.coreStart !== number.coreStart);
  const next = Math.min(
    clause.end,
    ...others.filter(({ start }) => start > number.coreEnd).map(({ start }) => start),
  );
  const from = Math.max(
    number.end,
    noun.kind === "none" || noun.kind === "thing" ? number.end : noun.end,
  );
  const stop = Math.max(from, Math.min(next, from + REACH));
  const after = sentence.text.slice(from - sentence.start, stop - sentence.start);
  const previous = Math.max(
    clause.start,
    ...others.filter(({ end }) => end <= number.start).map(({ end }) => end),
  );
  const before = sentence.text.slice(previous - sentence.start, number.start - sentence.start);
  const cues: Cue[] = [];
  for (const [field, expression] of AFTER) {
    const match = expression.exec(after);
    if (!match || (field !== "crowd" && OF_THEM.test(after.slice(0, match.index)))) continue;
    const gap = after.slice(0, match.index);
    cues.push({
      field,
      distance: wordsIn(gap) + (/\band\s+(?:\w+\s+){0,3}$/i.test(gap) ? 3 : 0),
      end: wordsIn(gap) <= 3 ? from + match.index + match[0].length : from,
    });
  }
  for (const [field, expression] of BEFORE)
    if (expression.test(before)) cues.push({ field, distance: field === "crowd" ? 1.5 : 0.5 });
  const passive = cues.find(
    ({ distance, field, end }) => field !== "crowd" && end !== undefined && distance <= 4,
  );
  const active = cues.find(({ distance, field }) => field !== "crowd" && distance === 0.5);
  const [first = null] = cues.sort((a, b) => a.distance - b.distance);
  if (
    passive &&
    /^\s*(?:,?\s*who\s+)?(?:were|was|had been|have been|has been|are|is)\b/i.test(after)
  )
    return passive;
  return active ?? first;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
