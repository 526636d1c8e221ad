// The list narrowed to one circle, area or reason of the map: seen beside the filter, not part of it.
import { computed, effect, signal } from "@preact/signals";
import type { Choice, Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import type { OnMap } from "../../domain/map-place.ts";
import { regionOf } from "../../domain/region.ts";
import type { Area, Group } from "../../domain/summary.ts";
import { isCountryArea } from "../map/area-shape.ts";
import { choose, filter, query } from "./selection.ts";

/** What the list is narrowed to: its name, the part of a filter that says the same, and how the map holds it. */
type Mark = { readonly name: string; readonly filter: Partial<Filter>; readonly onMap?: OnMap };
type Narrowing = Mark | "not_mappable";

const narrowing = signal<{ readonly to: Narrowing; readonly within: string } | null>(null);

/** What the list is narrowed to now; choosing anything else ends it. */
export const narrowed = computed((): Narrowing | null =>
  narrowing.value?.within === query.value ? narrowing.value.to : null,
);

/** What the list asks for: the filter, and what it is narrowed to, as a query string. */
export const narrowedQuery = computed(() => {
  const to = narrowed.value;
  if (to === null) return query.value;
  const held = to === "not_mappable" ? { filter: {}, onMap: "false" } : to;
  const asked = printFilter({ ...filter.value, ...held.filter });
  return [asked, held.onMap && `on_map=${held.onMap}`].filter(Boolean).join("&");
});

/** Shows only the events of one circle in the list: those of its name that the map can hold. */
export function narrowToGroup({ level, name, admin1, country }: Group): void {
  narrow({
    name,
    filter: {
      country: only(country),
      ...(level !== "country" && { admin1: only(regionOf({ country, admin1 })) }),
      ...(level === "place" && { place: only(name) }),
    },
    ...(level !== "country" && { onMap: "closer" }),
  });
}

/** Shows only the events that are known to this area. */
export function narrowToArea(area: Area): void {
  const { name, country } = area;
  if (isCountryArea(area)) narrow({ name, filter: { country: only(country) }, onMap: "country" });
  else narrow({ name, filter: { country: only(country), place: only(name) }, onMap: "closer" });
}

/** Shows only the events that the map cannot hold, by reason. */
export function narrowToNotMappable(): void {
  narrow("not_mappable");
}

/** Shows the whole list again; the focus goes back to what narrowed it, where that still is. Tells whether it did. */
export function widen(): boolean {
  narrowing.value = null;
  const back = cameFrom?.isConnected ? cameFrom : null;
  back?.focus();
  return back !== null;
}

let cameFrom: HTMLElement | SVGElement | null = null;

/** Remembers what narrows the list: the circle or button that has the focus now. */
export function narrowFrom(element: Element | null): void {
  cameFrom = element instanceof HTMLElement || element instanceof SVGElement ? element : null;
}

/** What the filter would say of it; null where no filter says it. */
export const narrowedFilter = computed((): Partial<Filter> | null => {
  const to = narrowed.value;
  return to === null || to === "not_mappable" || to.onMap === "country" ? null : to.filter;
});

/** Makes what the list is narrowed to part of the filter. */
export function filterToNarrowed(): void {
  const to = narrowedFilter.value;
  if (to !== null) choose(to);
}

function narrow(to: Narrowing): void {
  narrowing.value = { to, within: query.value };
}

function only(value: string): Choice {
  return { only: [value], not: [] };
}

/** Forgets a narrowing for good once something else is chosen, so that Back does not bring it up again. */
export function startForgetting(): () => void {
  return effect(() => {
    if (narrowing.value !== null && narrowed.value === null) narrowing.value = null;
  });
}
