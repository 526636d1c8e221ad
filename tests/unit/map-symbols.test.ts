// How large circles are, what a group is drawn as, and its ring of kinds.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../client/draw/text-width.ts";
import { turnsOf } from "../../client/map/mark-scene.ts";
import {
  largestRadius,
  largestValue,
  leastRadius,
  mayShow,
  radiusOf,
} from "../../client/map/scale.ts";
import { symbolOf } from "../../client/map/symbol.ts";
import { arcPath } from "../../client/ui/marks/shape.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";

const arcsOf = (kinds: Parameters<typeof turnsOf>[0], r: number) =>
  turnsOf(kinds, r).map(({ kind, from, to }) => ({ kind, path: arcPath({ r, from, to }) }));

type Crowd = { headline: number; low: number; high: number };

const sum = (crowd: Crowd) => ({ ...crowd, open: false, events_with: 1, events_without: 0 });
const group = (events: number, crowd: Crowd | null, kind: Kind = "demonstration") => ({
  events,
  kinds: { [kind]: events },
  figures: crowd ? { participants: sum(crowd) } : {},
});
const scale = { size: "participants", largest: 400, radius: 40 } as const;
const circle = (events: number, crowd: Crowd | null) => {
  const symbol = symbolOf(group(events, crowd), scale);
  if (symbol.type !== "circle") throw new Error("not a circle");
  return symbol;
};

describe("the scale", () => {
  test("areas are in proportion to figures, and the largest figure has the largest radius", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (largest, share) => {
          const areaOfLargest = radiusOf(largest, largest, 50) ** 2;
          expect(areaOfLargest).toBeCloseTo(2500, 6);
          expect(radiusOf(largest * share, largest, 50) ** 2).toBeCloseTo(2500 * share, 6);
        },
      ),
    );
  });

  test("no circle is larger than the largest one on screen has the right to be", () => {
    expect(radiusOf(260_000, 220, 40)).toBe(40);
  });

  test("a circle counts as on screen as long as some of it would show", () => {
    const map = { width: 800, height: 400 };
    const r = largestRadius(map);
    expect(mayShow({ x: -r + 1, y: 200 }, map)).toBe(true);
    expect(mayShow({ x: 400, y: 400 + r - 1 }, map)).toBe(true);
    expect(mayShow({ x: -r - 1, y: 200 }, map)).toBe(false);
    expect(mayShow({ x: 400, y: 400 + r + 1 }, map)).toBe(false);
  });

  test("the largest circle grows with the map's shorter side, from 28 to 64 pixels", () => {
    expect(largestRadius({ width: 320, height: 200 })).toBe(28);
    expect(largestRadius({ width: 2000, height: 1200 })).toBe(64);
    expect(largestRadius({ width: 832, height: 479 })).toBe(
      largestRadius({ width: 479, height: 900 }),
    );
    expect(largestRadius({ width: 832, height: 479 })).toBeCloseTo(52.7, 1);
  });

  test("the highest claim sets the scale, but not that of a single event, which is no circle", () => {
    const groups = [
      group(2, { headline: 10, low: 10, high: 90 }),
      group(3, { headline: 40, low: 30, high: 50 }),
      group(1, { headline: 5000, low: 5000, high: 5000 }),
    ];
    expect(largestValue(groups, "participants")).toBe(90);
    expect(largestValue(groups, "events")).toBe(3);
    expect(largestValue(groups, "killed")).toBe(0);
  });
});

describe("a group", () => {
  test("of one event is its kind's shape, whatever its figure", () => {
    const crowd = { headline: 400, low: 400, high: 400 };
    expect(symbolOf(group(1, crowd, "repression"), scale)).toMatchObject({
      type: "shape",
      kind: "repression",
      hollow: false,
    });
  });

  test("of one event without the figure that is shown is hollow", () => {
    expect(symbolOf(group(1, null), scale)).toMatchObject({ type: "shape", hollow: true });
    expect(symbolOf(group(1, null), { ...scale, size: "events" })).toMatchObject({ hollow: false });
  });

  test("never shrinks below the radius that holds its count", () => {
    expect(circle(2, null).r).toBe(leastRadius(2));
    expect(circle(20, { headline: 0, low: 0, high: 0 }).r).toBe(leastRadius(20));
    expect(leastRadius(9)).toBe(8);
    expect(leastRadius(10)).toBe(13);
    expect(leastRadius(100)).toBeGreaterThan(13);
  });

  test.each([2, 26, 356, 2388, 15_000])(
    "leaves room in its disc and inner line for %i",
    (events) => {
      const half = textWidth(events.toLocaleString("en"), 12, true) / 2;
      for (const low of [1, 5, 10, 20, 40, 80, 160, 320]) {
        const symbol = circle(events, { headline: low + 10, low, high: 400 });
        expect(symbol.r).toBeGreaterThan(half);
        if (symbol.low !== null) expect(symbol.low).toBeGreaterThan(half);
      }
    },
  );

  test("under the lowest rule has a dashed ring at the highest claim and no inner line", () => {
    const symbol = circle(20, { headline: 100, low: 100, high: 400 });
    expect(symbol).toMatchObject({ r: 20, high: 40, low: null });
    expect(symbol.reach).toBe(40);
  });

  test("under the highest rule has an inner line at the lowest claim and no dashed ring", () => {
    expect(circle(20, { headline: 400, low: 100, high: 400 })).toMatchObject({
      r: 40,
      high: null,
      low: 20,
    });
  });

  test("under midrange has both", () => {
    const { high, low, r } = circle(20, { headline: 225, low: 100, high: 400 });
    expect([low, r, high]).toEqual([20, 30, 40]);
  });

  test("shows a range line only where it clears the ring by three pixels", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (a, b, c) => {
          const [low = 0, headline = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
          const symbol = circle(5, { headline, low, high });
          if (symbol.high !== null)
            expect(symbol.high - symbol.r - symbol.ring).toBeGreaterThanOrEqual(3);
          if (symbol.low !== null) expect(symbol.r - symbol.low).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });
});

describe("the ring of kinds", () => {
  /** From the path's own numbers: angle from 12 o'clock, in turns, of its start and end. */
  const ends = (path: string, r: number) => {
    const numbers = (path.match(/-?\d+\.\d+ -?\d+\.\d+/g) ?? []).map((pair) =>
      pair.split(" ").map(Number),
    );
    return numbers.map(([x = 0, y = 0]) => {
      expect(Math.hypot(x, y)).toBeCloseTo(r, 1);
      return (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
    });
  };

  test("is one closed circle when all events are of one kind", () => {
    const arcs = arcsOf({ violence: 3 }, 10);
    expect(arcs.map((arc) => arc.kind)).toEqual(["violence"]);
    expect(arcs[0]?.path.match(/A/g)).toHaveLength(2);
  });

  test("follows the order of the taxonomy, each arc as long as its kind's share", () => {
    const arcs = arcsOf({ repression: 1, demonstration: 3 }, 30);
    expect(arcs.map((arc) => arc.kind)).toEqual(["demonstration", "repression"]);
    const [start = 0, end = 0] = ends(arcs[0]?.path ?? "", 30);
    expect(start).toBeGreaterThan(0);
    expect(end).toBeLessThan(0.75);
    expect(end - start).toBeCloseTo(0.75 - 1.4 / (2 * Math.PI * 30), 2);
  });

  test("shows every kind there is, however small its share", () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(KINDS.map(({ value }) => [value, fc.integer({ min: 0, max: 5000 })])),
        ),
        (kinds) => {
          const present = KINDS.map(({ value }) => value).filter((kind) => (kinds[kind] ?? 0) > 0);
          const arcs = arcsOf(kinds, 20);
          expect(arcs.map((arc) => arc.kind)).toEqual(present);
          expect(arcs.filter((arc) => arc.path.includes("NaN"))).toEqual([]);
        },
      ),
    );
  });
});
