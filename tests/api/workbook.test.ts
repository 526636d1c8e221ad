/** A workbook holds the cells of the CSV as what they are, and says what it is. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { unguardCell } from "../../domain/csv.ts";
import { readWorkbook } from "../../server/imports/file/workbook.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { filesOf } from "../support/unpacked.ts";

const MINSK = "BLR-2020-09-13-minsk";
const TITLE = '=1+1, "said" <b> & _x0041_;\r\n-2';

describeEachDatabase("a workbook", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    const set = (fields: object) =>
      db.updateTable("event").set(fields).where("id", "=", MINSK).execute();
    await set({ title: TITLE, demands: JSON.stringify(["a; b", "-c"]), summary: "  two\nlines " });
    site = await openSite({ db, ...store }, { now: () => new Date("2026-11-24T12:00:00Z") });
  });
  afterAll(() => site.close());

  const bytesOf = async (query: string) => {
    const asked = site.stranger().get(`/api/export.xlsx?${query}`);
    const { body, headers } = await asked.responseType("blob").expect(200);
    return { bytes: new Uint8Array(body), headers };
  };
  const sheetsOf = async (query: string) => {
    const { sheets } = await readWorkbook((await bytesOf(query)).bytes);
    return new Map(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]));
  };

  it("holds the rows of the CSV, whatever the filter and the shape", async () => {
    for (const query of ["", "kind=repression&rule=highest", "q=nothingofthekind"])
      for (const shape of ["events", "claims"]) {
        const { text } = await site.stranger().get(`/api/export.csv?${query}&shape=${shape}`);
        const rows = readCsv(text).map((cells) => cells.map(unguardCell));
        const own = (await sheetsOf(`${query}&shape=${shape}`)).get(shape) ?? [];
        const padded = own.map((cells, at) => [
          ...cells,
          ...Array((rows[at]?.length ?? 0) - cells.length).fill(""),
        ]);
        expect(padded).toEqual(rows);
      }
  });

  it("holds numbers and days as such, texts as texts that nobody calculates, and unknown as no cell", async () => {
    const { bytes } = await bytesOf("date=2020-09-13");
    const sheet = filesOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
    const [names = []] = (await sheetsOf("date=2020-09-13")).get("events") ?? [];
    const [row = ""] =
      sheet.match(/<row [^>]*><c r="A\d+"[^>]*>(?:(?!<\/row>).)*09-13-minsk<.*?<\/row>/s) ?? [];
    const cell = (name: string) => {
      const at = names.indexOf(name);
      const letters =
        (at < 26 ? "" : String.fromCharCode(64 + Math.floor(at / 26))) +
        String.fromCharCode(65 + (at % 26));
      return new RegExp(`<c r="${letters}\\d+"[^>]*>.*?</c>`, "s").exec(row)?.[0];
    };
    // 13 September 2020 is day 44,087 from the end of 1899.
    expect(cell("start")).toMatch(/^<c r="I\d+" s="2"><v>44087<\/v><\/c>$/);
    expect(cell("detained")).toMatch(/^<c r="[A-Z]+\d+"><v>500<\/v><\/c>$/);
    expect(cell("lat")).toMatch(/><v>53\.9<\/v><\/c>$/);
    expect(cell("killed")).toBeUndefined();
    expect(cell("title")).toContain('s="3" t="inlineStr"');
    expect(cell("title")).toContain('=1+1, "said" &lt;b&gt; &amp; _x005F_x0041_;&#13;\n-2');
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
  });

  it("says which view it is of, under which rule, of which change, how much it holds and how to cite it", async () => {
    const { headers } = await bytesOf("country=BLR&rule=highest&shape=claims");
    const sheets = await sheetsOf("country=BLR&rule=highest&shape=claims");
    const { totals } = (await site.stranger().get("/api/summary?country=BLR&rule=highest")).body;
    const told = new Map((sheets.get("About") ?? []).map(([name = "", said]) => [name, said]));
    const change = headers["vigil-change"];
    expect(told.get("Filter")).toBe("country=BLR");
    expect(told.get("View")).toMatch(/\/\?country=BLR&rule=highest$/);
    expect(told.get("Rule")).toMatch(/^Highest: /);
    expect(told.get("Change")).toBe(change);
    expect(told.get("Made")).toBe("2026-11-24T12:00:00.000Z");
    expect(told.get("Events")).toBe(String(totals.events));
    expect(told.get("Claims")).toBe(String(totals.claims));
    expect(told.get("Rows")).toBe(String(totals.claims));
    expect(told.get("Licence")).toBe("CC BY 4.0");
    expect(told.get("Cite as")).toMatch(
      new RegExp(
        `^Vigil, “country=BLR, highest”, as known on 2026-11-24 12:00 UTC, ${totals.events} events, change ${change}, http`,
      ),
    );
    const [, first = []] = sheets.get("Columns") ?? [];
    expect(first).toEqual(["claim_id", "text", "The claim's public id."]);
    expect(headers["content-disposition"]).toMatch(
      /"vigil-claims-country-BLR-rule-highest-2026-11-24\.xlsx"$/,
    );
  });
});
