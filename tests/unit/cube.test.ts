// A window looked up in the cube is what the summary says of its days, for any record, filter and window on bins.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, packSlots, unpack, unpackSlots } from "../../domain/cube/pack.ts";
import { cubeSchema } from "../../domain/cube.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import type { Place } from "../../domain/place.ts";
import type { EventRecord, SourcedClaim } from "../../domain/record.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { isoOf } from "../../domain/when.ts";
import { anyTerm, filter, forest, someKeys } from "../support/arbitraries.ts";
import { comparable, cubeOf, daysOf, received, windowOf } from "../support/cube-of.ts";
import { aClaim, aRecord } from "../support/examples.ts";
import { seedRecords } from "../support/seed-records.ts";
import { summaryOf } from "../support/summary-of.ts";

/** Filters that leave most records in, and some that leave few. */
const wide: fc.Arbitrary<Filter> = fc.oneof(
  {
    weight: 3,
    arbitrary: someKeys.map((keys) => ({ ...EVERYTHING, rule: keys.rule ?? "lowest" })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Filter>(
      { ...EVERYTHING, dated: "added" },
      { ...EVERYTHING, kind: { only: ["demonstration"], not: [] } },
      { ...EVERYTHING, said_by: { only: [], not: ["media"] }, rule: "highest" },
      { ...EVERYTHING, precision: "city", rule: "authorities" },
    ),
  },
  { weight: 1, arbitrary: filter },
);
const size = fc.oneof(fc.constant("events" as const), anyTerm(METRICS));
const pair = fc.tuple(fc.nat(), fc.nat());
/** Two of so many bins, in order. */
const within = ([a, b]: [number, number], bins: number) => {
  const [first = 0, last = 0] = [a % bins, b % bins].sort((x, y) => x - y);
  return { first, last };
};
const bin = fc.constantFrom("auto" as const, "day" as const, "week" as const, "month" as const);

/** The same records, added on days of their own. */
const added = (records: EventRecord[]) =>
  records.map((record, i) => ({
    ...record,
    event: { ...record.event, added_on: isoOf(18_500 + ((i * 7) % 30)) },
  }));

describe("a window looked up in the cube", () => {
  test("is what the summary says of its days", () => {
    let windows = 0;
    fc.assert(
      fc.property(forest.map(added), wide, bin, size, pair, (records, all, bin, size, ends) => {
        const { date: _, ...dateless } = all;
        const query = printFilter({ ...dateless, date: null });
        const cube = received(cubeOf(records, query, { bin, size }), size);
        if (cube.bins === 0) return;
        const window = within(ends, cube.bins);
        const { from, to } = daysOf(cube, window);
        const whole = window.first === 0 && window.last === cube.bins - 1;
        const date = whole ? null : { from: { day: from }, to: { day: to } };
        const summary = summaryOf(records, printFilter({ ...dateless, date }), { bin });
        expect(windowOf(cube, window)).toEqual(comparable(summary, size));
        windows++;
      }),
      { numRuns: 400 },
    );
    expect(windows).toBeGreaterThan(200);
  });

  test("is that also where the cube's bins are a part of the record", () => {
    let parts = 0;
    fc.assert(
      fc.property(forest.map(added), wide, bin, pair, pair, (records, all, bin, cut, ends) => {
        const query = printFilter({ ...all, date: null });
        const whole = cubeOf(records, query, { bin });
        if (whole.bins === 0) return;
        const axis = daysOf(whole, within(cut, whole.bins));
        const cube = received(cubeOf(records, query, { bin: whole.bin, axis }));
        const window = within(ends, cube.bins);
        const isAll = window.first === 0 && window.last === cube.bins - 1;
        const isPart = cube.bins < whole.bins;
        const { from, to } = daysOf(cube, window);
        const date = isAll && !isPart ? null : { from: { day: from }, to: { day: to } };
        const summary = summaryOf(records, printFilter({ ...all, date }), { bin: whole.bin, axis });
        expect(windowOf(cube, window)).toEqual(comparable(summary));
        const { start, bins } = summary.timeline;
        expect([start, bins]).toEqual([cube.start, cube.bins]);
        if (isPart) parts++;
      }),
      { numRuns: 200 },
    );
    expect(parts).toBeGreaterThan(50);
  });

  test("is what the summary says of the seed's last month, and of each of its days", () => {
    const records = seedRecords();
    const cube = received(cubeOf(records, "country=BLR", { bin: "day" }));
    for (const { first, last } of [
      { first: cube.bins - 30, last: cube.bins - 1 },
      ...Array.from({ length: cube.bins }, (_, at) => ({ first: at, last: at })),
    ]) {
      const { from, to } = daysOf(cube, { first, last });
      const query = `country=BLR&date=${isoOf(from)}..${isoOf(to)}`;
      const summary = summaryOf(records, query, { bin: "day" });
      expect(windowOf(cube, { first, last })).toEqual(comparable(summary));
    }
  });

  test("has circles and areas where the summary has them, of those with events in it only", () => {
    const on = (id: string, day: string, place: Partial<Place>) =>
      aRecord({ id, start: `2020-09-${day}`, end: `2020-09-${day}`, place });
    const region = { precision: "region", name: "Brest Region", lat: 52.5, lon: 25.5 } as const;
    const records = [
      on("minsk", "01", {}),
      on("brest", "03", { name: "Brest", admin1: "Brest Region", lat: 52.0976, lon: 23.6877 }),
      on("region", "05", { ...region, admin1: "Brest Region" }),
    ];
    const cube = received(cubeOf(records, "", { bin: "day" }));
    for (let at = 0; at < 5; at++) {
      const window = cube.at({ first: at, last: at });
      const { groups, areas } = summaryOf(records, `date=2020-09-0${at + 1}`, { bin: "day" });
      expect(window.groups().map(({ id, lat, lon }) => ({ id, lat, lon }))).toEqual(
        groups.map(({ id, lat, lon }) => ({ id, lat, lon })),
      );
      expect(window.areas()).toEqual(
        areas.map(({ country, admin1, name, lat, lon, events }) => ({
          ...{ country, admin1, name, lat, lon, events },
        })),
      );
    }
  });

  test("counts a facet's value without events there, and knows nothing of one that no event has", () => {
    const cube = received(cubeOf(seedRecords(), "country=BLR", { bin: "day" }));
    const window = cube.at({ first: 0, last: 0 });
    expect(window.count("precision", "exact")).toBe(0);
    expect(window.count("place" as never, "Minsk")).toBeNull();
    expect(window.count("kind", "parade")).toBeNull();
  });

  test("holds an event that reaches over both its edges once, and does not sum it", () => {
    const [one] = seedRecords().filter(({ event }) => event.id === "BLR-2020-09-13-minsk");
    if (one === undefined) throw new Error("the seed lacks Minsk, 13 September");
    const on = (id: string, start: string, end: string) => ({
      ...one,
      event: { ...one.event, id, start, end, part_of: null },
    });
    const records = [
      on("long", "2020-09-01", "2020-09-05"),
      on("short", "2020-09-03", "2020-09-03"),
    ];
    const cube = received(cubeOf(records, "", { bin: "day" }));
    const { totals } = windowOf(cube, { first: 1, last: 2 });
    expect(totals.events).toBe(2);
    expect(totals.figures.participants).toMatchObject({
      headline: 100_000,
      beyond: { events: 1 },
      events_with: 2,
    });
    const alone = windowOf(cube, { first: 1, last: 1 }).totals.figures.participants;
    expect(alone).toMatchObject({ headline: null, beyond: { events: 1 }, events_with: 1 });
  });
});

describe("the upper end of a sum looked up in the cube", () => {
  const claimed = (low: number, high: number | null) => [
    aClaim({ metric: "detained", low, high, qualifier: high === null ? "at_least" : "exact" }),
  ];
  const on = (id: string, day: string, part_of: string | null, claims: SourcedClaim[]) =>
    aRecord({ id, start: `2020-09-${day}`, end: `2020-09-${day}`, part_of }, claims);
  const cube = received(
    cubeOf(
      [
        on("country", "01", null, claimed(774, 774)),
        on("region", "03", "country", claimed(500, null)),
        on("town", "01", "region", claimed(400, null)),
      ],
      "",
      { bin: "day" },
    ),
  );
  const open = (first: number, last: number) =>
    windowOf(cube, { first, last }).totals.figures.detained.open;

  test("is closed by a wider event that gives it, whether or not what lies between is summed, too", () => {
    expect(open(0, 2)).toBe(false);
    expect(open(0, 0)).toBe(false);
    expect(open(2, 2)).toBe(true);
  });
});

describe("the cube's answer", () => {
  test("holds exactly what was packed, for any records and filter", () => {
    fc.assert(
      fc.property(forest, wide, bin, (records, any, bin) => {
        const cube = cubeOf(records, printFilter(any), { bin });
        const answer = JSON.parse(JSON.stringify(pack(cube)));
        expect(cubeSchema.parse(answer)).toEqual(answer);
        expect(plain(unpack(answer))).toEqual(plain(cube));
      }),
    );
  });

  test("writes runs of zeros as their length and leaves out those at the end", () => {
    expect(packSlots([0, 0, 5, 0, -2, 0, 0, 0])).toEqual([0, 2, 5, 0, 1, -2]);
    expect([...unpackSlots([0, 2, 5, 0, 1, -2], 8)]).toEqual([0, 0, 5, 0, -2, 0, 0, 0]);
    const slots = fc.array(fc.oneof(fc.constant(0), fc.integer()));
    fc.assert(
      fc.property(slots, (values) => {
        expect([...unpackSlots(packSlots(values), values.length)].map((n) => n + 0)).toEqual(
          values,
        );
      }),
    );
  });
});

/** A cube with plain lists for arrays of any kind, so that contents are compared. */
function plain(cube: ReturnType<typeof cubeOf>): unknown {
  return JSON.parse(
    JSON.stringify(cube, (_, value) => (ArrayBuffer.isView(value) ? [...(value as never)] : value)),
  );
}
