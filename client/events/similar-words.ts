// What two events have in common, in words: "same day, 2.1 km apart, both say march and women".
import type { Likeness } from "../../domain/similar.ts";
import { number } from "../i18n/intl.ts";
import { commas, list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";

export function likenessWords({ days, km, place, words, form, source }: Likeness): string {
  return commas([
    days === 0 ? t("similar.same_day") : t("similar.days", { count: days }),
    place ? t("similar.place") : km !== null && t("similar.km", { km: number(km) }),
    form && t("similar.form"),
    source && t("similar.source"),
    words.length > 0 && t("similar.words", { words: list(words) }),
  ]);
}
