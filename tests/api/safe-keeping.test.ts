/** The backup of each night and the drill of each week: made, kept by a rule, proven, and told of. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readRetention } from "../../domain/retention.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const yearly = "0 0 1 1 *";
const crons = { publish: yearly, refresh: yearly, backup: yearly, drill: yearly };
const none = { daily: 0, weekly: 0, monthly: 0 };

describeEachDatabase("safe keeping", (open) => {
  let store: TestStore;
  let site: TestSite;
  let folder: string;
  const start = async (rule = "daily=7,weekly=4,monthly=12") => {
    site = await openSite(store, {
      backupDir: folder,
      jobs: { on: true, leaseMs: 60_000, crons },
      kept: { snapshots: none, backups: readRetention(rule) ?? none },
    });
    await site.app.runner.start();
  };
  beforeEach(async () => {
    store = await open();
    folder = join(store.dataDir, "elsewhere");
    await seedStore(store.db, "article");
  });
  afterEach(() => site.close());

  const run = async (job: string) => runJob(await site.signedIn("editor"), job);
  const told = async () =>
    (await (await site.signedIn("editor")).get("/api/backups").expect(200)).body;
  const nameOf = (day: string) => `vigil-${day}T02-30-00-000Z.jsonl.gz`;
  const put = (day: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, nameOf(day)), "x");
  };

  it("says that there is no backup, and a drill without one fails", async () => {
    await start();
    expect(await told()).toEqual({
      ...{ newest: null, apart: false },
      kept: [
        { period: "daily", have: 0, of: 7 },
        { period: "weekly", have: 0, of: 4 },
        { period: "monthly", have: 0, of: 12 },
      ],
    });
    expect(await run("drill")).toMatchObject({ state: "failed", outcome: { key: "no_backup" } });
  });

  it("makes a backup that its owner alone can read, and the drill brings it back and leaves nothing", async () => {
    await start();
    mkdirSync(folder);
    writeFileSync(join(folder, `${nameOf("2026-01-01")}.part`), "a crash");
    const made = await run("backup");
    const [name = "", ...more] = readdirSync(folder);
    const { size, mode } = statSync(join(folder, name));
    expect([more, mode & 0o777]).toEqual([[], 0o600]);
    expect(made).toMatchObject({
      state: "done",
      outcome: { key: "backup_made", bytes: size, change: expect.any(Number), kept: 1 },
    });
    const { newest, kept } = await told();
    expect(newest).toEqual({ at: expect.any(String), bytes: size });
    expect(name).toBe(`vigil-${newest.at.replace(/[:.]/g, "-")}.jsonl.gz`);
    expect(Date.parse(newest.at)).toBeGreaterThanOrEqual(Date.parse(made.started_at));
    expect(kept.map(({ have }: { have: number }) => have)).toEqual([1, 1, 1]);
    expect(await run("drill")).toMatchObject({
      state: "done",
      outcome: { key: "drill_passed", at: newest.at, events: 10 },
    });
    expect(existsSync(join(store.dataDir, "drill.part"))).toBe(false);
  });

  it("tells why the newest backup did not come back, and keeps the newest that did", async () => {
    await start("daily=1");
    await run("backup");
    await run("drill");
    const [proven = ""] = readdirSync(folder);
    await sql`update change set reason = 'Something else.' where n = 1`.execute(store.db);
    await run("backup");
    const failed = await run("drill");
    expect(failed).toMatchObject({ state: "failed", outcome: { key: "drill_failed" } });
    expect(failed.result).toMatch(/ did not come back\. The log breaks: change 1 was altered/);
    expect(readdirSync(folder)).toContain(proven);
    for (const day of ["2025-01-01", "2025-01-02"]) put(day);
    expect((await run("backup")).outcome).toMatchObject({ kept: 3 });
    expect(readdirSync(folder)).not.toContain(nameOf("2025-01-01"));
  });

  it("keeps of each day, week and month what the rule says, and no file that is not its own", async () => {
    await start("daily=2,weekly=2,monthly=3");
    for (const day of ["2025-01-05", "2025-01-20", "2025-02-03", "2025-02-04", "2025-03-03"])
      put(day);
    for (const day of ["2025-03-04", "2025-03-05", "2025-03-11", "2025-03-12"]) put(day);
    writeFileSync(join(folder, "mine.gz"), "mine");
    await run("backup");
    const left = readdirSync(folder);
    expect(left).toContain("mine.gz");
    // Two days: the last and today. Two weeks: the first of the last and of today's. Three months: the firsts.
    const days = ["2025-02-03", "2025-03-03", "2025-03-11", "2025-03-12"];
    expect(left.filter((name) => name.includes("2025"))).toEqual(days.map(nameOf));
  });

  it("fails and leaves the others where the folder can't be written to", async () => {
    await start();
    put("2025-01-01");
    const other = join(store.dataDir, "a-file");
    writeFileSync(other, "");
    await site.close();
    folder = join(other, "below");
    await start();
    expect((await run("backup")).state).toBe("failed");
    expect((await told()).newest).toBe(null);
  });

  it("is told to nobody but those who may run jobs", async () => {
    await start();
    await site.stranger().get("/api/backups").expect(401);
    await (await site.signedIn("contributor")).get("/api/backups").expect(403);
  });
});
