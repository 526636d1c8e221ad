/** Leases of jobs: one run for each slot, what a holder that lost its lease wanted to write, and the states. */
import { beforeEach, expect, it } from "vitest";
import { migrations } from "../../migrations/index.ts";
import { finish, LeaseLost, renew, sweep } from "../../server/jobs/lease.ts";
import { addJobs, setPaused } from "../../server/jobs/repository.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { at, NOON, nightly, runsOf, SLOT, statusOf, take, taken } from "../support/nightly-job.ts";

describeEachDatabase("jobs", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  it("give a slot to one process only, however many ask at once", async () => {
    await addJobs(store.db, [nightly], NOON);
    const leases = await Promise.all(
      ["one", "two", "three", "four"].map((holder) => take(store.db, SLOT, { holder })),
    );
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
    expect(await runsOf(store.db)).toMatchObject([{ slot: SLOT.toISOString(), state: "running" }]);
  });

  it("give a slot that was run to nobody again, also when its lease is free", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await taken(store.db, SLOT);
    await finish(store.db, lease, { state: "done", result: "Done." }, SLOT);
    expect(await take(store.db, at("2026-11-25T00:11:00Z"))).toBeNull();
    await store.db.updateTable("job").set({ last_slot: null }).execute();
    expect(await take(store.db, at("2026-11-25T00:12:00Z"))).toBeNull();
    expect(await runsOf(store.db)).toHaveLength(1);
  });

  it("refuse the late write of a holder whose lease another has taken", async () => {
    await addJobs(store.db, [nightly], NOON);
    const frozen = await taken(store.db, SLOT);
    const later = at("2026-11-26T00:10:00Z");
    const thief = await taken(store.db, later, { slot: later, holder: "two" });
    expect(thief.token).toBeGreaterThan(frozen.token);
    const late = finish(store.db, frozen, { state: "done", result: "Too late." }, later);
    await expect(late).rejects.toThrow(LeaseLost);
    expect(await renew(store.db, frozen, later)).toBe(false);
    expect(await runsOf(store.db)).toMatchObject([
      { id: frozen.run, state: "lost", result: null },
      { id: thief.run, state: "running" },
    ]);
    await finish(store.db, thief, { state: "done", result: "In time." }, later);
    expect((await runsOf(store.db)).at(-1)).toMatchObject({ state: "done", result: "In time." });
  });

  it("run no slot of a schedule that another has replaced meanwhile", async () => {
    await addJobs(store.db, [nightly], NOON);
    await store.db.updateTable("job").set({ cron: "0 5 * * *" }).execute();
    expect(await take(store.db, SLOT, { chosen: null })).toBeNull();
    expect(await take(store.db, SLOT, { chosen: "0 6 * * *" })).toBeNull();
    expect(await runsOf(store.db)).toEqual([]);
    await taken(store.db, SLOT, { chosen: "0 5 * * *" });
  });

  it("forget their own runs of more than thirty days ago, but for the hundred newest", async () => {
    await addJobs(store.db, [nightly, { ...nightly, name: "publish" }], NOON);
    await store.db.updateTable("job").set({ token: 200 }).execute();
    const lease = await taken(store.db, SLOT);
    const [run] = await runsOf(store.db);
    if (run === undefined) throw new Error("no run");
    const past = (id: string, token: number, days: number, job = run.job) => {
      const started_at = new Date(SLOT.getTime() - days * 86_400_000).toISOString();
      return { ...run, ...{ id, token, job, started_at, slot: started_at }, state: "done" };
    };
    await store.db
      .insertInto("run")
      .values([
        past("old", 101, 31),
        past("old-but-new", 102, 32),
        past("young", 50, 29),
        past("of-another", 101, 31, "publish"),
      ])
      .execute();
    await finish(store.db, lease, { state: "done", result: "Done." }, SLOT);
    expect((await runsOf(store.db)).map(({ id }) => id).sort()).toEqual(
      ["of-another", "old-but-new", lease.run, "young"].sort(),
    );
  });

  it("call the runs of dead processes lost and free their lease", async () => {
    await addJobs(store.db, [nightly], NOON);
    const dead = await taken(store.db, SLOT);
    const after = at("2026-11-25T00:11:01Z");
    expect((await statusOf(store.db, after)).runs).toMatchObject([{ state: "lost" }]);
    await sweep(store.db, after);
    expect(await runsOf(store.db)).toMatchObject([
      { state: "lost", finished_at: after.toISOString() },
    ]);
    await expect(
      finish(store.db, dead, { state: "done", result: "Alive after all." }, after),
    ).rejects.toThrow(LeaseLost);
    expect(await take(store.db, after, { slot: after, byHand: true })).not.toBeNull();
  });

  it("keep a lease that is renewed", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await taken(store.db, SLOT);
    const later = at("2026-11-25T00:10:50Z");
    expect(await renew(store.db, lease, at("2026-11-25T00:12:00Z"))).toBe(true);
    await sweep(store.db, at("2026-11-25T00:11:30Z"));
    expect(await take(store.db, later, { slot: later, byHand: true, holder: "two" })).toBeNull();
    expect(await runsOf(store.db)).toMatchObject([{ state: "running" }]);
  });

  it("stand as new, on time, late, failed and paused", async () => {
    await addJobs(store.db, [nightly], NOON);
    expect(await statusOf(store.db, NOON)).toMatchObject({
      state: "new",
      next_at: SLOT.toISOString(),
    });
    expect(await statusOf(store.db, at("2026-11-25T00:12:00Z"))).toMatchObject({ state: "late" });
    const first = await taken(store.db, SLOT);
    expect(await statusOf(store.db, SLOT)).toMatchObject({ state: "running" });
    await finish(store.db, first, { state: "done", result: "Done." }, SLOT);
    expect(await statusOf(store.db, SLOT)).toMatchObject({ state: "on_time" });
    const second = await taken(store.db, NOON, { slot: NOON, byHand: true });
    await finish(store.db, second, { state: "failed", result: "No space." }, SLOT);
    expect((await statusOf(store.db, SLOT)).runs.map(({ state }) => state)).toEqual([
      "failed",
      "done",
    ]);
    expect(await statusOf(store.db, SLOT)).toMatchObject({ state: "failed" });
    await store.db.transaction().execute((trx) => setPaused(trx, nightly, true, NOON));
    expect(await statusOf(store.db, SLOT)).toMatchObject({ state: "paused", next_at: null });
  });

  it("do not run by their schedule while paused, and do not catch that up", async () => {
    await addJobs(store.db, [nightly], NOON);
    const pause = (paused: boolean, now: Date) =>
      store.db.transaction().execute((trx) => setPaused(trx, nightly, paused, now));
    await pause(true, NOON);
    expect(await take(store.db, SLOT)).toBeNull();
    expect(await take(store.db, SLOT, { slot: NOON, byHand: true })).not.toBeNull();
    const next = at("2026-11-25T12:00:00Z");
    await pause(false, next);
    expect(await take(store.db, next)).toBeNull();
    expect(await statusOf(store.db, next)).toMatchObject({ next_at: "2026-11-26T00:10:00.000Z" });
  });

  it("tell in words why a snapshot of earlier days was given up", async () => {
    await addJobs(store.db, [nightly], NOON);
    const lease = await taken(store.db, SLOT);
    await finish(store.db, lease, { state: "failed", result: '{"key":"moved"}' }, SLOT);
    await migrations["060_run_moved_in_words"]?.up(store.db);
    const words = "The record changed while it was being written. The next run tries again.";
    expect((await statusOf(store.db, SLOT)).runs).toMatchObject([{ result: words, outcome: null }]);
  });
});
