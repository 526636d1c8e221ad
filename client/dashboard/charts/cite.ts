// What goes with a chart wherever it goes: whose numbers, which view, as known when, and how to cite it.

import { asOfWords, momentUtc } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { asKnown } from "../citation.tsx";
import { summary } from "../refresh.ts";
import { filter, query } from "../selection.ts";
import { viewWords } from "../view-words.ts";

/** "Rule: Lowest. Belarus, 22 Aug–27 Sep 2020, all kinds." */
export function viewLine(): string {
  return t("charts.view_line", { rule: label("rule", filter.value.rule), view: viewWords() });
}

/** "As known on 24 Nov 2026, 14:32 UTC." */
export function knownLine(): string {
  return t("charts.known_line", { moment: moment() });
}

/** One sentence to cite the chart by: title, view, rule, address, change, moment. */
export function citation(title: string): string {
  return t("charts.cite", {
    title,
    view: viewWords(),
    rule: label("rule", filter.value.rule),
    address: `${window.location.origin}/${query.value && `?${query.value}`}`,
    change: summary.value?.change ?? 0,
    moment: moment(),
  });
}

function moment(): string {
  const { as_of } = filter.value;
  return as_of === null ? momentUtc(asKnown.value ?? Date.now()) : asOfWords(as_of);
}
