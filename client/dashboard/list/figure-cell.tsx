// A figure in a cell of the table: the value in use in words, or that there is none.
import type { FigureAnswer } from "../../events/event-answer.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";

export function FigureCell({ figure }: { figure: FigureAnswer | undefined }) {
  if (!figure) return <td class="n no-figure">{t("words.no_figure")}</td>;
  return <td class="n">{say(inUse(figure))}</td>;
}

/** The value in use as a claim: "up to 200", "500 or more". */
function inUse({ headline, qualifier }: FigureAnswer) {
  if (qualifier === "at_most" || qualifier === "less_than")
    return { low: null, high: headline, qualifier };
  return { low: headline, high: null, qualifier };
}
