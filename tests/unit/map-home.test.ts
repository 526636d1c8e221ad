// Where the map looks at first: at nearly all events, not at the few far ones that would make the rest small.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearest, rooms } from "../../client/dashboard/map/home-layout.ts";
import { bulkOf, type Spot } from "../../client/map/bulk.ts";
import type { Box } from "../../client/map/plane.ts";

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

  it("leaves one in thirty-nine out, as in the weeks of the record that ships", () => {
    const spots = [...belarus(7), { lat: 53.2, lon: 29.2, events: 3 }];
    expect(bulkOf([...spots, sochi])).toEqual(spots);
  });

  it("keeps it when it is one in thirty-one: 97 of 100 events are shown at least", () => {
    const spots = [...belarus(6), sochi];
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

  it("holds 97 % of any events, in their order", () => {
    const spot = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      events: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const sum = (of: readonly Spot[]) => of.reduce((all, { events }) => all + events, 0);
        const bulk = bulkOf(spots);
        expect(sum(bulk)).toBeGreaterThanOrEqual(0.97 * sum(spots));
        expect(spots.filter((each) => bulk.includes(each))).toEqual(bulk);
      }),
    );
  });
});

describe("where home stands on the map", () => {
  const map = { width: 672, height: 278 };
  const zoom: Box = { left: 14, top: 14, right: 48, bottom: 80 };
  const size: Box = { left: 480, top: 14, right: 658, bottom: 46 };
  const unmapped: Box = { left: 506, top: 232, right: 658, bottom: 264 };
  const controls = [zoom, size, unmapped];

  it("is first tried with room for the legend, then beside the controls, then between them", () => {
    expect(rooms(map, controls)).toEqual([
      { left: 94, top: 14, right: 14, bottom: 14 },
      { left: 14, top: 14, right: 192, bottom: 14 },
      { left: 48, top: 14, right: 14, bottom: 14 },
      { left: 94, top: 80, right: 14, bottom: 46 },
    ]);
  });

  const way = (zoom: number, ...circles: [x: number, y: number][]) => ({
    zoom,
    circles: circles.map(([x, y]) => ({ x, y })),
  });
  const covered = way(6, [300, 100], [520, 250]);

  it("is the first that leaves every circle clear of the controls", () => {
    const free = way(6, [200, 100], [420, 250]);
    expect(clearest([covered, free, way(6, [210, 100])], controls)).toBe(free);
    expect(clearest([free, covered], controls)).toBe(free);
  });

  it("is not much smaller for it: then the one that covers the fewest", () => {
    const small = way(5, [200, 100]);
    const worse = way(6, [500, 20], [520, 250]);
    expect(clearest([covered, small], controls)).toBe(covered);
    expect(clearest([worse, covered, small], controls)).toBe(covered);
  });
});
