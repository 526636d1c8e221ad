// The base map's files: fetched once, from this site, when the map first needs them.
import type { MultiLineString, MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import boundsOfCountries from "../../basemap/bounds.json";
import countriesUrl from "../../basemap/countries.json?url&no-inline";

const regionUrls = import.meta.glob<string>("../../basemap/regions/*.json", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

type Land = MultiPolygon;
type Lines = MultiLineString;

type Country = { id: string; name: string; shape: Land };

export type Countries = {
  /** All land as one shape: its edges are coasts. */
  land: Land;
  all: readonly Country[];
  /** Borders between countries, but for those of the countries named. */
  bordersWithout(ids: ReadonlySet<string>): Lines;
};

export type Regions = {
  /** The country's outline, as fine as its regions. */
  outline: Land;
  byName: ReadonlyMap<string, Land>;
  /** Borders inside the country that touch one of the regions named. */
  seams(names: ReadonlySet<string>): Lines;
};

type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];
type Areas = { type: "GeometryCollection"; geometries: Shape[] };

const nameOf = (shape: { properties?: unknown }) =>
  (shape.properties as { name?: string } | undefined)?.name ?? "";

/** A file of the base map: its shapes, and what they need to be unpacked. */
async function load(url: string, object: string): Promise<{ topology: Topology; areas: Areas }> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const topology: Topology = await answer.json();
  const areas = topology.objects[object];
  if (areas?.type !== "GeometryCollection") throw new Error(`${url} has no ${object}.`);
  return { topology, areas: { type: areas.type, geometries: areas.geometries as Shape[] } };
}

async function countries(): Promise<Countries> {
  const { topology, areas } = await load(countriesUrl, "countries");
  return {
    land: merge(topology, areas.geometries),
    all: areas.geometries.map((shape) => ({
      id: String(shape.id ?? ""),
      name: nameOf(shape),
      shape: merge(topology, [shape]),
    })),
    bordersWithout: (ids) =>
      mesh(topology, areas, (a, b) => a !== b && !ids.has(String(a.id)) && !ids.has(String(b.id))),
  };
}

async function regions(url: string): Promise<Regions> {
  const { topology, areas } = await load(url, "regions");
  return {
    outline: merge(topology, areas.geometries),
    byName: new Map(areas.geometries.map((shape) => [nameOf(shape), merge(topology, [shape])])),
    seams: (names) =>
      mesh(topology, areas, (a, b) => a !== b && (names.has(nameOf(a)) || names.has(nameOf(b)))),
  };
}

const asked = new Map<string, Promise<unknown>>();

/** Asks once; what failed may be asked for again. */
function once<T>(key: string, start: () => Promise<T>): Promise<T> {
  const known = asked.get(key) as Promise<T> | undefined;
  if (known) return known;
  const answer = start();
  asked.set(key, answer);
  answer.catch(() => asked.delete(key));
  return answer;
}

/** The countries of the world, 1:50m. */
export function loadCountries(): Promise<Countries> {
  return once("", countries);
}

/** The first-level regions of a country, 1:10m; null for a country whose regions are not shipped. */
export function loadRegions(iso3: string): Promise<Regions | null> {
  const url = regionUrls[`../../basemap/regions/${iso3}.json`];
  return url === undefined ? Promise.resolve(null) : once(iso3, () => regions(url));
}

const bounds: Readonly<Record<string, readonly number[]>> = boundsOfCountries;

/** West, south, east and north of a country's main land, known before any file is there. */
export function boundsOf(iso3: string): [number, number, number, number] | null {
  const [west, south, east, north] = bounds[iso3] ?? [];
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? null
    : [west, south, east, north];
}
