// The first rows of a file are read as whoever opens the file reads them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRows } from "../../client/exports/csv.ts";

const print = (rows: readonly string[][]) =>
  rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`)
    .join("");

const cell = fc.string({ unit: fc.constantFrom("a", "ў", " ", ",", '"', "\r", "\n", "'", "=") });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });

describe("the first rows of a CSV file", () => {
  it("are the cells that were written, whatever they hold", () => {
    fc.assert(
      fc.property(rows, (written) => {
        expect(firstRows(print(written), 10)).toEqual(written);
      }),
    );
  });

  it("are whole ones only: a row that goes on beyond what has arrived is left out", () => {
    fc.assert(
      fc.property(rows, fc.nat(200), (written, length) => {
        const text = print(written);
        const read = firstRows(text.slice(0, length), 10);
        expect(read).toEqual(written.slice(0, read.length));
        if (length >= text.length) expect(read).toHaveLength(written.length);
      }),
    );
  });

  it("are at most as many as were asked for", () => {
    expect(firstRows("a,b\r\n1,2\r\n3,4\r\n", 2)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("keep empty cells, which are no figure, apart from zero", () => {
    expect(firstRows("low,high\n,0\n", 5)).toEqual([
      ["low", "high"],
      ["", "0"],
    ]);
  });
});
