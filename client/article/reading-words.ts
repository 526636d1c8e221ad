// What a reading says of itself, in the reader's words: how sure a value is, why a number was left out.
import type {
  ContextItem,
  EventProposal,
  IgnoredReason,
  ReadFigure,
} from "../../domain/answers/reading.ts";
import type { Key } from "../i18n/message.ts";
import { t } from "../i18n/t.ts";

export type Sureness = "likely" | "check" | "weak";

export function surenessOfDate({ date: { basis } }: EventProposal): Sureness {
  return basis === "stated" ? "likely" : basis === "carried" ? "check" : "weak";
}

export function surenessOfPlace({
  place: { lat, alternatives, evidence },
}: EventProposal): Sureness {
  if (lat === null) return "weak";
  return alternatives.length > 0 || evidence.length === 0 ? "check" : "likely";
}

const LIKELY = 0.8;
const CHECK = 0.65;

export function surenessOfFigure({ confidence }: ReadFigure): Sureness {
  return confidence >= LIKELY ? "likely" : confidence >= CHECK ? "check" : "weak";
}

const REASONS = {
  money: "article.reason_money",
  "a share": "article.reason_share",
  "an age": "article.reason_age",
  "an age or a length of time": "article.reason_age_or_time",
  "a rate": "article.reason_rate",
  "a measure or a length of time": "article.reason_measure",
  "a time of day": "article.reason_clock",
  "no whole number": "article.reason_fraction",
  "a year": "article.reason_year",
  "a tally": "article.reason_tally",
  "a name or a label": "article.reason_label",
  "a description": "article.reason_description",
  "compared with, not counted": "article.reason_compared",
  "the toll of what is protested about": "article.reason_cause",
  "part of another count": "article.reason_part",
  "it counts no people": "article.reason_things",
  "expected, asked for or concerned, not counted": "article.reason_expected",
  "counted over a longer time, or at an earlier protest": "article.reason_longer",
  "of another day": "article.reason_other_day",
  "of an earlier event": "article.reason_earlier",
  "the toll of something else": "article.reason_other_toll",
  "no count": "article.reason_no_count",
  "a vague total in a quotation": "article.reason_vague",
  "it counts police": "article.reason_police",
  "one person is no crowd": "article.reason_one",
  "nothing says what it counts": "article.reason_unclear",
  "the protest lies ahead": "article.reason_ahead",
} as const satisfies Record<IgnoredReason, Key>;

export const reasonWords = (reason: IgnoredReason): string => t(REASONS[reason]);

export const contextWords = (kind: ContextItem["kind"]): string => t(`article.context_${kind}`);
