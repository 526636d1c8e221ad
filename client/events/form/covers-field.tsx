// What a figure covers: this event, or more than it.

import { dayRange, when } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import type { FieldProps } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select.tsx";
import { type Around, coverage, widerWords } from "./covering.ts";
import { shortDay } from "./dates.ts";
import { setClaim } from "./entries.ts";
import type { FormState } from "./state.ts";
import type { ClaimTyped, FormTyped } from "./typed.ts";

type Props = { form: FormState; claim: ClaimTyped; field: Omit<FieldProps, "label"> };

export function CoversField({ form, claim, field }: Props) {
  const wider = widerWords(claim, form.typed.value, form.around.value);
  const covers = coverage(claim, wider);
  return (
    <SelectField
      {...field}
      label={t("form.covers")}
      prompt={t("form.covers_prompt")}
      value={covers === "open" ? "" : covers}
      options={[
        { value: "event", text: eventOption(form.typed.value, form.around.value) },
        { value: "wider", text: widerOption(form.typed.value, form.around.value) },
      ]}
      onValue={(value) => settle(form, claim, value)}
    />
  );
}

/** Keeps what somebody chose, with the words it was chosen for: other words open the question again. */
export function settle(form: FormState, claim: ClaimTyped, covers: "event" | "wider"): void {
  const wider = widerWords(claim, form.typed.value, form.around.value);
  setClaim(form, claim.id, { covers, covers_for: wider?.words ?? "" });
}

/** "This event: Minsk, 13 Sep". */
function eventOption({ place }: FormTyped, { span }: Around): string {
  const days =
    span &&
    (span.precision === "day" && span.start === span.end
      ? shortDay(span.start)
      : when(span.start, span.end, span.precision));
  const event = commas([place.name.trim(), days]);
  return event === "" ? t("form.covers_this") : t("form.covers_event", { event });
}

/** "More than this event: Belarus, 13 Sep". */
function widerOption({ place }: FormTyped, { span, countryName }: Around): string {
  if (place.country === "") return t("form.covers_more");
  const days =
    span && (span.start === span.end ? shortDay(span.start) : dayRange(span.start, span.end));
  const wider = commas([countryName(place.country), days]);
  return t("form.covers_wider", { wider });
}
