/** The job that verifies: what moves while it reads is no fault, what is wrong is found all the same. */
import { setImmediate as turn } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Engine } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { verifyJob } from "../../server/dashboard/verify-job.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import { eraseEvent } from "../../server/events/erase.ts";
import { renamed } from "../../server/events/ids.ts";
import { eventWith } from "../../server/events/repository.ts";
import { keepWords } from "../../server/events/words.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { addLike, editEvent } from "../support/writes.ts";

const UNLIKE_NOW = "is shown otherwise than stored";

describeEachDatabase("verifying", (open) => {
  let store: TestStore;
  let other: Store;
  let ids: string[];
  beforeEach(async () => {
    store = await open();
    other = await openDatabase(store);
    await seedStore(store.db, "synthetic:1500");
    const events = await store.db.selectFrom("event").select("id").orderBy("id").execute();
    ids = events.map(({ id }) => id);
  });
  afterEach(() => other.close());

  /** The event at this place in the order of ids. */
  const at = (place: number): string => ids.at(place) ?? "";

  /** A engine of which each page of records that it reads is followed by `write`, made by another process. */
  const writingBetween = async (write: (page: number) => Promise<void>): Promise<Engine> => {
    let pages = 0;
    const between: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (result.rows.some((row) => "summary" in row)) await write(++pages);
        return result;
      },
    };
    return openEngine(recordSource(store.db.withPlugin(between)));
  };

  /** Adds an event before and behind what was read, and edits one of each page, an event and its wider one. */
  const writeAround = async (page: number): Promise<void> => {
    if (page > 20) return;
    await addLike(other.db, at(700), `AAA-${page}`);
    await addLike(other.db, at(700), `ZZZ-${page}`, { part_of: at(1) });
    await editEvent(other.db, at(page), { title: `Moved ${page}`, start_day: page, end_day: page });
    await editEvent(other.db, at(-page), { title: `Moved ${page}`, status: "retracted" });
  };

  it("gives whoever asks something else a turn after every hundred records", async () => {
    const engine = await openEngine(recordSource(store.db));
    let isDone = false;
    const verifying = engine.verify().finally(() => {
      isDone = true;
    });
    let turns = 0;
    for (; !isDone; turns++) await turn();
    expect((await verifying).records).toBe(1500);
    expect(turns).toBeGreaterThan(15);
  });

  it("finds no fault in events that are added, edited and hidden while it reads", async () => {
    let writes = 0;
    const engine = await writingBetween((page) => {
      writes++;
      return writeAround(page);
    });
    const { faults, records } = await engine.verify();
    expect(writes).toBeGreaterThan(1);
    expect(faults).toEqual(new Map());
    const { stored } = await store.db
      .selectFrom("event")
      .select((eb) => eb.fn.countAll<number>().as("stored"))
      .executeTakeFirstOrThrow();
    expect(records).toBe(stored);
  });

  it("finds no fault in events that are erased, or given another id, while it reads", async () => {
    const writing = { actor: "an administrator", now: new Date(), reason: null, note: null };
    const [erased, renaming] = [at(3), at(4)];
    let writes = 0;
    const engine = await writingBetween(async () => {
      if (++writes > 1) return;
      await other.db.transaction().execute(async (trx) => {
        const event = await eventWith(trx, renaming);
        const id = await renamed(
          trx,
          event,
          { ...event, sensitivity: "generalised_city" },
          writing,
        );
        expect(id).not.toBe(renaming);
        await keepWords(trx, [id]);
        await eraseEvent(trx, await eventWith(trx, erased), writing);
      });
    });
    const { faults, records } = await engine.verify();
    expect(faults).toEqual(new Map());
    expect(records).toBe(1499);
  });

  it("finds what was altered, added and removed behind the log's back while others write", async () => {
    const engine = await writingBetween(writeAround);
    const { db } = store;
    await db.updateTable("event").set({ start_day: 1 }).where("id", "=", at(400)).execute();
    const like = await db.selectFrom("event").selectAll().where("id", "=", at(400)).execute();
    const added = like.map((event) => ({ ...event, id: `${at(600)}-a` }));
    await db.insertInto("event").values(added).execute();
    await db.deleteFrom("claim").where("event_id", "=", at(800)).execute();
    await db.deleteFrom("event_source").where("event_id", "=", at(800)).execute();
    await db.deleteFrom("event").where("id", "=", at(800)).execute();
    expect((await engine.verify()).faults).toEqual(
      new Map([
        [at(400), UNLIKE_NOW],
        [`${at(600)}-a`, "is stored and not shown"],
        [at(800), "is shown and not stored"],
      ]),
    );
  });

  it("finds a fault in an event that is edited while it reads", async () => {
    const broken = at(500);
    let edits = 0;
    const engine = await writingBetween(async () => {
      if (++edits > 3) return;
      await editEvent(other.db, broken, { title: `Edited ${edits}` });
      await other.db
        .updateTable("search_text")
        .set({ words: "old" })
        .where("event_id", "=", broken)
        .execute();
    });
    const { faults } = await engine.verify();
    expect(edits).toBeGreaterThan(1);
    expect(faults).toEqual(new Map([[broken, "is found by other words than its own"]]));
  });

  it("says that all fits when an event was added while the job ran", async () => {
    const engine = await writingBetween(writeAround);
    const context = {
      ...{ db: store.db, now: new Date(), signal: new AbortController().signal },
      write: () => Promise.reject(new Error("It writes nothing.")),
    };
    expect(await verifyJob(engine).run(context)).toMatchObject({ key: "all_fit" });
  });

  it("is given up when the process stops, however long it would take", async () => {
    const stopping = new AbortController();
    const verify = () => {
      stopping.abort(new Error("The process stops."));
      return new Promise<never>(() => {});
    };
    const { run } = verifyJob({ verify });
    const running = run({
      ...{ db: store.db, now: new Date(), signal: stopping.signal },
      write: (work) => store.db.transaction().execute(work),
    });
    await expect(running).rejects.toThrow("The process stops.");
  });
});
