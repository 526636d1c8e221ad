// An article as it is typed and pasted: its fields, what is wrong in them, and what is sent of them.
import { z } from "zod";
import { LONGEST_ARTICLE } from "../../domain/article.ts";
import { isClean } from "../../domain/plain-text.ts";
import { webAddress } from "../../domain/text.ts";
import { type Day, isoOf } from "../../domain/when.ts";
import type { Mistake } from "../events/form/mistake.ts";
import { longDay } from "../i18n/dates.ts";
import { readDate } from "../i18n/read-date.ts";
import { t } from "../i18n/t.ts";

export const pastedSchema = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  published: z.string(),
  url: z.string(),
  text: z.string(),
});
export type Pasted = z.infer<typeof pastedSchema>;
export const NOTHING: Pasted = { title: "", publisher: "", published: "", url: "", text: "" };

/** The ids of the fields. */
export const pastedField = (name: keyof Pasted) => `article-${name}`;

/** The day it was published; null while the field says no day. */
export function publishedDay(typed: string): Day | null {
  const reading = readDate(typed);
  return "from" in reading && reading.from === reading.to ? reading.from : null;
}

/** Longest title and name of a publisher that a source may have. */
const LONGEST = { title: 500, publisher: 300 } as const;

/** What keeps an article from being read, in the order of its fields. `today` bounds the day. */
export function pastedMistakes(pasted: Pasted, today: Day): Mistake[] {
  const day = publishedDay(pasted.published);
  const [title, publisher, url] = [pasted.title, pasted.publisher, pasted.url].map((each) =>
    each.trim(),
  ) as [string, string, string];
  const tooLong = (n: number) => t("mistakes.too_long", { n });
  const found: [keyof Pasted, string | false][] = [
    ["published", day === null && t("article.no_day")],
    [
      "published",
      day !== null && day > today && t("mistakes.published_future", { day: longDay(day) }),
    ],
    ["publisher", publisher === "" && t("mistakes.publisher")],
    ["publisher", publisher.length > LONGEST.publisher && tooLong(LONGEST.publisher)],
    ["title", title === "" && t("mistakes.source_title")],
    ["title", title.length > LONGEST.title && tooLong(LONGEST.title)],
    ["url", url !== "" && !webAddress.safeParse(url).success && t("mistakes.url")],
    ["text", pasted.text.trim() === "" && t("article.no_text")],
    ["text", pasted.text.length > LONGEST_ARTICLE && tooLong(LONGEST_ARTICLE)],
  ];
  return found.flatMap(([name, text]) => (text === false ? [] : [{ id: pastedField(name), text }]));
}

/** The article as it is read: its text without signs that nobody sees and no text may hold. */
export function tidied(pasted: Pasted): Pasted {
  const text = pasted.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  return { ...pasted, text: isClean(text) ? text : [...text].map(visible).join("") };
}

const visible = (char: string) => (isClean(char) ? char : " ");

/** The body of POST /api/extract, for an article without mistakes. */
export function asked({ title, text, published }: Pasted) {
  return { title: title.trim(), text, published_on: isoOf(publishedDay(published) ?? 0) };
}
