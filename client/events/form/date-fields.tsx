// A date typed in three fields, with the message of the one that is wrong.
import { t } from "../../i18n/t.ts";
import { FieldError, fieldAria } from "../../ui/field.tsx";
import type { Asked, DatePart } from "./dates.ts";
import type { DateTyped } from "./typed.ts";

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
