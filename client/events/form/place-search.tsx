// The place by name: offers places that the record knows and towns of the world, and says when there is none.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { KnownPlace } from "../../../domain/answers/place.ts";
import { get } from "../../api.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { countryName } from "../../i18n/names.ts";
import { t } from "../../i18n/t.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { announce } from "../../ui/live-region.tsx";
import { closest } from "./closest.ts";
import type { FormState } from "./state.ts";

const PAUSE_MS = 150;
/** As many as the server gives at once. */
const MANY = 50;

type Props = {
  form: FormState;
  /** Of the field, where it stands alone: its label is for assistive technology, and no hint stands beside it. */
  id?: string | undefined;
};

export function PlaceSearch({ form, id }: Props) {
  const { name, listed, country } = form.typed.value.place;
  const found = useSignal<{ name: string; places: readonly KnownPlace[] } | null>(null);
  const close = useSignal<KnownPlace | null>(null);

  useEffect(() => {
    const asked = name.trim();
    close.value = null;
    if (asked === "" || listed) {
      found.value = null;
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const places = await findPlaces({ q: asked, limit: 8, country }, stop.signal).catch(
        () => null,
      );
      if (stop.signal.aborted || places === null) return;
      found.value = { name: asked, places };
      if (places.length > 0) announce(t("form.places_found", { count: places.length }));
      else {
        const first = { q: asked.slice(0, 1), limit: MANY, country };
        const near = await findPlaces(first, stop.signal).catch(() => []);
        if (!stop.signal.aborted) close.value = closest(asked, near);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [name, listed, country, found, close]);

  const choose = ({ lat, lon, admin1, ...place }: KnownPlace) =>
    form.setPlace({
      ...place,
      admin1: admin1 ?? "",
      lat: lat === null ? "" : String(lat),
      lon: lon === null ? "" : String(lon),
      listed: true,
    });
  const useInstead = (place: KnownPlace) => {
    choose(place);
    focusField(id ?? "place");
  };
  const places = found.value?.places ?? [];
  return (
    <>
      <Combobox
        id={id ?? "place"}
        label={t("form.place")}
        hint={id === undefined && t("form.place_hint")}
        error={form.error("place")}
        compact={id !== undefined}
        value={name}
        onValue={(value) => form.setPlace({ name: value, listed: false })}
        offers={places.map((place) => ({
          place,
          key: `${place.country}-${place.admin1 ?? ""}-${place.name}-${place.precision}`,
          text: place.name,
          detail: detail(place),
        }))}
        onChoose={({ place }) => choose(place)}
        after={listed ? t("form.from_list") : undefined}
      />
      {id === undefined && <p class="form-aside">{t("form.place_credit")}</p>}
      {found.value && places.length === 0 && (
        <p class="form-aside" role="status">
          {close.value
            ? t("form.place_close", { name: found.value.name, close: close.value.name })
            : t("form.place_unknown", { name: found.value.name })}
          {close.value && <UseInstead place={close.value} onUse={useInstead} />}
        </p>
      )}
    </>
  );
}

function UseInstead({ place, onUse }: { place: KnownPlace; onUse: (place: KnownPlace) => void }) {
  return (
    <>
      {" "}
      <button type="button" class="link-button" onClick={() => onUse(place)}>
        {t("form.place_use", { name: place.name })}
      </button>
    </>
  );
}

function detail({ admin1, country, name, precision }: KnownPlace): string {
  const within = commas([admin1 === name ? null : admin1, countryName(country)]);
  return precision === "city" ? within : `${within} · ${label("place_precision", precision)}`;
}

/** At most `limit` places. Throws as `get` does. */
async function findPlaces(
  { q, limit, country }: { q: string; limit: number; country: string },
  signal: AbortSignal,
): Promise<readonly KnownPlace[]> {
  const asked = { q, limit: String(limit), ...(country !== "" && { country }) };
  const query = `${new URLSearchParams(asked)}`;
  const { items } = await get("/api/places", { query, signal });
  return items;
}
