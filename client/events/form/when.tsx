// When: first how exactly the date is known, then only the fields that this asks for.
import { t } from "../../i18n/t.ts";
import { FieldError, fieldAria } from "../../ui/field.tsx";
import { RadioRow } from "../../ui/radios.tsx";
import { type Asked, askedFor, type DatePart } from "./dates.ts";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import { type DateTyped, KNOWN } from "./typed.ts";

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

type Props = {
  /** The fields are `${id}-day`, `${id}-month`, `${id}-year`. */
  id: string;
  legend: string;
  /** The legend is there for assistive technology only. */
  quiet?: boolean | undefined;
  asked: Asked;
  value: DateTyped;
  error: (id: string) => string | undefined;
  onValue: (value: DateTyped) => void;
};

const PARTS: Record<Asked, readonly DatePart[]> = {
  day: ["day", "month", "year"],
  month: ["month", "year"],
  year: ["year"],
};

/** A date typed in three fields, with the message of the one that is wrong. */
export function DateFields({ id, legend, quiet, asked, value, error, onValue }: Props) {
  const parts = PARTS[asked];
  const wrong = parts.find((part) => error(`${id}-${part}`));
  return (
    <fieldset class="field date-fields">
      <legend class={quiet ? "sr" : "label"}>{legend}</legend>
      {wrong && <FieldError id={`${id}-${wrong}`} error={error(`${id}-${wrong}`)} />}
      <div class="date-parts">
        {parts.map((part) => (
          <div key={part} class={`field-compact ${error(`${id}-${part}`) ? "field-wrong" : ""}`}>
            <label class="date-label" for={`${id}-${part}`}>
              {t(`form.${part}`)}
            </label>
            <input
              {...fieldAria({ id: `${id}-${part}`, error: error(`${id}-${part}`) })}
              type="text"
              class={`input date-${part}`}
              inputMode="numeric"
              autocomplete="off"
              maxLength={part === "year" ? 4 : 2}
              value={value[part]}
              onInput={(event) => onValue({ ...value, [part]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
