/** A workbook goes on in another sheet, cuts what no cell can hold and says so, and holds no more than a piece at once. */
import { expect, it } from "vitest";
import { columnsOf } from "../../domain/column.ts";
import type { WrittenRow } from "../../domain/written-row.ts";
import { workbook } from "../../server/exports/formats/workbook.ts";
import { readWorkbook } from "../../server/imports/file/workbook.ts";

const { text, integer, date, list } = columnsOf<never>();
const none = () => null;
const columns = [
  text("id", "Which.", none),
  integer("n", "How many.", none),
  date("day", "When.", none),
  list("who", "Who.", none),
];
const at = new Date("2026-11-24T12:00:00Z");

async function* inPieces(pieces: readonly WrittenRow[][]) {
  yield* pieces;
}

async function read(pieces: readonly WrittenRow[][], rowsOfSheet?: number) {
  const rows = { name: "events", columns, rows: inPieces(pieces), counted: pieces.flat().length };
  const parts: Uint8Array[] = [];
  const how = rowsOfSheet === undefined ? { at } : { at, rowsOfSheet };
  for await (const part of workbook(rows, [["Rule", "Lowest"]], how)) parts.push(part);
  const { sheets } = await readWorkbook(Buffer.concat(parts));
  return new Map(sheets.map(({ name, rows: all }) => [name, all.map(({ cells }) => cells)]));
}

const row = (id: string, values: WrittenRow = {}): WrittenRow => ({ id, ...values });

it("goes on in another sheet when one is full, whatever the pieces that rows come in", async () => {
  const sheets = await read([[row("a"), row("b"), row("c")], [row("d")], [row("e")]], 2);
  const ids = (name: string) => sheets.get(name)?.map(([id]) => id);
  expect([...sheets.keys()]).toEqual(["events", "events 2", "events 3", "About", "Columns"]);
  expect(ids("events")).toEqual(["id", "a", "b"]);
  expect(ids("events 2")).toEqual(["id", "c", "d"]);
  expect(ids("events 3")).toEqual(["id", "e"]);
  expect(sheets.get("About")).toContainEqual(["Rows", "5"]);
});

it("has its columns and says what it is when nothing matches", async () => {
  const sheets = await read([]);
  expect(sheets.get("events")).toEqual([["id", "n", "day", "who"]]);
  expect(sheets.get("About")).toContainEqual(["Rule", "Lowest"]);
  expect(sheets.get("Columns")).toContainEqual(["n", "integer", "How many."]);
});

it("writes zero as zero, unknown as nothing, and days that no spreadsheet counts as text", async () => {
  const sheets = await read([
    [
      row("a", { n: 0, day: "2020-02-29", who: ["x; y", null, "z"] }),
      row("b", { n: null, day: "1848-03-18", who: [] }),
      row("c", { n: 3, day: "1900-03-01", who: null }),
    ],
  ]);
  expect(sheets.get("events")?.slice(1)).toEqual([
    ["a", "0", "2020-02-29", "x\\; y; ; z"],
    ["b", "", "1848-03-18", ""],
    ["c", "3", "1900-03-01", ""],
  ]);
});

it("cuts a text that no cell can hold, and says how many were cut", async () => {
  const sheets = await read([[row("x".repeat(40_000)), row("y".repeat(32_767))]]);
  const [, [cut = ""] = [], [whole = ""] = []] = sheets.get("events") ?? [];
  expect([cut.length, cut.at(-1), whole.length]).toEqual([32_767, "…", 32_767]);
  expect(sheets.get("About")?.flat().join()).toContain("Texts cut,1: ");
});

it("writes a sign that XML can't hold as the one that stands for what can't be shown", async () => {
  const sheets = await read([[row("a\u0007b\u{1f600}")]]);
  expect(sheets.get("events")?.[1]?.[0]).toBe("a\ufffdb\u{1f600}");
});

it("asks for rows as it is read, and leaves them when its reader leaves", async () => {
  let [asked, left] = [0, false];
  const noise = () => Array.from({ length: 500 }, () => row(String(Math.random()).repeat(20)));
  async function* endless() {
    try {
      for (;;) {
        asked += 1;
        yield noise();
      }
    } finally {
      left = true;
    }
  }
  const rows = { name: "events", columns, rows: endless(), counted: 1_000_000 };
  const pieces = workbook(rows, [], { at });
  for (let taken = 0; taken < 5; taken++) await pieces.next();
  expect(asked).toBeLessThan(12);
  await pieces.return(undefined);
  expect(left).toBe(true);
});
