// The editor of the place: countries, regions, and places by name.
import { signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Choice } from "../../../domain/filter.ts";
import { t } from "../../i18n/t.ts";
import { TextField } from "../../ui/text-field.tsx";
import { toggled } from "../choice.ts";
import { ValueRow } from "../facets/value-row.tsx";
import { FacetValues, stateOf } from "../facets/values.tsx";
import { events } from "../pages.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";

const MOST_PLACES = 8;

export function PlaceEditor() {
  const words = useSignal("");
  return (
    <div class="editor">
      <TextField
        id="find-place"
        label={t("choose.find_place")}
        compact
        autocomplete="off"
        value={words.value}
        onValue={(value) => {
          words.value = value;
        }}
      />
      <fieldset class="editor-values">
        <legend class="label">{t("dashboard.country")}</legend>
        <FacetValues facet="country" matching={words.value} />
      </fieldset>
      <fieldset class="editor-values">
        <legend class="label">{t("choose.region")}</legend>
        <FacetValues facet="admin1" matching={words.value} />
      </fieldset>
      <Places words={words.value} />
    </div>
  );
}

/** Places of the view whose name holds the words, and those already chosen. */
function Places({ words }: { words: string }) {
  const choice = filter.value.place;
  const named = [...choice.only, ...choice.not];
  const found = placesOfView().filter(([name]) => named.includes(name) || matches(name, words));
  if (found.length === 0) return null;
  return (
    <fieldset class="editor-values">
      <legend class="label">{t("dashboard.place")}</legend>
      {found.slice(0, MOST_PLACES).map(([name, count]) => (
        <PlaceRow key={name} name={name} count={count} choice={choice} />
      ))}
    </fieldset>
  );
}

type PlaceProps = { name: string; count: number | null; choice: Choice };

function PlaceRow({ name, count, choice }: PlaceProps) {
  const shown = useMemo(() => signal({ events: count, said: count, share: 0 }), [count]);
  return (
    <ValueRow
      name={name}
      shown={shown}
      state={stateOf(choice, name)}
      onToggle={() => choose({ place: toggled(choice, name) })}
      onExclude={() => choose({ place: { only: choice.only, not: [...choice.not, name].sort() } })}
    />
  );
}

const matches = (name: string, words: string) =>
  words.trim().length > 1 && name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase());

/** Names of places that are on the map or in the list, with how many events are known to be there. */
function placesOfView(): [string, number | null][] {
  const found = new Map<string, number | null>();
  for (const event of events.value) found.set(event.place.name, null);
  for (const group of summary.value?.groups ?? [])
    if (group.level === "place") found.set(group.name, group.events);
  for (const name of filter.value.place.only) if (!found.has(name)) found.set(name, null);
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}
