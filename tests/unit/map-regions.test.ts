// First-level regions of every country: all there, under names records can have, small enough, and which of them a map asks for.
import { describe, expect, it } from "vitest";
import { countriesOf, regionsOf } from "../../client/basemap/shapes.ts";
import { wantedInDetail } from "../../client/map/detail-level.ts";
import {
  baseFile,
  countriesWithRegions,
  nameOf,
  ringsOf,
  shapesIn,
  within,
  zipped,
} from "../support/basemap.ts";

const codes = countriesWithRegions();
/** Name and rings of every region, by country. */
const files = new Map(
  codes.map((iso3) => {
    const { topology, shapes } = shapesIn(`regions/${iso3}.json`, "regions");
    return [
      iso3,
      shapes.map((shape) => ({ name: nameOf(shape), rings: ringsOf(topology, shape) })),
    ];
  }),
);
const world = shapesIn("countries.json", "countries");

/** "UKR: Crimea" for every region that holds a point. */
const regionsAt = (lat: number, lon: number) =>
  [...files].flatMap(([iso3, regions]) =>
    regions.filter(({ rings }) => within(rings, lat, lon)).map(({ name }) => `${iso3}: ${name}`),
  );

describe("first-level regions", () => {
  it("are there for every country on the map but Antarctica, and for two that are too small for it", () => {
    const drawn = world.shapes.map((shape) => String(shape.id)).filter((id) => id !== "");
    const both = new Set([...drawn, "GIB", "TUV"]);
    both.delete("ATA");
    expect(codes.sort()).toEqual([...both].sort());
  });

  it("have a name each, once in its country, and land", () => {
    for (const [iso3, regions] of files) {
      const names = regions.map(({ name }) => name);
      expect([iso3, names.filter((name) => name.trim() === "")]).toEqual([iso3, []]);
      expect([iso3, new Set(names).size]).toEqual([iso3, names.length]);
      const empty = regions.filter(({ rings }) => rings.length === 0);
      expect([iso3, empty]).toEqual([iso3, []]);
    }
  });

  it("lie on the map, and none is drawn across it", () => {
    for (const [iso3, regions] of files) {
      const all = regions.flatMap(({ rings }) => rings);
      const off = all.flat().filter(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
      const jumps = all.filter((ring) =>
        ring.some(([lon], i) => Math.abs(lon - (ring[i - 1]?.[0] ?? lon)) > 180),
      );
      expect([iso3, off, jumps]).toEqual([iso3, [], []]);
    }
  });

  it.each([
    ["Simferopol", 45.0, 34.1, "UKR: Crimea"],
    ["Sevastopol", 44.6, 33.55, "UKR: Sevastopol"],
    ["Minsk", 53.9, 27.57, "BLR: Minsk City"],
    ["Munich", 48.14, 11.57, "DEU: Bayern"],
    ["Lagos", 6.55, 3.35, "NGA: Lagos"],
    ["Hargeisa", 9.56, 44.06, "SOM: Somaliland"],
    ["Kyrenia", 35.25, 33.4, "CYP: Northern Cyprus"],
    ["Gaza", 31.45, 34.4, "PSE: Gaza Strip"],
    ["Juba", 4.85, 31.6, "SSD: Central Equatoria"],
    ["Tifariti", 26.16, -10.57, "ESH: Western Sahara"],
  ])("give %s to one region of one country", (_place, lat, lon, region) => {
    expect(regionsAt(lat, lon)).toEqual([region]);
  });

  it("of two neighbours meet: their common border has the same points in both files", () => {
    const points = (iso3: string) =>
      new Set(
        regionsOf(JSON.parse(baseFile(`regions/${iso3}.json`)))
          .borders.coordinates.flat()
          .map((point) => point.map((n = 0) => n.toFixed(5)).join()),
      );
    const [ours, theirs] = [points("LTU"), points("BLR")];
    const common = [...ours].filter((point) => theirs.has(point));
    expect(common.length).toBeGreaterThan(50);
  });
});

const bounds: Record<string, [number, number, number, number]> = JSON.parse(
  baseFile("bounds.json"),
);

/** The zoom at which a country fills a map of this size, as Web Mercator has it. */
function homeZoom(iso3: string, width: number, height: number): number {
  const [west, south, east, north] = bounds[iso3] ?? [-180, -85, 180, 85];
  const y = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return Math.log2(Math.min(width / ((east - west) / 360), height / (y(north) - y(south))) / 256);
}

describe("what a map loads", () => {
  const countries = countriesOf(JSON.parse(baseFile("countries.json")));
  const minsk = { west: 22, south: 51, east: 33, north: 56.5 };

  it("at first is at most 120 KB compressed, whichever country it shows", () => {
    const world = zipped("countries.json");
    for (const iso3 of codes) {
      const view = { zoom: Math.min(7, homeZoom(iso3, 1150, 620)), bounds: minsk };
      const wanted = wantedInDetail(countries, { ...view, focus: [iso3], roamed: false });
      const regions = wanted.map((id) => zipped(`regions/${id}.json`));
      const size = regions.reduce((sum, bytes) => sum + bytes, world);
      expect([iso3, size < 120 * 1024]).toEqual([iso3, true]);
    }
  });

  it("in all is at most 6 MB", () => {
    const all = ["countries.json", "bounds.json", ...codes.map((iso3) => `regions/${iso3}.json`)];
    const bytes = all.reduce((sum, name) => sum + Buffer.byteLength(baseFile(name)), 0);
    expect(bytes).toBeLessThan(6 * 1024 * 1024);
  });

  it("from afar is no country in detail", () => {
    const far = { zoom: 4.75, bounds: minsk, focus: ["BLR"] };
    expect(wantedInDetail(countries, { ...far, roamed: true })).toEqual([]);
  });

  it("close by is the country in the filter, and its neighbours once the reader has moved the map", () => {
    const near = { zoom: 6, bounds: minsk, focus: ["BLR"] };
    expect(wantedInDetail(countries, { ...near, roamed: false })).toEqual(["BLR"]);
    expect(wantedInDetail(countries, { ...near, roamed: true })).toEqual(
      ["BLR", "LTU", "LVA", "POL", "RUS", "UKR"].sort(),
    );
  });

  it("within one country is that country", () => {
    const steppe = { west: 67, south: 48, east: 68, north: 48.5 };
    const view = { zoom: 9, bounds: steppe, focus: [], roamed: true };
    expect(wantedInDetail(countries, view)).toEqual(["KAZ"]);
  });
});
