// The base map that ships: whose land is whose, and that the record's own regions are on it.
import { readFileSync } from "node:fs";
import { merge } from "topojson-client";
import { expect, test } from "vitest";
import { countriesOf } from "../../client/basemap/shapes.ts";
import { pathOf } from "../../client/map/world-path.ts";
import middles from "../../domain/country-middles.json" with { type: "json" };
import { baseFile, holds, nameOf, ringsOf, shapesIn } from "../support/basemap.ts";

const world = shapesIn("countries.json", "countries");
const belarus = shapesIn("regions/BLR.json", "regions");

/** Ids of the countries whose polygons hold a point. */
const countriesAt = (lat: number, lon: number) =>
  world.shapes.filter((shape) => holds(world.topology, shape, lat, lon)).map((shape) => shape.id);

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

test("every country has an ISO 3166-1 code of its own", () => {
  const coded = world.shapes.filter((shape) => shape.id !== "");
  const codes = coded.map((shape) => String(shape.id));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(230);
});

test("the middle of every country lies on its own land, where its outline is more than a dot", () => {
  expect(Object.keys(middles).sort()).toEqual(
    world.shapes.flatMap(({ id }) => (id ? String(id) : [])).sort(),
  );
  const largestOf = (iso3: string) => {
    const shape = world.shapes.find(({ id }) => id === iso3);
    return Math.max(...(shape ? ringsOf(world.topology, shape) : []).map(areaOf));
  };
  const astray = Object.entries(middles).filter(
    ([iso3, [lat = 0, lon = 0]]) => !countriesAt(lat, lon).includes(iso3),
  );
  expect(astray.filter(([iso3]) => largestOf(iso3) > DOT)).toEqual([]);
});

/** In square degrees: about 5 km by 5. */
const DOT = 0.0025 * 1.5;

function areaOf(ring: readonly [number, number][]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

test("no ring is drawn across the whole world, but for the edge of Antarctica", () => {
  const wide = world.shapes.filter((shape) =>
    ringsOf(world.topology, shape).some((ring) =>
      ring.some(([lon], i) => i > 0 && Math.abs(lon - (ring[i - 1]?.[0] ?? 0)) > 180),
    ),
  );
  expect(wide.map((shape) => shape.id)).toEqual(["ATA"]);
});

test("the bounds of every country lie on the map and hold its land near its middle", () => {
  const bounds: Record<string, [number, number, number, number]> = JSON.parse(
    baseFile("bounds.json"),
  );
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

const countries = countriesOf(JSON.parse(baseFile("countries.json")));
const { topology, shapes } = world;

test("all land is there as one shape, as merging every country gives it", () => {
  const points = ({ coordinates }: { coordinates: number[][][][] }) =>
    coordinates.flat(2).map(String).sort();
  expect(points(countries.landWithout(new Set()))).toEqual(points(merge(topology, shapes)));
  const without = countries.landWithout(new Set(["AUS"]));
  expect(points(without).length).toBeLessThan(points(merge(topology, shapes)).length);
});

test("every country lies in the bounds it says, and touches each of them", () => {
  for (const { shape, bounds } of countries.all) {
    const [lons, lats] = [0, 1].map((axis) => shape.coordinates.flat(2).map((at) => at[axis] ?? 0));
    expect(bounds.west).toBeCloseTo(Math.min(...(lons ?? [])), 9);
    expect(bounds.east).toBeCloseTo(Math.max(...(lons ?? [])), 9);
    expect(bounds.south).toBeCloseTo(Math.min(...(lats ?? [])), 9);
    expect(bounds.north).toBeCloseTo(Math.max(...(lats ?? [])), 9);
  }
});

test("a shape is drawn in units of the world, each point from the last", () => {
  const quarter = [
    [-180, 0],
    [0, 0],
    [90, 0],
    [-180, 0],
  ];
  const half = 2 ** 23;
  const quarterWidth = 2 ** 22;
  expect(pathOf({ type: "MultiPolygon", coordinates: [[quarter]] })).toBe(
    `M0 ${half}l${half} 0 ${quarterWidth} 0 ${-half - quarterWidth} 0 Z`,
  );
  expect(pathOf({ type: "MultiLineString", coordinates: [quarter.slice(0, 2)] })).toBe(
    `M0 ${half}l${half} 0 `,
  );
});
