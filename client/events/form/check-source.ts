// What is wrong with a source.
import "../../no-eval.ts";
import { webAddress } from "../../../domain/text.ts";
import type { Day } from "../../../domain/when.ts";
import { longDay } from "../../i18n/dates.ts";
import { readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import { type Mistake, present, sourceField } from "./mistake.ts";
import type { SourceTyped } from "./typed.ts";

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
