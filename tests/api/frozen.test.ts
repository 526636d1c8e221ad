/** The record as of one change: what is written while it is read is not in it. */
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { OWN_SHAPES, type OwnShape } from "../../domain/csv-rows.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Engine, Frozen, Piece } from "../../engine/engine.ts";
import { freeze } from "../../engine/export/frozen.ts";
import { openEngine } from "../../engine/index.ts";
import { followLog } from "../../engine/store/follow-log.ts";
import { alone } from "../../engine/worker/pass.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { addLike, editEvent } from "../support/writes.ts";

const MINSK = "BLR-2020-09-13-minsk";
const site = "https://vigil.example";
const asks = { filter: EVERYTHING, viewer: "public", today: 0 } as const;
const exported = { rule: "lowest", site, forEditors: false } as const;

async function bytesOf(pieces: AsyncIterable<Piece>): Promise<string> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString();
}

/** What the export of everything gives now. */
async function exportOf(engine: Engine, shape: OwnShape): Promise<string> {
  return bytesOf((await engine.file({ ...asks, shape, site })).pieces);
}

describeEachDatabase("the record as of one change", (open) => {
  let store: TestStore;
  let other: Store;
  beforeEach(async () => {
    store = await open();
    other = await openDatabase(store);
    await seedStore(store.db, "article,bulletins");
    await seedStore(store.db, "synthetic:1000");
  });
  const opened: Frozen[] = [];
  afterEach(async () => {
    for (const frozen of opened.splice(0)) await frozen.close();
    await other.close();
  });

  /** Has it closed after the test, however that ends. */
  const closing = (frozen: Frozen): Frozen => {
    opened.push(frozen);
    return frozen;
  };

  /** Events that have both a wider event and parts, the latest first, then all others that have parts. */
  const widerEvents = async (): Promise<string[]> => {
    const rows = await store.db
      .selectFrom("event as wider")
      .innerJoin("event as part", "part.part_of", "wider.id")
      .select(["wider.id", "wider.part_of"])
      .distinct()
      .execute();
    const [nested, roots] = [rows.filter((row) => row.part_of), rows.filter((row) => !row.part_of)];
    return [...nested, ...roots].map(({ id }) => id);
  };

  it("is what the export gives, with what is hidden, protected and part of what is hidden", async () => {
    const [first = "", second = "", third = "", fourth = ""] = await widerEvents();
    await editEvent(store.db, first, { sensitivity: "restricted" });
    await editEvent(store.db, second, { status: "in_review" });
    await editEvent(store.db, third, { sensitivity: "generalised_city", title: '=1+1, "so"' });
    await editEvent(store.db, fourth, { part_of: first });
    const engine = await openEngine(recordSource(store.db));
    const frozen = closing(await engine.freeze(exported));
    const given = await Promise.all(OWN_SHAPES.map((shape) => exportOf(engine, shape)));
    const { change, events, claims } = frozen;
    expect(change).toBe(await engine.change("public"));
    const file = await engine.file({ ...asks, shape: "events", site });
    expect(file).toMatchObject({ change, events, claims });
    const read = async () => {
      const files: string[] = [];
      for (const shape of OWN_SHAPES) files.push(await bytesOf(frozen.file(shape)));
      return files;
    };
    expect(await read()).toEqual(given);
    await editEvent(other.db, MINSK, { title: "Another title" });
    expect(await read()).toEqual(given);
  });

  it("stays as it was, whatever is added, edited, hidden or hung elsewhere while it is read", async () => {
    const engine = await openEngine(recordSource(store.db));
    const before = new Map<OwnShape, string>();
    for (const shape of OWN_SHAPES) before.set(shape, await exportOf(engine, shape));
    const [wider = "", another = "", third = ""] = await widerEvents();
    const [alone = "", hidden = "", protectedOne = ""] = (
      await store.db
        .selectFrom("event")
        .select("id")
        .where("part_of", "is", null)
        .orderBy("start_day", "desc")
        .limit(3)
        .execute()
    ).map(({ id }) => id);
    let writes = 0;
    const write = async (): Promise<void> => {
      const all = [
        () => addLike(other.db, alone, `ZZZ-${writes}`, { part_of: wider }),
        () => editEvent(other.db, alone, { title: "Another title", part_of: another }),
        () => editEvent(other.db, hidden, { status: "retracted" }),
        () => editEvent(other.db, protectedOne, { sensitivity: "generalised_region" }),
        () => editEvent(other.db, wider, { sensitivity: "restricted" }),
        () => editEvent(other.db, third, { start_day: 1, end_day: 1 }),
        () => other.db.updateTable("claim").set({ low: 7, high: 7 }).execute(),
      ];
      await all[writes++ % all.length]?.();
      await engine.change("public");
    };
    const frozen = closing(await engine.freeze(exported));
    for (const shape of OWN_SHAPES) {
      let text = "";
      for await (const piece of frozen.file(shape)) {
        text += Buffer.from(piece).toString();
        await write();
        await write();
      }
      expect(text).toBe(before.get(shape));
    }
    expect(writes).toBeGreaterThan(10);
    expect(await exportOf(engine, "events")).not.toBe(before.get("events"));
  });

  it("stays as it was when so much is added between two pieces that the columns are loaded anew", async () => {
    const engine = await openEngine(recordSource(store.db));
    const before = await exportOf(engine, "events");
    const frozen = closing(await engine.freeze(exported));
    let text = "";
    let pieces = 0;
    for await (const piece of frozen.file("events")) {
      text += Buffer.from(piece).toString();
      if (++pieces === 2) await seedStore(other.db, "synthetic:20500");
    }
    expect((await engine.file({ ...asks, shape: "events", site })).events).toBeGreaterThan(20_000);
    expect(pieces).toBeGreaterThan(2);
    expect(text).toBe(before);
  });

  it("takes a newer moment as long as the columns are ahead of it", async () => {
    const { n } = await store.db.selectFrom("clock").select("n").executeTakeFirstOrThrow();
    const { catchUp } = await followLog(recordSource(store.db), alone);
    const look = async () => {
      const current = await catchUp();
      return {
        current,
        view: () => current.views.view(current, "public", { rule: "lowest", as_of: null }),
      };
    };
    const moments: number[] = [];
    const frozen = closing(
      await freeze(recordSource(store.db).unhurried, exported, async (change) => {
        moments.push(change);
        await editEvent(other.db, MINSK, { title: `Edited at ${change}` });
        if (moments.length < 3) return null;
        const { ids } = (await look()).current.columns.events;
        const rows = Uint32Array.of(ids.rowOf(MINSK));
        return { change, events: 1, claims: 0, ids, rows, days: null, look };
      }),
    );
    expect(moments).toEqual([n, n + 1, n + 2]);
    const text = await bytesOf(frozen.file("events"));
    expect(text).toContain(`,Edited at ${n + 1},`);
  });

  it("keeps what is erased in the database's files no longer than until it is closed", async () => {
    const engine = await openEngine(recordSource(store.db));
    const frozen = await engine.freeze(exported);
    const order: string[] = [];
    await editEvent(other.db, MINSK, { title: "Another title" });
    const scrubbing = other.scrub().then(() => order.push("scrubbed"));
    await Promise.race([scrubbing, sleep(500)]);
    order.push("closing");
    await frozen.close();
    await scrubbing;
    expect(order).toEqual(["closing", "scrubbed"]);
  });

  it("gives others a turn after every hundred events once the columns have moved on", async () => {
    const engine = await openEngine(recordSource(store.db));
    const frozen = closing(await engine.freeze(exported));
    await editEvent(other.db, MINSK, { title: "Another title" });
    let isDone = false;
    const reading = bytesOf(frozen.file("claims")).finally(() => {
      isDone = true;
    });
    let turns = 0;
    for (; !isDone; turns++) await turn();
    await reading;
    expect(turns).toBeGreaterThan(10);
  });
});
