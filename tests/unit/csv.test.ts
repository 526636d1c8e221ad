/** Lines of CSV: read back as written by any reader of RFC 4180, and nothing a spreadsheet would calculate. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../domain/column.ts";
import { csvHeader, csvLine, guardCell, unguardCell } from "../../domain/csv.ts";
import { joinList, splitList } from "../../domain/list-cell.ts";

type Row = { name: string | null; count: number | null; day: string | null };

const columns: Column<Row>[] = [
  { name: "name", type: "text", meaning: "", get: (row) => row.name },
  { name: "count", type: "number", meaning: "", get: (row) => row.count },
  { name: "day", type: "date", meaning: "", get: (row) => row.day },
];
const nothing: Row = { name: null, count: null, day: null };

/** The cells of one line, by a reader written from RFC 4180 alone. */
function cellsOf(line: string): string[] {
  const cells = [""];
  let inQuotes = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (!inQuotes && line.slice(i) === "\r\n") return cells;
    if (inQuotes && char === '"' && line.charAt(i + 1) === '"') i++;
    else if (char === '"') {
      inQuotes = !inQuotes;
      continue;
    } else if (char === "," && !inQuotes) {
      cells.push("");
      continue;
    }
    cells.push(`${cells.pop() ?? ""}${char}`);
  }
  throw new Error("the line does not end with CRLF");
}

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "\\",
      "\t",
      "\r",
      "\n",
      " ",
      "1",
      "＝",
    ),
  }),
);

describe("a line", () => {
  it("keeps unknown empty and zero as 0, in every type", () => {
    expect(csvLine(columns, nothing)).toBe(",,\r\n");
    expect(csvLine(columns, { name: "0", count: 0, day: "2020-09-13" })).toBe("0,0,2020-09-13\r\n");
  });

  it("leaves negative numbers numbers", () => {
    expect(csvLine(columns, { ...nothing, count: -33.45 })).toBe(",-33.45,\r\n");
  });

  it("quotes commas, quotation marks and line ends, and nothing else", () => {
    const line = csvLine(columns, { ...nothing, name: 'a "b", c\nd' });
    expect(line).toBe('"a ""b"", c\nd",,\r\n');
    expect(csvLine(columns, { ...nothing, name: "Мінск; Brest" })).toBe("Мінск; Brest,,\r\n");
  });

  it("begins with the names in the file's first", () => {
    expect(csvHeader(columns)).toBe("name,count,day\r\n");
  });

  it("is read back as it was, whatever the text", () => {
    fc.assert(
      fc.property(text, fc.option(fc.integer()), (name, count) => {
        const cells = cellsOf(csvLine(columns, { ...nothing, name, count }));
        expect(cells).toHaveLength(3);
        expect(unguardCell(cells[0] ?? "")).toBe(name);
        expect(cells[1]).toBe(count === null ? "" : String(count));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the guard against formulas", () => {
  it.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+375 17", "'+375 17"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    ["'quoted'", "'quoted'"],
    ["2 = 2", "2 = 2"],
    ["", ""],
  ])("makes %j %j", (plain, guarded) => {
    expect(guardCell(plain)).toBe(guarded);
    expect(unguardCell(guarded)).toBe(plain);
  });

  it("can be taken off any text again, and leaves none that a spreadsheet calculates", () => {
    fc.assert(
      fc.property(text, (plain) => {
        const guarded = guardCell(plain);
        expect(unguardCell(guarded)).toBe(plain);
        expect(guarded).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("several texts in one cell", () => {
  it("stand behind each other with semicolons, their own behind a backslash", () => {
    expect(joinList(["Euroradio", "A; B", "C\\D"])).toBe("Euroradio; A\\; B; C\\\\D");
    expect(joinList(["", "https://example.org"])).toBe("; https://example.org");
    expect(joinList([])).toBe("");
  });

  it("are read back as they were", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (items) => {
        const alone = items.length === 1 && items[0] === "";
        expect(splitList(joinList(items))).toEqual(alone ? [] : items);
      }),
      { numRuns: 500 },
    );
  });
});
