// A page far down a list: the same rows in the same order as when all of them are put in order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranked } from "../../engine/query/order.ts";

describe("the rows of a page that is counted", () => {
  it("are those of the whole order, from any place to any other", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.nat(70),
        fc.nat(20),
        (keys, from, many) => {
          const before = (a: number, b: number) =>
            keys[a] === keys[b] ? a < b : (keys[a] ?? 0) < (keys[b] ?? 0);
          const all = keys.map((_, row) => row).sort((a, b) => (before(a, b) ? -1 : 1));
          const rows = Uint32Array.from(keys.keys());
          expect(ranked(rows, before, from, from + many)).toEqual(all.slice(from, from + many));
        },
      ),
    );
  });
});
