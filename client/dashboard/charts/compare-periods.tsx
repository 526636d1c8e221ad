// The two periods of this view: its own, and the one before or days that are typed; the other one is asked for.
import { computed, signal, useSignal } from "@preact/signals";
import { daysOf } from "../../../domain/filter.ts";
import type { Day } from "../../../domain/when.ts";
import { day } from "../../i18n/dates.ts";
import { readDate } from "../../i18n/read-date.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { summary } from "../refresh.ts";
import { filter } from "../selection.ts";
import { extent } from "../timeline/extent.ts";
import { today } from "../today.ts";
import { type Compared, compareLines, daysBefore } from "./compare-data.ts";
import type { Days } from "./leads-to.ts";
import { pathWith, periodOf } from "./period.ts";
import { type Asking, questions } from "./questions.ts";

/** The days typed to compare with; null compares with the days before. */
const typed = signal<Days | null>(null);

/** The days of this view; an open end is where the record begins or ends. Null when nothing is dated. */
const hereDays = computed((): Days | null => {
  const { from, to } = daysOf(filter.value.date, today());
  const all = extent.value;
  const first = Number.isFinite(from) ? from : all?.from;
  const last = Number.isFinite(to) ? to : all?.to;
  return first === undefined || last === undefined || first > last
    ? null
    : { from: first, to: last };
});

/** The other days; null while this view has all days and none were typed. */
export const thereDays = computed((): Days | null => {
  if (typed.value !== null) return typed.value;
  const here = hereDays.value;
  const { from } = daysOf(filter.value.date, today());
  return here === null || !Number.isFinite(from) ? null : daysBefore(here);
});

export const asked = questions<"/api/summary">();

export function compareAskings(): Asking[] | null {
  const days = thereDays.value;
  return days && [{ id: idOf(days), address: pathWith({ date: periodOf(days) }) }];
}

const idOf = ({ from, to }: Days) => `${from}..${to}`;

/** What stands until the other side is there: this side on both, of which the other is not shown. */
export const awaited = computed((): Compared | null => {
  const [here, there, now] = [hereDays.value, thereDays.value, summary.value];
  if (here === null || there === null || now === null) return null;
  return { here, there, lines: compareLines(now.totals, now.totals) };
});

/** Both sides; null while one of them is missing. */
export const compared = computed((): Compared | null => {
  const [here, there] = [hereDays.value, thereDays.value];
  const other = there && asked.answers.value?.get(idOf(there));
  const now = summary.value;
  if (here === null || there === null || now === null || !other) return null;
  return { here, there, lines: compareLines(now.totals, other.totals) };
});

/** Where the days to compare with are typed; left empty they are the days before. */
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
