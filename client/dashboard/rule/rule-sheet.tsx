// The sheet of rules on phones: what the view comes to under each.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { printFilter } from "../../../domain/filter-url.ts";
import { summaryPath } from "../../../domain/questions.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Totals } from "../../../domain/summary.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { getAt } from "../../api.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { RadioLines } from "../../ui/radios.tsx";
import { claimedMetric } from "../claimed-metric.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { metricWord } from "../words.ts";
import { MAIN_RULES, MORE_RULES } from "./rule-words.ts";

const ALL: readonly Rule[] = [...MAIN_RULES, ...MORE_RULES];

export function RuleSheet({ onClose }: { onClose: () => void }) {
  const totals = useTotals();
  const metric = toldBeside(totals);
  const most = Math.max(...ALL.map((each) => totals[each]?.figures[metric].days_with ?? 0));
  const names = [
    ofWhom(t("dashboard.largest_short")),
    ...(metric === CROWD ? [] : [metricWord(metric)]),
  ];
  return (
    <Sheet
      title={t("dashboard.whose_numbers")}
      lead={t("pressed.rule_lead")}
      onClose={onClose}
      footer={t("pressed.rule_numbers", { metric: commas(names) })}
    >
      <RadioLines
        id="rule"
        label={t("dashboard.whose_numbers")}
        quietLabel
        value={filter.value.rule}
        options={ALL.map((value) => ({
          value,
          label: label("rule", value),
          hint: t(`dashboard.rule_short_${value}`),
          trail: <Trail totals={totals[value]} metric={metric} most={most} />,
        }))}
        onValue={(rule) => {
          choose({ rule });
          onClose();
        }}
      />
    </Sheet>
  );
}

const CROWD: Metric = "participants";

/** What is told beside the largest crowd: what the page draws by day, or another figure where rules do not differ in that. */
function toldBeside(totals: Known): Metric {
  const drawn = claimedMetric.value;
  const others = METRICS.map(({ value }) => value).filter((metric) => metric !== CROWD);
  const differs = (metric: Metric) =>
    new Set(ALL.map((rule) => totals[rule]?.figures[metric].headline)).size > 1;
  if (ALL.some((rule) => totals[rule] === undefined)) return drawn;
  return [drawn, ...others].find(differs) ?? drawn;
}

type TrailProps = { totals: Totals | undefined; metric: Metric; most: number };

/** The largest crowd, and the sum beside it, with for how many days it stands when other rules find figures for more. */
function Trail({ totals, metric, most }: TrailProps) {
  if (totals === undefined) return null;
  const { headline, days_with: count } = totals.figures[metric];
  const { largest } = totals.figures[CROWD];
  const crowd = largest && number(largest.headline);
  const n = headline === null ? null : number(headline);
  const sum = n !== null && count < most ? t("pressed.rule_result", { n, count }) : n;
  return (
    <>
      <Line name={metricWord(CROWD)} text={crowd} />
      {metric !== CROWD && <Line name={metricWord(metric)} text={sum} />}
    </>
  );
}

function Line({ name, text }: { name: string; text: string | null }) {
  return (
    <span class="rule-trail">{t("words.named", { name, text: text ?? t("words.no_figure") })}</span>
  );
}

type Known = { readonly [R in Rule]?: Totals };

/** The view's totals under each rule; the one in use is known, the others are asked for. */
function useTotals(): Known {
  const known = useSignal<Known>({});
  const now = filter.value;
  useEffect(() => {
    const asking = new AbortController();
    const current = summary.peek();
    if (current) known.value = { [current.rule]: current.totals };
    for (const rule of ALL) {
      if (rule === current?.rule) continue;
      getAt<"/api/summary">(summaryPath(printFilter({ ...now, rule }), null), {
        signal: asking.signal,
      }).then(
        ({ totals }) => {
          known.value = { ...known.value, [rule]: totals };
        },
        () => undefined,
      );
    }
    return () => asking.abort();
  }, [now, known]);
  return known.value;
}
