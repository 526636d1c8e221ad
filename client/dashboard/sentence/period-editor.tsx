// The editor of the period: two typed dates, a few usual spans, and which date counts.
import { capital } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { RadioRow } from "../../ui/radios.tsx";
import { choose, filter } from "../selection.ts";
import { TypedDates } from "../timeline/typed-dates.tsx";

const SPANS = [7, 30, 365] as const;

export function PeriodEditor({ close }: { close: () => void }) {
  const last = (days: number) => {
    choose({ date: { from: { daysFromToday: -days }, to: null } });
    close();
  };
  return (
    <div class="editor">
      <TypedDates id="period" labelled />
      <div class="actions">
        {SPANS.map((days) => (
          <Button key={days} small onClick={() => last(days)}>
            {capital(t("dashboard.last_days", { count: days }))}
          </Button>
        ))}
        <Button
          small
          onClick={() => {
            choose({ date: null });
            close();
          }}
        >
          {t("dashboard.any_day")}
        </Button>
      </div>
      <RadioRow
        id="dated"
        label={t("choose.which_date")}
        value={filter.value.dated}
        options={[
          { value: "event", label: t("choose.date_event") },
          { value: "added", label: t("dashboard.date_added") },
        ]}
        onValue={(dated) => choose({ dated })}
      />
    </div>
  );
}
