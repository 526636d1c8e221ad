// What stands above a record on paper, as above the dashboard's sheet: as known when, and whose numbers.
import type { Rule } from "../../domain/rule.ts";
import { asOfWords, momentUtc } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { Logo } from "../ui/marks/logo.tsx";
import "./print.css";

type Props = { rule: Rule; asOf: string | null };

export function PrintHead({ rule, asOf }: Props) {
  const moment = asOf === null ? momentUtc(Date.now()) : asOfWords(asOf);
  return (
    <div class="record-print">
      <header>
        <Logo size={22} />
        <b>{t("shell.name")}</b>
        <span class="spacer" />
        <span class="num">{t("print.as_known", { moment })}</span>
      </header>
      <p>
        <b>{t("print.whose", { rule: label("rule", rule) })}</b> {t(`dashboard.rule_${rule}`)}
      </p>
    </div>
  );
}
