/** A disk that is full: writes are refused whole, reading goes on, and writing does again when there is room. */
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLog } from "../../server/changes/verify.ts";
import type { Db } from "../../server/db/tables.ts";
import { EXAMPLE } from "../../server/drafts/example.ts";
import { type DatabaseKind, describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

/** As long as a summary may be: some of them fill the room that is left. */
const LONG = "They went on. ".repeat(350).trim();
const MOST = 50;

/** Leaves hardly any room. One database is told so; the other says at a claim what it says when its disk is full. */
const FILL: Record<DatabaseKind, (db: Db) => Promise<unknown>> = {
  SQLite: async (db) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    const pages = (rows[0]?.page_count ?? 0) + 8;
    await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
  },
  PostgreSQL: async (db) => {
    await sql`create function no_room() returns trigger language plpgsql
      as 'begin raise exception ''no room'' using errcode = ''53100''; end'`.execute(db);
    await sql`create trigger full_disk before insert on claim execute function no_room()`.execute(
      db,
    );
  },
};
const MAKE_ROOM: Record<DatabaseKind, (db: Db) => Promise<unknown>> = {
  SQLite: (db) => sql`pragma max_page_count = 1000000`.execute(db),
  PostgreSQL: (db) => sql`drop trigger full_disk on claim`.execute(db),
};

describeEachDatabase("a store without room", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  it("answers 507 and changes nothing, goes on answering, and heals without a restart", async () => {
    const editor = await site.signedIn("editor");
    const add = (key: number) =>
      editor
        .post("/api/events")
        .set("idempotency-key", `key-${key}`)
        .send({ ...EXAMPLE, title: `March ${key}`, summary: LONG });
    await add(0).expect(201);
    await FILL[kind](store.db);
    let key = 1;
    let before = await tableRows(store.db);
    let answer = await add(key);
    for (; answer.status === 201 && key < MOST; answer = await add(key)) {
      before = await tableRows(store.db);
      key += 1;
    }
    expect([answer.status, answer.body.code]).toEqual([507, "storage_full"]);
    expect(await tableRows(store.db)).toEqual(before);
    expect((await editor.get("/api/events")).body.total).toBe(key);
    await MAKE_ROOM[kind](store.db);
    const made = await add(key).expect(201);
    expect((await add(key).expect(201)).body).toEqual(made.body);
    expect((await editor.get("/api/events")).body.total).toBe(key + 1);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });
});
