/** The change log: numbers without gaps, a chain that shows tampering, followers who miss nothing. */
import { createHash } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { NewChange } from "../../domain/change.ts";
import { changesAfter, head, historyOf, record } from "../../server/changes/repository.ts";
import { followLog } from "../../server/changes/tail.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { openDatabase } from "../../server/db/open.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { storeEvents } from "../support/stored-events.ts";

const NOW = new Date("2026-11-24T08:00:00Z");

describeEachDatabase("the change log", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await storeEvents(store.db, ["e1", "e2"]);
  });

  const add = (about: Partial<NewChange> = {}) =>
    store.db.transaction().execute((trx) => record(trx, someChange(about), NOW));
  const addMany = async (count: number) => {
    for (let i = 0; i < count; i += 1) await add();
  };
  const failing = () =>
    store.db.transaction().execute(async (trx) => {
      await record(trx, someChange(), NOW);
      throw new Error("undone");
    });
  const faults = async () => (await verifyLog(store.db)).faults;

  it("numbers changes from 1 without a gap, also after a write that failed", async () => {
    expect(await add()).toBe(1);
    await expect(failing()).rejects.toThrow("undone");
    expect(await add()).toBe(2);
    expect(
      (await changesAfter(store.db, 0, 10, "full")).changes.map(({ number }) => number),
    ).toEqual([1, 2]);
  });

  it("numbers them without a gap when many write at once, from two processes", async () => {
    const other = await openDatabase({ url: store.url, dataDir: store.dataDir });
    const write = (db: typeof store.db) =>
      db.transaction().execute((trx) => record(trx, someChange(), NOW));
    const numbers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => write(i % 2 === 0 ? store.db : other.db)),
    );
    await other.close();
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await faults()).toEqual([]);
  });

  it("chains each entry to the one before by a hash that anyone can work out", async () => {
    await addMany(2);
    const row = await store.db
      .selectFrom("change")
      .selectAll()
      .where("n", "=", 2)
      .executeTakeFirstOrThrow();
    const first = (await changesAfter(store.db, 0, 1, "full")).changes[0];
    expect(row.previous_hash).toBe(first?.hash);
    const text = `["${first?.hash}",2,"2026-11-24T08:00:00.000Z","edit","event","e1","[\\"e1\\"]",${JSON.stringify('{"title":["March","March in Minsk"]}')},null,"an editor",1,2,null,"","${row.salt}"]`;
    expect(row.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(row.hash).toBe(createHash("sha256").update(text).digest("hex"));
  });

  it("finds nothing wrong in a log nobody touched", async () => {
    await addMany(5);
    expect(await verifyLog(store.db)).toMatchObject({ changes: 5, faults: [] });
  });

  it("finds an entry that was changed, in any of its fields", async () => {
    const fields = {
      at: "2020-01-01T00:00:00Z",
      action: "x",
      subject: "claim",
      subject_id: "x",
      events: '["x"]',
      diff: "{}",
      reason: "x",
      actor: "x",
      public: 0,
      note: "x",
      withheld: "place",
      salt: "x",
    };
    for (const [field, value] of Object.entries(fields)) {
      const n = await add();
      await add();
      const before = await store.db
        .selectFrom("change")
        .selectAll()
        .where("n", "=", n)
        .executeTakeFirstOrThrow();
      await store.db
        .updateTable("change")
        .set({ [field]: value })
        .where("n", "=", n)
        .execute();
      expect((await faults()).map(({ number }) => number)).toEqual([n]);
      await store.db.updateTable("change").set(before).where("n", "=", n).execute();
      expect(await faults()).toEqual([]);
    }
  });

  const remove = async (n: number) => {
    await store.db.deleteFrom("change_event").where("n", "=", n).execute();
    await store.db.deleteFrom("change").where("n", "=", n).execute();
  };

  it("finds an entry that was removed, at the beginning, inside, and at the end", async () => {
    await addMany(4);
    await remove(4);
    expect(await faults()).toEqual([{ number: 3, what: expect.stringContaining("clock") }]);
    await remove(2);
    expect((await faults())[0]).toEqual({ number: 3, what: expect.stringContaining("missing") });
    await remove(1);
    expect((await faults())[0]?.number).toBe(3);
  });

  it("finds an entry that was changed many pages after another one", async () => {
    await addMany(80);
    const alter = (n: number) =>
      store.db.updateTable("change").set({ reason: "x" }).where("n", "=", n).execute();
    await alter(3);
    await alter(70);
    expect((await faults()).map(({ number }) => number)).toEqual([3, 70]);
  });

  it("tells of a hundred faults, and reads no further", async () => {
    await addMany(140);
    await store.db.updateTable("change").set({ reason: "x" }).execute();
    const { changes, faults: told } = await verifyLog(store.db);
    expect(told.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(changes).toBe(100);
  });

  it("finds nothing wrong in what another process appends while it reads", async () => {
    await addMany(2);
    const other = await openDatabase({ url: store.url, dataDir: store.dataDir });
    let appended = 0;
    const reading = store.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (appended === 0 && result.rows.some((row) => "previous_hash" in row))
          appended = await other.db.transaction().execute((trx) => record(trx, someChange(), NOW));
        return result;
      },
    });
    expect(await verifyLog(reading)).toMatchObject({ changes: 2, faults: [] });
    expect(appended).toBe(3);
    await other.close();
  });

  it("finds an entry that was inserted", async () => {
    await addMany(2);
    const last = await store.db
      .selectFrom("change")
      .selectAll()
      .where("n", "=", 2)
      .executeTakeFirstOrThrow();
    const forged = { ...last, n: 3, public_n: 3, previous_hash: last.hash, hash: "f".repeat(64) };
    await store.db.insertInto("change").values(forged).execute();
    await store.db.insertInto("change_event").values({ n: 3, event_id: "e1" }).execute();
    expect((await faults()).map(({ number }) => number)).toContain(3);
  });

  it("finds entries that changed places", async () => {
    await add({ reason: "one" });
    await add({ reason: "two" });
    const [one, two] = await store.db
      .selectFrom("change")
      .select(["n", "reason", "hash"])
      .orderBy("n")
      .execute();
    const set = (n: number, fields: { reason: string | null; hash: string }) =>
      store.db.updateTable("change").set(fields).where("n", "=", n).execute();
    await set(1, { reason: two?.reason ?? null, hash: "x" });
    await set(2, { reason: one?.reason ?? null, hash: one?.hash ?? "" });
    await set(1, { reason: two?.reason ?? null, hash: two?.hash ?? "" });
    expect((await faults()).map(({ number }) => number)).toEqual(expect.arrayContaining([1, 2]));
  });

  it("finds an entry that was cut off from its event's history", async () => {
    await addMany(2);
    await store.db.deleteFrom("change_event").where("n", "=", 1).execute();
    expect(await faults()).toEqual([{ number: 1, what: expect.stringContaining("events") }]);
  });

  it("shows the public only public changes, and never who made them", async () => {
    await add({ public: false, actor: "someone" });
    await add({ reason: "A later report says so.", note: "The report came by mail." });
    await add({ public: false });
    await add();
    const { changes: shown } = await changesAfter(store.db, 0, 10, "public");
    expect(shown.map(({ number }) => number)).toEqual([1, 2]);
    expect(shown[0]).toEqual({
      ...{ number: 1, at: NOW.toISOString(), action: "edit", subject: "event", subject_id: "e1" },
      ...{ events: ["e1"], diff: { title: ["March", "March in Minsk"] } },
      ...{ reason: "A later report says so.", hash: expect.any(String) },
    });
    expect(await head(store.db, "public")).toBe(2);
    expect(await head(store.db, "full")).toBe(4);
  });

  it("ends a page sooner where changes move very many events, and loses none", async () => {
    const moved = (first: number) => Array.from({ length: 9_000 }, (_, i) => `event-${first + i}`);
    await storeEvents(store.db, [...moved(0), ...moved(4)]);
    for (let first = 0; first < 5; first += 1) await add({ events: moved(first) });
    const pages: number[][] = [];
    for (let more = true, after = 0; more; after = pages.flat().at(-1) ?? 0) {
      const page = await changesAfter(store.db, after, 10, "public");
      pages.push(page.changes.map(({ number }) => number));
      more = page.more;
    }
    expect(pages.flat()).toEqual([1, 2, 3, 4, 5]);
    expect(pages.length).toBeGreaterThan(1);
  });

  it("gives pages of as many changes as are asked for, and says where there are more", async () => {
    await addMany(60);
    const page = async (after: number, limit: number) => {
      const { changes, more } = await changesAfter(store.db, after, limit, "public");
      return { from: changes[0]?.number, changes: changes.length, more };
    };
    expect(await page(0, 59)).toEqual({ from: 1, changes: 59, more: true });
    expect(await page(0, 60)).toEqual({ from: 1, changes: 60, more: false });
    expect(await page(59, 1)).toEqual({ from: 60, changes: 1, more: false });
    expect(await page(60, 10)).toEqual({ from: undefined, changes: 0, more: false });
  });

  it("tells the history of an event, oldest first", async () => {
    await add({ events: ["e1", "e2"] });
    await add({ events: ["e2"] });
    await add({ events: ["e2"], public: false });
    const numbers = async (id: string, audience: "public" | "full") =>
      (await historyOf(store.db, id, audience)).map(({ told }) => told.number);
    expect(await numbers("e1", "public")).toEqual([1]);
    expect(await numbers("e2", "public")).toEqual([1, 2]);
    expect(await numbers("e2", "full")).toEqual([1, 2, 3]);
  });

  it("tells a follower of every change once, in order, whichever process wrote it", async () => {
    const other = await openDatabase({ url: store.url, dataDir: store.dataDir });
    const told: number[] = [];
    const tail = await followLog(other, {
      pollMs: 20,
      failed: (error) => expect(error).toBeNull(),
    });
    tail.subscribe((changes) => {
      told.push(...changes.map(({ number }) => number));
    });
    await addMany(30);
    await tail.catchUp();
    expect(told).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    await add();
    await eventually(() => expect(told.at(-1)).toBe(31));
    await tail.stop();
    await other.close();
  });
});
