// The rules in the order of the switch, and what the view comes to under one, as a sentence.
import { RULES, type Rule } from "../../../domain/rule.ts";
import type { Summary } from "../../../domain/summary.ts";
import { label } from "../../i18n/label.ts";
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

/** "Authorities. 72 events. Largest crowd 20,000 or more. Detained 3,730 to 4,100, 18 of 37 days." */
export function summaryLine({ rule, totals }: Summary): string {
  const { participants, detained } = totals.figures;
  const { headline } = detained;
  return [
    t("dashboard.say_rule", { rule: label("rule", rule) }),
    t("dashboard.say_events", { count: totals.events }),
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
  ].join(" ");
}
