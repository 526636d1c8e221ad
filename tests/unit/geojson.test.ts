/** Features of GeoJSON: points where a place is known, circles where it is vague, nothing where it is unknown. */
import { describe, expect, it } from "vitest";
import { featureOf } from "../../domain/geojson.ts";
import { distanceM } from "../../domain/place.ts";

const row = (place_precision: string, fields: object = {}) => ({
  ...{ id: "an-event", title: "A march", lat: 53.9, lon: 27.5667 },
  ...{ place_precision, uncertainty_m: 8_000, killed: 0, detained: null, demands: ["a", "b"] },
  ...fields,
});

/** The corners of the circle of such a row. */
function cornersOf(fields: object): (readonly [number, number])[] {
  const { geometry } = featureOf(row("region", { uncertainty_m: 100_000, ...fields }));
  if (geometry?.type !== "Polygon") throw new Error("no circle");
  const [ring = []] = geometry.coordinates;
  return [...ring];
}

describe("a feature of an event", () => {
  it("has the row as its properties, and the event's id", () => {
    const own = row("city");
    expect(featureOf(own)).toEqual({
      type: "Feature",
      id: "an-event",
      geometry: { type: "Point", coordinates: [27.5667, 53.9] },
      properties: own,
    });
  });

  it.each(["exact", "street", "city"])(
    "is a point where the place is known to its %s",
    (precision) => {
      expect(featureOf(row(precision)).geometry?.type).toBe("Point");
    },
  );

  it("is nowhere where only the country is known, or no position", () => {
    expect(featureOf(row("country")).geometry).toBeNull();
    expect(featureOf(row("city", { lat: null, lon: null })).geometry).toBeNull();
    expect(featureOf(row("region", { lat: null, lon: null })).geometry).toBeNull();
  });

  it.each([0, 53.9, -33.4, 80])(
    "is the circle in which the event was where a region or district is known, at latitude %d",
    (lat) => {
      for (const metres of [20_000, 100_000])
        for (const [lon, north] of cornersOf({ lat, uncertainty_m: metres })) {
          const far = distanceM(lat, 27.5667, north, lon);
          expect(Math.abs(far - metres) / metres).toBeLessThan(0.001);
        }
    },
  );

  it("closes its ring, which runs against the clock", () => {
    const ring = cornersOf({});
    expect(ring[0]).toEqual(ring.at(-1));
    // Twice the area under the edges (shoelace): positive against the clock.
    let twice = 0;
    for (let i = 1; i < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]];
      twice += x0 * y1 - x1 * y0;
    }
    expect(twice).toBeGreaterThan(0);
  });

  it("is nowhere where its circle would cross the date line or a pole", () => {
    const vague = (fields: object) =>
      featureOf(row("region", { uncertainty_m: 100_000, ...fields })).geometry;
    expect(vague({ lat: 66, lon: 179.9 })).toBeNull();
    expect(vague({ lat: 89.5, lon: 0 })).toBeNull();
    expect(vague({ lat: 66, lon: 170 })).not.toBeNull();
  });
});
