/** Where the map of a card looks when nobody has chosen, and how much of the record lies elsewhere. */
import { describe, expect, it } from "vitest";
import { pictureHome } from "../../client/map/picture-home.ts";
import { eventsWithin } from "../../client/map/within.ts";
import { PLAIN_EMBED } from "../../domain/embed.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Area, Group, Summary } from "../../domain/summary.ts";

const SIZE = { width: 600, height: 380 };

const group = (name: string, lat: number, lon: number, events: number): Group => ({
  ...{ level: "place", id: name, name, admin1: null, country: "BLR", lat, lon },
  ...{ precision: "city", uncertainty_m: 8_000, generalised: false },
  ...{ events, event: null, kinds: {}, figures: {} },
});

const area = (country: string, events: number): Area => ({
  ...{ name: country, admin1: null, country, lat: 53.5, lon: 28 },
  ...{ precision: "country", uncertainty_m: 500_000, generalised: false },
  ...{ events, event: null, kinds: {}, figures: {} },
});

const home = [group("Minsk", 53.9, 27.57, 40), group("Brest", 52.1, 23.7, 30)];
const far = group("Sochi", 43.6, 39.7, 1);

const lookAt = (groups: readonly Group[], areas: readonly Area[] = []) =>
  pictureHome(PLAIN_EMBED, EVERYTHING, { groups, areas } as unknown as Summary, SIZE);

describe("the map of a card", () => {
  it("is not zoomed out for one far event, and knows that it lies outside", () => {
    const near = lookAt(home);
    const look = lookAt([...home, far]);
    expect(look).toMatchObject({ zoom: near.zoom, bounds: near.bounds });
    expect(eventsWithin(look.bounds, { groups: [...home, far], areas: [] })).toBe(70);
  });

  it("shows all where the far ones are many", () => {
    const many = { ...far, events: 20 };
    const look = lookAt([...home, many]);
    expect(eventsWithin(look.bounds, { groups: [...home, many], areas: [] })).toBe(90);
  });

  it("shows all of the countries where nothing closer is known", () => {
    const { bounds } = lookAt([], [area("BLR", 3), area("LTU", 1)]);
    const [west, south, east, north] = [20.9, 51.3, 32.7, 56.4];
    expect(bounds.west).toBeLessThan(west);
    expect(bounds.south).toBeLessThan(south);
    expect(bounds.east).toBeGreaterThan(east);
    expect(bounds.north).toBeGreaterThan(north);
  });

  it("counts a country's area as seen wherever some of it is", () => {
    const { bounds } = lookAt(home);
    const seen = (areas: Area[]) => eventsWithin(bounds, { groups: [], areas });
    expect([seen([area("RUS", 3)]), seen([area("KEN", 3)])]).toEqual([3, 0]);
  });
});
