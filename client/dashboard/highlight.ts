// What is pointed at, wherever it is pointed at: list, map and timeline show the same.
import { computed, signal } from "@preact/signals";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { isCountryOnly } from "../../domain/place.ts";
import type { Area } from "../../domain/summary.ts";
import { type Day, dayOf } from "../../domain/when.ts";
import { areaKey } from "../map/layout.ts";
import type { MapGroup } from "../map/merge.ts";
import { events } from "./pages.ts";

type Days = { readonly from: Day; readonly to: Day };

type Pointed =
  | { readonly at: "event"; readonly event: EventAnswer }
  | { readonly at: "mark"; readonly keys: readonly string[] }
  | { readonly at: "days"; readonly days: Days };

const pointed = signal<Pointed | null>(null);

export function highlightEvent(event: EventAnswer | null): void {
  pointed.value = event && { at: "event", event };
}

/** A circle or an area of the map. */
export function highlightMark(mark: MapGroup | Area | null): void {
  pointed.value = mark && { at: "mark", keys: markKeys(mark) };
}

function markKeys(mark: MapGroup | Area): string[] {
  if (!("id" in mark)) return [areaKey(mark)];
  return mark.members?.map(({ id }) => id) ?? [mark.id];
}

export function highlightDays(days: Days | null): void {
  pointed.value = days && { at: "days", days };
}

/** What the map calls the places an event may be drawn at: groups from country to place, and its area. */
function keysOf({ place }: EventAnswer): string[] {
  if (isCountryOnly(place))
    return [place.country, areaKey({ ...place, admin1: null, name: place.country })];
  const region = `${place.country}/${place.admin1 ?? ""}`;
  return [place.country, region, `${region}/${place.name}`, areaKey(place)];
}

const daysOf = ({ start, end }: EventAnswer): Days => ({
  from: dayOf(start) ?? 0,
  to: dayOf(end) ?? 0,
});

const meets = (a: Days, b: Days) => a.from <= b.to && a.to >= b.from;

const lit = computed((): readonly EventAnswer[] => {
  const now = pointed.value;
  if (now === null) return [];
  if (now.at === "event") return [now.event];
  return events.value.filter((event) =>
    now.at === "mark"
      ? keysOf(event).some((key) => now.keys.includes(key))
      : meets(daysOf(event), now.days),
  );
});

/** Ids of the events pointed at, among those of the list. */
export const litEvents = computed(
  (): ReadonlySet<string> => new Set(lit.value.map((event) => event.id)),
);

/** Keys of the map's circles and areas that hold them. */
export const litMarks = computed((): ReadonlySet<string> => new Set(lit.value.flatMap(keysOf)));

/** The days of the one event pointed at. */
export const litDays = computed((): Days | null => {
  const now = pointed.value;
  return now?.at === "event" ? daysOf(now.event) : null;
});
