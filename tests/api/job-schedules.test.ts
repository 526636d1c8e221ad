/** The schedules of jobs: chosen by an administrator, for every process, unless the server's settings say them. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { jobNamed } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";

const NEVER_SOON = "0 0 1 1 *";
const EVERY_SECOND = "* * * * * *";

describeEachDatabase("the schedule of a job", (open) => {
  let store: TestStore;
  let site: TestSite;
  const opened: TestSite[] = [];
  const start = async (crons: Record<string, string> = {}) => {
    const jobs = { on: true, leaseMs: 60_000, crons: { publish: NEVER_SOON, ...crons } };
    const started = await openSite(store, { jobs });
    opened.push(started);
    await started.app.runner.start();
    return started;
  };
  beforeEach(async () => {
    store = await open();
    site = await start();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  const log = () =>
    store.db
      .selectFrom("change")
      .select(["action", "subject_id", "diff", "public"])
      .where("subject", "=", "job")
      .orderBy("n")
      .execute();
  const runsOf = (job: string) =>
    store.db.selectFrom("run").selectAll().where("job", "=", job).execute();

  it("holds in every process as soon as it is chosen, and after a new start", async () => {
    const other = await start();
    const [admin, there] = [await site.signedIn("admin"), other.stranger()];
    const { body } = await admin
      .patch("/api/jobs/snapshot")
      .send({ cron: "0 5 * * 1" })
      .expect(200);
    expect(body).toMatchObject({ cron: "0 5 * * 1", usual: "10 0 * * *", set_on_server: false });
    expect(body.next_at.slice(10)).toBe("T05:00:00.000Z");
    await eventually(async () =>
      expect(await jobNamed(there, "snapshot")).toMatchObject({ cron: "0 5 * * 1" }),
    );
    expect(await jobNamed((await start()).stranger(), "snapshot")).toMatchObject(body);
  });

  it("is run by whichever process learns of it, and nothing of before is made up for", async () => {
    await start();
    const admin = await site.signedIn("admin");
    await admin.patch("/api/jobs/erase").send({ cron: "0 0 * * *" }).expect(200);
    await admin.patch("/api/jobs/refresh").send({ cron: NEVER_SOON }).expect(200);
    await admin.patch("/api/jobs/links").send({ cron: EVERY_SECOND }).expect(200);
    await eventually(async () => {
      const runs = await runsOf("links");
      expect(runs.length).toBeGreaterThan(2);
      expect(new Set(runs.map(({ slot }) => slot)).size).toBe(runs.length);
    });
    await admin.patch("/api/jobs/links").send({ cron: null }).expect(200);
    expect(await runsOf("erase")).toEqual([]);
    expect(await jobNamed(admin, "erase")).toMatchObject({ state: "new" });
  });

  it("is told in the log, which only editors see, once for each choice", async () => {
    const admin = await site.signedIn("admin");
    for (const cron of ["*/5 * * * *", "*/5 * * * *", null, "*/15 * * * *"])
      await admin.patch("/api/jobs/feeds").send({ cron }).expect(200);
    expect(await jobNamed(admin, "feeds")).toMatchObject({ cron: "*/15 * * * *" });
    const about = { action: "schedule", subject_id: "feeds", public: 0 };
    expect(await log()).toEqual([
      { ...about, diff: '{"cron":["*/15 * * * *","*/5 * * * *"]}' },
      { ...about, diff: '{"cron":["*/5 * * * *","*/15 * * * *"]}' },
    ]);
  });

  it("is left as it is where the server's settings say it", async () => {
    const admin = await site.signedIn("admin");
    const { body } = await admin
      .patch("/api/jobs/publish")
      .send({ cron: EVERY_SECOND })
      .expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: "cron", code: "set_on_server" })]);
    expect(await jobNamed(admin, "publish")).toMatchObject({
      ...{ cron: NEVER_SOON, usual: NEVER_SOON, set_on_server: true },
    });
    await admin.patch("/api/jobs/backup").send({ cron: "0 1 * * *" }).expect(200);
    const set = await start({ backup: "0 9 * * *" });
    expect(await jobNamed(set.stranger(), "backup")).toMatchObject({ cron: "0 9 * * *" });
  });

  it.each([
    ["no expression", "now and then"],
    ["a minute too many", "60 * * * *"],
    ["a day that never comes", "0 0 30 2 *"],
  ])("is refused by name where it is %s, and stays", async (_, cron) => {
    const admin = await site.signedIn("admin");
    const { body } = await admin.patch("/api/jobs/verify").send({ cron }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: "cron", code: "bad_value" })]);
    expect((await admin.get("/api/jobs/times").query({ cron })).body).toEqual(body);
    expect(await jobNamed(admin, "verify")).toMatchObject({ cron: "40 2 * * *" });
    expect(await log()).toEqual([]);
  });

  it("is shown by its next five times before it is chosen", async () => {
    const admin = await site.signedIn("admin");
    const { body } = await admin.get("/api/jobs/times").query({ cron: "30 6 * * 2,4" }).expect(200);
    const days = body.times.map((at: string) => new Date(at).getUTCDay()).join("");
    expect(["24242", "42424"]).toContain(days);
    expect(body.times.map((at: string) => at.slice(10))).toEqual(Array(5).fill("T06:30:00.000Z"));
    const [first, , third] = body.times.map((at: string) => Date.parse(at));
    expect(third - first).toBe(7 * 86_400_000);
    expect(first).toBeGreaterThan(Date.now() - 1_000);
    expect(first).toBeLessThan(Date.now() + 5 * 86_400_000);
  });
});
