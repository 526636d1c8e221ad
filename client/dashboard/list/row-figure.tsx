// A figure in a row: the value in use with its range; under the rule of one voice, what the others say beside it.
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { EventAnswer, FigureAnswer } from "../../events/event-answer.ts";
import { isVoice, othersWords } from "../../events/others.ts";
import { type FigureLike, say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { RangeMini } from "../../ui/marks/range.tsx";
import { rule } from "../selection.ts";

type Props = { event: EventAnswer; metric: Metric };

export function RowFigure({ event, metric }: Props) {
  const [figure, span] = [event.figures[metric], event.claimed[metric]];
  if (!span || !isVoice(rule.value)) return <FigureText figure={figure} />;
  const others = othersWords(figure, span);
  return (
    <bdi class="figure-text num">
      <b>{figure ? say(inUse(figure)) : t("words.no_figure")}</b>
      {others && t("dashboard.others", { range: others })}
    </bdi>
  );
}

/** The value in use as a claim: "up to 200", "500 or more". */
export function inUse({ headline, qualifier }: FigureAnswer) {
  const most = qualifier === "at_most" || qualifier === "less_than";
  return { low: most ? null : headline, high: most ? headline : null, qualifier };
}

/** The drawing beside it: filled what is in use, hollow when only others speak. */
export function RowRange({ event, metric, max, width }: Props & { max: number; width: number }) {
  const [figure, span] = [event.figures[metric], event.claimed[metric]];
  const others: FigureLike | undefined = span && {
    ...span,
    headline: span.least,
    low: null,
    high: null,
  };
  return (
    <RangeMini
      figure={figure ? { ...figure, ...span } : others}
      max={max}
      width={width}
      standing={figure ? "used" : "covers"}
    />
  );
}
