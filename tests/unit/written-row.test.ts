/** A row that is read back from its line holds what was written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnsOf } from "../../domain/column.ts";
import { csvCells } from "../../domain/csv.ts";
import { joinList } from "../../domain/list-cell.ts";
import { valueOfCell, writtenRow } from "../../domain/written-row.ts";
import { readCsv } from "../support/read-csv.ts";

type Told = { words: string; items: string[]; count: number | null; part: number; day: string };

const make = columnsOf<Told>();
const COLUMNS: readonly Column<Told>[] = [
  make.text("words", "Words.", ({ words }) => words),
  make.list("items", "Items.", ({ items }) => joinList(items)),
  make.integer("count", "A count.", ({ count }) => count),
  make.number("part", "A number.", ({ part }) => part),
  make.date("day", "A day.", ({ day }) => day),
];

const readBack = (told: Told) =>
  writtenRow(COLUMNS, readCsv(`${csvCells(COLUMNS, told)}\r\n`)[0] ?? []);

describe("a row that is read back", () => {
  it("has numbers as numbers, lists as lists and no guard, and unknown is null", () => {
    expect(writtenRow(COLUMNS, ["'=1+1", "'-1; a\\;b; ; c", "", "-27.5", "2020-09-13"])).toEqual({
      words: "=1+1",
      items: ["-1", "a;b", null, "c"],
      count: null,
      part: -27.5,
      day: "2020-09-13",
    });
  });

  it("keeps zero apart from unknown", () => {
    expect(valueOfCell("integer", "0")).toBe(0);
    expect(valueOfCell("integer", "")).toBeNull();
    expect(valueOfCell("text", "")).toBeNull();
    expect(valueOfCell("list", "")).toEqual([]);
  });

  it("holds a place for the address that an only source does not have", () => {
    const lists = columnsOf<object>();
    const columns = ["sources", "source_urls"].map((name) => lists.list(name, "A list.", () => ""));
    expect(writtenRow(columns, ["Viasna", ""])).toEqual({
      sources: ["Viasna"],
      source_urls: [null],
    });
    expect(writtenRow(columns, ["", ""])).toEqual({ sources: [], source_urls: [] });
    expect(writtenRow(columns, ["A; B", "; https://b.example/"])).toEqual({
      sources: ["A", "B"],
      source_urls: [null, "https://b.example/"],
    });
  });

  it("is what was written, whatever the words", () => {
    const odd = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ";", "\\", " ", ",", "a", "\n", "ё"),
      minLength: 1,
    });
    const told = fc.record({
      words: odd,
      items: fc.array(odd, { maxLength: 3 }),
      count: fc.option(fc.nat()),
      part: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0),
      day: fc.constant("2020-09-13"),
    });
    fc.assert(
      fc.property(told, (each) => {
        expect(readBack(each)).toEqual(each);
      }),
    );
  });
});
