// The view in words, as the sentence above says it.

import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { choiceWords } from "./choice.ts";
import { filter } from "./selection.ts";
import { areaChips } from "./sentence/area-chips.ts";
import { setParts } from "./sentence/parts.tsx";
import { today } from "./today.ts";
import { kindWord, periodWords, placeWords } from "./words.ts";

/** "Belarus, 22 Aug–27 Sep 2020, all kinds". */
export function viewWords(): string {
  const now = filter.value;
  return commas([
    placeWords(now) ?? t("dashboard.anywhere"),
    periodWords(now.date, today()) ?? t("dashboard.all_days"),
    choiceWords(now.kind, kindWord) || t("dashboard.all_kinds"),
    ...setParts().map(({ text }) => text),
    ...areaChips().map(({ text }) => text),
  ]);
}
