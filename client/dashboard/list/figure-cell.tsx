// A figure in a cell of the table: the value in use, the words that stand for one, or that there is none.

import type { EventAnswer } from "../../../domain/answers/event.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { InWords, inUse } from "./row-figure.tsx";

export function FigureCell({ event, metric }: { event: EventAnswer; metric: Metric }) {
  const [figure, words] = [event.figures[metric], event.in_words[metric]];
  if (figure) return <td class="n">{say(inUse(figure))}</td>;
  if (!words) return <td class="n no-figure">{t("words.no_figure")}</td>;
  return (
    <td class="n">
      <InWords words={words} />
    </td>
  );
}
