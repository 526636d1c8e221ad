/** The jobs over HTTP, and what publish, verify and refresh do. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { listen } from "../support/listener.ts";
import { jobNamed, runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

/** Schedules far away, so that runs by hand are alone. */
const crons = { publish: "0 0 1 1 *", refresh: "0 0 1 1 *" };
const EVENT = "BLR-2020-09-13-minsk";

describeEachDatabase("the jobs", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article");
    await start();
  });
  afterEach(() => site.close());

  const start = async () => {
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons } });
    await site.app.runner.start();
  };

  const eventRow = () =>
    store.db.selectFrom("event").selectAll().where("id", "=", EVENT).executeTakeFirstOrThrow();
  const wait = (publish_after: string | null) =>
    store.db
      .updateTable("event")
      .set({ status: "in_review", publish_after })
      .where("id", "=", EVENT)
      .execute();
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

  it("are listed with schedule, state, next run and history", async () => {
    const admin = await site.signedIn("admin");
    const { body } = await admin.get("/api/jobs");
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual([
      "backup",
      "drill",
      "erase",
      "feeds",
      "links",
      "prune",
      "publish",
      "refresh",
      "snapshot",
      "verify",
    ]);
    const next = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const snapshot = await jobNamed(admin, "snapshot");
    expect(snapshot).toMatchObject({ cron: "10 0 * * *", state: "new", runs: [] });
    expect([next, new Date().toISOString().slice(0, 10)]).toContain(snapshot.next_at?.slice(0, 10));
    expect(snapshot.next_at?.slice(10)).toBe("T00:10:00.000Z");
  });

  it("run when an editor asks, and say what they did to those who may run them", async () => {
    const editor = await site.signedIn("editor");
    const run = await runJob(editor, "publish");
    expect(run).toMatchObject({ job: "publish", state: "done", result: "Nothing was due." });
    const seen = await jobNamed(site.stranger(), "publish");
    expect(seen).toMatchObject({ state: "on_time", runs: [{ state: "done", result: null }] });
    const { items } = (await editor.get("/api/changes?limit=1000")).body;
    expect(items.at(-1)).toMatchObject({ action: "run", subject: "job", subject_id: "publish" });
  });

  it("run once at a time", async () => {
    const editor = await site.signedIn("editor");
    await store.db
      .updateTable("job")
      .set({ holder: "another", lease_until: inAnHour() })
      .where("name", "=", "publish")
      .execute();
    expect((await editor.post("/api/jobs/publish/run")).body).toMatchObject({ code: "conflict" });
    expect((await editor.post("/api/jobs/nothing/run")).status).toBe(404);
  });

  it("pause and resume, which the log keeps once each", async () => {
    const admin = await site.signedIn("admin");
    for (const verb of ["pause", "pause"])
      expect((await admin.post(`/api/jobs/verify/${verb}`)).body).toMatchObject({
        state: "paused",
        next_at: null,
      });
    expect((await admin.post("/api/jobs/verify/resume")).body).toMatchObject({ state: "new" });
    const kept = await store.db
      .selectFrom("change")
      .select(["action", "diff", "public"])
      .where("subject", "=", "job")
      .orderBy("n")
      .execute();
    expect(kept).toEqual([
      { action: "pause", diff: '{"paused":[false,true]}', public: 0 },
      { action: "resume", diff: '{"paused":[true,false]}', public: 0 },
    ]);
  });

  it("don't run by hand in a process where they are off", async () => {
    const off = await openSite(store, { jobs: { on: false, leaseMs: 60_000, crons } });
    await off.app.runner.start();
    const boss = await off.signedIn("admin");
    expect((await boss.post("/api/jobs/publish/run")).status).toBe(503);
    expect(await jobNamed(boss, "publish")).toMatchObject({ state: "new" });
    await off.close();
  });

  it("publish what is due and nothing else, each as a change of its own", async () => {
    const editor = await site.signedIn("editor");
    const stranger = site.stranger();
    const isPublic = async () => (await stranger.get(`/api/events/${EVENT}`)).status === 200;
    expect(await isPublic()).toBe(true);
    await wait(inAnHour());
    expect((await runJob(editor, "publish")).result).toBe("Nothing was due.");
    await wait(null);
    expect((await runJob(editor, "publish")).result).toBe("Nothing was due.");
    // An hour ago, as a clock 14 hours ahead of UTC shows it.
    const east = new Date(Date.now() + 13 * 3_600_000).toISOString().replace("Z", "+14:00");
    await wait(east);
    expect((await runJob(editor, "publish")).result).toBe("Published 1 event.");
    expect(await eventRow()).toMatchObject({ status: "published" });
    const newest = await store.db
      .selectFrom("change")
      .selectAll()
      .orderBy("n", "desc")
      .executeTakeFirstOrThrow();
    expect(newest).toMatchObject({
      ...{ action: "publish", subject: "event", subject_id: EVENT, actor: "system", public: 1 },
      ...{ events: JSON.stringify([EVENT]), reason: "Its delay has passed." },
    });
    await eventually(async () => expect(await isPublic()).toBe(true));
  });

  it("leave a retracted event alone, however due", async () => {
    const editor = await site.signedIn("editor");
    await store.db
      .updateTable("event")
      .set({ status: "retracted", publish_after: anHourAgo() })
      .where("id", "=", EVENT)
      .execute();
    expect((await runJob(editor, "publish")).result).toBe("Nothing was due.");
    expect(await eventRow()).toMatchObject({ status: "retracted" });
  });

  it("verify that log, roll-ups and read model fit", async () => {
    const editor = await site.signedIn("editor");
    const run = await runJob(editor, "verify");
    expect(run.state).toBe("done");
    expect(run.result).toMatch(/^\d+ changes and 10 records fit\.$/);
  });

  it("find an entry of the log that was altered", async () => {
    const editor = await site.signedIn("editor");
    await store.db.updateTable("change").set({ reason: "another" }).where("n", "=", 1).execute();
    const run = await runJob(editor, "verify");
    expect(run.state).toBe("failed");
    expect(run.result).toMatch(/Change 1 /);
    expect((await jobNamed(editor, "verify")).state).toBe("failed");
  });

  it("find a record that was altered behind the log's back", async () => {
    const editor = await site.signedIn("editor");
    const moved = { start_day: 1, end_day: 1 };
    await store.db.updateTable("event").set(moved).where("id", "=", EVENT).execute();
    const run = await runJob(editor, "verify");
    expect(run).toMatchObject({
      state: "failed",
      result: `1 fault. ${EVENT} is shown otherwise than stored.`,
    });
  });

  it("find a record whose words a search would look through in vain", async () => {
    await site.close();
    await store.db
      .updateTable("search_text")
      .set({ words: "old" })
      .where("event_id", "=", EVENT)
      .execute();
    await start();
    const run = await runJob(await site.signedIn("editor"), "verify");
    expect(run).toMatchObject({
      state: "failed",
      result: `1 fault. ${EVENT} is found by other words than its own.`,
    });
  });

  it("tell open dashboards when the record was last checked", async () => {
    const dashboard = await listen(await site.address());
    const run = await runJob(await site.signedIn("editor"), "refresh");
    expect(run.result).toMatch(/^The record stands at change \d+\.$/);
    const refreshes = () => dashboard.heard.filter(({ event }) => event === "refresh");
    await eventually(() => expect(refreshes()).toHaveLength(1));
    expect(refreshes()).toMatchObject([{ data: { at: run.finished_at } }]);
    dashboard.stop();
  });
});
