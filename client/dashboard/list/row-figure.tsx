// A figure in a row or a cell: the value in use with its range; under the rule of one voice, what the others say beside it.
import type {
  EventAnswer,
  FigureAnswer,
  SpanAnswer,
  WordsAnswer,
} from "../../../domain/answers/event.ts";
import { hears } from "../../../domain/rule.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { isVoice, othersWords } from "../../events/others.ts";
import { Verbatim } from "../../events/verbatim.tsx";
import { number } from "../../i18n/intl.ts";
import { rich } from "../../i18n/rich.ts";
import { type FigureLike, say, withGroups } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { RangeMini } from "../../ui/marks/range.tsx";
import { rule } from "../selection.ts";

type Props = { event: EventAnswer; metric: Metric };

export function RowFigure({ event, metric }: Props) {
  const [figure, span] = [event.figures[metric], event.claimed[metric]];
  const words = event.in_words[metric];
  if (figure?.from_groups) return <FromGroups figure={figure} span={span} words={words} />;
  if (words) return <InWords words={words} />;
  if (!span || !isVoice(rule.value)) return <FigureText figure={figure} />;
  const others = othersWords(figure, span);
  return (
    <bdi class="figure-text num">
      <b>{figure ? say(inUse(figure)) : t("words.no_figure")}</b>
      {others && t("dashboard.others", { range: others })}
    </bdi>
  );
}

type FromGroupsProps = {
  figure: FigureAnswer;
  span: SpanAnswer | undefined;
  words: WordsAnswer | undefined;
};

/** "89 or more, from groups, others 120": nobody whom the rule hears counted everybody; what is said of all stands behind. */
function FromGroups({ figure, span, words }: FromGroupsProps) {
  const others = span ? othersWords(figure, span) : "";
  const said = words && <Verbatim phrase={words.phrase} language={words.language} />;
  return (
    <bdi class="figure-text num">
      {rich("words.from_groups", { figure: <b>{say(inUse(figure))}</b> })}
      {(said || others) && rich("dashboard.others", { range: said ?? others })}
    </bdi>
  );
}

/** “tens of thousands”: words that no rule can count; those of others where the rule listens to one voice. */
function InWords({ words: { phrase, language, attributed_kind } }: { words: WordsAnswer }) {
  const said = <Verbatim phrase={phrase} language={language} />;
  if (hears(rule.value, attributed_kind)) return <span class="in-words">{said}</span>;
  return (
    <span class="in-words">
      <span class="no-figure">{t("words.no_figure")}</span>
      {rich("dashboard.others", { range: said })}
    </span>
  );
}

/** The largest number of a metric that the events reach: the end of the column's scale. */
export function largestOf(events: readonly EventAnswer[], metric: Metric): number {
  return events.reduce(
    (most, { claimed, figures }) =>
      Math.max(most, claimed[metric]?.most ?? 0, figures[metric]?.most ?? 0),
    1,
  );
}

/** The value in use as a claim: "up to 200", "500 or more". */
function inUse({ headline, qualifier }: FigureAnswer) {
  const most = qualifier === "at_most" || qualifier === "less_than";
  return { low: most ? null : headline, high: most ? headline : null, qualifier };
}

/** What all claims reach, for those who do not see its drawing: "100 to 10,000 or more". */
export function rangeWords(span: EventAnswer["claimed"][Metric]): string {
  if (!span) return t("words.no_figure");
  const { least, most, open } = span;
  const high = open ? t("words.at_least", { n: number(most) }) : number(most);
  return least === most ? high : t("words.between", { low: number(least), high });
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

export function FigureCell({ event, metric }: { event: EventAnswer; metric: Metric }) {
  const [figure, words] = [event.figures[metric], event.in_words[metric]];
  if (figure)
    return <td class="n">{withGroups(say(inUse(figure)), figure.from_groups ? "all" : "none")}</td>;
  if (!words) return <td class="n no-figure">{t("words.no_figure")}</td>;
  return (
    <td class="n">
      <InWords words={words} />
    </td>
  );
}
