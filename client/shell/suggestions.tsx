// What the search box offers while one types: places, sources and wider events, each of which becomes part of the filter.
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { KnownPlace } from "../../domain/answers/place.ts";
import { type Choice, EVERYTHING, type Filter } from "../../domain/filter.ts";
import { FILTER_KEYS, parseFilter, printFilter } from "../../domain/filter-url.ts";
import { regionOf } from "../../domain/region.ts";
import { get } from "../api.ts";
import { commas } from "../i18n/lists.ts";
import { countryName } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { navigate, path, search } from "../router.ts";
import { type Offer, OfferList, wrap } from "../ui/combobox.tsx";
import { announce } from "../ui/live-region.tsx";
import "./suggestions.css";

/** What is offered, and what of the filter it becomes. */
type Suggestion = Offer & { readonly chosen: Partial<Filter> };

const PAUSE_MS = 150;
const PLACES = "5";
const OTHERS = "3";

type Props = {
  input: HTMLInputElement;
  /** What the view is searched for: of that nothing is offered until it is changed. */
  searched: string;
  onDone?: (() => void) | undefined;
};

/** Serves the box's own input: arrows move in the list, Enter takes what they are at, Esc closes it. */
export function Suggestions({ input, searched, onDone }: Props) {
  const words = useSignal("");
  const open = useSignal(false);
  const at = useSignal(-1);
  const offers = useSuggestions(words.value);
  const shown = open.value && offers.length > 0;

  const close = () => {
    open.value = false;
    at.value = -1;
  };
  const take = ({ chosen }: Suggestion) => {
    close();
    input.value = "";
    navigate(addressWith(chosen));
    onDone?.();
  };
  useLayoutEffect(() => {
    const onInput = () => {
      words.value = input.value.trim();
      open.value = true;
      at.value = -1;
    };
    input.addEventListener("input", onInput);
    input.addEventListener("blur", close);
    // Something may have been typed before this had come.
    if (input.value.trim() !== searched) onInput();
    return () => {
      input.removeEventListener("input", onInput);
      input.removeEventListener("blur", close);
    };
  }, [input]);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const chosen = shown ? offers[at.value] : undefined;
      if (step && offers.length > 0) {
        at.value = shown ? wrap(at.value + step, offers.length) : step > 0 ? 0 : offers.length - 1;
        open.value = true;
      } else if (event.key === "Enter" && chosen) take(chosen);
      else if (event.key === "Escape" && shown) close();
      else return;
      event.preventDefault();
      // The box would search for the words, or be left.
      event.stopImmediatePropagation();
    };
    input.addEventListener("keydown", onKeyDown, { capture: true });
    return () => input.removeEventListener("keydown", onKeyDown, { capture: true });
  });
  useLayoutEffect(() => {
    const { value } = at;
    input.setAttribute("aria-controls", `${ID}-list`);
    input.setAttribute("aria-expanded", String(shown));
    if (shown && value >= 0) input.setAttribute("aria-activedescendant", `${ID}-offer-${value}`);
    else input.removeAttribute("aria-activedescendant");
  });
  return (
    <OfferList
      id={ID}
      label={t("shell.search")}
      offers={offers}
      at={shown ? at.value : null}
      onTake={take}
    />
  );
}

const ID = "search";

/** The address of the view with this chosen, without the words; from another page, of the whole archive with it. */
function addressWith(chosen: Partial<Filter>): string {
  const before = new URLSearchParams(path.value === "/" ? search.value : "");
  const { filter } = parseFilter(before);
  for (const key of [...FILTER_KEYS, "event", "explain"]) before.delete(key);
  const query = [printFilter({ ...filter, q: null, ...chosen }), `${before}`];
  return `/?${query.filter(Boolean).join("&")}`;
}

/** What fits the words once typing rests; none while nothing is typed. */
function useSuggestions(words: string): readonly Suggestion[] {
  const found = useSignal<readonly Suggestion[]>([]);
  useEffect(() => {
    found.value = [];
    if (words === "") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const asked = [findPlaces, findSources, findWider].map((find) =>
        find(words, stop.signal).catch(() => []),
      );
      const offers = (await Promise.all(asked)).flat();
      if (stop.signal.aborted) return;
      found.value = offers;
      if (offers.length > 0) announce(t("dashboard.found", { count: offers.length }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, found]);
  return found.value;
}

const only = (value: string): Choice => ({ only: [value], not: [] });

/** Throws as `get` does, as the next ones. */
async function findPlaces(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const query = `${new URLSearchParams({ q, recorded: "true", limit: PLACES })}`;
  const { items } = await get("/api/places", { query, signal });
  return items.map((place) => ({
    key: `place ${place.country} ${place.admin1} ${place.name} ${place.precision}`,
    text: place.name,
    detail: commas([
      place.admin1 === place.name ? null : place.admin1,
      place.precision === "country" ? null : countryName(place.country),
      t("dashboard.place"),
    ]),
    chosen: choiceOf(place),
  }));
}

/** A country or a region is chosen whole, with all that is known to lie in it. */
function choiceOf({ country, admin1, name, precision }: KnownPlace): Partial<Filter> {
  const { admin1: anyRegion, place: anyPlace } = EVERYTHING;
  const within = { country: only(country), admin1: anyRegion, place: anyPlace };
  if (precision === "country") return within;
  if (precision === "region")
    return { ...within, admin1: only(regionOf({ country, admin1: admin1 ?? name })) };
  return { ...within, place: only(name) };
}

async function findSources(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const query = `${new URLSearchParams({ q, limit: OTHERS })}`;
  const { items } = await get("/api/sources", { query, signal });
  return items.map(({ id, publisher, title }) => ({
    key: `source ${id}`,
    text: t("words.colon", { name: publisher, text: title }),
    detail: t("dashboard.source"),
    chosen: { source: only(id) },
  }));
}

async function findWider(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const query = `${new URLSearchParams({ q, has_parts: "true", limit: OTHERS })}`;
  const { items } = await get("/api/events", { query, signal });
  return items.map(({ id, title }) => ({
    key: `event ${id}`,
    text: title,
    detail: t("dashboard.part_of"),
    chosen: { part_of: only(id) },
  }));
}
