// The sheet of rules on phones: what the view comes to under each.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { printFilter } from "../../../domain/filter-url.ts";
import { summaryPath } from "../../../domain/questions.ts";
import type { Rule } from "../../../domain/rule.ts";
import type { Total, Totals } from "../../../domain/summary.ts";
import { getAt } from "../../api.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
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
  const metric = claimedMetric.value;
  const totals = useTotals();
  const most = Math.max(...ALL.map((each) => totals[each]?.figures[metric].days_with ?? 0));
  return (
    <Sheet
      title={t("dashboard.whose_numbers")}
      lead={t("dashboard.rule_lead")}
      onClose={onClose}
      footer={t("dashboard.rule_numbers", { metric: metricWord(metric) })}
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
          trail: trail(totals[value]?.figures[metric], most),
        }))}
        onValue={(rule) => {
          choose({ rule });
          onClose();
        }}
      />
    </Sheet>
  );
}

/** The sum, and for how many days it stands when other rules find figures for more. */
function trail(total: Total | undefined, most: number): string {
  if (total === undefined) return "";
  if (total.headline === null) return t("words.no_figure");
  const n = number(total.headline);
  return total.days_with < most ? t("dashboard.rule_result", { n, count: total.days_with }) : n;
}

/** The view's totals under each rule; the one in use is known, the others are asked for. */
function useTotals(): { readonly [R in Rule]?: Totals } {
  const known = useSignal<{ readonly [R in Rule]?: Totals }>({});
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
