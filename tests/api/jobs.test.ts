/** Running jobs: each slot once across runners, what was missed caught up once, leases renewed and lost. */
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, it, vi } from "vitest";
import type { Outcome } from "../../domain/outcome.ts";
import { addJobs } from "../../server/jobs/repository.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import {
  aJob,
  DONE,
  during,
  nightly,
  runnerOf,
  runsOf,
  statusOf,
  taken,
} from "../support/nightly-job.ts";

describeEachDatabase("jobs", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });

  it("run each slot once when two runners share the database", async () => {
    const every = aJob("* * * * * *");
    await during([runnerOf(store.db, every), runnerOf(store.db, every)], () =>
      eventually(async () => expect((await runsOf(store.db)).length).toBeGreaterThan(1)),
    );
    const slots = (await runsOf(store.db)).map(({ slot, state }) => ({ slot, state }));
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
    const both = [
      runnerOf(store.db, aJob(nightly.cron, run)),
      runnerOf(store.db, aJob(nightly.cron, run)),
    ];
    await during(both, () =>
      eventually(async () => expect(await runsOf(store.db)).toHaveLength(1)),
    );
    await during([runnerOf(store.db, aJob(nightly.cron, run))], () => sleep(100));
    expect(run).toHaveBeenCalledTimes(1);
    expect(await runsOf(store.db)).toMatchObject([{ slot: last.toISOString(), state: "done" }]);
    expect((await statusOf(store.db, new Date())).runs).toMatchObject([
      { result: "Published 2 events.", outcome: { key: "published", count: 2 } },
    ]);
  });

  it("run what was due as soon as nobody holds the lease any more", async () => {
    await addJobs(store.db, [nightly], new Date());
    const held = new Date(Date.now() + 1_500).toISOString();
    const old = { last_slot: "2026-01-01T00:10:00.000Z", holder: "another", lease_until: held };
    await store.db.updateTable("job").set(old).execute();
    await during([runnerOf(store.db, aJob(nightly.cron))], () =>
      eventually(async () => expect(await runsOf(store.db)).toMatchObject([{ state: "done" }])),
    );
    const [run] = await runsOf(store.db);
    expect(run?.started_at.localeCompare(held)).toBe(1);
  });

  it("leave no run open when the process stops while it takes a slot", async () => {
    await addJobs(store.db, [nightly], new Date());
    await store.db.updateTable("job").set({ last_slot: "2026-01-01T00:10:00.000Z" }).execute();
    await during([runnerOf(store.db, aJob(nightly.cron))], async () => {});
    expect(await runsOf(store.db)).toMatchObject([{ state: "done" }]);
    expect(await store.db.selectFrom("job").select("holder").execute()).toEqual([{ holder: null }]);
  });

  it("have missed nothing when they are new", async () => {
    await during([runnerOf(store.db, aJob(nightly.cron))], () => sleep(100));
    expect(await runsOf(store.db)).toEqual([]);
  });

  it("run nothing in a process where they are off", async () => {
    await during([runnerOf(store.db, aJob("* * * * * *"), { on: false })], () => sleep(1_200));
    expect(await runsOf(store.db)).toEqual([]);
  });

  it("renew the lease while they work", async () => {
    let finish = (_: typeof DONE) => {};
    const slow = aJob(
      "10 0 * * *",
      () => new Promise<typeof DONE>((resolve) => (finish = resolve)),
    );
    const only = runnerOf(store.db, slow, { leaseMs: 3_000 });
    await during([only], async () => {
      const lease = await taken(store.db, new Date(), { slot: new Date(), byHand: true });
      only.begin(lease);
      const until = async () => {
        const job = await store.db
          .selectFrom("job")
          .select("lease_until")
          .executeTakeFirstOrThrow();
        return Date.parse(job.lease_until ?? "");
      };
      // The first lease is of 60 s; those that follow are of 3 s, renewed each second.
      const renewed = await eventually(async () => {
        const left = (await until()) - Date.now();
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThanOrEqual(3_000);
        return until();
      });
      await eventually(async () => expect(await until()).toBeGreaterThan(renewed));
      finish(DONE);
      await eventually(async () =>
        expect(await runsOf(store.db)).toMatchObject([{ state: "done" }]),
      );
    });
  });

  it("write nothing and are told to give up once the lease is lost", async () => {
    let told = false;
    const writer = aJob("10 0 * * *", async ({ signal, write }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      told = true;
      return write(async (trx) => {
        await trx.deleteFrom("snapshot").execute();
        return DONE;
      });
    });
    const only = runnerOf(store.db, writer, { leaseMs: 300 });
    await during([only], async () => {
      const lease = await taken(store.db, new Date(), { slot: new Date(), byHand: true });
      only.begin(lease);
      await store.db
        .updateTable("job")
        .set({ token: lease.token + 1 })
        .execute();
      await eventually(() => expect(told).toBe(true));
    });
    expect(await runsOf(store.db)).toMatchObject([{ state: "running", result: null }]);
  });

  it("keep why they failed", async () => {
    const failing = aJob("10 0 * * *", () => Promise.reject(new Error("No space left.")));
    const only = runnerOf(store.db, failing);
    await during([only], async () => {
      const lease = await taken(store.db, new Date(), { slot: new Date(), byHand: true });
      only.begin(lease);
      await eventually(async () =>
        expect(await runsOf(store.db)).toMatchObject([
          { state: "failed", result: "No space left." },
        ]),
      );
    });
  });

  it("are told to give up when the process stops, and are waited for", async () => {
    const patient = aJob("10 0 * * *", async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      throw signal.reason;
    });
    const only = runnerOf(store.db, patient);
    await during([only], async () => {
      const lease = await taken(store.db, new Date(), { slot: new Date(), byHand: true });
      only.begin(lease);
    });
    expect((await statusOf(store.db, new Date())).runs).toMatchObject([
      { state: "failed", result: "Vigil was stopped.", outcome: { key: "stopped" } },
    ]);
  });
});
