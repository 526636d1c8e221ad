/** GDAL, and with it QGIS's exports and R's sf, reads every feature, typed. */
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Database from "libsql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findGdal } from "../../bin/gdal.mjs";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const ogr2ogr = findGdal();

describeEachDatabase("ogr2ogr", (open) => {
  let site: TestSite;
  let address = "";
  beforeAll(async () => {
    const store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store, { site: () => address });
    address = await site.address();
  });
  afterAll(() => site.close());

  /** Writes what it reads into a GeoPackage, which is opened. */
  const read = async (source: string, ...options: string[]) => {
    const file = join(mkdtempSync(join(tmpdir(), "vigil-gdal-")), "record.gpkg");
    const env = { ...process.env, NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" };
    const asked = ["-f", "GPKG", file, `OAPIF:${address}${source}`, "-nlt", "GEOMETRY", ...options];
    const { stderr } = await promisify(execFile)(ogr2ogr ?? "", asked, { env });
    expect(stderr).not.toMatch(/error/i);
    return new Database(file);
  };
  const idsIn = (file: Database.Database, table: string, column: string) =>
    file
      .prepare(`select ${column} as id from ${table} order by fid`)
      .all()
      .map((row) => (row as { id: string }).id);
  const whereInstalled = it.skipIf(ogr2ogr === undefined);

  whereInstalled(
    "reads every event and every claim into a GeoPackage, page after page",
    async () => {
      const file = await read("/ogc", "-oo", "PAGE_SIZE=17");
      for (const [name, column] of [
        ["events", "id"],
        ["claims", "claim_id"],
      ] as const) {
        const { body } = await site.stranger().get(`/ogc/collections/${name}/items?limit=1000`);
        const ids = body.features.map(({ id }: { id: string }) => id);
        expect(ids.length).toBeGreaterThan(90);
        expect(idsIn(file, name, column)).toEqual(ids);
      }
      file.close();
    },
  );

  whereInstalled(
    "knows numbers and days from words, in columns that begin without a value, too",
    async () => {
      const file = await read("/ogc");
      const types = new Map(
        (file.pragma("table_info(events)") as { name: string; type: string }[]).map(
          ({ name, type }) => [name, type],
        ),
      );
      for (const { value } of METRICS)
        expect([value, types.get(value), types.get(`net_${value}`)]).toEqual([
          ...[value, "MEDIUMINT", "MEDIUMINT"],
        ]);
      expect([types.get("start"), types.get("lat"), types.get("changed_at")]).toEqual([
        ...["DATE", "REAL", "TEXT"],
      ]);
      const [sum] = file.prepare("select sum(net_detained) as sum from events").all();
      const { body } = await site.stranger().get("/api/summary");
      expect(sum).toEqual({ sum: body.totals.figures.detained.headline });
      file.close();
    },
  );

  whereInstalled("reads what lies in a box, in a period and has a value", async () => {
    const asked = ["-spat", "27", "53", "28", "54.5", "-where"];
    const where = "start >= '2020/09/01' AND start <= '2020/09/30' AND kind = 'demonstration'";
    const file = await read("/ogc", ...asked, where, "events");
    const query = "bbox=27,53,28,54.5&datetime=2020-09-01/2020-09-30&kind=demonstration";
    const found = idsIn(file, "events", "id");
    const { body } = await site.stranger().get(`/ogc/collections/events/items?${query}`);
    expect(found).toEqual(body.features.map(({ id }: { id: string }) => id));
    expect(found.length).toBeGreaterThan(2);
    file.close();
  });

  whereInstalled("takes the filter and the rule with the address", async () => {
    const file = await read("/ogc?kind=repression&rule=highest", "events");
    const rules = file.prepare("select distinct kind, rule from events").all();
    expect(rules).toEqual([{ kind: "repression", rule: "highest" }]);
    file.close();
  });
});
