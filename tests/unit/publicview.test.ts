/** What the public may see: what is published, as exactly as it may be known, the same for everyone every time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellMiddle, type Grid, KM_1, KM_10, KM_100 } from "../../domain/grid.ts";
import { distanceM } from "../../domain/place.ts";
import { isStricter, publicView } from "../../domain/publicview.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { SENSITIVITIES, STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { PLACE_PRECISIONS, placeRank } from "../../domain/vocabulary/precision.ts";
import { anyTerm, sensitiveForest } from "../support/arbitraries.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const generalisedTo = fc.constantFrom(
  "generalised_1km" as const,
  "generalised_10km" as const,
  "generalised_city" as const,
  "generalised_region" as const,
);
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const spot = fc.record({
  lat,
  lon,
  precision: anyTerm(PLACE_PRECISIONS),
  uncertainty_m: fc.nat(400_000),
  name: fc.constantFrom("Minsk", "Stela, Minsk", "Pieramohi Avenue"),
  admin1: fc.constantFrom("Minsk City", null),
});

function shown(record: EventRecord): EventRecord {
  const [only] = publicView([record]);
  if (!only) throw new Error("nothing is shown");
  return only;
}
const placeOf = (fields: Parameters<typeof aRecord>[0]) => shown(aRecord(fields)).event.place;

describe("the public view", () => {
  it("holds what is published and not restricted, and nothing else", () => {
    for (const { value: status } of STATUSES)
      for (const { value: sensitivity } of SENSITIVITIES) {
        const seen = publicView([aRecord({ status, sensitivity })]);
        expect(seen.length > 0).toBe(status === "published" && sensitivity !== "restricted");
      }
  });

  it("passes on as it is what hides nothing", () => {
    const record = aRecord({}, [aClaim({ external_id: "BLR1234" })]);
    expect(shown(record)).toBe(record);
  });

  it("does not tell until when a record was held back", () => {
    expect(shown(aRecord({ publish_after: "2020-09-14T06:00Z" })).event.publish_after).toBeNull();
  });

  it("hangs a part of a hidden event on the nearest wider event that is shown", () => {
    const seen = publicView([
      aRecord({ id: "campaign" }),
      aRecord({ id: "day", part_of: "campaign", status: "draft" }),
      aRecord({ id: "city", part_of: "day", sensitivity: "restricted" }),
      aRecord({ id: "square", part_of: "city" }),
      aRecord({ id: "elsewhere", part_of: "not-there" }),
    ]);
    expect(seen.map(({ event }) => [event.id, event.part_of])).toEqual([
      ["campaign", null],
      ["square", "campaign"],
      ["elsewhere", null],
    ]);
  });

  it("counts nobody twice because the event between two is hidden", () => {
    const figure = (low: number) => [aClaim({ low, high: low })];
    const seen = publicView([
      aRecord({ id: "country" }, figure(774)),
      aRecord({ id: "city", part_of: "country", sensitivity: "restricted" }, figure(600)),
      aRecord({ id: "square", part_of: "city" }, figure(500)),
    ]);
    const nets = resolveAll(seen, { rule: "lowest", as_of: null }).map(
      ({ nets }) => nets.participants?.headline,
    );
    expect(nets).toEqual([274, 500]);
  });
});

it("hidden events that are part of each other have no wider event that is shown", () => {
  const seen = publicView([
    aRecord({ id: "a", part_of: "b", status: "draft" }),
    aRecord({ id: "b", part_of: "a", status: "draft" }),
    aRecord({ id: "c", part_of: "a" }),
  ]);
  expect(seen.map(({ event }) => [event.id, event.part_of])).toEqual([["c", null]]);
});

it("from what hides nothing to what hides all, each sensitivity is stricter than those before", () => {
  const order = SENSITIVITIES.map(({ value }) => value);
  order.forEach((one, i) => {
    order.forEach((other, j) => {
      expect([one, other, isStricter(one, other)]).toEqual([one, other, i > j]);
    });
  });
});

describe("a generalised place", () => {
  const stela = {
    name: "Stela, Minsk",
    precision: "exact" as const,
    lat: 53.90863,
    lon: 27.53706,
    uncertainty_m: 20,
  };

  it("lies on the grid, is as wide as its cell, and says that it was made coarser", () => {
    expect(placeOf({ sensitivity: "generalised_1km", place: stela })).toEqual({
      name: "Minsk",
      admin1: "Minsk City",
      country: "BLR",
      lat: 53.905,
      lon: expect.closeTo(27.54, 1),
      precision: "city",
      uncertainty_m: 800,
      generalised: true,
    });
  });

  it.each([
    ["generalised_10km", "Minsk", "district", 8_000],
    ["generalised_city", "Minsk", "city", 8_000],
    ["generalised_region", "Minsk City", "region", 80_000],
  ] as const)("%s: %s, known to the %s, %d m", (sensitivity, name, precision, uncertainty_m) => {
    expect(placeOf({ sensitivity, place: stela })).toMatchObject({
      name,
      precision,
      uncertainty_m,
    });
  });

  it("does not name a spot or street, and names the region where it knows no town", () => {
    const street = { name: "Pieramohi Avenue", precision: "street" as const };
    expect(placeOf({ sensitivity: "generalised_1km", place: street }).name).toBe("Minsk City");
    expect(
      placeOf({ sensitivity: "generalised_1km", place: { ...street, admin1: null } }).name,
    ).toBe("BLR");
  });

  it("keeps the last part of a name only where the region is called after it: it may be the spot", () => {
    const named = (name: string, admin1: string | null) =>
      placeOf({ sensitivity: "generalised_city", place: { ...stela, name, admin1 } }).name;
    expect(named("Hidden Lane 7, Hrodna", "Hrodna Region")).toBe("Hrodna");
    expect(named("Hrodna, Hidden Lane 7", "Hrodna Region")).toBe("Hrodna Region");
    expect(named("Hidden Lane 7, Orsha", "Vitsebsk Region")).toBe("Vitsebsk Region");
    expect(named("Hidden Lane 7, Min", "Minsk City")).toBe("Minsk City");
    expect(named("Minsk City, Hidden Lane 7", null)).toBe("BLR");
    expect(named("Hidden Lane 7,", "Minsk City")).toBe("Minsk City");
  });

  it("known to its region only is named by it alone; one known less well keeps its name", () => {
    const region = { name: "Somewhere in the Hrodna Region", admin1: "Hrodna Region" };
    const named = (precision: "city" | "region" | "country") =>
      placeOf({ sensitivity: "generalised_region", place: { ...region, precision } }).name;
    expect([named("city"), named("region")]).toEqual(["Hrodna Region", "Hrodna Region"]);
    expect(named("country")).toBe("Somewhere in the Hrodna Region");
  });

  it("keeps a place without coordinates without them", () => {
    const nowhere = { name: "Belarus", precision: "country" as const, lat: null, lon: null };
    expect(placeOf({ sensitivity: "generalised_region", place: nowhere })).toMatchObject(nowhere);
  });

  it("can't be found by searching for what is hidden", () => {
    const record = aRecord(
      {
        sensitivity: "generalised_city",
        place: stela,
        external_id: "BLR1234",
        extra: { location: "Stela" },
      },
      [aClaim({ external_id: "claim-77" })],
    );
    const { words, event, claims } = shown(record);
    for (const hidden of ["stela", "blr1234", "claim 77"]) {
      expect(searchWords(record)).toContain(hidden);
      expect(words).not.toContain(hidden);
    }
    expect(words).toContain("minsk");
    expect(event.external_id).toBeNull();
    expect(event.extra).toBeNull();
    expect(claims[0]?.external_id).toBeNull();
  });

  it("holds the true point within its radius, is never more exact, and stays put when made coarser again", () => {
    fc.assert(
      fc.property(spot, generalisedTo, (place, sensitivity) => {
        const record = aRecord({ sensitivity, place });
        const once = shown(record);
        const { lat, lon, precision, uncertainty_m } = once.event.place;
        const away = distanceM(place.lat, place.lon, lat ?? Number.NaN, lon ?? Number.NaN);
        expect(away).toBeLessThanOrEqual(uncertainty_m);
        expect(uncertainty_m).toBeGreaterThanOrEqual(place.uncertainty_m);
        expect(placeRank(precision)).toBeGreaterThanOrEqual(placeRank(place.precision));
        expect(shown(once)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same for any point of its cell", () => {
    const step = fc.double({ min: -0.0049, max: 0.0049, noNaN: true });
    fc.assert(
      fc.property(lat, lon, step, step, (a, b, up, right) => {
        const middle = cellMiddle(a, b, KM_1);
        expect(cellMiddle(middle.lat + up, middle.lon + right, KM_1)).toEqual(middle);
      }),
    );
  });
});

describe("a grid", () => {
  it("has cells as wide as they are high, far north too", () => {
    // At 60.01° a degree of longitude is half as long as at the equator: 36,000 × cos 60.01° = 17,994.6 cells.
    const width = 360 / 17_995;
    const middle = (column: number) => Math.round((column * width + width / 2 - 180) * 1e5) / 1e5;
    const first = Math.floor(210.001 / width);
    expect(cellMiddle(60.014, 30.001, KM_1)).toEqual({ lat: 60.015, lon: middle(first) });
    expect(cellMiddle(60.014, 30.021, KM_1)).toEqual({ lat: 60.015, lon: middle(first + 1) });
    expect(cellMiddle(-60.014, 30.001, KM_1)).toEqual({ lat: -60.015, lon: middle(first) });
    expect(cellMiddle(0.001, 30.001, KM_1)).toEqual({ lat: 0.005, lon: 30.005 });
  });

  it.each<[string, Grid]>([
    ["1 km", KM_1],
    ["10 km", KM_10],
    ["100 km", KM_100],
  ])(
    "of %s has its radius reach every point of a cell, at the poles and the date line too",
    (_, grid) => {
      const edge = fc.constantFrom(-90, -89.999, 0, 89.999, 90);
      fc.assert(
        fc.property(fc.oneof(lat, edge), fc.oneof(lon, fc.constantFrom(-180, 180)), (a, b) => {
          const middle = cellMiddle(a, b, grid);
          expect(distanceM(a, b, middle.lat, middle.lon)).toBeLessThanOrEqual(grid.radius_m);
          expect(cellMiddle(middle.lat, middle.lon, grid)).toEqual(middle);
          expect(Math.abs(middle.lat) <= 90 && Math.abs(middle.lon) <= 180).toBe(true);
        }),
        { numRuns: 500 },
      );
    },
  );
});

describe("any records", () => {
  it("are after the public view public, and the same after a second", () => {
    fc.assert(
      fc.property(sensitiveForest, (records) => {
        const seen = publicView(records);
        const ids = new Set(seen.map(({ event }) => event.id));
        for (const { event } of seen)
          if (event.part_of !== null) expect(ids).toContain(event.part_of);
        expect(publicView(seen)).toEqual(seen);
      }),
    );
  });
});
