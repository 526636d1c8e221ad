// What the reader of articles proposes, in the terms of the record: figures, forms, responses, speakers, wording.
import type {
  EventForm,
  EventProposal,
  EventType,
  ReadField,
  ReadFigure,
} from "./answers/reading.ts";
import { LONGEST_PHRASE, type Metric, type Qualifier } from "./vocabulary/claim-terms.ts";
import type { Response } from "./vocabulary/event-terms.ts";
import type { Form } from "./vocabulary/form.ts";
import type { Speaker } from "./vocabulary/speaker.ts";

export const FIELDS = ["crowd", "arrests", "injuries", "deaths"] as const satisfies ReadField[];

export const METRICS = {
  crowd: "participants",
  arrests: "detained",
  injuries: "injured",
  deaths: "killed",
} as const satisfies Record<ReadField, Metric>;

export const RESPONSES: Partial<Record<EventType, Response>> = {
  protest_with_intervention: "intervention",
  excessive_force: "excessive_force",
};

const FORMS: Record<EventForm, Form> = {
  march: "march",
  rally: "rally",
  demonstration: "rally",
  protest: "other",
  "counter-protest": "other",
  "sit-in": "sit_in",
  blockade: "blockade",
  strike: "strike",
  picket: "picket",
  vigil: "vigil",
  hunger_strike: "hunger_strike",
  riot: "riot",
};

/** A crowd that turned to force is an event of violence; a riot is one by its form. */
export function whatOf({ type, form }: Pick<EventProposal, "type" | "form">) {
  if (type === "mob_violence") return { kind: "violence", form: "mob_violence" } as const;
  if (type === "violent_demonstration" || form === "riot")
    return { kind: "violence", form: "riot" } as const;
  return { kind: "demonstration", form: FORMS[form] } as const;
}

export const QUALIFIERS: Record<ReadFigure["modifier"], Qualifier> = {
  exact: "exact",
  approx: "about",
  at_least: "at_least",
  more_than: "more_than",
  at_most: "at_most",
  less_than: "less_than",
  range: "about",
  fuzzy: "vague",
};

export const SPEAKERS: Record<ReadFigure["source"]["kind"], Speaker> = {
  police: "authority",
  government: "authority",
  organizer: "organiser",
  ngo: "monitor",
  medical: "monitor",
  intl: "monitor",
  media: "media",
  witness: "witness",
  unattributed: "unattributed",
};

/** A figure's own words; of one that covers more, the words to the end of the sentence, which say so. */
export function wordsOf({ evidence, scope }: Pick<ReadFigure, "evidence" | "scope">, text: string) {
  const own =
    scope === "event" ? evidence.text : text.slice(evidence.start, sentenceEnd(text, evidence.end));
  return own.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_PHRASE).trim();
}

/** Behind the last word of the sentence in which `from` stands. */
function sentenceEnd(text: string, from: number): number {
  const end = /[.!?…]["”’)]*(?=\s|$)|\n/u.exec(text.slice(from));
  return end === null ? text.length : from + end.index;
}
