/** Jobs: one run per slot across processes, leases that can be lost, what was missed caught up once. */
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, it, vi } from "vitest";
import type { Outcome } from "../../domain/outcome.ts";
import { migrations } from "../../migrations/index.ts";
import type { Job, JobContext } from "../../server/db/job.ts";
import { claim, finish, LeaseLost, renew, sweep } from "../../server/jobs/lease.ts";
import { addJobs, readStatus, setPaused } from "../../server/jobs/repository.ts";
import { createRunner, type Runner } from "../../server/jobs/runner.ts";
import { scheduleOf } from "../../server/jobs/schedule.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";

const silent = { warn: () => {}, error: () => {} };
const nightly = { name: "snapshot", cron: "10 0 * * *", schedule: scheduleOf("10 0 * * *") };
const at = (iso: string) => new Date(iso);
const NOON = at("2026-11-24T12:00:00Z");
const SLOT = at("2026-11-25T00:10:00Z");

const DONE: Outcome = { key: "nothing_due" };
const job = (cron: string, run: (context: JobContext) => Promise<Outcome> = async () => DONE) =>
  ({ name: "snapshot", cron, doc: "Does something.", run }) satisfies Job;

describeEachDatabase("jobs", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  const runs = () => store.db.selectFrom("run").selectAll().orderBy("slot").execute();
  const status = async (now: Date) => {
    const [only] = await readStatus(store.db, [nightly], now, { results: true });
    if (only === undefined) throw new Error("no job");
    return only;
  };
  const take = (now: Date, how: { slot?: Date; byHand?: boolean; holder?: string } = {}) =>
    store.db.transaction().execute((trx) =>
      claim(trx, {
        ...{ job: "snapshot", slot: SLOT, byHand: false, holder: "one" },
        ...{ leaseMs: 60_000, now, ...how },
      }),
    );
  const runner = (only: Job, settings: { on?: boolean; leaseMs?: number } = {}) =>
    createRunner({
      ...{ db: store.db, jobs: [only], on: true, leaseMs: 60_000, log: silent },
      ...settings,
    });
  const during = async (runners: Runner[], work: () => Promise<void>) => {
    await Promise.all(runners.map((each) => each.start()));
    try {
      await work();
    } finally {
      await Promise.all(runners.map((each) => each.stop()));
    }
  };

  it("give a slot to one process only, however many ask at once", async () => {
    await addJobs(store.db, [nightly], NOON);
    const leases = await Promise.all(
      ["one", "two", "three", "four"].map((holder) => take(SLOT, { holder })),
    );
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
    expect(await runs()).toMatchObject([{ slot: SLOT.toISOString(), state: "running" }]);
  });

  it("give a slot that was run to nobody again, also when its lease is free", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await take(SLOT);
    if (lease === null) throw new Error("no lease");
    await finish(store.db, lease, { state: "done", result: "Done." }, SLOT);
    expect(await take(at("2026-11-25T00:11:00Z"))).toBeNull();
    await store.db.updateTable("job").set({ last_slot: null }).execute();
    expect(await take(at("2026-11-25T00:12:00Z"))).toBeNull();
    expect(await runs()).toHaveLength(1);
  });

  it("refuse the late write of a holder whose lease another has taken", async () => {
    await addJobs(store.db, [nightly], NOON);
    const frozen = await take(SLOT);
    const later = at("2026-11-26T00:10:00Z");
    const thief = await take(later, { slot: later, holder: "two" });
    if (frozen === null || thief === null) throw new Error("no lease");
    expect(thief.token).toBeGreaterThan(frozen.token);
    const late = finish(store.db, frozen, { state: "done", result: "Too late." }, later);
    await expect(late).rejects.toThrow(LeaseLost);
    expect(await renew(store.db, frozen, later)).toBe(false);
    expect(await runs()).toMatchObject([
      { id: frozen.run, state: "lost", result: null },
      { id: thief.run, state: "running" },
    ]);
    await finish(store.db, thief, { state: "done", result: "In time." }, later);
    expect((await runs()).at(-1)).toMatchObject({ state: "done", result: "In time." });
  });

  it("call the runs of dead processes lost and free their lease", async () => {
    await addJobs(store.db, [nightly], NOON);
    const dead = await take(SLOT);
    if (dead === null) throw new Error("no lease");
    const after = at("2026-11-25T00:11:01Z");
    expect((await status(after)).runs).toMatchObject([{ state: "lost" }]);
    await sweep(store.db, after);
    expect(await runs()).toMatchObject([{ state: "lost", finished_at: after.toISOString() }]);
    await expect(
      finish(store.db, dead, { state: "done", result: "Alive after all." }, after),
    ).rejects.toThrow(LeaseLost);
    expect(await take(after, { slot: after, byHand: true })).not.toBeNull();
  });

  it("keep a lease that is renewed", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await take(SLOT);
    if (lease === null) throw new Error("no lease");
    const later = at("2026-11-25T00:10:50Z");
    expect(await renew(store.db, lease, at("2026-11-25T00:12:00Z"))).toBe(true);
    await sweep(store.db, at("2026-11-25T00:11:30Z"));
    expect(await take(later, { slot: later, byHand: true, holder: "two" })).toBeNull();
    expect(await runs()).toMatchObject([{ state: "running" }]);
  });

  it("stand as new, on time, late, failed and paused", async () => {
    await addJobs(store.db, [nightly], NOON);
    expect(await status(NOON)).toMatchObject({ state: "new", next_at: SLOT.toISOString() });
    expect(await status(at("2026-11-25T00:12:00Z"))).toMatchObject({ state: "late" });
    const first = await take(SLOT);
    if (first === null) throw new Error("no lease");
    expect(await status(SLOT)).toMatchObject({ state: "running" });
    await finish(store.db, first, { state: "done", result: "Done." }, SLOT);
    expect(await status(SLOT)).toMatchObject({ state: "on_time" });
    const second = await take(NOON, { slot: NOON, byHand: true });
    if (second === null) throw new Error("no lease");
    await finish(store.db, second, { state: "failed", result: "No space." }, SLOT);
    expect((await status(SLOT)).runs.map(({ state }) => state)).toEqual(["done", "failed"]);
    await store.db.deleteFrom("run").where("state", "=", "done").execute();
    expect(await status(SLOT)).toMatchObject({ state: "failed" });
    await store.db.transaction().execute((trx) => setPaused(trx, nightly, true, NOON));
    expect(await status(SLOT)).toMatchObject({ state: "paused", next_at: null });
  });

  it("do not run by their schedule while paused, and do not catch that up", async () => {
    await addJobs(store.db, [nightly], NOON);
    const pause = (paused: boolean, now: Date) =>
      store.db.transaction().execute((trx) => setPaused(trx, nightly, paused, now));
    await pause(true, NOON);
    expect(await take(SLOT)).toBeNull();
    expect(await take(SLOT, { slot: NOON, byHand: true })).not.toBeNull();
    const next = at("2026-11-25T12:00:00Z");
    await pause(false, next);
    expect(await take(next)).toBeNull();
    expect(await status(next)).toMatchObject({ next_at: "2026-11-26T00:10:00.000Z" });
  });

  it("run each slot once when two runners share the database", async () => {
    const every = job("* * * * * *");
    await during([runner(every), runner(every)], () =>
      vi.waitFor(async () => expect((await runs()).length).toBeGreaterThan(1), 20_000),
    );
    const slots = (await runs()).map(({ slot, state }) => ({ slot, state }));
    expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length);
    for (const { slot, state } of slots) {
      expect(state).toBe("done");
      expect(slot).toMatch(/\.000Z$/);
    }
  });

  it("catch up the last of the missed runs at the start, once", async () => {
    await addJobs(store.db, [nightly], new Date());
    const { schedule } = nightly;
    const last = schedule.before(new Date());
    if (last === null) throw new Error("no slot");
    await store.db.updateTable("job").set({ last_slot: "2026-01-01T00:10:00.000Z" }).execute();
    const run = vi.fn(async (): Promise<Outcome> => ({ key: "published", count: 2 }));
    const both = [runner(job(nightly.cron, run)), runner(job(nightly.cron, run))];
    await during(both, () => vi.waitFor(async () => expect(await runs()).toHaveLength(1)));
    await during([runner(job(nightly.cron, run))], () => sleep(100));
    expect(run).toHaveBeenCalledTimes(1);
    expect(await runs()).toMatchObject([{ slot: last.toISOString(), state: "done" }]);
    expect((await status(new Date())).runs).toMatchObject([
      { result: "Published 2 events.", outcome: { key: "published", count: 2 } },
    ]);
  });

  it("leave no run open when the process stops while it takes a slot", async () => {
    await addJobs(store.db, [nightly], new Date());
    await store.db.updateTable("job").set({ last_slot: "2026-01-01T00:10:00.000Z" }).execute();
    await during([runner(job(nightly.cron))], async () => {});
    expect(await runs()).toMatchObject([{ state: "done" }]);
    expect(await store.db.selectFrom("job").select("holder").execute()).toEqual([{ holder: null }]);
  });

  it("have missed nothing when they are new", async () => {
    await during([runner(job(nightly.cron))], () => sleep(100));
    expect(await runs()).toEqual([]);
  });

  it("forget a slot in the future, which a wrong clock took", async () => {
    await addJobs(store.db, [nightly], NOON);
    await store.db.updateTable("job").set({ last_slot: "2036-01-01T00:10:00.000Z" }).execute();
    await addJobs(store.db, [nightly], NOON);
    expect(await take(SLOT)).not.toBeNull();
  });

  it("run nothing in a process where they are off", async () => {
    await during([runner(job("* * * * * *"), { on: false })], () => sleep(1_200));
    expect(await runs()).toEqual([]);
  });

  it("renew the lease while they work", async () => {
    const slow = job("10 0 * * *", async () => {
      await sleep(700);
      return DONE;
    });
    const only = runner(slow, { leaseMs: 300 });
    await during([only], async () => {
      const lease = await take(new Date(), { slot: new Date(), byHand: true });
      if (lease === null) throw new Error("no lease");
      only.begin(lease);
      await sleep(500);
      // The first lease of 60 s was replaced by one of 300 ms, renewed every 100 ms.
      const { lease_until } = await store.db
        .selectFrom("job")
        .select("lease_until")
        .executeTakeFirstOrThrow();
      const left = Date.parse(lease_until ?? "") - Date.now();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(300);
      await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: "done" }]));
    });
  });

  it("write nothing and are told to give up once the lease is lost", async () => {
    let told = false;
    const writer = job("10 0 * * *", async ({ signal, write }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      told = true;
      return write(async (trx) => {
        await trx.deleteFrom("snapshot").execute();
        return DONE;
      });
    });
    const only = runner(writer, { leaseMs: 300 });
    await during([only], async () => {
      const lease = await take(new Date(), { slot: new Date(), byHand: true });
      if (lease === null) throw new Error("no lease");
      only.begin(lease);
      await store.db
        .updateTable("job")
        .set({ token: lease.token + 1 })
        .execute();
      await vi.waitFor(() => expect(told).toBe(true));
    });
    expect(await runs()).toMatchObject([{ state: "running", result: null }]);
  });

  it("tell in words why a snapshot of earlier days was given up", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await take(SLOT);
    if (lease === null) throw new Error("no lease");
    await finish(store.db, lease, { state: "failed", result: '{"key":"moved"}' }, SLOT);
    await migrations["060_run_moved_in_words"]?.up(store.db);
    const words = "The record changed while it was being written. The next run tries again.";
    expect((await status(SLOT)).runs).toMatchObject([{ result: words, outcome: null }]);
  });

  it("keep why they failed", async () => {
    const failing = job("10 0 * * *", () => Promise.reject(new Error("No space left.")));
    const only = runner(failing);
    await during([only], async () => {
      const lease = await take(new Date(), { slot: new Date(), byHand: true });
      if (lease === null) throw new Error("no lease");
      only.begin(lease);
      await vi.waitFor(async () =>
        expect(await runs()).toMatchObject([{ state: "failed", result: "No space left." }]),
      );
    });
  });

  it("are told to give up when the process stops, and are waited for", async () => {
    const patient = job("10 0 * * *", async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      throw signal.reason;
    });
    const only = runner(patient);
    await during([only], async () => {
      const lease = await take(new Date(), { slot: new Date(), byHand: true });
      if (lease === null) throw new Error("no lease");
      only.begin(lease);
    });
    expect((await status(new Date())).runs).toMatchObject([
      { state: "failed", result: "Vigil was stopped.", outcome: { key: "stopped" } },
    ]);
  });
});
