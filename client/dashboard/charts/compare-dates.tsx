// The days to compare with, typed; left empty they are the days before.
import { useSignal } from "@preact/signals";
import type { Day } from "../../../domain/when.ts";
import { day } from "../../i18n/dates.ts";
import { readDate } from "../../i18n/read-date.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { thereDays, typed } from "./compare-view.ts";

export function CompareDates() {
  const from = useSignal<string | null>(null);
  const to = useSignal<string | null>(null);
  const wrong = useSignal(false);
  const shown = thereDays.value;
  const text = (value: Day | undefined) => (value === undefined ? "" : day(value, "plain"));
  const values = { from: from.value ?? text(shown?.from), to: to.value ?? text(shown?.to) };
  const forget = () => {
    from.value = null;
    to.value = null;
    wrong.value = false;
  };
  const take = (event: Event) => {
    event.preventDefault();
    const [first, last] = [readDate(values.from), readDate(values.to)];
    if ("error" in first || "error" in last || first.from > last.to) {
      wrong.value = true;
      return;
    }
    typed.value = { from: first.from, to: last.to };
    forget();
  };
  return (
    <form class="compare-dates" onSubmit={take}>
      <span class="two">{t("charts.compare_with")}</span>
      <DateInput label={t("charts.compare_first")} value={values.from} of={from} />
      <span class="two">{t("dashboard.to")}</span>
      <DateInput label={t("charts.compare_last")} value={values.to} of={to} />
      <button type="submit" class="button button-standard button-small">
        {t("charts.compare")}
      </button>
      {typed.value !== null && (
        <Button
          small
          rank="quiet"
          onClick={() => {
            typed.value = null;
            forget();
          }}
        >
          {t("charts.compare_before")}
        </Button>
      )}
      <span class="compare-wrong" role="status">
        {wrong.value && t("charts.compare_unread")}
      </span>
    </form>
  );
}

type InputProps = { label: string; value: string; of: { value: string | null } };

function DateInput({ label, value, of }: InputProps) {
  return (
    <input
      type="text"
      class="typed-input num"
      aria-label={label}
      autocomplete="off"
      spellcheck={false}
      placeholder={t("dashboard.date_example")}
      value={value}
      onInput={(event) => {
        of.value = event.currentTarget.value;
      }}
    />
  );
}
