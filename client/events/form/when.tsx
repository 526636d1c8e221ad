// When: first how exactly the date is known, then only the fields that this asks for.
import { t } from "../../i18n/t.ts";
import { RadioRow } from "../../ui/radios.tsx";
import { DateFields } from "./date-fields.tsx";
import { askedFor } from "./dates.ts";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import { KNOWN } from "./typed.ts";

export function When({ form }: { form: FormState }) {
  const { known, start, end } = form.typed.value;
  const legend =
    known === "span" ? t("form.first_day") : known === "week" ? t("form.any_day") : t("form.date");
  return (
    <Section title={t("form.when")}>
      <RadioRow
        id="known"
        label={t("form.known")}
        error={form.error("known")}
        value={known}
        options={KNOWN.map((value) => ({ value, label: t(`form.known_${value}`) }))}
        onValue={(value) => form.set({ known: value })}
      />
      <div class="form-dates">
        <DateFields
          id="start"
          legend={legend}
          quiet={known !== "span" && known !== "week"}
          asked={askedFor(known)}
          value={start}
          error={form.error}
          onValue={(value) => form.set({ start: value })}
        />
        {known === "span" && (
          <DateFields
            id="end"
            legend={t("form.last_day")}
            asked="day"
            value={end}
            error={form.error}
            onValue={(value) => form.set({ end: value })}
          />
        )}
      </div>
    </Section>
  );
}
