// How much of the place readers see, and the place as they see it.
import { type Place, UNCERTAINTY_M } from "../../../domain/place.ts";
import { publicPlace } from "../../../domain/publicview.ts";
import { SENSITIVITIES } from "../../../domain/vocabulary/event-terms.ts";
import { number } from "../../i18n/intl.ts";
import { label, word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { countryName } from "../../i18n/names.ts";
import { t } from "../../i18n/t.ts";
import { SelectField } from "../../ui/select.tsx";
import { pointOf } from "./check-where.ts";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import type { FormTyped } from "./typed.ts";

export function Protection({ form }: { form: FormState }) {
  const { sensitivity } = form.typed.value;
  return (
    <Section title={t("history.field_sensitivity")} hint={t("form.protection_hint")}>
      <SelectField
        id="sensitivity"
        label={t("drafts.sensitivity")}
        error={form.error("sensitivity")}
        value={sensitivity}
        options={SENSITIVITIES.map(({ value }) => ({ value, text: label("sensitivity", value) }))}
        onValue={(value) => form.set({ sensitivity: value })}
      />
      <p class="form-aside" role="status">
        {seenWords(form.typed.value)}
      </p>
    </Section>
  );
}

/** "Readers see: Minsk City, region known (±100 km)." */
function seenWords(typed: FormTyped): string {
  if (typed.sensitivity === "restricted") return t("form.readers_see_nothing");
  const seen = seenPlace(typed);
  if (seen === null || typed.sensitivity === "public") return "";
  const km = number(Number((seen.uncertainty_m / 1000).toFixed(2)));
  const known = word("place_precision", seen.precision);
  return t("form.readers_see", {
    place: commas([seen.name, t("drawer.place_within", { known, km })]),
  });
}

/** The place as readers will see it; null while it is not known. */
export function seenPlace({ place, sensitivity }: FormTyped): Place | null {
  const { precision, country, admin1, name } = place;
  if (precision === "" || country === "" || name.trim() === "") return null;
  const point = pointOf(place);
  const own: Place = {
    ...{ name: name.trim(), admin1: admin1.trim() || null, country, precision },
    ...{ lat: point?.lat ?? null, lon: point?.lon ?? null },
    uncertainty_m: UNCERTAINTY_M[precision],
  };
  const seen = publicPlace(own, sensitivity);
  return seen.name === country ? { ...seen, name: countryName(country) } : seen;
}
