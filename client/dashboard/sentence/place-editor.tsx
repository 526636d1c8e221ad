// The editor of the place: countries, regions, and places by name.
import { signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { EVERYTHING } from "../../../domain/filter.ts";
import { get, getAt } from "../../api.ts";
import { t } from "../../i18n/t.ts";
import { TextField } from "../../ui/text-field.tsx";
import { pathWith } from "../charts/period.ts";
import { excluded, toggled } from "../choice.ts";
import { ValueRow } from "../facets/value-row.tsx";
import { FacetRow, FacetValues, holds, isCut, nameOf, stateOf } from "../facets/values.tsx";
import { events } from "../pages.ts";
import { summary } from "../refresh.ts";
import { choose, filter } from "../selection.ts";
import { useFound } from "./use-found.ts";

const MOST_PLACES = 8;

/** Enough to choose among; who types more letters sees fewer. */
const MOST_REGIONS = 50;

export function PlaceEditor() {
  const typed = useSignal("");
  const words = typed.value.trim();
  return (
    <div class="editor">
      <TextField
        id="find-place"
        label={t("choose.find_place")}
        compact
        autocomplete="off"
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
      />
      <fieldset class="editor-values">
        <legend class="label">{t("dashboard.country")}</legend>
        <FacetValues facet="country" matching={words} />
      </fieldset>
      <fieldset class="editor-values">
        <legend class="label">{t("choose.region")}</legend>
        {words !== "" && isCut("admin1") ? (
          <RegionsNamed words={words} />
        ) : (
          <FacetValues facet="admin1" matching={words} />
        )}
      </fieldset>
      <Places words={words} />
    </div>
  );
}

type Region = { readonly value: string; readonly events: number };

/** The regions so named, where there are more than an answer names. */
function RegionsNamed({ words }: { words: string }) {
  const found = useFound(words, findRegions);
  if (found === null) return null;
  if (found.offers.length === 0)
    return (
      <p class="hint" role="status">
        {t("choose.none_found", { words: found.words })}
      </p>
    );
  return (
    <>
      {found.offers.slice(0, MOST_REGIONS).map((region) => (
        <RegionRow key={region.value} region={region} />
      ))}
    </>
  );
}

function RegionRow({ region: { value, events } }: { region: Region }) {
  const counted = useMemo(() => signal({ events, said: events, share: 0 }), [events]);
  return <FacetRow facet="admin1" value={value} counted={counted} />;
}

let regions: { readonly of: string; readonly asked: Promise<readonly Region[]> } | null = null;

/** Every region of the view, those with the most events first; asked for once. Throws as `get` does, as the next ones. */
async function everyRegion(): Promise<readonly Region[]> {
  const address = `${pathWith({ admin1: EVERYTHING.admin1 })}&split=admin1`;
  const of = `${summary.peek()?.change} ${address}`;
  if (regions?.of !== of) {
    const asked = getAt<"/api/summary">(address).then(({ split = [] }) =>
      split.toSorted((a, b) => b.events - a.events),
    );
    regions = { of, asked };
    asked.catch(() => {
      regions = null;
    });
  }
  return regions.asked;
}

async function findRegions(words: string): Promise<Region[]> {
  return (await everyRegion()).filter(({ value }) => holds(nameOf("admin1", value), words));
}

/** Places whose name holds the words, those of the view first, and those already chosen. */
function Places({ words }: { words: string }) {
  const found = useFound(words, findPlaces);
  const { only, not } = filter.value.place;
  const inView = countsOfView();
  const named = words.length > 1 ? [...inView.keys(), ...(found?.offers ?? [])] : [];
  const all = [...only, ...not, ...named.filter((name) => holds(name, words))];
  const names = [...new Set(all)].slice(0, only.length + not.length + MOST_PLACES);
  if (names.length === 0) return null;
  return (
    <fieldset class="editor-values">
      <legend class="label">{t("dashboard.place")}</legend>
      {names.map((name) => (
        <PlaceRow key={name} name={name} count={inView.get(name) ?? null} />
      ))}
    </fieldset>
  );
}

function PlaceRow({ name, count }: { name: string; count: number | null }) {
  const shown = useMemo(() => signal({ events: count, said: count, share: 0 }), [count]);
  const choice = filter.value.place;
  return (
    <ValueRow
      name={name}
      shown={shown}
      state={stateOf(choice, name)}
      onToggle={() => choose({ place: toggled(choice, name) })}
      onExclude={() => choose({ place: excluded(choice, name) })}
    />
  );
}

/** Names of places that are on the map or in the list, with how many events are known to be there. */
function countsOfView(): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const event of events.value) found.set(event.place.name, null);
  for (const group of summary.value?.groups ?? [])
    if (group.level === "place") found.set(group.name, group.events);
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)));
}

async function findPlaces(q: string, signal: AbortSignal): Promise<string[]> {
  const query = `${new URLSearchParams({ q, recorded: "true", limit: `${MOST_PLACES}` })}`;
  const { items } = await get("/api/places", { query, signal });
  return items.map(({ name }) => name);
}
