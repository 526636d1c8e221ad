/** Snapshots: the public record frozen with checksums, whole or not at all, listed and downloadable. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { manifestSchema } from "../../domain/answers/snapshot.ts";
import { record } from "../../server/changes/repository.ts";
import { markGone } from "../../server/exports/snapshots.ts";
import { faultOf } from "../support/answers.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { jobNamed, runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const crons = { publish: "0 0 1 1 *", refresh: "0 0 1 1 *" };

describeEachDatabase("a snapshot", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons } });
    await site.app.runner.start();
  });
  afterEach(() => site.close());

  const folder = (...parts: string[]) => join(store.dataDir, "snapshots", ...parts);
  const list = async () => (await site.stranger().get("/api/snapshots").expect(200)).body;
  const today = () => new Date().toISOString().slice(0, 10);
  const file = (id: string, name: string) =>
    site.stranger().get(`/api/snapshots/${id}/${name}`).responseType("blob");
  const exported = (shape: string) =>
    site.stranger().get(`/api/export.csv?shape=${shape}`).responseType("blob");
  const edit = (title: string) =>
    store.db.transaction().execute(async (trx) => {
      const id = "BLR-2020-09-13-minsk";
      await trx.updateTable("event").set({ title }).where("id", "=", id).execute();
      const diff = { title: ["", title] as const };
      const change = { action: "edit", subject_id: id, events: [id], diff, actor: "system" };
      await record(trx, { ...change, subject: "event", reason: null, public: true }, new Date());
    });

  it("is made by the job, listed, and every file is what its checksum says", async () => {
    const run = await runJob(await site.signedIn("editor"), "snapshot");
    expect(run.state).toBe("done");
    const { items, next } = await list();
    expect(next).toBeNull();
    expect(items).toMatchObject([{ events: 94, claims: 216 }]);
    const [{ id, change, files }] = items;
    expect(id).toBe(run.started_at.slice(0, 10));
    expect(run.result).toBe(`Snapshot ${id}: 94 events, 216 claims at change ${change}.`);
    expect(files.map(({ name }: { name: string }) => name)).toEqual([
      "events.csv",
      "claims.csv",
      "manifest.json",
    ]);
    for (const { name, bytes: size, sha256: sum } of files) {
      const { body, headers } = await file(id, name).expect(200);
      expect([body.length, sha256(body)]).toEqual([size, sum]);
      expect(sha256(readFileSync(folder(id, name)))).toBe(sum);
      const digest = createHash("sha256").update(body).digest("base64");
      expect(headers["repr-digest"]).toBe(`sha-256=:${digest}:`);
      if (name === "manifest.json")
        expect(faultOf(manifestSchema, JSON.parse(body.toString("utf8")))).toBeNull();
      expect(headers["content-disposition"]).toBe(`attachment; filename="vigil-${id}-${name}"`);
    }
  });

  it("can be read on the disk by its owner alone", async () => {
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id }] = (await list()).items;
    const modes = [folder(), folder(id), folder(id, "events.csv"), folder(id, "manifest.json")];
    expect(modes.map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700, 0o600, 0o600]);
  });

  it("holds the same rows as the export of everything", async () => {
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id }] = (await list()).items;
    for (const shape of ["events", "claims"]) {
      const { body } = await file(id, `${shape}.csv`);
      expect(body.equals((await exported(shape)).body)).toBe(true);
    }
  });

  it("has a manifest that names rule, filter, change, the log's hash there, rows and checksums", async () => {
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id, change, files }] = (await list()).items;
    const manifest = JSON.parse((await file(id, "manifest.json")).body.toString("utf8"));
    const { hash } = await store.db
      .selectFrom("change")
      .select("hash")
      .where("n", "=", change)
      .executeTakeFirstOrThrow();
    expect(manifest).toMatchObject({
      ...{ id, change, log_hash: hash, rule: "lowest", filter: "", site: "http://vigil.test" },
      files: [
        { name: "events.csv", rows: 94, sha256: files[0].sha256 },
        { name: "claims.csv", rows: 216, sha256: files[1].sha256 },
      ],
    });
  });

  it("shows nothing that the public may not see", async () => {
    const hidden = { status: "in_review" };
    await store.db
      .updateTable("event")
      .set(hidden)
      .where("id", "=", "BLR-2020-09-13-minsk")
      .execute();
    await edit("A secret title");
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id, events }] = (await list()).items;
    expect(events).toBe(93);
    for (const name of readdirSync(folder(id)))
      expect(readFileSync(folder(id, name), "utf8")).not.toContain("A secret title");
  });

  it("is made anew when the record has changed since, and not when it has not", async () => {
    const editor = await site.signedIn("editor");
    await runJob(editor, "snapshot");
    const [{ id, files }] = (await list()).items;
    expect((await runJob(editor, "snapshot")).result).toBe(
      `Nothing has changed since snapshot ${id}.`,
    );
    await edit("Another title");
    await runJob(editor, "snapshot");
    const { items } = await list();
    expect(items).toHaveLength(2);
    if (items[0].id.startsWith(id)) expect(items[0].id).toBe(`${id}-2`);
    expect(items[1]).toMatchObject({ id, files });
    expect(readFileSync(folder(items[0].id, "events.csv"), "utf8")).toContain("Another title");
    expect(readFileSync(folder(id, "events.csv"), "utf8")).not.toContain("Another title");
  });

  it("leaves no half-written folder: what a crash left is cleared away, what it can't write is no snapshot", async () => {
    mkdirSync(folder("crashed.part"), { recursive: true });
    mkdirSync(folder(today()), { recursive: true });
    writeFileSync(folder(today(), "orphan.csv"), "half a fi");
    const editor = await site.signedIn("editor");
    await runJob(editor, "snapshot");
    const [{ id }] = (await list()).items;
    expect(readdirSync(folder()).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(readdirSync(folder(id)).sort()).toEqual(["claims.csv", "events.csv", "manifest.json"]);
    expect(statSync(folder(id, "events.csv")).mode & 0o077).toBe(0);
  });

  it("gives out its own files and nothing else of the disk", async () => {
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id }] = (await list()).items;
    writeFileSync(folder(id, "private.txt"), "private");
    writeFileSync(folder("private.txt"), "private");
    for (const path of [
      `${id}/private.txt`,
      `${id}/..%2Fprivate.txt`,
      `..%2F${id}/events.csv`,
      "..%2F..%2Fetc/passwd",
      `${id}/%2Fetc%2Fpasswd`,
      `${id}/events.csv%00`,
    ]) {
      const { status, text = "" } = await site.stranger().get(`/api/snapshots/${path}`);
      expect([path, status >= 400 && status < 500, text.includes("private\n")]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });

  it("says so when its files are not on this server, or are no longer whole", async () => {
    await runJob(await site.signedIn("editor"), "snapshot");
    const [{ id }] = (await list()).items;
    writeFileSync(folder(id, "events.csv"), "cut");
    const { status, body } = await site.stranger().get(`/api/snapshots/${id}/events.csv`);
    expect(status).toBe(404);
    expect(body.title).toBe("The files of this snapshot are not on this server.");
  });

  it.each([
    {
      why: "pruned" as const,
      note: null,
      title:
        "The files of this snapshot were removed to make room on 2026-11-24; its checksums stay listed.",
    },
    {
      why: "withdrawn" as const,
      note: "It named a witness.",
      title:
        "The files of this snapshot were withdrawn on 2026-11-24; its checksums stay listed. It named a witness.",
    },
  ])(
    "that is $why stays listed with its checksums, and says why its files are gone",
    async ({ title, ...why }) => {
      await runJob(await site.signedIn("editor"), "snapshot");
      const [{ gone: _, ...snapshot }] = (await list()).items;
      expect(_).toBeNull();
      const gone = { at: "2026-11-24T00:20:00.000Z", ...why };
      const mark = () => store.db.transaction().execute((trx) => markGone(trx, snapshot.id, gone));
      expect(await mark()).toBe(true);
      expect((await list()).items).toEqual([{ ...snapshot, gone }]);
      const at = `/api/snapshots/${snapshot.id}`;
      const { body } = await site.stranger().get(`${at}/events.csv`).expect(410);
      expect(body).toMatchObject({ code: "gone", title });
      await site.stranger().get(`${at}/private.txt`).expect(404);
      // What was said first stands.
      expect(await mark()).toBe(false);
    },
  );

  it("is listed in pages", async () => {
    const editor = await site.signedIn("editor");
    await runJob(editor, "snapshot");
    await edit("Another title");
    await runJob(editor, "snapshot");
    const first = (await site.stranger().get("/api/snapshots?limit=1")).body;
    const second = (await site.stranger().get(first.next)).body;
    const all = (await list()).items;
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.next).toBeNull();
    expect((await jobNamed(editor, "snapshot")).runs).toHaveLength(2);
  });
});
