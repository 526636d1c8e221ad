// Finds what says that people protest, and whether it has happened, lies ahead, or is spoken of in general.
import { yearOf } from "./days.ts";
import type { EventForm, Span } from "./proposal.ts";
import { clauseAt, type Sentence } from "./segment.ts";
import { findAll, overlaps } from "./text.ts";
import { NAMED_DAY, PLANNING, WEEKDAY } from "./words/dates.ts";
import { OTHER_YEAR, SINCE, STILL } from "./words/figures.ts";
import {
  AGENTS,
  AVERTED,
  CALLED_OFF,
  COUNTER,
  GENERIC,
  LABOUR,
  NOT_TRIGGERS,
  OF_PEOPLE,
  OTHER_MATTERS,
  TOPICS,
  TRIGGERS,
  UNREST,
  WEAK,
} from "./words/triggers.ts";

/** A word of protest. `strength`: 1 for the thing itself, 0.5 for those who do it, 0 where it needs company. */
export type Trigger = Span & {
  word: string;
  form: EventForm;
  strength: 0 | 0.5 | 1;
  status: "past" | "future" | "historic" | "generic";
  side: "main" | "counter";
};

const BY_FORM = Object.entries(TRIGGERS).map(
  ([form, words]) =>
    [
      form as EventForm,
      new RegExp(`(?<![\\p{L}-]|\\p{L}')(?:${words})(?![\\p{L}])`, "giu"),
    ] as const,
);
const WEAKLY = new RegExp(`(?<![\\p{L}-])(?:${WEAK})(?![\\p{L}])`, "giu");

/** Every trigger of the sentences, in order. Boilerplate has none. */
export function findTriggers(sentences: readonly Sentence[], published: number): Trigger[] {
  const labour = sentences.some(({ text }) => LABOUR.test(text));
  return sentences
    .filter(({ boilerplate }) => !boilerplate)
    .flatMap((sentence) =>
      triggersOf(sentence, labour, published).sort((a, b) => a.start - b.start),
    );
}

function triggersOf(sentence: Sentence, labour: boolean, published: number): Trigger[] {
  const masked: Span[] = findAll(sentence.text, NOT_TRIGGERS, sentence.start);
  const found: Trigger[] = [];
  const add = (form: EventForm, span: Span & { text: string }, strength: Trigger["strength"]) => {
    if (masked.some((mask) => overlaps(mask, span)) || found.some((other) => overlaps(other, span)))
      return;
    if (/^Strikers/.test(span.text) && span.start > sentence.start) return;
    if (isMonth(sentence, span) || (form === "strike" && !labour)) return;
    const { status, side } = standing(sentence, span, published);
    found.push({ start: span.start, end: span.end, word: span.text, form, strength, status, side });
  };
  for (const [form, expression] of BY_FORM)
    for (const span of findAll(sentence.text, expression, sentence.start))
      if (AGENTS.test(span.text)) add(form === "strike" ? "protest" : form, span, 0.5);
      else add(form, span, 1);
  for (const span of findAll(sentence.text, WEAKLY, sentence.start)) add("protest", span, 0);
  return found;
}

/** "a group opposed to the march": those on its other side. */
const OPPOSED = /\b(?:opposed to|opponents of|opposing) (?:the |a )?$/i;
const CALLED_OFF_REACH = 100;

/** "March 27", "in March". */
function isMonth(sentence: Sentence, span: Span & { text: string }): boolean {
  if (!span.text.startsWith("March")) return false;
  const after = sentence.text.slice(span.end - sentence.start);
  const before = sentence.text.slice(0, span.start - sentence.start);
  return (
    /^\s+\d/.test(after) ||
    /\b(?:in|of|since|until|by|on|last|next|late|early|mid|\d+)[\s-]+$/i.test(before)
  );
}

/** "in August 1980", in a sentence that names no day. */
function isOfAnotherYear({ text }: Sentence, published: number): boolean {
  const named = OTHER_YEAR.exec(text)?.[0];
  const year = Number(named?.slice(-4));
  return named !== undefined && year < yearOf(published) && !NAMED_DAY.test(text);
}

function standing(
  sentence: Sentence,
  span: Span,
  published: number,
): Pick<Trigger, "status" | "side"> {
  const clause = clauseAt(sentence, span.start);
  const before = sentence.text.slice(
    Math.max(0, clause.start - sentence.start),
    span.start - sentence.start,
  );
  const after = sentence.text.slice(span.end - sentence.start, clause.end - sentence.start);
  const near = `${before.slice(-40)}${sentence.text.slice(span.start - sentence.start, span.end - sentence.start)}`;
  const side = COUNTER.test(near) || OPPOSED.test(before) ? "counter" : "main";
  const planned =
    PLANNING.test(before) ||
    /^\s*(?:[\w'-]+\s+){0,8}(?:would|will) be (?:held|staged|organi[sz]ed)\b/i.test(after) ||
    /^\s*(?:\w+\s+){0,3}(?:is|are|was|were|has been|have been) (?:also |now |already )?(?:planned|scheduled|due|expected|set|called|announced)\b|^\s*(?:planned|scheduled|due|set) for\b/i.test(
      after,
    );
  if (planned) return { status: "future", side };
  if (
    AVERTED.test(before) ||
    /\bno\s+$|\bin favou?r of\s+$|\bvot(?:ed|e|ing) (?:for|against)\s+(?:an?\s+)?$/i.test(before) ||
    CALLED_OFF.test(
      sentence.text.slice(span.end - sentence.start, span.end - sentence.start + CALLED_OFF_REACH),
    )
  )
    return { status: "generic", side };
  if (/\b(?:the|in|of|a|'s)\s+(?:\p{L}+\s+)?(?:19|20)\d\d\s+(?:[\p{L}-]+\s+)?$/u.test(before))
    return { status: "historic", side };
  if (isOfAnotherYear(sentence, published)) return { status: "historic", side };
  if (
    /\b(?:in support of|in solidarity with|support(?:ing)? for|backing) (?:the |a )?$/i.test(before)
  )
    return { status: "generic", side };
  if (/\b(?:would|could|may|might|can)\s+(?:\w+\s+)?$/i.test(before))
    return { status: "future", side };
  const long =
    SINCE.test(`${before}${after}`) &&
    !STILL.test(`${before}strike`) &&
    !new RegExp(`\\b${WEEKDAY}\\b`).test(`${before}${after}`);
  return { status: long || GENERIC.test(before) ? "generic" : "past", side };
}

/** Strong words of protest that has happened, less words of other matters, each of those once. */
export function relevanceOf(
  sentences: readonly Sentence[],
  triggers: readonly Trigger[],
  title: string,
): number {
  const told = triggers.filter(({ strength, status }) => strength > 0 && status === "past");
  const strong = told.reduce((sum, { strength }) => sum + strength, 0);
  const unrest = findAll(sentences.map(({ text }) => text).join("\n"), UNREST).length / 4;
  const text = [title, ...sentences.map((sentence) => sentence.text)].join("\n");
  const others = new Set(findAll(text, OTHER_MATTERS).map((found) => found.text.toLowerCase()))
    .size;
  if (isElsewhere(text, told) || isOfAnotherTopic(text, sentences, told)) return 0;
  return Math.round((strong + unrest - others / 2) * 10) / 10;
}

/** Words that other topics share with protest: nobody is said to protest by them alone. */
const SHARED =
  /^(?:rall|march|stri|riot|loot|blockad|parad|process|walk|shut|uprising|unrest|demonstration$)/i;
const FEW = 3;

/** Whether an article is of sports, markets, war or arts by more words than those by which people protest. */
function isOfAnotherTopic(
  text: string,
  sentences: readonly Sentence[],
  told: readonly Trigger[],
): boolean {
  const most = Math.max(
    ...TOPICS.map(
      (topic) => new Set(findAll(text, topic).map((found) => found.text.toLowerCase())).size,
    ),
  );
  if (most < FEW) return false;
  const firm = told.filter((trigger) => {
    if (!SHARED.test(trigger.word)) return true;
    const sentence = sentences.find(
      ({ start, end }) => start <= trigger.start && trigger.end <= end,
    );
    if (sentence === undefined) return false;
    const clause = clauseAt(sentence, trigger.start);
    return OF_PEOPLE.test(
      sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start),
    );
  });
  return firm.length <= most / 2;
}

const STEM = /rall|march|strik|demonstrat|protest|vigil|process/i;

/** Whether all words of protest are such as the article uses for something else, and nobody protests. */
function isElsewhere(text: string, told: readonly Trigger[]): boolean {
  const stemOf = (word: string) => STEM.exec(word)?.[0].toLowerCase() ?? word;
  const masked = new Set(findAll(text, NOT_TRIGGERS).map((found) => stemOf(found.text)));
  return (
    masked.size > 0 && !AGENTS.test(text) && told.every(({ word }) => masked.has(stemOf(word)))
  );
}
