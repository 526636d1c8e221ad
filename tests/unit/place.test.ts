/** Where an event was: what a place may be, when it is drawn, and the map's plane. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOnMap, mapPlace, mappable } from "../../domain/map-place.ts";
import { distanceM, knownTo, mercator, UNCERTAINTY_M } from "../../domain/place.ts";
import { placeSchema } from "../../domain/place-schema.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";

const minsk = {
  name: "Minsk",
  country: "BLR",
  lat: 53.9,
  lon: 27.5667,
  precision: "city" as const,
};

describe("a place", () => {
  it("is as wide as its precision says, unless a source says how wide", () => {
    expect(placeSchema.parse(minsk).uncertainty_m).toBe(8_000);
    expect(placeSchema.parse({ ...minsk, uncertainty_m: 300 }).uncertainty_m).toBe(300);
  });

  it("has both coordinates or neither", () => {
    expect(placeSchema.safeParse({ ...minsk, lon: null }).success).toBe(false);
    expect(placeSchema.safeParse({ ...minsk, lat: null, lon: null }).success).toBe(true);
  });

  it.each([
    { lat: 90.1 },
    { lon: -180.1 },
    { country: "BY" },
    { country: "blr" },
    { name: " " },
    { precision: "house" },
    { uncertainty_m: -1 },
    { generalised: true },
  ])("is refused with %j", (wrong) => {
    expect(placeSchema.safeParse({ ...minsk, ...wrong }).success).toBe(false);
  });

  it("is on the map at its own position when it is known to the region or better", () => {
    for (const { value } of PLACE_PRECISIONS) {
      const place = placeSchema.parse({ ...minsk, precision: value });
      if (value !== "country") expect(mapPlace(place)).toBe(place);
    }
  });

  it.each([
    ["known to its country only", { precision: "country" }],
    ["a city by its name alone", { lat: null, lon: null }],
  ])("is on the map as its country, and never as a point, when it is %s", (_, known) => {
    const place = placeSchema.parse({ ...minsk, admin1: "Minsk City", ...known });
    expect(mapPlace(place)).toMatchObject({
      ...{ name: "BLR", admin1: null, country: "BLR", precision: "country" },
      uncertainty_m: UNCERTAINTY_M.country,
      lat: expect.closeTo(53.4, 0),
      lon: expect.closeTo(28.4, 0),
    });
  });

  it("has a country that there is or was, by its code", () => {
    const told = (country: string) => placeSchema.safeParse({ ...minsk, country }).success;
    expect(["BLR", "XKX", "GLP", "SUN", "YUG", "CSK", "DDR", "SCG"].filter(told)).toHaveLength(8);
    expect(["XYZ", "UKD", "blr", "BY", "BLR ", ""].filter(told)).toEqual([]);
  });

  it("is not mappable when neither its position nor its country is known to the map", () => {
    const nowhere = placeSchema.parse({ ...minsk, country: "SUN", lat: null, lon: null });
    expect(mapPlace(nowhere)).toBeNull();
    expect(mappable(nowhere)).toBe(false);
    expect(mappable({ ...nowhere, lat: 55, lon: 37 })).toBe(true);
  });

  it("is asked for by how closely the map holds it", () => {
    const city = placeSchema.parse(minsk);
    const named = placeSchema.parse({ ...minsk, lat: null, lon: null });
    const asked = ["true", "false", "closer", "country"] as const;
    expect(asked.map((how) => isOnMap(city, how))).toEqual([true, false, true, false]);
    expect(asked.map((how) => isOnMap(named, how))).toEqual([true, false, false, true]);
    expect(asked.map((how) => isOnMap({ ...named, country: "SUN" }, how))).toEqual([
      ...[false, true, false, false],
    ]);
  });

  it("gets wider from each precision to the next", () => {
    const widths = PLACE_PRECISIONS.map(({ value }) => UNCERTAINTY_M[value]);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(knownTo("street", "city")).toBe(true);
    expect(knownTo("city", "city")).toBe(true);
    expect(knownTo("region", "city")).toBe(false);
  });
});

describe("the map's plane", () => {
  const lat = fc.double({ min: -90, max: 90, noNaN: true });
  const lon = fc.double({ min: -180, max: 180, noNaN: true });

  it("runs from 0 to 2^26 both ways, north and west first", () => {
    expect(mercator(0, 0)).toEqual({ x: 2 ** 25, y: 2 ** 25 });
    expect(mercator(90, -180)).toEqual({ x: 0, y: 0 });
    expect(mercator(-90, 180)).toEqual({ x: 2 ** 26, y: 2 ** 26 });
    fc.assert(
      fc.property(lat, lon, (a, b) => {
        const { x, y } = mercator(a, b);
        for (const n of [x, y]) expect(Number.isInteger(n) && n >= 0 && n <= 2 ** 26).toBe(true);
      }),
    );
  });
});

describe("a distance", () => {
  it("is the way along the globe", () => {
    expect(distanceM(53.9, 27.5667, 43.5992, 39.7257) / 1000).toBeCloseTo(1_452, -1);
    expect(distanceM(0, 179.5, 0, -179.5) / 1000).toBeCloseTo(111.2, 0);
    expect(distanceM(90, 0, -90, 0) / 1000).toBeCloseTo(20_015, 0);
    expect(distanceM(53.9, 27.5667, 53.9, 27.5667)).toBe(0);
  });
});
