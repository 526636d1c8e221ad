// Where: the place by name, how exactly it is known, and its position.

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { UNCERTAINTY_M } from "../../../domain/place.ts";
import { PLACE_PRECISIONS, type PlacePrecision } from "../../../domain/vocabulary/precision.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { loadRegions } from "../../map/base-data.ts";
import { countryChoices } from "../../ui/choices.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { RadioRow } from "../../ui/radios.tsx";
import { SelectField } from "../../ui/select.tsx";
import { NumberField } from "../../ui/text-field.tsx";
import { pointOf } from "./check-where.ts";
import { PlaceSearch } from "./place-search.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";

/** `children`: the map, where it stands in the column. */
export function Where({ form, children }: { form: FormState; children: ComponentChildren }) {
  const { place } = form.typed.value;
  const { country, precision, lat, lon } = place;
  return (
    <Section title={t("form.where")}>
      <PlaceSearch form={form} />
      <div class="form-pair">
        <SelectField
          id="country"
          label={t("form.country")}
          error={form.error("country")}
          value={country}
          prompt={t("form.country_prompt")}
          options={countryChoices()}
          onValue={(value) => form.setPlace({ country: value })}
        />
        <RegionField form={form} />
      </div>
      <RadioRow
        id="precision"
        label={t("form.place_known")}
        error={form.error("precision")}
        value={precision}
        options={PLACE_PRECISIONS.map(({ value }) => ({
          value,
          label: label("place_precision", value),
        }))}
        onValue={(value) => form.setPlace({ precision: value })}
      />
      <div class="form-position">
        <NumberField
          id="lat"
          label={t("form.lat")}
          error={form.error("lat")}
          compact
          decimal
          value={lat}
          onValue={(value) => form.setPlace({ lat: value })}
        />
        <NumberField
          id="lon"
          label={t("form.lon")}
          error={form.error("lon")}
          compact
          decimal
          value={lon}
          onValue={(value) => form.setPlace({ lon: value })}
        />
        <p class="form-drawn">{drawnWords(precision, pointOf(place) !== null)}</p>
      </div>
      {children}
    </Section>
  );
}

function drawnWords(precision: PlacePrecision | "", placed: boolean): string {
  if (precision === "") return "";
  if (precision === "country") return t("form.drawn_country");
  if (!placed) return t("form.drawn_not");
  if (precision === "region") return t("form.drawn_region");
  if (precision === "exact") return t("form.drawn_exact");
  return t("form.drawn_km", { n: (2 * UNCERTAINTY_M[precision]) / 1000 });
}

/** The first-level region, with the names that the base map knows of this country. */
function RegionField({ form }: { form: FormState }) {
  const { country, admin1 } = form.typed.value.place;
  const names = useSignal<readonly string[]>([]);
  useEffect(() => {
    let stale = false;
    names.value = [];
    if (country === "") return;
    loadRegions(country).then(
      (regions) => {
        if (!stale && regions) names.value = [...regions.byName.keys()].sort();
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [country, names]);
  const typed = admin1.trim().toLocaleLowerCase();
  return (
    <Combobox
      id="admin1"
      label={t("form.admin1")}
      error={form.error("admin1")}
      value={admin1}
      onValue={(value) => form.setPlace({ admin1: value })}
      offers={names.value
        .filter((name) => name.toLocaleLowerCase().includes(typed) && name !== admin1)
        .map((name) => ({ key: name, text: name }))}
      onChoose={({ key }) => form.setPlace({ admin1: key })}
    />
  );
}
