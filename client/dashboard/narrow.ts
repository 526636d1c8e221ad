// The list narrowed to one circle, area or reason of the map: seen beside the filter, not part of it.
import { computed, effect, signal } from "@preact/signals";
import type { Choice, Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { regionOf } from "../../domain/region.ts";
import type { Area, Group } from "../../domain/summary.ts";
import { isCountryArea } from "../map/area-shape.ts";
import { areaKey } from "../map/layout.ts";
import { choose, filter, query } from "./selection.ts";

/** What the list is narrowed to: its name, null for what the map can't hold, and the part of a filter that says the same. */
type Narrowing = {
  readonly name: string | null;
  readonly filter: Partial<Filter>;
  /** The circle or area on the map. */
  readonly mark?: string;
};

const narrowing = signal<{ readonly to: Narrowing; readonly within: string } | null>(null);

/** What the list is narrowed to now; choosing anything else ends it. */
export const narrowed = computed((): Narrowing | null =>
  narrowing.value?.within === query.value ? narrowing.value.to : null,
);

/** The circle or area to which it is narrowed. */
export const narrowedMark = computed(() => narrowed.value?.mark ?? null);

/** The filter that says what the list shows: what is chosen, and what it is narrowed to. */
export const listFilter = computed((): Filter => ({ ...filter.value, ...narrowed.value?.filter }));

/** The same as a query string. */
export const listQuery = computed(() =>
  narrowed.value === null ? query.value : printFilter(listFilter.value),
);

/** Shows only the events of one circle in the list: those of its name that the map can hold. */
export function narrowToGroup({ level, id, name, admin1, country }: Group): void {
  narrow({
    name,
    mark: id,
    filter: {
      country: only(country),
      ...(level !== "country" && {
        admin1: only(regionOf({ country, admin1 })),
        on_map: "closer",
      }),
      ...(level === "place" && { place: only(name) }),
    },
  });
}

/** Shows only the events that are known to this area. */
export function narrowToArea(area: Area): void {
  const { name, country } = area;
  const within: Partial<Filter> = isCountryArea(area)
    ? { on_map: "country" }
    : { place: only(name), on_map: "closer" };
  narrow({ name, mark: areaKey(area), filter: { country: only(country), ...within } });
}

/** Shows only the events that the map cannot hold, by reason. */
export function narrowToNotMappable(): void {
  narrow({ name: null, filter: { on_map: "false" } });
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

/** Makes what the list is narrowed to part of the filter. */
export function filterToNarrowed(): void {
  const to = narrowed.value;
  if (to !== null) choose(to.filter);
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
