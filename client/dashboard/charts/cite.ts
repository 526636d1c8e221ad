// What goes with a chart wherever it goes: whose numbers, which view, as known when, how to cite it and to show it elsewhere.

import { type Embed, PLAIN_EMBED } from "../../../domain/embed.ts";
import type { Language } from "../../../domain/language.ts";
import { asOfWords, momentUtc } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { isPseudo, locale } from "../../i18n/locale.ts";
import { t } from "../../i18n/t.ts";
import { citedName } from "../../shell/archive.ts";
import { asKnown } from "../citation.tsx";
import { summary } from "../refresh.ts";
import { filter, query } from "../selection.ts";
import { viewWords } from "../view-words.ts";
import { embedCode } from "./embed-code.ts";

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
    archive: citedName.value,
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

/** The card as it is seen here, in the reader's language. */
export function cardCode(card: Partial<Embed>, title: string): string {
  return embedCode({
    origin: window.location.origin,
    filter: filter.value,
    embed: { ...PLAIN_EMBED, lang: cardLanguage(), ...card },
    title,
  });
}

function cardLanguage(): Language | null {
  const { code } = locale();
  return code === "en" || isPseudo(code) ? null : code;
}
