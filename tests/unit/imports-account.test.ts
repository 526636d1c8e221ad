/** Every row of a file is accounted for, whatever stands in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountInWords, accountOf } from "../../server/imports/account.ts";
import { readFile } from "../../server/imports/read-file.ts";

const asked = {
  ...{ country: null, language: null, publisher: null, mapping: null, format: null },
  ...{ file: "table.csv", today: "2026-06-01" },
};

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "NA",
    "k.A.",
    "2020-05-12",
    "12.05.2020",
    "Belarus",
    "BLR",
    "Minsk",
    "53.9",
    ">50",
  ),
  fc.string({ maxLength: 12 }),
);
const header = ["id", "date", "title", "place", "country", "lat", "lon", "participants"];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const firstRow = ["1", "2020-05-12", "A march", "Minsk", "BLR", "53.9", "27.6", "50"];

describe("the account of an import", () => {
  it("adds up for any table, and names every row that is not taken once", async () => {
    const row = fc.oneof(
      fc.array(cell, { minLength: 8, maxLength: 8 }),
      fc.constant(firstRow),
      fc.constant(Array.from({ length: 8 }, () => "")),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), cell)
        .map(([id, title]) => [
          String(id),
          "2020-05-12",
          title,
          "Minsk",
          "BLR",
          "",
          "",
          "hundreds",
        ]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (made) => {
        const lines = [header, firstRow, ...made, firstRow].map((cells) =>
          cells.map(quoted).join(","),
        );
        const text = lines.join("\n");
        const account = accountOf(await readFile(new TextEncoder().encode(text), asked));
        const { rows, rejected, rejects } = account;
        expect(rows).toBe(made.length + 2);
        expect(
          account.new +
            account.updated +
            account.unchanged +
            account.duplicates +
            rejected +
            account.empty,
        ).toBe(rows);
        expect(new Set(rejects.map((reject) => reject.row)).size).toBe(rejected);
        expect(account.duplicates).toBeGreaterThanOrEqual(1);
        expect(accountInWords(account)).toContain(`${rows} rows:`);
      }),
      { numRuns: 60 },
    );
  });

  it("is told in words with the place of each reject", async () => {
    const text =
      'date,title,place,country\n2020-05-12,A march,Minsk,Belarus\nsoon,"A\nrally",Brest,Belarus\nx,y,z,BLR\n';
    const account = accountOf(await readFile(new TextEncoder().encode(text), asked));
    expect(accountInWords(account).split("\n")).toEqual([
      "Format table, utf-8.",
      "3 rows: 1 new, 0 updated, 0 unchanged, 0 duplicates, 2 rejected, 0 empty.",
      "1 events with 0 figures.",
      "Rejected:",
      "  row 3, date: no readable date (“soon”)",
      "  row 4, line 5, date: no readable date (“x”)",
    ]);
  });
});
