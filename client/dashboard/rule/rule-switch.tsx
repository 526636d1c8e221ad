// "Whose numbers?": the switch of counting rules; keys 1 to 5 choose, Back undoes.
import type { Rule } from "../../../domain/rule.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { useKeys } from "../../ui/keys.ts";
import { RuleIcon } from "../../ui/marks/rule-icon.tsx";
import { phone } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";
import { SegmentedControl } from "../../ui/segmented.tsx";
import { choose, rule } from "../selection.ts";
import { RuleButton } from "./rule-button.tsx";
import { MAIN_RULES, MORE_RULES, ruleText } from "./rule-words.ts";

const chooseRule = (chosen: Rule) => choose({ rule: chosen });

export function RuleSwitch() {
  useKeys(Object.fromEntries(MAIN_RULES.map((each, i) => [`${i + 1}`, () => chooseRule(each)])));
  return phone.value ? <RuleButton /> : <WideSwitch />;
}

function WideSwitch() {
  const now = rule.value;
  const shown: readonly Rule[] = MORE_RULES.includes(now) ? [...MAIN_RULES, now] : MAIN_RULES;
  const behind = MORE_RULES.filter((each) => each !== now);
  return (
    <div class="rule-switch" data-part="rule">
      <p>
        <b>{t("dashboard.whose_numbers")}</b> {ruleText(now)}
      </p>
      <div class="rule-row">
        <SegmentedControl
          label={t("dashboard.whose_numbers")}
          value={now}
          options={shown.map((value) => ({
            value,
            text: label("rule", value),
            icon: <RuleIcon rule={value} />,
          }))}
          onValue={chooseRule}
        />
        <Menu
          label={t("dashboard.more_rules")}
          items={behind.map((value) => ({
            text: label("rule", value),
            act: () => chooseRule(value),
          }))}
        />
      </div>
    </div>
  );
}
