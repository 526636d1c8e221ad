// The list narrowed to one circle, area or reason of the map: seen beside the filter, not part of it.
import { computed, effect, signal } from "@preact/signals";
import type { Choice, Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { regionOf } from "../../domain/region.ts";
import type { Area, Group } from "../../domain/summary.ts";
import { isCountryArea } from "../map/area-shape.ts";
import { areaKey } from "../map/layout.ts";
import { choose, filter, query } from "./selection.ts";

/** A circle or area of the map, or what the map can't hold: its name, null for the latter, and the filter that says the same. */
export type Part = {
  readonly name: string | null;
  readonly filter: Partial<Filter>;
  /** The circle or area on the map. */
  readonly mark?: string;
};

/** What the list is narrowed to: the names of its parts, none for what the map can't hold. */
type Narrowing = {
  readonly names: readonly string[];
  readonly filter: Partial<Filter>;
  readonly marks: readonly string[];
};

const narrowing = signal<{ readonly to: readonly Part[]; readonly within: string } | null>(null);

const parts = computed((): readonly Part[] =>
  narrowing.value?.within === query.value ? narrowing.value.to : [],
);

/** What the list is narrowed to now; choosing anything else ends it. */
export const narrowed = computed((): Narrowing | null => {
  const all = parts.value;
  if (all.length === 0) return null;
  return {
    names: all.flatMap(({ name }) => name ?? []),
    filter: all.map((part) => part.filter).reduce(either),
    marks: all.flatMap(({ mark }) => mark ?? []),
  };
});

/** The filter that says what the list shows: what is chosen, and what it is narrowed to. */
export const listFilter = computed((): Filter => ({ ...filter.value, ...narrowed.value?.filter }));

/** The same as a query string. */
export const listQuery = computed(() =>
  narrowed.value === null ? query.value : printFilter(listFilter.value),
);

/** The events of one circle: those of its name that the map can hold. */
export function ofGroup({ level, id, name, admin1, country }: Group): Part {
  return {
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
  };
}

/** The events that are known to this area. */
export function ofArea(area: Area): Part {
  const { name, country } = area;
  const within: Partial<Filter> = isCountryArea(area)
    ? { on_map: "country" }
    : { place: only(name), on_map: "closer" };
  return { name, mark: areaKey(area), filter: { country: only(country), ...within } };
}

/** The events that the map cannot hold, by reason. */
export const NOT_MAPPABLE: Part = { name: null, filter: { on_map: "false" } };

/** Shows only this in the list. */
export function narrowTo(part: Part): void {
  narrow([part]);
}

/** Shows this in the list too, or no longer. False where one filter can't say what is asked for. */
export function narrowToToo(part: Part): boolean {
  const before = parts.peek();
  const others = before.filter(({ mark }) => mark !== part.mark);
  if (others.length < before.length) narrow(others);
  else if (before.every((other) => isOfOneKind(other, part))) narrow([...before, part]);
  else return false;
  return true;
}

/** Whether one filter can ask for both: for places, or for regions, or for countries. */
function isOfOneKind({ filter: a }: Part, { filter: b }: Part): boolean {
  return a.on_map === b.on_map && (a.place === undefined) === (b.place === undefined);
}

/** A filter for what either of two of one kind asks for; where one names no region, none is asked for. */
function either(a: Partial<Filter>, b: Partial<Filter>): Partial<Filter> {
  const both = (key: "country" | "admin1" | "place") => {
    const [one, other] = [a[key], b[key]];
    if (one === undefined || other === undefined) return {};
    return { [key]: { only: [...new Set([...one.only, ...other.only])].sort(), not: [] } };
  };
  const onMap = a.on_map && { on_map: a.on_map };
  return { ...both("country"), ...both("admin1"), ...both("place"), ...onMap };
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

function narrow(to: readonly Part[]): void {
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
