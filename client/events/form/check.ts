// Everything that is wrong with the form, in the order of its fields.
import { LONGEST_SUMMARY, LONGEST_TITLE } from "../../../domain/event.ts";
import { webAddress } from "../../../domain/text.ts";
import type { Day } from "../../../domain/when.ts";
import { longDay } from "../../i18n/dates.ts";
import { readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import { claimMistakes } from "./check-claim.ts";
import { placeMistakes } from "./check-where.ts";
import { type Around, widerWords } from "./covering.ts";
import { dateMistakes } from "./dates.ts";
import { type Mistake, present, sourceField } from "./mistake.ts";
import type { FormTyped, SourceTyped } from "./typed.ts";
import { widerMistakes } from "./wider-event.ts";

/** The mistakes; none means that it can be sent. */
export function mistakesOf(typed: FormTyped, around: Around, today: Day): Mistake[] {
  return [
    ...present<Mistake>([
      typed.kind === "" && { id: "kind", text: t("mistakes.kind") },
      typed.kind !== "" && typed.form === "" && { id: "form", text: t("mistakes.form") },
      typed.title.trim() === "" && { id: "title", text: t("mistakes.title") },
      tooLong("title", typed.title, LONGEST_TITLE),
      tooLong("summary", typed.summary, LONGEST_SUMMARY),
    ]),
    ...dateMistakes(typed, today),
    ...placeMistakes(typed.place),
    ...typed.claims.flatMap((claim) =>
      claimMistakes(claim, typed, widerWords(claim, typed, around)),
    ),
    ...widerMistakes(typed, around, today),
    ...(typed.sources.length === 0 ? [{ id: "add-source", text: t("mistakes.no_source") }] : []),
    ...typed.sources.flatMap((source, i) => sourceMistakes(source, i + 1, today)),
  ];
}

function tooLong(id: string, text: string, n: number): Mistake | null {
  return text.trim().length > n ? { id, text: t("mistakes.too_long", { n }) } : null;
}

/** `n`: the number it carries on the page. */
export function sourceMistakes(source: SourceTyped, n: number, today: Day): Mistake[] {
  const field = (name: Parameters<typeof sourceField>[1], text: string): Mistake => ({
    id: sourceField(source.key, name),
    text,
    summary: t("mistakes.in_source", { n, text }),
  });
  const url = source.url.trim();
  const published = source.published.trim() === "" ? null : readMoment(source.published);
  const unread = typeof published === "string" || published?.value.includes("T");
  const day = published === null || typeof published === "string" ? null : published.day;
  return present<Mistake>([
    source.publisher.trim() === "" && field("publisher", t("mistakes.publisher")),
    source.title.trim() === "" && field("title", t("mistakes.source_title")),
    url !== "" && !webAddress.safeParse(url).success && field("url", t("mistakes.url")),
    unread && field("published", t("mistakes.published")),
    day !== null &&
      day > today &&
      field("published", t("mistakes.published_future", { day: longDay(day) })),
  ]);
}
