// The view in words, as the sentence above says it.

import { effect, signal, untracked } from "@preact/signals";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { choiceWords } from "./choice.ts";
import { summary } from "./refresh.ts";
import { filter } from "./selection.ts";
import { areaChips } from "./sentence/area-chips.ts";
import { setParts } from "./sentence/parts.tsx";
import { today } from "./today.ts";
import { kindWord, periodWords, placeWords } from "./words.ts";

/** What the view was called when it was drawn last: what stands on the page while the one that is chosen can't be loaded. */
export const drawnWords = signal("");

/** Notes it with each answer. Gives the way to end it. */
export function startNoting(): () => void {
  return effect(() => {
    if (summary.value !== null) drawnWords.value = untracked(wordsWithRule);
  });
}

const wordsWithRule = () => commas([viewWords(), label("rule", filter.value.rule)]);

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
