// Where the map looks at first: at nearly all events, not at the few far ones that would make the rest small.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bulkOf, type Spot } from "../../client/dashboard/map/bulk.ts";

/** Minsk, Hrodna, Brest, Homiel and Viciebsk, with so many events each. */
const belarus = (events: number): Spot[] => [
  { lat: 53.9, lon: 27.57, events },
  { lat: 53.69, lon: 23.83, events },
  { lat: 52.1, lon: 23.69, events },
  { lat: 52.43, lon: 30.99, events },
  { lat: 55.19, lon: 30.2, events },
];
const sochi: Spot = { lat: 43.59, lon: 39.72, events: 1 };
const stockholm: Spot = { lat: 59.33, lon: 18.06, events: 1 };

describe("the home view", () => {
  it("leaves one far event in fifty-one out", () => {
    expect(bulkOf([...belarus(10), sochi])).toEqual(belarus(10));
  });

  it("keeps it when it is one in fifty: 98 of 100 events are shown at least", () => {
    const spots = [...belarus(9), { lat: 53.2, lon: 29.2, events: 3 }, sochi];
    expect(bulkOf(spots)).toEqual(spots);
  });

  it("leaves two out on two sides, where the share allows both", () => {
    expect(bulkOf([stockholm, ...belarus(30), sochi])).toEqual(belarus(30));
  });

  it("leaves a place with one event out that lies beside another far one", () => {
    const near: Spot = { lat: 43.4, lon: 39.95, events: 1 };
    expect(bulkOf([...belarus(30), sochi, near])).toEqual(belarus(30));
  });

  it("leaves nothing out that lies hardly farther than the rest", () => {
    const warsaw: Spot = { lat: 52.23, lon: 21.01, events: 1 };
    expect(bulkOf([...belarus(20), warsaw])).toEqual([...belarus(20), warsaw]);
  });

  it("is everything for two places, and nothing for none", () => {
    expect(bulkOf([sochi, stockholm])).toEqual([sochi, stockholm]);
    expect(bulkOf([])).toEqual([]);
  });

  it("holds 98 % of any events, in their order", () => {
    const spot = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      events: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const sum = (of: readonly Spot[]) => of.reduce((all, { events }) => all + events, 0);
        const bulk = bulkOf(spots);
        expect(sum(bulk)).toBeGreaterThanOrEqual(0.98 * sum(spots));
        expect(spots.filter((each) => bulk.includes(each))).toEqual(bulk);
      }),
    );
  });
});
