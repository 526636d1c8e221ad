// Groups places into the circles and areas of the map, from rows counted by code of place.
import { mapPlace } from "../../domain/map-place.ts";
import type { Place } from "../../domain/place.ts";
import {
  fixed,
  isAreaAt,
  LEVELS,
  lessExact,
  MOST_COUNTRY_AREAS,
  MOST_GROUPS,
  meanOf,
  nameOf,
  within,
} from "../../domain/summarise/groups.ts";
import type { Area, Group, Viewport } from "../../domain/summary.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import type { Columns } from "../store/columns.ts";
import type { Counts } from "./counts.ts";
import { KIND_COUNT } from "./scan.ts";

type Level = Group["level"];
type Circle = Omit<Group, "figures">;

/** The circles in view at one level, in the order of their ids; and which of them each place's code is in, or -1. */
export type Circles = { level: Level; circles: Circle[]; circleOf: Int32Array };

/**
 * Circles at the finest level from `finest` on that has at most `most` of them in view, and hardly any country beside
 * them that is an area (domain/summarise/groups.ts).
 */
export function circlesOf(
  columns: Columns,
  counts: Counts,
  viewport: Viewport | null,
  finest: Level = "place",
  most = MOST_GROUPS,
): Circles {
  const drawn = drawnPlaces(columns, counts);
  for (const level of LEVELS.slice(LEVELS.indexOf(finest))) {
    const points = drawn.filter(({ place }) => !isAreaAt(place, level));
    const inView = seen(columns, points, level, viewport);
    const countries = drawn.filter(
      ({ place }) => place.precision === "country" && isAreaAt(place, level),
    );
    const fits =
      inView.size <= most &&
      seen(columns, countries, "country", viewport).size <= MOST_COUNTRY_AREAS;
    if (!fits && level !== "country") continue;
    const spots = spotsOf(columns, counts, level, inView);
    return {
      level,
      circles: spots.map(({ id, spot, name }) => ({ ...spot, level, id, name })),
      circleOf: spotByPlace(columns, spots),
    };
  }
  throw new RangeError("there is no level of circles");
}

/** Areas, and which of them each place's code is in, or -1. */
export type Areas = { areas: Omit<Area, "figures">[]; areaOf: Int32Array };

/** What is known to its region or country only, as far as no circle holds it. */
export function areasOf(columns: Columns, counts: Counts, { level }: Circles): Areas {
  const vague = drawnPlaces(columns, counts).filter(({ place }) => isAreaAt(place, level));
  const spots = spotsOf(columns, counts, "place", seen(columns, vague, "place", null));
  return {
    areas: spots.map(({ spot, name }) => ({ ...spot, name })),
    areaOf: spotByPlace(columns, spots),
  };
}

/** Where each place's code is among the circles, and among the areas after them; -1: in neither. */
export function markOf({ circles, circleOf }: Circles, { areaOf }: Areas): Int32Array {
  return circleOf.map((circle, code) =>
    circle < 0 && areaOf[code] >= 0 ? circles.length + areaOf[code] : circle,
  );
}

/** Where in `spots` each place's code is, or -1. */
function spotByPlace({ events }: Columns, spots: readonly Pick<Spot, "places">[]): Int32Array {
  const spotOf = new Int32Array(events.places.values.length).fill(-1);
  spots.forEach(({ places }, spot) => {
    for (const { code } of places) spotOf[code] = spot;
  });
  return spotOf;
}

/** A place, as the map holds it, that has selected rows. */
type Drawn = { code: number; place: Place; rows: number };

function drawnPlaces({ events }: Columns, { perPlace: rows }: Counts): Drawn[] {
  const drawn: Drawn[] = [];
  const { values } = events.places;
  for (let code = 1; code < values.length; code++) {
    const stored = rows[code] > 0 ? values[code] : null;
    const place = stored && mapPlace(stored);
    if (place) drawn.push({ code, place, rows: rows[code] });
  }
  return drawn;
}

/** The places of each circle at a level whose middle is in view, by the circle's code. */
function seen(
  columns: Columns,
  drawn: readonly Drawn[],
  level: Level,
  viewport: Viewport | null,
): Map<number, Drawn[]> {
  const circles = columns.events.circles[LEVELS.indexOf(level)];
  const count = circles.ids.values.length;
  const events = new Float64Array(count);
  const lat = new Float64Array(count);
  const lon = new Float64Array(count);
  const isCloser = new Uint8Array(count);
  for (const { code, place } of drawn)
    if (place.precision !== "country") isCloser[circles.of[code]] = 1;
  for (const { code, place, rows } of drawn) {
    const circle = circles.of[code];
    if (isCloser[circle] === 1 && place.precision === "country") continue;
    events[circle] += rows;
    lat[circle] += fixed(place.lat ?? 0) * rows;
    lon[circle] += fixed(place.lon ?? 0) * rows;
  }
  const inView = new Map<number, Drawn[]>();
  events.forEach((rows, circle) => {
    if (rows === 0) return;
    const middle = { lat: meanOf(lat[circle], rows), lon: meanOf(lon[circle], rows) };
    if (viewport === null || within(middle, viewport)) inView.set(circle, []);
  });
  for (const each of drawn) inView.get(circles.of[each.code])?.push(each);
  return inView;
}

type Spot = {
  id: string;
  name: string;
  spot: Omit<Area, "name" | "figures">;
  places: readonly Drawn[];
};

/** Circles by their codes, as they are drawn, in the order of their ids. */
function spotsOf(
  { events }: Columns,
  { selected }: Counts,
  level: Level,
  members: ReadonlyMap<number, readonly Drawn[]>,
): Spot[] {
  const circles = events.circles[LEVELS.indexOf(level)];
  return [...members]
    .map(([circle, places]) =>
      spotOf(events, selected, circles.ids.values[circle] ?? "", places, level),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function spotOf(
  { ids }: Columns["events"],
  { places: byKind, lastOf }: Counts["selected"],
  id: string,
  places: readonly Drawn[],
  level: Level,
): Spot {
  const each = new Uint32Array(KIND_COUNT);
  const sum = { events: 0, located: 0, lat: 0, lon: 0 };
  const isCloser = places.some(({ place }) => place.precision !== "country");
  let least: Place | null = null;
  let generalised = false;
  for (const { code, place } of places) {
    let events = 0;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const rows = byKind[code * KIND_COUNT + kind];
      events += rows;
      each[kind] += rows;
    }
    sum.events += events;
    if (!isCloser || place.precision !== "country") {
      sum.located += events;
      sum.lat += fixed(place.lat ?? 0) * events;
      sum.lon += fixed(place.lon ?? 0) * events;
    }
    least = least === null ? place : lessExact(least, place);
    generalised ||= place.generalised === true;
  }
  if (least === null) throw new RangeError(`circle ${id} has no place`);
  const kinds: { [K in Kind]?: number } = {};
  KINDS.forEach(({ value }, kind) => {
    if (each[kind]) kinds[value] = each[kind];
  });
  const only = sum.events === 1 ? ids.idOf(lastOf[places[0].code]) : null;
  return {
    id,
    name: nameOf(least, level),
    spot: {
      admin1: level === "country" ? null : least.admin1,
      country: least.country,
      lat: meanOf(sum.lat, sum.located),
      lon: meanOf(sum.lon, sum.located),
      precision: least.precision,
      uncertainty_m: least.uncertainty_m,
      generalised,
      events: sum.events,
      event: only,
      kinds,
    },
    places,
  };
}
