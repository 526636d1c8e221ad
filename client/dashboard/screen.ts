// The screen's own part of the address: how the dashboard is arranged, never which events it shows.
import type { FilterProblem } from "../../domain/filter-url.ts";
import { METRICS, type Metric, metricSchema } from "../../domain/vocabulary/claim-terms.ts";

/** What a circle's area stands for. */
type Size = Metric | "events";

export const SORTS = [
  "newest",
  "oldest",
  "disputed",
  "changed",
  ...METRICS.map((term) => term.value),
] as const satisfies readonly string[];
export type Sort = (typeof SORTS)[number];

export type Show = "list" | "table";

/** Leaflet's zoom and the middle of the map in degrees. */
export type MapView = { readonly zoom: number; readonly lat: number; readonly lon: number };

export type Screen = {
  size: Size;
  sort: Sort;
  show: Show;
  /** Null: the map chooses. */
  map: MapView | null;
  /** The record that stands open. */
  event: string | null;
};

const PLAIN_SCREEN: Screen = {
  size: "participants",
  sort: "newest",
  show: "list",
  map: null,
  event: null,
};

/** Every screen key, in the order in which it is written. */
export const SCREEN_KEYS = ["size", "sort", "show", "map", "event"] as const;

type Readers = { readonly [K in keyof Screen]: (raw: string) => Screen[K] | undefined };

const READERS: Readers = {
  size: (raw) => (raw === "events" ? raw : metricSchema.safeParse(raw).data),
  sort: (raw) => SORTS.find((sort) => sort === raw),
  show: (raw) => (raw === "list" || raw === "table" ? raw : undefined),
  map: readMap,
  event: (raw) => (/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,159}$/.test(raw) ? raw : undefined),
};

/** Reads the screen keys of a query string; what can't be read is left out and named. */
export function parseScreen(query: string): { screen: Screen; problems: FilterProblem[] } {
  const screen: Record<string, unknown> = { ...PLAIN_SCREEN };
  const problems: FilterProblem[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(query)) {
    const known = SCREEN_KEYS.find((each) => each === key);
    if (known === undefined) continue;
    const read = READERS[known](value);
    if (seen.has(key)) problems.push({ key, value, code: "repeated" });
    else if (read === undefined) problems.push({ key, value, code: "bad_value" });
    else screen[key] = read;
    seen.add(key);
  }
  return { screen: screen as Screen, problems };
}

/** The screen keys as a query string without "?"; defaults are left out. */
export function printScreen({ size, sort, show, map, event }: Screen): string {
  const pairs = [
    size !== PLAIN_SCREEN.size && `size=${size}`,
    sort !== PLAIN_SCREEN.sort && `sort=${sort}`,
    show !== PLAIN_SCREEN.show && `show=${show}`,
    map !== null && `map=${printMap(map)}`,
    event !== null && `event=${encodeURIComponent(event)}`,
  ];
  return pairs.filter(Boolean).join("&");
}

/** "6/53.7/27.9": zoom, latitude, longitude. */
function readMap(raw: string): MapView | undefined {
  const parts =
    /^(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(raw);
  if (parts === null) return undefined;
  const [zoom, lat, lon] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return zoom <= 20 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : undefined;
}

/** Four decimals are about ten metres: finer than anything that is drawn. */
function printMap({ zoom, lat, lon }: MapView): string {
  const short = (n: number, digits: number) => String(Number(n.toFixed(digits)));
  return `${short(zoom, 2)}/${short(lat, 4)}/${short(lon, 4)}`;
}
