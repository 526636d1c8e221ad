// The first-level region, with the names that the base map knows of this country.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { loadRegions } from "../../map/base-data.ts";
import { Combobox } from "../../ui/combobox.tsx";
import type { FormState } from "./state.ts";

export function RegionField({ form }: { form: FormState }) {
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
