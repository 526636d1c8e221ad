/** What a map shows of events known to their country only: countries from afar, their areas close by, never a point. */
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Summary, Viewport } from "../../domain/summary.ts";
import { columnSummary, loaded } from "../support/columns-of.ts";
import { recordsFrom, seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";
import { WORLD_COUNTRIES, worldArchive } from "../support/world-archive.ts";

const records = recordsFrom(worldArchive(1_500));
const WORLD = { west: -180, south: -85, east: 180, north: 85, zoom: 1, width: 800, height: 340 };
const CLOSE = { west: 13, south: 48, east: 20, north: 51.5, zoom: 6, width: 800, height: 340 };

const seenIn = (viewport: Viewport) => summaryOf(records, "", { viewport });
const eventsIn = (marks: readonly { events: number }[]) =>
  marks.reduce((sum, { events }) => sum + events, 0);
const crowdIn = (marks: readonly Pick<Summary["areas"][number], "figures">[]) =>
  marks.reduce((sum, { figures }) => sum + (figures.participants?.headline ?? 0), 0);

describe("an archive without coordinates", () => {
  it("is on the map whole", () => {
    const { events, on_map, not_mappable } = seenIn(WORLD).totals;
    expect({ events, on_map, not_mappable }).toEqual({
      ...{ events: 1_500, on_map: 1_500, not_mappable: 0 },
    });
  });

  it("is circles of countries on a map of the world, which add up to everything", () => {
    const { groups, areas, totals } = seenIn(WORLD);
    expect(areas).toEqual([]);
    expect(new Set(groups.map(({ level }) => level))).toEqual(new Set(["country"]));
    expect(groups).toHaveLength(WORLD_COUNTRIES);
    expect(groups.every(({ precision }) => precision === "country")).toBe(true);
    expect(eventsIn(groups)).toBe(totals.on_map);
    expect(crowdIn(groups)).toBe(totals.figures.participants.headline);
  });

  it("is areas of countries close by, with their figures, and no circle", () => {
    const { groups, areas, totals } = seenIn(CLOSE);
    expect(groups).toEqual([]);
    expect(areas.find(({ name }) => name === "CZE")).toMatchObject({
      ...{ country: "CZE", admin1: null, precision: "country" },
    });
    expect(areas).toHaveLength(WORLD_COUNTRIES);
    expect(eventsIn(areas)).toBe(totals.on_map);
    expect(crowdIn(areas)).toBe(totals.figures.participants.headline);
  });

  it("has its longest events as spans, and counts all that are long", () => {
    const { spans, long_events } = seenIn(WORLD).timeline;
    const lengths = records
      .map(({ event }) => Date.parse(event.end) - Date.parse(event.start))
      .filter((length) => length >= 2 * 86_400_000)
      .sort((a, b) => b - a);
    expect(spans.map(({ start, end }) => Date.parse(end) - Date.parse(start))).toEqual(
      lengths.slice(0, 50),
    );
    expect(long_events).toBe(lengths.length);
  });

  it.each([WORLD, CLOSE, null])("is the same to the columns as to the plain pass", (viewport) => {
    const question = { viewer: "public", filter: EVERYTHING, viewport, bin: "auto" } as const;
    const answer = columnSummary(loaded(records), records, { ...question, today: 20_000 });
    const plain = summaryOf(records, "", { viewport });
    expect(answer).toEqual(plain);
  });
});

describe("a country some of whose events have a position", () => {
  const belarus = (viewport: Viewport) =>
    summaryOf(seedRecords(), "country=BLR&date=2020-08-22..2020-09-27", { viewport });

  it("is an area beside the circles of its places", () => {
    const { areas, groups } = belarus({ ...CLOSE, west: 20, south: 50, east: 36, north: 57 });
    expect(groups.every(({ level }) => level === "place")).toBe(true);
    expect(areas.map(({ name, events }) => [name, events])).toContainEqual(["BLR", 34]);
  });

  it("has its circle where those are, not where the others are not known to be", () => {
    const known = summaryOf(seedRecords(), "country=BLR&precision=region", { viewport: WORLD });
    const all = summaryOf([...seedRecords(), ...records], "", { viewport: WORLD });
    const mean = (of: "lat" | "lon") => {
      const marks = [...known.groups, ...known.areas];
      return marks.reduce((sum, mark) => sum + mark[of] * mark.events, 0) / eventsIn(marks);
    };
    const [circle] = all.groups.filter(({ id }) => id === "BLR");
    expect(circle).toMatchObject({
      lat: expect.closeTo(mean("lat"), 2),
      lon: expect.closeTo(mean("lon"), 2),
    });
  });
});
