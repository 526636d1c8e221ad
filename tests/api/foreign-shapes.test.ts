/** Events in the columns of ACLED and the Crowd Counting Consortium, as the site gives them in each format. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { FOREIGN_SHAPES } from "../../domain/csv-rows.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { filesOf } from "../support/unpacked.ts";

const MINSK = "BLR-2020-09-13-minsk";

describeEachDatabase("a file in another project's columns", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store, { dataDir: store.dataDir });
  });
  afterEach(() => site.close());

  const fileOf = async (ending: string, query: string) => {
    const asked = site.stranger().get(`/api/export.${ending}?${query}`).responseType("blob");
    return Buffer.from((await asked.expect(200)).body);
  };
  const csvOf = async (query: string) => readCsv((await fileOf("csv", query)).toString());

  it("has a row for each event of the filter, and figures under its rule", async () => {
    const [head = [], ...rows] = await csvOf("shape=acled&rule=highest");
    expect(rows).toHaveLength((await csvOf("shape=events")).length - 1);
    const minsk = rows.find((row) => row[head.indexOf("event_id_cnty")] === MINSK);
    expect(minsk?.[head.indexOf("tags")]).toBe("crowd size=around 150,000");
  });

  it("counts everybody, whatever group the filter speaks of", async () => {
    for (const shape of FOREIGN_SHAPES) {
      const [head] = await csvOf(`shape=${shape}&subject=police`);
      expect(head).toEqual((await csvOf(`shape=${shape}`))[0]);
    }
    const [head = [], ...rows] = await csvOf("shape=acled&subject=police");
    const minsk = rows.find((row) => row[head.indexOf("event_id_cnty")] === MINSK);
    expect(minsk?.[head.indexOf("tags")]).toBe("crowd size=more than 100,000");
  });

  it("has numbers as numbers and blanks as empty texts in JSON Lines", async () => {
    const [line = ""] = (await fileOf("jsonl", "shape=acled&has=detained")).toString().split("\n");
    expect(JSON.parse(line)).toMatchObject({ year: 2020, admin3: "", fatalities: "" });
  });

  it("is points with these columns in GeoJSON, and nowhere without coordinates", async () => {
    for (const shape of FOREIGN_SHAPES) {
      const { features } = JSON.parse((await fileOf("geojson", `shape=${shape}`)).toString());
      const [head = []] = await csvOf(`shape=${shape}`);
      for (const { properties, geometry } of features) {
        expect(Object.keys(properties)).toEqual(head);
        const lat = properties.latitude ?? properties.lat ?? null;
        expect(geometry?.coordinates[1] ?? null).toBe(lat);
      }
      const types = features.map(
        ({ geometry }: { geometry: { type: string } | null }) => geometry?.type,
      );
      expect([...new Set(types)].toSorted()).toEqual(["Point", undefined]);
    }
  });

  it("is a workbook named after it, which warns of sums", async () => {
    for (const shape of FOREIGN_SHAPES) {
      const parts = filesOf(await fileOf("xlsx", `shape=${shape}&subject=police`));
      expect(parts["xl/workbook.xml"]).toContain(`name="${shape}"`);
      expect(parts["xl/worksheets/sheet2.xml"]).toContain("sums count people twice");
      expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("Of whom");
    }
  });

  it("is the only table of its package", async () => {
    for (const shape of FOREIGN_SHAPES) {
      const files = filesOf(await fileOf("zip", `shape=${shape}`));
      expect(Object.keys(files)).toEqual([
        ...[`${shape}.csv`, "README.txt", "datapackage.json", "SHA256SUMS"],
      ]);
      expect(files[`${shape}.csv`]).toBe((await fileOf("csv", `shape=${shape}`)).toString());
      const { resources } = JSON.parse(files["datapackage.json"] ?? "");
      expect(resources.map(({ path }: { path: string }) => path)).toEqual([`${shape}.csv`]);
      expect(files["README.txt"]).toContain(`${shape}.csv `);
    }
  });

  it("says nothing finer of a protected event than the public sees", async () => {
    const fields = { sensitivity: "generalised_region", external_id: "SECRET-1" } as const;
    await store.db
      .updateTable("event")
      .set({ ...fields, extra: JSON.stringify({ admin3: "SECRET-2", locality: "SECRET-3" }) })
      .where("id", "=", MINSK)
      .execute();
    await site.close();
    site = await openSite(store, { dataDir: store.dataDir });
    for (const shape of FOREIGN_SHAPES)
      for (const ending of ["csv", "jsonl", "geojson"]) {
        const text = (await fileOf(ending, `shape=${shape}&date=2020-09-13`)).toString();
        expect(text).not.toContain("SECRET");
      }
    const [head = [], ...rows] = await csvOf("shape=acled&date=2020-09-13");
    const row = rows.find((each) => each.includes(MINSK));
    const cells = ["location", "latitude", "longitude", "geo_precision"];
    expect(cells.map((name) => row?.[head.indexOf(name)])).toEqual([
      ...["Minsk City", "53.5", "28.20276", "3"],
    ]);
  });

  it("is imported again without a reject", async () => {
    const editor = await site.signedIn("editor");
    for (const shape of FOREIGN_SHAPES) {
      const file = await fileOf("csv", `shape=${shape}`);
      const { body } = await editor
        .post("/api/imports")
        .query({ name: `${shape}.csv` })
        .set("content-type", "application/octet-stream")
        .send(file)
        .expect(201);
      const { rows, rejected } = body.counts;
      expect([body.tables[0]?.format ?? shape, rejected]).toEqual([shape, 0]);
      expect(rows).toBe((await csvOf("shape=events")).length - 1);
    }
  });
});
