// The rule on phones: one button that opens the sheet of rules.

import { useSignal } from "@preact/signals";
import { withWords } from "../../i18n/catalogues.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import { lazy } from "../../ui/lazy.tsx";
import { RuleIcon } from "../../ui/marks/rule-icon.tsx";
import { rule } from "../selection.ts";

const RuleSheet = lazy(
  withWords(() => import("./rule-sheet.tsx").then((module) => module.RuleSheet)),
);

export function RuleButton() {
  const open = useSignal(false);
  const now = rule.value;
  return (
    <div data-part="rule">
      <button
        type="button"
        class="phone-button phone-rule"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
        }}
      >
        <span>{t("dashboard.whose_numbers")}</span>
        <RuleIcon rule={now} />
        <b>{label("rule", now)}</b>
        <Icon name="down" />
      </button>
      {open.value && (
        <RuleSheet
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </div>
  );
}
