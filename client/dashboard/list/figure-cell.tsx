// A figure in a cell of the table: the value in use in words, or that there is none.
import type { FigureAnswer } from "../../events/event-answer.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { inUse } from "./row-figure.tsx";

export function FigureCell({ figure }: { figure: FigureAnswer | undefined }) {
  if (!figure) return <td class="n no-figure">{t("words.no_figure")}</td>;
  return <td class="n">{say(inUse(figure))}</td>;
}
