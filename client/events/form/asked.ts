// What the form asks where a number stands in words or in a field, and can't be told for certain.
import { phraseQuestion } from "../../../domain/phrase.ts";
import { t } from "../../i18n/t.ts";

/** The question about a text, or null where it is read or holds no number. */
export function questionAbout(text: string): string | null {
  const question = phraseQuestion(text);
  if (question === null) return null;
  return {
    several: () => t("form.asks_several"),
    part: () => t("form.asks_part"),
    change: () => t("form.asks_change"),
    unit: () => t("form.asks_unit"),
    unread: () => t("form.asks_unread"),
  }[question]();
}
