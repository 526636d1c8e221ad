/** The largest of many numbers that pass by, held to sorting them all. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Largest } from "../../engine/explain/largest.ts";

it("The largest are kept whatever the order in which they come, of equals those of the first rows", () => {
  const seen = fc.record({ row: fc.nat(60), number: fc.integer({ min: -9, max: 9 }) });
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (all, most) => {
      const largest = new Largest(most);
      for (const { row, number } of all) largest.add(row, number);
      const sorted = all.toSorted((a, b) => b.number - a.number || a.row - b.row).slice(0, most);
      expect(largest.rows()).toEqual([...new Set(sorted.map(({ row }) => row))]);
    }),
  );
});
