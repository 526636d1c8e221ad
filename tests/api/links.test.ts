/** The tables that link two records are made anew in SQLite: what they hold, and how it is found, stays. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openDatabase } from "../../server/db/open.ts";
import { seedStore } from "../support/seed-store.ts";

const dataDir = mkdtempSync(join(tmpdir(), "vigil-links-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

it("links of a store that was there before stay as they are, and are stored once", async () => {
  const store = await openDatabase({ url: "", dataDir });
  const run = (some: typeof migrations) =>
    migrate(store, { migrations: some, dataDir, say: () => {} });
  const rows = async (query: string) => (await sql.raw(query).execute(store.db)).rows;
  const links = async () => ({
    sources: await rows("select * from event_source order by event_id, source_id"),
    changes: await rows("select * from change_event order by event_id, n"),
    indexes: await rows(
      "select sql from sqlite_schema where type = 'index' and tbl_name in ('event_source', 'change_event') and sql is not null order by name",
    ),
  });
  const ownKeys = () =>
    rows(
      "select name from pragma_table_list where wr and name in ('event_source', 'change_event') order by name",
    );

  const own = /^05[01]_/;
  await run(Object.fromEntries(Object.entries(migrations).filter(([name]) => !own.test(name))));
  await seedStore(store.db, "article,bulletins");
  const before = await links();
  expect(before.sources.length).toBeGreaterThan(94);
  expect(before.changes).toHaveLength(94);
  expect(before.indexes).toHaveLength(2);
  expect(await ownKeys()).toEqual([]);

  await run(migrations);
  expect(await links()).toEqual(before);
  expect(await ownKeys()).toEqual([{ name: "change_event" }, { name: "event_source" }]);
  expect(await rows("pragma foreign_key_check")).toEqual([]);
  await expect(
    rows("insert into event_source (event_id, source_id) values ('nobody', 'nothing')"),
  ).rejects.toThrow(/FOREIGN KEY/);
  await store.close();
});
