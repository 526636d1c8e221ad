/** Every id has one row, in whatever order ids come, and rows are compared as their ids are. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { Ids } from "../../engine/store/ids.ts";

const id = fc.string({ unit: fc.constantFrom("a", "b", "-", "0"), minLength: 1, maxLength: 6 });
const anyIds = fc.oneof(
  fc.array(id, { maxLength: 40 }),
  fc.array(id, { maxLength: 40 }).map((ids) => ids.sort()),
);

it("gives each id the row in which it first came, and no other id that row", () => {
  fc.assert(
    fc.property(anyIds, anyIds, id, (first, then, other) => {
      const ids = new Ids();
      const rows = new Map<string, number>();
      for (const each of [...first, ...then]) {
        if (!rows.has(each)) rows.set(each, rows.size + 1);
        expect(ids.rowFor(each)).toBe(rows.get(each));
      }
      expect(ids.count).toBe(rows.size + 1);
      expect(ids.rowOf(other)).toBe(rows.get(other) ?? 0);
      for (const [each, row] of rows) {
        expect(ids.rowOf(each)).toBe(row);
        expect(ids.idOf(row)).toBe(each);
        for (const [another, below] of rows)
          expect(Math.sign(ids.compare(row, below))).toBe(
            each < another ? -1 : each > another ? 1 : 0,
          );
      }
    }),
  );
});

it("finds thousands of ids, half of which came before others that precede them", () => {
  const ids = new Ids();
  const all = Array.from({ length: 5_000 }, (_, i) => `event-${(i * 7_919) % 10_000}`);
  const rows = all.map((each) => ids.rowFor(each));
  expect(all.map((each) => ids.rowOf(each))).toEqual(rows);
  expect(new Set(rows).size).toBe(5_000);
  expect(ids.rowOf("event-nobody")).toBe(0);
});
