// Under the rule of one voice: what the others say beside its figure.

import type { FigureAnswer, SpanAnswer } from "../../domain/answers/event.ts";
import { type Rule, ruleOf } from "../../domain/rule.ts";
import { number } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";

/** Whether a rule listens to one kind of speaker only. */
export function isVoice(rule: Rule): boolean {
  return ruleOf(rule).hears !== null;
}

/** "500 to 3,000 or more", "to 100,000", "from 69"; empty when nobody says otherwise. */
export function othersWords(
  figure: Pick<FigureAnswer, "headline"> | undefined,
  { least, most, open }: SpanAnswer,
): string {
  const high = open ? t("words.at_least", { n: number(most) }) : number(most);
  const [below, above] = [!figure || least < figure.headline, !figure || most > figure.headline];
  if (below && above && least < most) return t("words.between", { low: number(least), high });
  if (!figure) return high;
  if (above) return t("dashboard.others_to", { n: high });
  return below ? t("dashboard.others_from", { n: number(least) }) : "";
}
