/** Disk has an end: snapshots and copies are pruned by a rule, cited ones stay, and what is gone stays listed. */
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readRetention } from "../../domain/retention.ts";
import { markGone } from "../../server/exports/snapshots.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { jobNamed, runJob } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";

const yearly = "0 0 1 1 *";
const crons = { publish: yearly, refresh: yearly, snapshot: yearly, prune: yearly };
const ARTICLE = "https://example.org/article";
const none = { daily: 0, weekly: 0, monthly: 0 };
const rule = (text: string) => readRetention(text) ?? none;

describeEachDatabase("pruning", (open) => {
  let store: TestStore;
  let site: TestSite;
  const start = async (snapshots: string, backups = "all") => {
    site = await openSite(store, {
      jobs: { on: true, leaseMs: 60_000, crons },
      kept: { snapshots: rule(snapshots), backups: rule(backups) },
    });
    await site.app.runner.start();
  };
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => site.close());

  const folder = (...parts: string[]) => join(store.dataDir, "snapshots", ...parts);
  const writeFiles = (id: string) => {
    mkdirSync(folder(id), { recursive: true });
    writeFileSync(folder(id, "events.csv"), "id\r\n");
  };
  /** A snapshot of the night of a day. */
  const add = async (id: string) => {
    const files = [{ name: "events.csv", rows: 0, bytes: 4, sha256: "0".repeat(64) }];
    const at = `${id.slice(0, 10)}T00:10:00.000Z`;
    const row = { id, at, change: 1, events: 0, claims: 0, files: JSON.stringify(files) };
    await store.db.insertInto("snapshot").values(row).execute();
    writeFiles(id);
  };
  const list = async () => (await site.stranger().get("/api/snapshots").expect(200)).body.items;
  const present = () => readdirSync(folder()).sort();
  const prune = async () => runJob(await site.signedIn("editor"), "prune");

  const NIGHTS = ["2025-01-01", "2025-01-02", "2025-02-03", "2025-02-04", "2025-03-05"];

  it("removes the files of snapshots that the rule does not keep, and lists them as gone", async () => {
    await start("daily=2,monthly=all");
    for (const night of NIGHTS) await add(night);
    const before = await list();
    const run = await prune();
    expect(run).toMatchObject({
      state: "done",
      outcome: { key: "pruned", snapshots: 1, copies: 0, bytes: 4 },
      result: "Removed the files of 1 snapshot and 0 copies of the database: 1 MB.",
    });
    expect(present()).toEqual(NIGHTS.filter((night) => night !== "2025-01-02"));
    const after = await list();
    const gone = { at: run.started_at, why: "pruned", note: null };
    expect(after).toEqual(
      before.map((snapshot: { id: string }) =>
        snapshot.id === "2025-01-02"
          ? { ...snapshot, gone: { ...gone, at: expect.any(String) } }
          : snapshot,
      ),
    );
    await site.stranger().get("/api/snapshots/2025-01-02/events.csv").expect(410);
    await site.stranger().get("/api/snapshots/2025-01-01/events.csv").expect(200);
    expect((await prune()).outcome).toEqual({ key: "nothing_due" });
  });

  it("never removes what is cited, and removes it once the citation is taken back", async () => {
    await start("daily=1");
    for (const night of NIGHTS) await add(night);
    const editor = await site.signedIn("editor");
    const cite = (verb: string) =>
      editor.post(`/api/snapshots/2025-01-02/${verb}`).send({ address: ARTICLE }).expect(200);
    const { body } = await cite("cite");
    expect(body.cited).toEqual([{ address: ARTICLE, at: expect.any(String) }]);
    await prune();
    expect(present()).toEqual(["2025-01-02", "2025-03-05"]);
    await cite("uncite");
    await prune();
    expect(present()).toEqual(["2025-03-05"]);
  });

  it("leaves what is cited in the moment in which it would be pruned", async () => {
    await start("all");
    await add("2025-01-01");
    const gone = { at: "2025-01-02T00:00:00.000Z", note: null };
    const mark = (why: "pruned" | "withdrawn") =>
      store.db.transaction().execute((trx) => markGone(trx, "2025-01-01", { ...gone, why }));
    const editor = await site.signedIn("editor");
    await editor.post("/api/snapshots/2025-01-01/cite").send({ address: ARTICLE }).expect(200);
    expect(await mark("pruned")).toBe(false);
    expect(await mark("withdrawn")).toBe(true);
  });

  it("removes files that a crash left of a snapshot that was gone already", async () => {
    await start("all");
    await add("2025-01-01");
    await add("2025-01-02");
    const gone = { at: "2025-01-02T00:00:00.000Z", why: "withdrawn", note: null } as const;
    await store.db.transaction().execute((trx) => markGone(trx, "2025-01-01", gone));
    await prune();
    expect(present()).toEqual(["2025-01-02"]);
  });

  it("removes copies of the database by a rule of their own, and no other file", async () => {
    await start("all", "daily=1,monthly=1");
    const copies = join(store.dataDir, "backups");
    mkdirSync(copies);
    const copy = (time: string) => `before-migration-after-019_snapshot-${time}.db`;
    const kept = [
      copy("2025-02-01T08-00-00-000Z"),
      copy("2025-02-28T08-00-00-000Z"),
      copy("2025-02-28T20-30-15-123Z"),
      "my-own-copy.db",
    ];
    const pruned = [copy("2024-06-01T08-00-00-000Z"), copy("2025-02-02T08-00-00-000Z")];
    for (const name of [...kept, ...pruned]) writeFileSync(join(copies, name), "0123456789");
    expect((await prune()).outcome).toEqual({
      ...{ key: "pruned", snapshots: 0, copies: 2, bytes: 20 },
    });
    expect(readdirSync(copies).sort()).toEqual(kept.sort());
  });

  it("removes what a crash left of a copy, and no copy that is being made", async () => {
    await start("all");
    const copies = join(store.dataDir, "backups");
    mkdirSync(copies);
    const part = (day: string) =>
      `before-migration-after-019_snapshot-${day}T08-00-00-000Z.db.part`;
    for (const day of ["2025-02-01", "2025-02-02"]) writeFileSync(join(copies, part(day)), "half");
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(copies, part("2025-02-01")), dayBefore, dayBefore);
    expect((await prune()).outcome).toMatchObject({ key: "pruned", copies: 1, bytes: 4 });
    expect(readdirSync(copies)).toEqual([part("2025-02-02")]);
  });

  it("has nothing to do where there is nothing", async () => {
    await start("daily=1", "daily=1");
    expect((await prune()).outcome).toEqual({ key: "nothing_due" });
    expect(existsSync(folder())).toBe(false);
    expect((await jobNamed(await site.signedIn("editor"), "prune")).state).toBe("on_time");
  });

  it("notes a citation once, says where it is wrong, and tells editors who noted it", async () => {
    await start("all");
    await add("2025-01-01");
    const editor = await site.signedIn("editor");
    const at = "/api/snapshots/2025-01-01/cite";
    const first = (await editor.post(at).send({ address: ARTICLE }).expect(200)).body;
    expect((await editor.post(at).send({ address: ARTICLE }).expect(200)).body).toEqual(first);
    expect(await list()).toEqual([first]);
    for (const address of ["javascript:alert(1)", "article"]) {
      const { body } = await editor.post(at).send({ address }).expect(400);
      expect(body).toMatchObject({ code: "bad_input", errors: [{ path: "address" }] });
    }
    await editor.post("/api/snapshots/2025-01-09/cite").send({ address: ARTICLE }).expect(404);
    const entries = async (agent: typeof editor) =>
      (await agent.get("/api/changes?limit=1000")).body.items.filter(
        ({ subject }: { subject: string }) => subject === "snapshot",
      );
    expect(await entries(site.stranger())).toEqual([]);
    expect(await entries(editor)).toMatchObject([
      { action: "cite", subject_id: "2025-01-01", diff: { cited: [[], [ARTICLE]] } },
    ]);
  });

  it("takes no citation of files that are gone", async () => {
    await start("daily=1");
    for (const night of NIGHTS) await add(night);
    await prune();
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/snapshots/2025-01-01/cite")
      .send({ address: ARTICLE })
      .expect(410);
    expect(body.code).toBe("gone");
  });
});
