// Where circles overlap, the count below stays readable, and no mark strays far from its place.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readableCounts } from "../../client/map/counts.ts";
import { boxAround, clear, distance } from "../../client/map/plane.ts";
import { symbolOf } from "../../client/map/symbol.ts";

const width = (count: number, textSize: number) => 0.6 * textSize * String(count).length;
const marked = (x: number, y: number, events: number, headline: number) => ({
  x,
  y,
  spread: null,
  symbol: symbolOf(
    {
      events,
      kinds: { demonstration: events },
      figures: {
        participants: { headline, low: headline, high: headline },
      },
    },
    { size: "participants", largest: 900, radius: 30 },
  ),
});
type Marked = ReturnType<typeof marked>;

/** Whether the count of `below` is clear of what is painted of `above`. */
function readable(below: Marked | undefined, above: Marked | undefined): boolean {
  if (below?.symbol.type !== "circle" || above?.symbol.type !== "circle") throw new Error("circle");
  const { at, count, textSize } = below.symbol;
  const size = { width: width(count, textSize), height: 0.8 * textSize };
  const { r, ring } = above.symbol;
  return clear(boxAround({ x: below.x + at.x, y: below.y + at.y }, size), [
    { x: above.x, y: above.y, r: r + ring },
  ]);
}

describe("counts", () => {
  test("stay in the middle of circles that nothing lies over", () => {
    const marks = [marked(100, 100, 26, 900), marked(180, 100, 2, 9)];
    expect(readableCounts(marks, width)).toEqual(marks);
  });

  test("step aside for a smaller circle over them, and both circles keep their places", () => {
    const [minsk, zodzina] = readableCounts(
      [marked(100, 100, 26, 900), marked(114, 94, 2, 9)],
      width,
    );
    expect(readable(minsk, zodzina)).toBe(true);
    expect(minsk?.symbol).toMatchObject({ at: { x: expect.any(Number) } });
    expect(minsk).toMatchObject({ x: 100, y: 100 });
    expect(zodzina).toMatchObject({ x: 114, y: 94 });
  });

  test("have the smaller circle moved a few pixels off where stepping aside does not do", () => {
    const [minsk, zodzina] = readableCounts(
      [marked(100, 100, 26, 300), marked(107, 97, 2, 9)],
      width,
    );
    expect(readable(minsk, zodzina)).toBe(true);
    expect(minsk).toMatchObject({ x: 100, y: 100 });
    expect(distance(zodzina ?? { x: 0, y: 0 }, { x: 107, y: 97 })).toBeGreaterThan(0);
  });

  test("never take a mark farther than eight pixels off, nor change their order", () => {
    const spot = fc.tuple(fc.nat(120), fc.nat(120), fc.integer({ min: 1, max: 60 }), fc.nat(900));
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
        const marks = spots.map(([x, y, events, figure]) => marked(x, y, events, figure));
        readableCounts(marks, width).forEach((mark, i) => {
          expect(distance(mark, marks[i] ?? { x: -99, y: -99 })).toBeLessThanOrEqual(8.001);
        });
      }),
    );
  });
});
