// Chooses what a number of people counts: a crowd, arrests, injuries or deaths, by the nearest cue of its clause.
import { type Context, type Cue, nearest } from "./cues.ts";
import type { NumberMention } from "./numbers.ts";
import type { Field, IgnoredReason, Span } from "./proposal.ts";
import type { Noun, RawFigure } from "./raw-figure.ts";
import { PART } from "./reject-numbers.ts";
import { clauseAt } from "./segment.ts";

const SAID =
  /\b(?:said|says|claim(?:ed|s)|count(?:ed|s)|estimat(?:ed|es)|put|puts|report(?:ed|s)|gave|wrote|writes|recorded|tallied|sp(?:oke|eaks?) of|monitored|arrived at|came to|claims?|believed?|it|figure|number|total|turnout)(?:\s+(?:it|there|that|the|figure|number|total|turnout|participation|crowd|attendance|count|toll|was|were|had been|at|as|to be|only|just|closer to|nearer))*\s+"?$/i;
/** "Madrid: 15,000 according to the police; 150,000 according to the union": a list of towns with their crowds. */
const LISTED =
  /^\p{Lu}[\p{L}' -]{2,30}:\s+"?(?:about |around |some |over |more than |at least |up to )?$|^\p{Lu}[\p{L}' -]{2,30}:\s+"?[\d,.]{2,}[^.]{0,80}[;,]\s+$/u;
const LEAST_LISTED = 20;
/** "organisers spoke of 12,000": they count crowds. */
const COUNTERS =
  /\b(?:organi[sz]ers?|police|authorities|unions?|officials|campaigners)(?: there| themselves)? (?:spoke|speak) of\s+"?$/i;
/** A crowd is named before its number: "attendance there at 20,000". */
const CROWD_NOUN =
  /\b(?:turn-?out|attendance|participation|compliance|crowds?|participants|number of (?:protesters|demonstrators|marchers|people))\b[^,;]{0,40}\b(?:at|to|was|of)\s+"?$|\b(?:count|tally|estimate)\b[^;.]{0,90}\b(?:is|was|at)\s+$/i;
const REACH = 270;
const PROTESTER =
  /^(?:protest(?:er|or)s?|participants?|attendees|demonstrators?|marchers?|strikers?|picketers|rioters?|counter-?\w+)$/i;

/** What the number counts, or why that can't be told. `previous` is the figure before it. */
export function fieldOf(
  context: Context,
  number: NumberMention,
  noun: Noun,
  previous: RawFigure | undefined,
): { field: Field; end?: number } | { reason: IgnoredReason } {
  const { sentence } = context;
  if (noun.kind === "deaths" || noun.kind === "injuries" || noun.kind === "arrests")
    return { field: noun.kind };
  const clause = clauseAt(sentence, number.coreStart);
  const cue = nearest(context, number, noun, clause);
  const near =
    previous && number.start - previous.end < REACH && sentence.para - previous.sentence.para <= 1;
  if (noun.kind === "none")
    return bareField(context, number, clause, cue, near ? previous : undefined);
  if (cue && cue.field !== "crowd") return cue;
  if (noun.kind === "police") return { reason: "it counts police" };
  if (cue && (context.triggers.length > 0 || !number.single))
    return number.single ? { reason: "one person is no crowd" } : fits(context, cue);
  if (number.single) return { reason: "one person is no crowd" };
  if (PROTESTER.test(noun.text)) return { field: "crowd" };
  const before = sentence.text.slice(clause.start - sentence.start, number.start - sentence.start);
  if (
    near &&
    previous.field === "crowd" &&
    previous.sentence.para === sentence.para &&
    SAID.test(before)
  )
    return { field: "crowd" };
  return context.triggers.some(({ strength, status }) => strength > 0 && status === "past")
    ? { field: "crowd" }
    : { reason: "nothing says what it counts" };
}

/** A crowd that waits for its protest is none: "will", "plan". */
function fits(
  context: Context,
  cue: Cue,
): { field: Field; end?: number } | { reason: IgnoredReason } {
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
): { field: Field; end?: number } | { reason: IgnoredReason } {
  const before = sentence.text.slice(clause.start - sentence.start, number.start - sentence.start);
  const after = sentence.text.slice(number.coreEnd - sentence.start);
  if (/\bcrowds?\b[^,;]{0,30}\bat\s+"?$/i.test(before)) return { field: "crowd" };
  const subset = /^\s+of\s+(?:them|whom|those)\s+in\s/i.test(after);
  if (subset && previous) return { field: previous.field };
  if (cue && cue.field !== "crowd" && cue.distance <= 6)
    return /^\s+of\s+(?:them|whom|those)\b/i.test(after) &&
      cue.field === previous?.field &&
      previous.sentence.para === sentence.para
      ? { reason: PART }
      : cue;
  if (/^\s+of\s+(?:them|whom|those)\b/i.test(after)) return { reason: PART };
  if (CROWD_NOUN.test(before)) return { field: "crowd" };
  const elsewhere =
    (/\(\s*$/.test(before) && /^\)/.test(after)) ||
    (/^\s+(?:in|at|from)\s+(?:the\s+)?(?:\w+\s+of\s+)?\p{Lu}/u.test(after) &&
      /(?:,|\band|;|—|:)\s*(?:\p{L}+\s+){0,2}$/iu.test(
        before || sentence.text.slice(0, number.start - sentence.start),
      ));
  const same = previous && (previous.field === "crowd" || previous.sentence.para === sentence.para);
  if (
    previous &&
    same &&
    (SAID.test(before) || elsewhere || /^,?\s+according\s+to\b/i.test(after)) &&
    !/^\s*[-/]/.test(after)
  )
    return { field: previous.field };
  const lead = sentence.text.slice(0, number.start - sentence.start);
  if (COUNTERS.test(before) || (LISTED.test(lead) && number.value >= LEAST_LISTED))
    return { field: "crowd" };
  if (!previous && /\(\s*$/.test(before) && /^\)/.test(after)) return { field: "crowd" };
  if (cue && number.value > 2) return cue;
  return { reason: "nothing says what it counts" };
}
