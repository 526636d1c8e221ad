// Where the pages of a long list lie: without gaps, as high as they were seen to be, and never too tall to be laid out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layBlocks } from "../../client/dashboard/list/block-layout.ts";

describe("the pages of a long list", () => {
  it("follow each other without a gap, whatever is known of their heights", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000 }),
        fc.dictionary(fc.nat(40).map(String), fc.integer({ min: 1, max: 9_000 })),
        (rows, heights) => {
          const known = new Map(Object.entries(heights).map(([page, px]) => [Number(page), px]));
          const blocks = layBlocks(rows, 60, known, 100);
          for (let page = 0; page < Math.ceil(rows / 60); page++) {
            const end = blocks.topOf(page) + blocks.heightOf(page);
            expect(blocks.topOf(page + 1)).toBeCloseTo(end, 4);
            expect(blocks.heightOf(page)).toBe(known.get(page) ?? blocks.heightOf(page));
          }
        },
      ),
    );
  });

  it("that nobody has seen are as high as those that were, the last one by its rows", () => {
    const blocks = layBlocks(150, 60, new Map([[0, 6_600]]), 100);
    expect(blocks.heightOf(1)).toBe(6_600);
    expect(blocks.heightOf(2)).toBe(3_300);
    expect(layBlocks(150, 60, new Map(), 100).topOf(3)).toBe(15_000);
  });

  it("are found by height, also before the first and behind the last", () => {
    const blocks = layBlocks(600, 60, new Map(), 100);
    expect(blocks.between(-900, 100)).toEqual([0, 0]);
    expect(blocks.between(5_999, 6_001)).toEqual([0, 1]);
    expect(blocks.between(59_000, 90_000)).toEqual([9, 9]);
    expect(layBlocks(0, 60, new Map(), 100).between(0, 900)).toEqual([0, 0]);
  });

  it("of three million events are no taller together than a browser lays out", () => {
    const blocks = layBlocks(3_000_000, 60, new Map([[7, 6_000]]), 100);
    expect(blocks.topOf(50_000)).toBeLessThanOrEqual(12_000_000);
    expect(blocks.heightOf(7)).toBe(6_000);
    expect(blocks.between(11_999_999, 12_000_000)).toEqual([49_999, 49_999]);
  });
});
