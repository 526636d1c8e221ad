/** A start from kept columns answers as one from the database; kept columns of anything else are not used. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { dayOf } from "../../domain/when.ts";
import type { Engine } from "../../engine/engine.ts";
import { type KeepingEngine, openEngine } from "../../engine/index.ts";
import { openSnapshotWriter } from "../../engine/snapshot/writer.ts";
import { followLog } from "../../engine/store/follow-log.ts";
import { alone } from "../../engine/worker/pass.ts";
import { record } from "../../server/changes/repository.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { eraseEvent } from "../../server/events/erase.ts";
import { eventWith } from "../../server/events/repository.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const today = dayOf("2026-11-24") ?? 0;
const everyEye = ["public", STATUSES.map(({ value }) => value)] as const;

/** What readers and editors are answered. */
async function answersOf(engine: Engine) {
  const answers = [];
  for (const viewer of everyEye)
    for (const as_of of [null, "2020-09-14T00:00Z"])
      for (const rule of ["lowest", "latest"] as const) {
        const asked = { filter: { ...EVERYTHING, rule, as_of }, viewer, today };
        answers.push(JSON.parse(await engine.summary({ ...asked, viewport: null, bin: "month" })));
        const list = { sort: "changed", limit: 200, after: null, skip: 0 } as const;
        answers.push(await engine.page({ ...asked, ...list }));
      }
  return answers;
}

describeEachDatabase("columns that were kept", (open) => {
  let store: TestStore;
  let file: string;
  let told: string[];

  const start = (program = "this build"): Promise<KeepingEngine> => {
    told = [];
    const keeping = { file, program, least: 0 };
    return openEngine(
      recordSource(store.db),
      alone,
      openSnapshotWriter(recordSource(store.db).unhurried, keeping, (sentence) =>
        told.push(sentence),
      ),
    );
  };

  /** Starts, and holds the answers to those of a start without a file. */
  const startAndCompare = async (program?: string) => {
    const engine = await start(program);
    expect(await answersOf(engine)).toEqual(
      await answersOf(await openEngine(recordSource(store.db))),
    );
    return engine;
  };

  const edit = (id: string, status: "retracted" | "published") =>
    store.db.transaction().execute(async (trx) => {
      await trx.updateTable("event").set({ status }).where("id", "=", id).execute();
      return record(trx, someChange({ subject_id: id, events: [id] }), new Date());
    });

  /** Takes the newest changes out of the log, as a copy from before them is without them. */
  const forgetAfter = async (n: number) => {
    await store.db.deleteFrom("change_event").where("n", ">", n).execute();
    await store.db.deleteFrom("change").where("n", ">", n).execute();
    const { hash } = await store.db
      .selectFrom("change")
      .select("hash")
      .where("n", "=", n)
      .executeTakeFirstOrThrow();
    await store.db.updateTable("clock").set({ n, hash }).execute();
  };

  let someId: string;
  let newest: number;
  beforeEach(async () => {
    store = await open();
    file = join(store.dataDir, "columns.bin");
    await seedStore(store.db, "article,bulletins");
    const { id } = await store.db
      .selectFrom("event")
      .select("id")
      .where("status", "=", "published")
      .executeTakeFirstOrThrow();
    someId = id;
    newest = await edit(someId, "published");
    const engine = await start();
    await engine.keep();
    expect(told).toEqual([expect.stringContaining("is written")]);
  });

  it("answer as those from the database do", async () => {
    await startAndCompare();
    expect(told).toEqual([expect.stringContaining(`is used: up to change ${newest}`)]);
  });

  it("answer with all that changed since", async () => {
    await edit(someId, "retracted");
    await seedStore(store.db, "synthetic:300");
    const engine = await startAndCompare();
    expect(told).toEqual([expect.stringContaining(`is used: up to change ${newest}`)]);
    expect((await engine.verify()).faults.size).toBe(0);
  });

  it("are not written again for the few changes that are soon read", async () => {
    const engine = await start();
    await edit(someId, "retracted");
    await engine.keep();
    expect(told).toEqual([expect.stringContaining("is used")]);
  });

  it("are written at a stop whenever anything moved, and not when nothing did", async () => {
    const stop = async () => {
      const model = await start();
      await model.keep(new AbortController().signal);
    };
    await stop();
    expect(told).toEqual([expect.stringContaining("is used")]);
    const moved = await edit(someId, "retracted");
    await stop();
    expect(told.at(-1)).toContain(`is written: 1 MB up to change ${moved}`);
    await startAndCompare();
    expect(told).toEqual([expect.stringContaining(`is used: up to change ${moved}`)]);
  });

  it("are removed rather than written once much of them belongs to no event", async () => {
    const engine = await start();
    const movedTo = async (metric: string) => {
      const rows = await store.db.selectFrom("claim").select("event_id").distinct().execute();
      await store.db.updateTable("claim").set({ metric }).execute();
      const events = rows.map(({ event_id }) => event_id);
      const change = someChange({ subject_id: someId, events });
      await store.db.transaction().execute((trx) => record(trx, change, new Date()));
      await answersOf(engine);
    };
    await movedTo("charged");
    await movedTo("injured");
    await engine.keep(new AbortController().signal);
    expect(existsSync(file)).toBe(false);
  });

  it("are written again after thousands of changes", async () => {
    await seedStore(store.db, "synthetic:2500");
    const engine = await start();
    await engine.keep();
    await startAndCompare();
    expect(told).toEqual([expect.stringContaining("is used")]);
    expect(told[0]).not.toContain(`up to change ${newest},`);
  });

  it("are not written for a database that is read as quickly", async () => {
    rmSync(file);
    const keeping = { file, program: "this build", least: 100 };
    const engine = await openEngine(
      recordSource(store.db),
      alone,
      openSnapshotWriter(recordSource(store.db).unhurried, keeping, () => {}),
    );
    await engine.keep();
    expect(existsSync(file)).toBe(false);
  });

  /** Erases an event as a service does, and gives a word of it. */
  const eraseOne = async (id: string) => {
    await store.db.transaction().execute(async (trx) => {
      const writing = { actor: "an admin", now: new Date(), reason: "So.", note: null };
      await eraseEvent(trx, await eventWith(trx, id), writing);
    });
    await store.scrub();
    return id;
  };

  it("are gone with the first question after something was erased, and hold nothing of it later", async () => {
    const engine = await start();
    const id = await eraseOne(someId);
    expect(await answersOf(engine)).toEqual(
      await answersOf(await openEngine(recordSource(store.db))),
    );
    expect((await engine.verify()).faults.size).toBe(0);
    expect(existsSync(file)).toBe(false);
    await seedStore(store.db, "synthetic:2500");
    await engine.keep();
    expect(existsSync(file)).toBe(false);
    const anew = await start();
    await anew.keep();
    expect(readFileSync(file, "latin1")).not.toContain(id);
  });

  it("are not used by a start after something was erased", async () => {
    expect(readFileSync(file, "latin1")).toContain(await eraseOne(someId));
    await isNotUsed("may hold what was erased since");
  });

  const isNotUsed = async (why: string, program?: string) => {
    await startAndCompare(program);
    expect(told).toEqual([`columns.bin is not used: it ${why}.`]);
    expect(existsSync(file)).toBe(false);
  };

  it("are not used by another build, which may mean something else by them", async () => {
    await isNotUsed("is of another version of Vigil", "another build");
  });

  it("are not used after a migration, which may have changed the record unlogged", async () => {
    await store.db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto("kysely_migration")
      .values({ name: "999_later", timestamp: new Date().toISOString() })
      .execute();
    await isNotUsed("is of another database");
  });

  it("are not used for an older copy of the database", async () => {
    await forgetAfter(newest - 1);
    await isNotUsed("is ahead of the database");
  });

  it("are not used for an older copy that went another way since", async () => {
    await forgetAfter(newest - 1);
    await edit(someId, "retracted");
    await edit(someId, "published");
    await isNotUsed("is of another course of the record");
  });

  it("are not used for another database with as many changes", async () => {
    const { dataDir } = store;
    store = { ...(await open()), dataDir };
    await seedStore(store.db, "article,bulletins");
    for (let n = 0; n < newest; ) n = await edit(someId, "published");
    await startAndCompare();
    expect(told).toEqual([expect.stringMatching(/^columns.bin is not used: it is of another/)]);
  });

  it("are not used where the log lacks a change since", async () => {
    await edit(someId, "retracted");
    await edit(someId, "published");
    await store.db
      .deleteFrom("change_event")
      .where("n", "=", newest + 1)
      .execute();
    await store.db
      .deleteFrom("change")
      .where("n", "=", newest + 1)
      .execute();
    await isNotUsed("is older than what is left of the log");
  });

  it("are not written when they may be ahead of their change, since others are committed meanwhile", async () => {
    rmSync(file);
    const keeping = { file, program: "this build", least: 0 };
    const snapshots = openSnapshotWriter(recordSource(store.db).unhurried, keeping, () => {});
    const early = await (await followLog(recordSource(store.db), alone)).catchUp();
    await edit(someId, "retracted");
    await snapshots.keep(async () => early);
    expect(existsSync(file)).toBe(false);
  });

  it("are dropped when they turn out not to be what is stored", async () => {
    const engine = await start();
    await store.db.updateTable("event").set({ kind: "strike" }).where("id", "=", someId).execute();
    expect((await engine.verify()).faults.size).toBeGreaterThan(0);
    expect(existsSync(file)).toBe(false);
    await engine.keep();
    expect(existsSync(file)).toBe(false);
  });
});
