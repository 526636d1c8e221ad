// What a figure covers: this event, or more than it.
import type { WiderWords } from "../../../domain/scope.ts";
import { dayRange, when } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { FieldProps } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select.tsx";
import { figureWords } from "./check-claim.ts";
import { type Around, coverage, daysWords, widerWords } from "./covering.ts";
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
function settle(form: FormState, claim: ClaimTyped, covers: "event" | "wider"): void {
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

type ScopeProps = { form: FormState; claim: ClaimTyped; wider: WiderWords };

/** The scope guard inside a figure: which words name more than the event, and the two buttons that settle it. */
export function ScopeNote({ form, claim, wider }: ScopeProps) {
  const { place } = form.typed.value;
  const { span, countryName } = form.around.value;
  const covers = coverage(claim, wider);
  const figure = figureWords(claim);
  const day = span === null ? t("form.this_day") : daysWords(span);
  const name = place.name.trim() || t("form.this_place");
  const country = place.country === "" ? t("form.the_country") : countryName(place.country);
  const places = wider.more === "places";
  const button = (value: "event" | "wider", text: string) => (
    <Button small aria-pressed={covers === value} onClick={() => settle(form, claim, value)}>
      {text}
    </Button>
  );
  return (
    <div role="status" class="claim-guard">
      <Notice
        tone="warn"
        title={places ? t("form.guard_places", { place: name }) : t("form.guard_days", { day })}
        actions={
          <>
            {button(
              "wider",
              places ? t("form.guard_wider", { wider: country }) : t("form.guard_longer"),
            )}
            {button("event", t("form.guard_only", { event: places ? name : day }))}
          </>
        }
      >
        {t("form.guard_words", { words: wider.words })}{" "}
        {places
          ? t("form.guard_places_text", { figure, country, day, place: name })
          : t("form.guard_days_text", { figure })}
      </Notice>
    </div>
  );
}
