// The base map that ships: whose land is whose, which regions are there, and how much a page has to load.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { merge } from "topojson-client";
import { expect, test } from "vitest";

type Topology = Parameters<typeof merge>[0];
type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number];

const folder = new URL("../../client/basemap/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

function shapes(name: string, object: string): { topology: Topology; shapes: Shape[] } {
  const topology: Topology = JSON.parse(text(name));
  const collection = topology.objects[object];
  if (collection?.type !== "GeometryCollection") throw new Error(`${name} has no ${object}`);
  return { topology, shapes: collection.geometries as Shape[] };
}

const world = shapes("countries.json", "countries");
const belarus = shapes("regions/BLR.json", "regions");

function holds(topology: Topology, shape: Shape, lat: number, lon: number): boolean {
  let inside = false;
  for (const ring of merge(topology, [shape]).coordinates.flat()) {
    let before = ring.at(-1) ?? [0, 0];
    for (const at of ring) {
      const [ax = 0, ay = 0] = at;
      const [bx = 0, by = 0] = before;
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax)
        inside = !inside;
      before = at;
    }
  }
  return inside;
}

/** Ids of the countries whose polygons hold a point. */
const countriesAt = (lat: number, lon: number) =>
  world.shapes.filter((shape) => holds(world.topology, shape, lat, lon)).map((shape) => shape.id);

const nameOf = (shape: Shape) => (shape.properties as { name: string }).name;

test.each([
  ["Simferopol", 45.0, 34.1],
  ["Sevastopol", 44.65, 33.6],
  ["Kerch", 45.25, 35.8],
  ["Dzhankoi", 45.7, 34.4],
])("Crimea is Ukraine's: %s", (_place, lat, lon) => {
  expect(countriesAt(lat, lon)).toEqual(["UKR"]);
});

test.each([
  ["Minsk", 53.9, 27.57, "BLR"],
  ["Moscow", 55.75, 37.6, "RUS"],
  ["Chukotka, this side of the antimeridian", 67.5, 175.0, "RUS"],
  ["Chukotka, beyond it", 66.5, -174.0, "RUS"],
  ["Kyrenia", 35.25, 33.4, "CYP"],
  ["Hargeisa", 9.56, 44.06, "SOM"],
  ["Pristina", 42.66, 21.16, "XKX"],
])("%s lies in one country", (_place, lat, lon, iso3) => {
  expect(countriesAt(lat, lon)).toEqual([iso3]);
});

test("every country has an ISO 3166-1 code of its own and a name without abbreviations", () => {
  const named = world.shapes.filter((shape) => shape.id !== "");
  const codes = named.map((shape) => String(shape.id));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(named.map(nameOf).filter((name) => /\.|^$/.test(name))).toEqual([]);
  expect(codes.length).toBeGreaterThan(230);
});

test("no ring is drawn across the whole world, but for the edge of Antarctica", () => {
  const wide = world.shapes.filter((shape) =>
    merge(world.topology, [shape])
      .coordinates.flat()
      .some((ring) =>
        ring.some(([lon = 0], i) => i > 0 && Math.abs(lon - (ring[i - 1]?.[0] ?? 0)) > 180),
      ),
  );
  expect(wide.map((shape) => shape.id)).toEqual(["ATA"]);
});

test("the bounds of every country lie on the map and hold its land near its middle", () => {
  const bounds: Record<string, [number, number, number, number]> = JSON.parse(text("bounds.json"));
  const countries = world.shapes.filter((shape) => shape.id !== "").map((shape) => shape.id);
  expect(Object.keys(bounds).sort()).toEqual(countries.sort());
  for (const [west, south, east, north] of Object.values(bounds)) {
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
    expect(Math.max(-west, east)).toBeLessThanOrEqual(180);
  }
  const [west, south, east, north] = bounds.BLR ?? [];
  for (const [lat, lon] of [
    [51.3, 30.5],
    [56.1, 28.2],
    [52.1, 23.7],
    [53.3, 32.6],
  ] as const) {
    expect(lat).toBeGreaterThan(south ?? 90);
    expect(lat).toBeLessThan(north ?? -90);
    expect(lon).toBeGreaterThan(west ?? 180);
    expect(lon).toBeLessThan(east ?? -180);
  }
});

test("Belarus has its seven regions under the names records give them", () => {
  expect(belarus.shapes.map(nameOf).sort()).toEqual([
    "Brest Region",
    "Homiel Region",
    "Hrodna Region",
    "Mahilioŭ Region",
    "Minsk City",
    "Minsk Region",
    "Viciebsk Region",
  ]);
});

type Seed = {
  events: { place: { name: string; admin1: string | null; lat: number; lon: number } }[];
};

test("every region name in the seed has an outline, and towns lie in theirs", () => {
  const seeds = ["article", "bulletins"].map(
    (name): Seed =>
      JSON.parse(readFileSync(new URL(`../../seeds/${name}.json`, import.meta.url), "utf8")),
  );
  const places = seeds.flatMap((seed) => seed.events.map((event) => event.place));
  const known = new Set(belarus.shapes.map(nameOf));
  const regional = places.filter((place) => place.admin1 !== null);
  expect(regional.length).toBeGreaterThan(0);
  expect(regional.filter((place) => !known.has(place.admin1 ?? ""))).toEqual([]);
});

test.each([
  ["Homiel Region", 52.43, 30.98],
  ["Hrodna Region", 53.89, 25.3],
  ["Viciebsk Region", 55.19, 30.2],
  ["Minsk Region", 54.1, 28.33],
  ["Mahilioŭ Region", 53.92, 30.34],
])("a town of %s lies inside its outline and no other", (region, lat, lon) => {
  const found = belarus.shapes.filter((shape) => holds(belarus.topology, shape, lat, lon));
  expect(found.map(nameOf)).toEqual([region]);
});

test("what a first look loads is at most 120 KB compressed, whichever country it shows", () => {
  const size = (name: string) => gzipSync(text(name), { level: 9 }).length;
  const regions = readdirSync(new URL("regions/", folder)).map((name) => size(`regions/${name}`));
  expect(size("countries.json") + Math.max(...regions)).toBeLessThan(120 * 1024);
});
