/** What files become before anybody looks at their meaning: encodings, rows and lines, JSON, zips, workbooks. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decode } from "../../server/http/decode.ts";
import { readDelimited } from "../../server/imports/file/delimited.ts";
import { openTable } from "../../server/imports/file/open.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (file: Uint8Array) => (await openTable(file)).sheets[0]?.rows ?? [];

describe("the encoding of a file", () => {
  it("is told by a byte-order mark, by UTF-8, or by zeros in every other byte", () => {
    expect(decode(bytes("a,ü"))).toEqual({ text: "a,ü", encoding: "utf-8", strays: [] });
    expect(decode(bytes("\ufeffa,ü"))).toMatchObject({ text: "a,ü", encoding: "utf-8-bom" });
    const wide = Buffer.from("Datum\tOrt", "utf16le");
    expect(decode(wide)).toMatchObject({ text: "Datum\tOrt", encoding: "utf-16le" });
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toMatchObject({
      text: "Datum\tOrt",
      encoding: "utf-16le",
    });
    expect(decode(Buffer.from(wide).swap16())).toMatchObject({ encoding: "utf-16be" });
  });

  it("is Windows-1252 where a few bytes are no ASCII and no UTF-8", () => {
    const curly = Buffer.from([...bytes("the people"), 0x92, ...bytes("s march, the crowd")]);
    expect(decode(curly)).toMatchObject({
      text: "the people’s march, the crowd",
      encoding: "windows-1252",
    });
  });

  it("is guessed for Cyrillic of Windows", () => {
    const words = [0xcc, 0xe8, 0xed, 0xf1, 0xea, 0x20, 0xef, 0xf0, 0xee, 0xf2, 0xe5, 0xf1, 0xf2];
    const text = Array.from({ length: 20 }, () => [...words, 0x0a]).flat();
    expect(decode(Uint8Array.from(text))).toMatchObject({ encoding: "windows-1251" });
    expect(decode(Uint8Array.from(text)).text.split("\n")[0]).toBe("Минск протест");
  });

  it("stays UTF-8 where single bytes are of another encoding, and says where they stand", () => {
    const mixed = Buffer.concat([bytes("Köln,Zürich,Caf"), Buffer.from([0xe9]), bytes(",Гомель")]);
    expect(decode(mixed)).toEqual({
      text: "Köln,Zürich,Café,Гомель",
      encoding: "utf-8",
      strays: [15],
    });
  });
});

describe("delimited text", () => {
  it("counts rows as a spreadsheet does and lines as a text editor does", () => {
    const { rows } = readDelimited('a,b\r\n"one\r\ntwo",2\r\n\r\n3,4\r\n\r\n');
    expect(rows.map(({ row, line, cells }) => [row, line, cells])).toEqual([
      [1, 1, ["a", "b"]],
      [2, 2, ["one\ntwo", "2"]],
      [3, 4, [""]],
      [4, 5, ["3", "4"]],
    ]);
  });

  it("takes a lone carriage return for part of its cell, unless nothing else ends lines", () => {
    expect(readDelimited("a,b\n1\rx,2\n").rows.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1\rx", "2"],
    ]);
    expect(readDelimited("a,b\r1,2\r").rows).toHaveLength(2);
  });

  it.each([
    ["semicolons, with commas in numbers", "a;b;c\n1,5;2,5;3,5\n", ";"],
    ["tabs, with commas in sentences", "a\tb\none, two, three, four\t2\n", "\t"],
    ["commas, with semicolons in cells", "a,b\nx; y; z; w,2\n", ","],
    ["what its first line declares", "sep=|\na|b\n1|2\n", "|"],
  ])("is cut at %s", (_what, text, delimiter) => {
    expect(readDelimited(text).delimiter).toBe(delimiter);
    expect(readDelimited(text).rows[0]?.cells.slice(0, 2)).toEqual(["a", "b"]);
  });

  it("tells of a quotation mark that is never closed and of a row that is cut off", () => {
    expect(readDelimited('a,b\n1,2\n"3,4\n5,6\n').rows[2]?.broken).toMatch(/never closed/);
    expect(readDelimited("a,b,c\n1,2,3\n4,5").rows[2]?.broken).toMatch(/2 of 3 cells/);
    expect(readDelimited("a,b,c\n1,2,3\n4,5\n").rows[2]?.broken).toBeUndefined();
  });
});

describe("the header", () => {
  it("stands below titles and empty lines, and every column has a name of its own", async () => {
    const { sheets } = await openTable(bytes("List of 2020,,,\n,,,\nDay,Place,,Place\n1,2,3,4\n"));
    expect(sheets[0]?.header).toEqual(["Day", "Place", "column 3", "Place (2)"]);
    expect(sheets[0]?.rows).toEqual([{ row: 4, line: 4, cells: ["1", "2", "3", "4"] }]);
  });

  it("may have a row of hashtags below it", async () => {
    const { sheets } = await openTable(bytes("Day,Dead\n#date +occurred,#affected+killed\n1,2\n"));
    expect(sheets[0]?.header).toEqual(["Day", "Dead"]);
    expect(sheets[0]?.tags).toEqual(["#date +occurred", "#affected+killed"]);
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([3]);
  });
});

describe("JSON", () => {
  it.each([
    ["a list", '[{"a":1},{"b":"x"}]'],
    ["an envelope", '{"count":2,"messages":[],"data":[{"a":1},{"b":"x"}]}'],
    ["an object a line", '{"a":1}\n{"b":"x"}\n'],
  ])("is rows of one header in %s", async (_what, text) => {
    const { sheets } = await openTable(bytes(text));
    expect(sheets[0]?.header).toEqual(["a", "b"]);
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ["1", ""]],
      [2, ["", "x"]],
    ]);
  });

  it("is refused where an account may not see the rows", async () => {
    const empty = { success: true, data: [], data_query_restrictions: { date_recency: 12 } };
    await expect(openTable(bytes(JSON.stringify(empty)))).rejects.toThrow(/may not see them/);
  });

  it("is refused where it is broken, with the reason", async () => {
    await expect(openTable(bytes('[{"a":1,}]'))).rejects.toThrow(/no JSON that can be read/);
  });
});

describe("a zip", () => {
  it("gives the one file in it, whatever the folders of a Mac beside it", async () => {
    const zip = zipSync({ "x.csv": strToU8("a,b\n1,2\n"), "__MACOSX/._x.csv": strToU8("?") });
    expect(await rowsOf(zip)).toEqual([{ row: 2, line: 2, cells: ["1", "2"] }]);
  });

  it("is refused where it holds several files, or unfolds without end", async () => {
    const two = zipSync({ "x.csv": strToU8("a\n1\n"), "y.csv": strToU8("a\n1\n") });
    await expect(openTable(two)).rejects.toThrow("The zip holds 2 files");
    const bomb = zipSync({ "x.csv": new Uint8Array(30_000_000) });
    await expect(openTable(bomb)).rejects.toThrow("would unfold to 30,000,000 bytes");
  });
});

const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook whose only sheets are made of these rows of XML. */
function workbook(sheets: Record<string, string>): Uint8Array {
  const names = Object.keys(sheets);
  const files = Object.values(sheets).map((rows, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet xmlns="${SHEET}">${rows}</worksheet>`,
  ]);
  const all: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${SHEET}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(files),
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (at: string, n: number, style = 0) => `<c r="${at}" s="${style}"><v>${n}</v></c>`;

describe("a workbook", () => {
  it("gives every sheet, with days as days, numbers as numbers and merged cells in each row", async () => {
    const book = workbook({
      "2019": `<sheetData><row r="1">${text("A1", "Datum")}${text("B1", "Thema")}</row>
        <row r="2">${number("A2", 43_831, 1)}${text("B2", "Eins")}</row>
        <row r="3">${text("B3", "Zwei")}</row>
        <row r="4">${number("A4", 43_832)}${text("B4", "Drei")}</row></sheetData>
        <mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
      "A &amp; B": `<sheetData><row r="1">${text("A1", "Datum")}${text("B1", "Thema")}</row>
        <row r="2">${text("A2", "03.01.2020")}${text("B2", "Vier")}</row></sheetData>`,
    });
    const { encoding, sheets, notes } = await openTable(book);
    expect(encoding).toBeNull();
    expect(sheets.map(({ name }) => name)).toEqual(["2019", "A & B"]);
    expect(sheets[0]?.rows.map(({ row, line, cells }) => [row, line, cells])).toEqual([
      [2, null, ["2020-01-01", "Eins"]],
      [3, null, ["2020-01-01", "Zwei"]],
      [4, null, ["43832", "Drei"]],
    ]);
    expect(sheets[1]?.rows.map(({ cells }) => cells)).toEqual([["03.01.2020", "Vier"]]);
    expect(notes).toEqual([
      {
        row: 2,
        reason: "2019: the cells A2:A3 are one: “2020-01-01” is taken for each of its rows",
      },
    ]);
  });

  it("of before 2007 is refused with what to do", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(openTable(old)).rejects.toThrow("save it as .xlsx");
  });
});
