// Says what type and form of event a draft is, from what its clauses tell.
import type { EventDraft } from "./event-draft.ts";
import type { EventForm, EventType, Span } from "./proposal.ts";
import { overlaps } from "./text.ts";
import { COUNTER } from "./words/triggers.ts";
import { FORCE, INTERVENTION, LETHAL, MOB, NO_FORCE, VIOLENCE } from "./words/violence.ts";

/** The type and the form. `text` is the article's plain text. */
export function classify(
  draft: EventDraft,
  all: readonly EventDraft[],
  text: string,
): { type: EventType; form: EventForm } {
  const form =
    formOf(draft) ??
    (ownClauses(draft).some(({ start, end }) => ON_FOOT.test(text.slice(start, end)))
      ? "march"
      : "demonstration");
  const told = ownClauses(draft)
    .map(({ start, end }: Span) => text.slice(start, end))
    .filter((clause) => !OF_CAUSE.test(clause))
    .filter((clause) => draft.side !== "main" || !rivals(all) || !COUNTER.test(clause))
    .join("\n")
    .replace(NO_FORCE, "");
  return { type: typeOf(draft, form, told), form };
}

const ON_FOOT = /\bwalked (?:from|to|through|along|in|down|across)\b/i;

function typeOf(draft: EventDraft, form: EventForm, told: string): EventType {
  const has = (field: string, who?: "police") =>
    draft.figures.some(
      (figure) =>
        figure.field === field &&
        (who === undefined ? figure.who !== "police" : figure.who === who) &&
        figure.number.value > 0,
    );
  const violent = VIOLENCE.test(told) || form === "riot" || has("injuries", "police");
  if (MOB.test(told)) return "mob_violence";
  const lethal = LETHAL.test(told);
  if (
    lethal &&
    (has("deaths") || has("injuries") || FORCE.test(told)) &&
    !(violent && !has("deaths"))
  )
    return violent && !has("deaths") ? "violent_demonstration" : "excessive_force";
  if (violent) return "violent_demonstration";
  if (
    INTERVENTION.test(told) ||
    draft.figures.some(({ field, number }) => field === "arrests" && number.value > 0)
  )
    return "protest_with_intervention";
  return form === "strike" ? "strike" : "peaceful_protest";
}

/** What a protest is about, and not what happens at it. */
const OF_CAUSE =
  /^,?\s*who (?:was|were|had been)\b|\b(?:killing|death|shooting|murder|anniversary) of\b|^,?\s*(?:after|since) (?:the|a) \w+ (?:killing|shooting|death)/i;

/** What follows in a sentence that marks an earlier day is of that day. */
const COMMEMORATED = /\b(?:years? (?:since|after)|anniversary of|commemorat\w+)\b/i;

const rivals = (all: readonly EventDraft[]) => all.some(({ side }) => side === "counter");

/** The clauses of the parts that tell of a draft. */
function ownClauses(draft: EventDraft): readonly Span[] {
  const told = draft.sentences.flatMap(({ start, text, clauses }) =>
    clauses.filter((clause) => !COMMEMORATED.test(text.slice(0, clause.start - start))),
  );
  return draft.clauses.flatMap((part) => told.filter((clause) => overlaps(clause, part)));
}

/** The form told most often, where what is rarer and more telling weighs more. */
function formOf(draft: EventDraft): EventForm | undefined {
  if (draft.side === "counter") return "counter-protest";
  if (draft.side === "hunger_strike") return "hunger_strike";
  if (draft.side === "vigil") return "vigil";
  const weights = new Map<EventForm, number>();
  for (const { form, strength } of draft.triggers)
    if (strength > 0 && form !== "counter-protest")
      weights.set(form, (weights.get(form) ?? 0) + strength * (SPECIFIC[form] ?? 1));
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  return best?.[0] === "protest" ? "demonstration" : best?.[0];
}

const SPECIFIC: Partial<Record<EventForm, number>> = {
  protest: 0.5,
  demonstration: 0.9,
  vigil: 2,
  "sit-in": 2,
  picket: 1.5,
  blockade: 1.5,
  strike: 1.2,
  march: 1.2,
};
