/** Lines of CSV: read back as written by any reader of RFC 4180, and nothing a spreadsheet would calculate. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
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
      "؛",
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

/** The cells that a spreadsheet with another list separator makes of a file: quotes count at a cell's beginning alone. */
function misread(file: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < file.length) {
    let cell = "";
    if (file.charAt(at) === '"') {
      for (at++; at < file.length; at++) {
        if (file.charAt(at) !== '"') cell += file.charAt(at);
        else if (file.charAt(at + 1) === '"') cell += file.charAt(at++);
        else break;
      }
      at++;
    }
    while (at < file.length && ![separator, "\r", "\n"].includes(file.charAt(at)))
      cell += file.charAt(at++);
    cells.push(cell);
    at++;
  }
  return cells;
}

const LIVE = /^\s*[=+\-@＝＋－＠]/;

describe("the guard against formulas", () => {
  it.each([
    ["=HYPERLINK(A1)", "'=HYPERLINK(A1)"],
    ["+375 17", "'+375 17"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "\t'=1"],
    ["\r=1", "\r'=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["''-1", "'''-1"],
    ["'quoted'", "'quoted'"],
    ["2 = 2", "2 = 2"],
    ["a;=1+1;b", "a;'=1+1;b"],
    ["a;b; -c", "a;b;' -c"],
    ["a؛=1", "a؛'=1"],
    ["a\t@b", "a\t'@b"],
    ["a\n=1+1;c", "a\n'=1+1;c"],
    ['a;"=1', "a;'\"=1"],
    ["a;'=1;''=1", "a;''=1;'''=1"],
    ["Minsk; Brest\nHrodna", "Minsk; Brest\nHrodna"],
    ["a, =1 | =1", "a, =1 | =1"],
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
        expect(guarded).not.toMatch(LIVE);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is a fixed point: what is written, read and written again is the same bytes", () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(guardCell(unguardCell(guardCell(plain)))).toBe(guardCell(plain));
      }),
    );
  });

  it.each([";", "\t", "؛"])(
    "leaves no cell live where the list separator is %j, whatever stands in which cell",
    (separator) => {
      const row = fc.record({ name: text, count: fc.option(fc.integer()) });
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
          // As in every file, an id stands first.
          const file = rows
            .map((each) => `BLR-1,${csvLine(columns, { ...nothing, ...each })}`)
            .join("");
          for (const cell of misread(file, separator)) expect(cell).not.toMatch(LIVE);
        }),
        { numRuns: 2_000 },
      );
    },
  );

  it("is undone by the expressions that docs/exports.md gives for other programs", () => {
    const page = readFileSync(join(root, "docs", "exports.md"), "utf8");
    const expressions = [...page.matchAll(/^(?:GUARD = r"""(.+)"""|guard <- r"\((.+)\)")$/gm)];
    expect(expressions).toHaveLength(2);
    for (const [, python, r] of expressions) {
      const guard = new RegExp(python ?? r?.replace("(*UCP)", "") ?? "", "g");
      fc.assert(
        fc.property(text, (plain) => {
          expect(guardCell(plain).replace(guard, "")).toBe(plain);
        }),
        { numRuns: 1_000 },
      );
    }
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
