// What is wrong with a figure.

import type { WiderWords } from "../../../domain/scope.ts";
import { LARGEST_COUNT, LONGEST_PHRASE } from "../../../domain/vocabulary/claim-terms.ts";
import { label } from "../../i18n/label.ts";
import { readMoment } from "../../i18n/read-moment.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { questionAbout } from "./asked.ts";
import { coverage } from "./covering.ts";
import { claimField, type Mistake, present } from "./mistake.ts";
import { boundsOf, claimLike, fieldsOf, readCount } from "./numbers.ts";
import type { ClaimTyped, FormTyped } from "./typed.ts";

/** `wider`: the words that name more than the event, as `widerWords` finds them. */
export function claimMistakes(
  claim: ClaimTyped,
  { sources }: Pick<FormTyped, "sources">,
  wider: WiderWords | null,
): Mistake[] {
  const field = (name: Parameters<typeof claimField>[1], text: string): Mistake => ({
    id: claimField(claim.id, name),
    text,
    summary: inFigure(claim, text),
  });
  const words = claim.phrase.trim();
  const known = sources.some(({ key }) => key === claim.source);
  const moment = claim.known_at.trim() === "" ? null : readMoment(claim.known_at);
  return present<Mistake>([
    ...numberMistakes(claim).map(({ name, text }) => field(name, text)),
    (words.length > LONGEST_PHRASE || (claim.says === "vague" && words === "")) &&
      field("phrase", t("mistakes.words")),
    claim.speaker === "" && field("speaker", t("mistakes.speaker")),
    coverage(claim, wider) === "open" && wider && openScope(claim, wider.words),
    moment === "no_date" && field("known_at", t("mistakes.known_at")),
    moment === "no_day" && field("known_at", t("mistakes.known_at_month")),
    !known && field("source", t("mistakes.source")),
  ]);
}

function numberMistakes(claim: ClaimTyped): { name: "number" | "to"; text: string }[] {
  const bounds = boundsOf(claim);
  const whole = fieldsOf(claim.says) === 1 && (bounds.low !== null || bounds.high !== null);
  if (whole) return [];
  const fields = (["number", "to"] as const).slice(0, fieldsOf(claim.says));
  const wrong = fields.flatMap((name) => {
    const text = numberMistake(claim[name]);
    return text === null ? [] : [{ name, text }];
  });
  const { low, high } = bounds;
  return low !== null && high !== null && low > high
    ? [{ name: "to", text: t("mistakes.reversed") }]
    : wrong;
}

function numberMistake(typed: string): string | null {
  if (typed.trim() === "") return t("mistakes.number");
  if (readCount(typed) !== null) return null;
  const digits = typed.replace(/\D/g, "");
  if (/^\D*\d[\d\s.,]*$/.test(typed) && Number(digits) > LARGEST_COUNT)
    return t("mistakes.number_large");
  return questionAbout(typed) ?? t("mistakes.number_digits");
}

function openScope(claim: ClaimTyped, words: string): Mistake {
  const figure = figureWords(claim);
  return {
    id: claimField(claim.id, "covers"),
    text: t("mistakes.covers", { figure }),
    summary: inFigure(claim, t("mistakes.covers_long", { figure, words })),
  };
}

/** "Detained: Choose what 774 covers. …" */
function inFigure(claim: ClaimTyped, text: string): string {
  return t("mistakes.in_figure", { metric: label("metric", claim.metric), text });
}

/** "774", "more than 500", “hundreds”; "this figure" while there is neither number nor words. */
export function figureWords(claim: ClaimTyped): string {
  const like = claimLike(claim);
  if (like.low === null && like.high === null && like.phrase === null) return t("form.this_figure");
  return say(like);
}
