// The rules in the order of the switch, and what the view comes to under one, as a sentence.
import { RULES, type Rule } from "../../../domain/rule.ts";
import type { Summary, Totals } from "../../../domain/summary.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { label } from "../../i18n/label.ts";
import { whom, whomSaid } from "../../i18n/of-whom.ts";
import { sayWhole } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";

/** The five of the switch; their keys are 1 to 5. */
export const MAIN_RULES = [
  "lowest",
  "midrange",
  "highest",
  "authorities",
  "monitors",
] as const satisfies readonly Rule[];

/** The ones behind "More". */
export const MORE_RULES: readonly Rule[] = RULES.map((term) => term.value).filter(
  (rule) => !(MAIN_RULES as readonly Rule[]).includes(rule),
);

/** What the rule picks, in one line. */
export function ruleText(rule: Rule): string {
  return t(`dashboard.rule_${rule}`);
}

/**
 * "Authorities. 72 events. Largest crowd 20,000 or more. Detained 3,730 to 4,100, 18 of 37 days."; of one group of people
 * "Lowest. 94 events. Figures about police. …", and `drawn`, the figure by day, where it is another: "Injured: 121 to 150."
 */
export function summaryLine({ rule, totals }: Summary, drawn: Metric): string {
  const { participants, detained } = totals.figures;
  const { headline } = detained;
  return [
    t("dashboard.say_rule", { rule: label("rule", rule) }),
    t("dashboard.say_events", { count: totals.events }),
    whomSaid(),
    participants.largest
      ? t("dashboard.say_largest", { n: sayWhole(participants.largest) })
      : participants.events_with > 0
        ? `${t("dashboard.crowds_wider", { count: participants.events_with })}.`
        : t("dashboard.say_no_crowd"),
    headline === null
      ? t("dashboard.say_no_detained")
      : t("dashboard.say_detained", {
          n: sayWhole({ ...detained, headline }),
          days: detained.days_with,
          of: totals.days,
        }),
    whom.value === "all" || drawn === "detained" ? "" : `${sumWords(totals, drawn)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function sumWords({ figures }: Totals, metric: Metric): string {
  const { headline } = figures[metric];
  const text = sayWhole(headline === null ? null : { ...figures[metric], headline });
  return t("words.colon", { name: label("metric", metric), text });
}
