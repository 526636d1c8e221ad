/** Jobs go on whatever the clock does: ahead, back, with and without a new start; and they say how they stand. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { tellingRun } from "../../domain/telling-run.ts";
import { followRuns } from "../../server/jobs/follow-runs.ts";
import { finish, renew } from "../../server/jobs/lease.ts";
import { addJobs, readStatus } from "../../server/jobs/repository.ts";
import { setRight } from "../../server/jobs/wrong-clock.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import {
  aJob,
  at,
  DONE,
  during,
  NOON,
  nightly,
  runnerOf,
  runsOf,
  SLOT,
  statusOf,
  take,
  taken,
} from "../support/nightly-job.ts";
import { resetClock, shiftClock } from "../support/shifted-clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEASE = { leaseMs: 60_000 };
describeEachDatabase("the clock", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(resetClock);

  const every = () => aJob("* * * * * *");
  const row = () => store.db.selectFrom("job").selectAll().executeTakeFirstOrThrow();
  const right = (now: Date) =>
    store.db.transaction().execute((trx) => setRight(trx, nightly.name, { now, ...LEASE }));
  const done = { state: "done", result: JSON.stringify(DONE) } as const;
  const runAt = async (now: Date, how: Partial<Parameters<typeof take>[2]> = {}) =>
    finish(store.db, await taken(store.db, now, { slot: now, ...how }), done, now);
  const resultOf = (now: Date) => statusOf(store.db, now);

  /** Waits for a run of a slot that has come by then. */
  const runFrom = (moment: number) =>
    eventually(async () => {
      const runs = (await runsOf(store.db)).filter(
        ({ ahead, state }) => !ahead && state === "done",
      );
      const newest = runs.toSorted((a, b) => a.token - b.token).at(-1);
      expect(Date.parse(newest?.slot ?? "")).toBeGreaterThanOrEqual(moment);
      expect(Date.parse(newest?.slot ?? "")).toBeLessThan(Date.now() + 1_000);
    });

  const jumps = [
    { to: "a month ahead", ms: 30 * DAY },
    { to: "an hour ahead", ms: HOUR },
    { to: "an hour behind", ms: -HOUR },
  ];

  it.each(jumps)("may go $to and come back: jobs go on, and it is told", async ({ ms }) => {
    const told: string[] = [];
    const tell = (_about: unknown, words?: string) => told.push(words ?? "");
    const runner = runnerOf(store.db, every(), { log: { warn: tell, error: tell } });
    await during([runner], async () => {
      await runFrom(Date.now());
      for (const jump of [ms, -ms]) {
        shiftClock(jump);
        // The clock is looked at every second.
        await runFrom(Date.now() + 2_000);
      }
    });
    expect(told).toContain("the clock went back");
    const how = { now: new Date(), results: true, ...LEASE };
    const [status] = await readStatus(store.db, runner.jobs(), how);
    expect(status?.state).toBe("on_time");
    expect(tellingRun(status?.runs ?? [])).toMatchObject({ state: "done", ahead: false });
  });

  it.each(jumps)("may be $to until a new start: jobs go on", async ({ ms }) => {
    shiftClock(ms);
    await during([runnerOf(store.db, every())], () => runFrom(Date.now()));
    shiftClock(-ms);
    await during([runnerOf(store.db, every())], () => runFrom(Date.now()));
  });

  it("lets a slot that was run ahead of its time be run when that has come", async () => {
    await addJobs(store.db, [nightly], NOON);
    await runAt(SLOT);
    expect(await right(NOON)).toBe(true);
    expect(await runsOf(store.db)).toMatchObject([{ state: "done", ahead: 1 }]);
    await runAt(SLOT);
    expect(await take(store.db, SLOT)).toBeNull();
  });

  it("goes back to the slot that was run last, so that one that came meanwhile is made up for", async () => {
    const first = at("2026-11-22T00:10:00Z");
    await addJobs(store.db, [nightly], at("2026-11-21T12:00:00Z"));
    await runAt(first);
    await runAt(at("2026-12-24T00:10:00Z"));
    await right(NOON);
    expect(await row()).toMatchObject({ last_slot: first.toISOString() });
    expect(await take(store.db, NOON, { slot: at("2026-11-24T00:10:00Z") })).not.toBeNull();
  });

  it("may differ by a minute between machines, and no more: nothing is run twice", async () => {
    await addJobs(store.db, [nightly], NOON);
    await runAt(SLOT);
    const behind = new Date(SLOT.getTime() - 60_000);
    expect(await right(behind)).toBe(false);
    expect(await row()).toMatchObject({ last_slot: SLOT.toISOString() });
    expect(await take(store.db, SLOT)).toBeNull();
    expect(await right(new Date(behind.getTime() - 1))).toBe(true);
    expect(await row()).toMatchObject({ last_slot: null });
  });

  it("may differ by a minute beside a lease's length, and no more, before a lease is cut", async () => {
    await addJobs(store.db, [nightly], NOON);
    await taken(store.db, NOON, { slot: NOON });
    const until = (await row()).lease_until;
    const behind = new Date(NOON.getTime() - 60_000);
    expect(await right(behind)).toBe(false);
    expect((await row()).lease_until).toBe(until);
    expect(await right(new Date(behind.getTime() - 1))).toBe(true);
    expect((await row()).lease_until).toBe(new Date(NOON.getTime() - 1).toISOString());
  });

  it("bounds a lease that lies ahead: a dead holder loses it, a living one renews it", async () => {
    await addJobs(store.db, [nightly], NOON);
    const ahead = await taken(store.db, at("2026-12-24T00:10:00Z"));
    await right(NOON);
    const minute = new Date(NOON.getTime() + 60_000);
    expect(await row()).toMatchObject({ lease_until: minute.toISOString() });
    expect(await take(store.db, NOON, { slot: NOON, byHand: true })).toBeNull();
    expect(await renew(store.db, ahead, new Date(minute.getTime() + 20_000))).toBe(true);
    const later = new Date(minute.getTime() + 21_000);
    expect(await take(store.db, later, { slot: later, byHand: true })).not.toBeNull();
  });

  it("frees a job whose dead holder's lease lies a month ahead, within a lease's length", async () => {
    await addJobs(store.db, [nightly], new Date());
    const month = new Date(Date.now() + 30 * DAY).toISOString();
    const dead = { last_slot: month, lease_until: month, holder: "dead" };
    await store.db.updateTable("job").set(dead).execute();
    const runner = runnerOf(store.db, every(), { leaseMs: 1_000 });
    await during([runner], () => runFrom(Date.now()));
  });

  it("tells by what is due how a job stands, not by runs that it dated ahead", async () => {
    await addJobs(store.db, [nightly], NOON);
    const [early, late] = [at("2026-11-25T00:10:30Z"), at("2026-11-25T00:12:00Z")];
    const failed = await taken(store.db, at("2026-12-24T00:10:00Z"), {
      slot: at("2026-12-24T00:10:00Z"),
    });
    await finish(store.db, failed, { state: "failed", result: "No." }, at("2026-12-24T00:10:00Z"));
    expect((await resultOf(late)).state).toBe("late");
    await right(early);
    await runAt(SLOT);
    const seen = await resultOf(late);
    expect(seen.state).toBe("on_time");
    expect(tellingRun(seen.runs)).toMatchObject({ slot: SLOT.toISOString() });
    expect(seen.runs.map(({ ahead }) => ahead)).toEqual([false, true]);
  });

  it("shows a run as lost whose lease lies further ahead than any lease", async () => {
    await addJobs(store.db, [nightly], NOON);
    await taken(store.db, at("2026-12-24T00:10:00Z"));
    expect((await resultOf(NOON)).runs).toMatchObject([{ state: "lost", ahead: true }]);
  });

  it("does not make every run old when it goes forty days ahead; what is old is forgotten in the end", async () => {
    await addJobs(store.db, [nightly], NOON);
    for (let day = 1; day <= 5; day++) await runAt(new Date(NOON.getTime() + day * DAY));
    await runAt(new Date(NOON.getTime() + 45 * DAY));
    expect(await runsOf(store.db)).toHaveLength(6);
    await store.db.updateTable("job").set({ token: 200 }).execute();
    await runAt(new Date(NOON.getTime() + 46 * DAY));
    expect(await runsOf(store.db)).toHaveLength(2);
  });

  it("does not have a job begun anew that runs while it jumps", async () => {
    let end = () => {};
    const run = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      return DONE;
    });
    const only = runnerOf(store.db, aJob(nightly.cron, run));
    await during([only], async () => {
      const now = new Date();
      const lease = await store.db
        .transaction()
        .execute((trx) => only.leaseByHand(trx, nightly.name, now));
      if (lease === null) throw new Error("no lease");
      only.begin(lease);
      shiftClock(3 * DAY);
      const by = new Date();
      const asked = store.db
        .transaction()
        .execute((trx) => only.leaseByHand(trx, nightly.name, by));
      expect(await asked).toBeNull();
      end();
      await eventually(() => expect(run).toHaveBeenCalledTimes(2));
      end();
    });
    expect((await runsOf(store.db)).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  it("may go back without open pages missing a run that they are told of", async ({
    onTestFinished,
  }) => {
    await addJobs(store.db, [nightly], NOON);
    await runAt(at("2026-12-24T00:10:00Z"));
    const told: string[] = [];
    const failed = (error: unknown) => {
      throw error;
    };
    const how = { pollMs: 20, tell: (moment: string) => told.push(moment), failed };
    onTestFinished(followRuns(store.db, nightly.name, how));
    await right(NOON);
    // What was run before the first look is not told: a further run is.
    await eventually(async () => {
      await runAt(new Date(NOON.getTime() + (await row()).token), { byHand: true });
      expect(told).not.toEqual([]);
    });
    expect(told[0]).toMatch(/^2026-11-24T12:00:00/);
  });
});
