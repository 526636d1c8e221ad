// Labels give way to larger circles, never overlap, and stay on the map; names and chips find room inside shapes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LabelWish, placeLabels } from "../../client/map/label-layout.ts";
import { boxAround, clear, hits, type Point, within } from "../../client/map/plane.ts";
import { roomiest } from "../../client/map/room.ts";

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const wish = (id: string, x: number, y: number, weight: number): LabelWish => ({
  id,
  x,
  y,
  reach: 10,
  weight,
  large: false,
  name: id,
  nameWidth: 50,
  figure: "100",
  figureWidth: 24,
});

describe("labels", () => {
  test("stand at the right of their circle with name and figure where there is room", () => {
    const [label] = placeLabels([wish("Minsk", 100, 100, 1)], [], frame);
    expect(label).toMatchObject({ anchor: "start", name: "Minsk", figure: "100" });
    expect(label?.box.left).toBeGreaterThan(110);
  });

  test("go to the left at the right edge of the map", () => {
    const [label] = placeLabels([wish("Sochi", 380, 100, 1)], [], frame);
    expect(label).toMatchObject({ anchor: "end", figure: "100" });
  });

  test("of the larger circle win; the loser drops its figure before its name", () => {
    const wall = { left: 0, top: 0, right: 85, bottom: 300 };
    const ceiling = { left: 85, top: 0, right: 400, bottom: 91 };
    const crowded = [wish("small", 100, 100, 1), { ...wish("large", 100, 126, 2), reach: 8 }];
    const labels = placeLabels(crowded, [wall, ceiling], frame);
    const of = (id: string) => labels.find((label) => label.id === id);
    expect(of("large")?.figure).toBe("100");
    expect(of("small")).toMatchObject({ name: "small", figure: null });
  });

  test("are left out when not even the name fits", () => {
    expect(placeLabels([wish("Lida", 100, 100, 1)], [frame], frame)).toEqual([]);
  });

  test("of the circle that leads the map stand below it", () => {
    const [label] = placeLabels(
      [{ ...wish("Minsk", 200, 100, 9), large: true, reach: 50 }],
      [],
      frame,
    );
    expect(label).toMatchObject({ anchor: "middle", x: 200 });
    expect(label?.box.top).toBeGreaterThan(150);
  });

  test("never overlap each other or what is taken, and never leave the map", () => {
    const wishes = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 300 }),
        weight: fc.nat(50),
        large: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(wishes, (given) => {
        const all = given.map((at, i) => ({
          ...wish(String(i), at.x, at.y, at.weight),
          large: at.large,
        }));
        const taken = all.map(({ x, y, reach }) => ({ x, y, r: reach }));
        const labels = placeLabels(all, taken, frame);
        labels.forEach((label, i) => {
          expect(within(label.box, frame)).toBe(true);
          expect(clear(label.box, taken)).toBe(true);
          expect(labels.slice(i + 1).some((other) => hits(label.box, other.box))).toBe(false);
        });
      }),
    );
  });
});

describe("room inside a shape", () => {
  const square = (left: number, top: number, side: number): Point[] => [
    { x: left, y: top },
    { x: left + side, y: top },
    { x: left + side, y: top + side },
    { x: left, y: top + side },
  ];

  test("is its middle when nothing else is there", () => {
    const spot = roomiest([square(100, 100, 120)], { width: 40, height: 20 }, frame, []);
    expect(spot?.x).toBeCloseTo(160, -1);
    expect(spot?.y).toBeCloseTo(160, -1);
  });

  test("is in the part of the shape that is in sight", () => {
    const spot = roomiest([square(-500, -500, 600)], { width: 40, height: 20 }, frame, []);
    expect(
      spot &&
        within(boxAround(spot, { width: 40, height: 20 }), { ...frame, right: 100, bottom: 100 }),
    ).toBe(true);
  });

  test("keeps out of holes and off what is taken", () => {
    const size = { width: 30, height: 20 };
    const disc = { x: 250, y: 150, r: 30 };
    const spot = roomiest([square(100, 50, 200), square(120, 70, 80)], size, frame, [disc]);
    if (!spot) throw new Error("no room found");
    expect(clear(boxAround(spot, size), [disc])).toBe(true);
    expect(hits(boxAround(spot, size), { left: 120, top: 70, right: 200, bottom: 150 })).toBe(
      false,
    );
  });

  test("is none when the box doesn't fit, or the shape is out of sight", () => {
    expect(roomiest([square(100, 100, 20)], { width: 60, height: 20 }, frame, [])).toBeNull();
    expect(roomiest([square(900, 900, 200)], { width: 20, height: 20 }, frame, [])).toBeNull();
  });
});
