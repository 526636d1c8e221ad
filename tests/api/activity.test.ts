/** What was done in the archive: each write once, newest first, by whom, of which kind, and whether it can be undone. */
import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ActivityItem, ActivityPage } from "../../domain/answers/activity.ts";
import { recordAll } from "../../server/changes/repository.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("the activity of an archive", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const page = async (query: Record<string, string | number> = {}) =>
    (await editor.get("/api/activity").query(query).expect(200)).body;
  const items = async (query = {}): Promise<ActivityItem[]> => (await page(query)).items;
  const newest = async () => (await items({ limit: 1 }))[0] as ActivityItem;
  const add = async (fields = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const correct = (id: string, event: object) =>
    editor.post(`/api/events/${id}/corrections`).send({ event, reason: "So says the report." });
  const undo = ({ first, last }: ActivityItem) =>
    editor.post(`/api/changes/${first}/undo`).send({ last });
  const did = ({ changes }: ActivityItem) =>
    changes.map(({ subject, action }) => `${subject} ${action}`);

  it("tells each write once, with its changes, its record and the name of who made it", async () => {
    const id = await add();
    await correct(id, { title: "A march of students", demands: ["A new vote"] }).expect(201);
    const [corrected, added] = await items();
    expect(corrected).toMatchObject({
      ...{ name: "editor", undo: "possible" },
      records: [{ id, title: "A march of students" }],
      changes: [{ diff: { title: ["A march", "A march of students"] } }],
    });
    expect(added && did(added)).toEqual(["source create", "event create", "claim create"]);
    expect(added).toMatchObject({ first: (added?.last ?? 0) - 2, undo: "later" });
    expect((await page()).change).toBe(corrected?.last);
  });

  it("goes on where a page ends, and gives every write exactly once", async () => {
    for (const day of ["01", "02", "03"]) await add({ start: `2024-05-${day}` });
    const all = (await items()).map(({ first, last }) => [first, last]);
    const paged: number[][] = [];
    for (let next: string | null = "/api/activity?limit=2"; next !== null; ) {
      const body: ActivityPage = (await editor.get(next).expect(200)).body;
      expect(body.items.length).toBeLessThanOrEqual(2);
      paged.push(...body.items.map(({ first, last }) => [first, last]));
      next = body.next;
    }
    expect(paged).toEqual(all);
    const ends = all.slice(1).map(([, last = 0]) => last + 1);
    expect(all.slice(0, -1).map(([first]) => first)).toEqual(ends);
    expect(all.at(-1)?.[0]).toBe(1);
  });

  it("is filtered by who did it and by kind, and by both", async () => {
    const id = await add();
    await correct(id, { title: "Another" }).expect(201);
    const admin = await site.signedIn("admin");
    await admin.patch("/api/archive").send({ name: "Belarus" }).expect(200);
    const { people } = await page();
    expect(people.map(({ name }: { name: string }) => name).sort()).toEqual(["admin", "editor"]);
    const idOf = (name: string) =>
      people.find((person: { name: string }) => person.name === name).id;
    for (const item of await items({ actor: idOf("admin") })) expect(item.name).toBe("admin");
    expect((await items({ kind: "corrected" })).map(did)).toEqual([["event edit"]]);
    expect((await items({ kind: "figures" })).map(did)).toEqual([
      ["source create", "event create", "claim create"],
    ]);
    expect(await items({ kind: "corrected", actor: idOf("admin") })).toEqual([]);
    expect((await items({ kind: "site", actor: idOf("admin") })).map(did)).toEqual([
      ["archive edit"],
    ]);
    expect((await items({ actor: "system" })).flatMap(did)).toContain("account create");
    await editor.get("/api/activity?kind=nonsense").expect(400);
  });

  it("looks no further back for somebody's change of a rare kind than 500 of theirs, and says where to go on", async () => {
    const id = await add();
    await correct(id, { title: "Another" }).expect(201);
    const { actor } = await newest();
    await store.db.transaction().execute(async (trx) => {
      const many = Array.from({ length: 600 }, () =>
        someChange({ actor, subject: "claim", action: "create", events: [id] }),
      );
      await recordAll(trx, many, new Date());
    });
    const first = await page({ actor, kind: "corrected" });
    expect(first.items).toEqual([]);
    const { body } = await editor.get(first.next).expect(200);
    expect(body.items).toHaveLength(1);
  });

  // PostgreSQL plans by how much there is; SQLite by the indexes alone.
  it.runIf(kind === "SQLite")("goes through no log as a whole", async () => {
    await add();
    const { actor } = await newest();
    for (const query of [{}, { actor }, { kind: "figures" }, { actor, kind: "figures" }]) {
      const asking = vi.spyOn(store.db.getExecutor(), "executeQuery");
      await page(query);
      const asked = asking.mock.calls.map(([each]) => each as CompiledQuery);
      asking.mockRestore();
      for (const { sql, parameters } of asked.filter(({ sql }) => sql.includes('from "change"'))) {
        const explaining = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
        const { rows } = await store.db.executeQuery<{ detail: string }>(explaining);
        const steps = rows.map(({ detail }) => detail);
        expect(steps).not.toContainEqual(expect.stringMatching(/^SCAN change\b/));
      }
    }
  });

  it("is for editors alone", async () => {
    for (const role of ["reader", "contributor"] as const)
      await (await site.signedIn(role)).get("/api/activity").expect(403);
    await site.stranger().get("/api/activity").expect(401);
  });

  it("holds an action that is not known yet, which can't be undone", async () => {
    const id = await add();
    await store.db.transaction().execute(async (trx) => {
      const later = someChange({ action: "translate", subject_id: id, events: [id] });
      await recordAll(trx, [later], new Date());
    });
    expect(await newest()).toMatchObject({ undo: "never", records: [{ id }], name: null });
  });

  it("tells of the first data without naming its thousands of events", async () => {
    await seedStore(store.db, "article");
    const item = await newest();
    expect(item).toMatchObject({ actor: "system", records: [], undo: "never" });
    expect(did(item)).toEqual(["seed seed"]);
  });

  it("says what the last check of the log found, once there was one", async () => {
    expect((await page()).checked).toBeNull();
    const jobs = {
      on: true,
      leaseMs: 60_000,
      crons: { refresh: "0 0 1 1 *", publish: "0 0 1 1 *" },
    };
    await site.close();
    site = await openSite(store, { jobs });
    await site.app.runner.start();
    editor = await site.signedIn("admin");
    const before = (await page()).change;
    await runJob(editor, "verify");
    const { checked } = await page();
    expect(checked).toMatchObject({ whole: true, changes: before + 1 });
    await store.db.updateTable("change").set({ reason: "forged" }).where("n", "=", 1).execute();
    await runJob(editor, "verify");
    expect((await page()).checked).toMatchObject({ whole: false, changes: null });
  });

  describe("offers to undo", () => {
    it("only what can be: what it offers is done, and what it does not is refused", async () => {
      const id = await add();
      await correct(id, { title: "First" }).expect(201);
      await correct(id, { summary: "Sum." }).expect(201);
      await correct(id, { title: "Second" }).expect(201);
      const all = (await items()).filter(({ name }) => name === "editor");
      const edits = all.filter((item) => did(item).includes("event edit"));
      expect(edits.map(({ undo }) => undo)).toEqual(["possible", "possible", "later"]);
      for (const item of edits.toReversed())
        await undo(item).expect(item.undo === "possible" ? 201 : 409);
    });

    it("what was undone no more, but its undoing", async () => {
      const id = await add();
      await correct(id, { title: "First" }).expect(201);
      await undo(await newest()).expect(201);
      const [undoing, undone] = await items();
      expect([undoing?.undo, undone?.undo]).toEqual(["possible", "later"]);
      await undo(undoing as ActivityItem).expect(201);
      expect((await items())[2]?.undo).toBe("possible");
    });

    it("a decision as long as the proposal stands as it was decided", async () => {
      const { draft } = (await site.stranger().post("/api/drafts").send(aProposal()).expect(202))
        .body;
      expect((await newest()).undo).toBe("never");
      await editor.post(`/api/drafts/${draft}/reject`).send({ reason: "No source." }).expect(200);
      const rejected = await newest();
      expect(rejected.undo).toBe("possible");
      await undo(rejected).expect(201);
      await undo(rejected).expect(409);
      expect((await items())[1]?.undo).toBe("later");
    });

    it("a record that has another address since", async () => {
      const id = await add();
      await correct(id, { summary: "Sum." }).expect(201);
      await correct(id, { sensitivity: "restricted" }).expect(201);
      const [hidden, summed] = await items();
      expect(hidden && did(hidden)).toEqual(["event rename", "event edit"]);
      expect([hidden?.undo, summed?.undo]).toEqual(["possible", "possible"]);
      expect(summed?.records).toMatchObject([{ title: "A march" }]);
    });

    it("a merge with its figures, and figures that were moved, as long as nothing builds on it", async () => {
      const [kept, other] = [await add(), await add({ title: "The same march" })];
      const [claim] = (await editor.get(`/api/events/${other}/unprotected`)).body.claims;
      const corrected = [{ id: claim.id, low: 9, high: 9 }];
      await editor
        .post(`/api/events/${other}/corrections`)
        .send({ corrected, reason: "So says the report." })
        .expect(201);
      const merge = { other, reason: "Entered twice." };
      await editor.post(`/api/events/${kept}/merge`).send(merge).expect(201);
      const [merged, before] = await items();
      expect([merged?.undo, before?.undo]).toEqual(["possible", "possible"]);
      expect((await items({ kind: "merged" })).map(({ last }) => last)).toEqual([merged?.last]);
      await undo(merged as ActivityItem).expect(201);
      expect((await items()).slice(0, 3).map((each) => each.undo)).toEqual([
        ...["possible", "later", "possible"],
      ]);
    });

    it("that two records are told apart, once", async () => {
      const [one, other] = [await add(), await add({ title: "Another march" })];
      await editor.post(`/api/events/${one}/distinct`).send({ other }).expect(201);
      const apart = await newest();
      expect([did(apart), apart.undo]).toEqual([["event distinguish"], "possible"]);
      await undo(apart).expect(201);
      expect((await items()).slice(0, 2).map((each) => each.undo)).toEqual(["possible", "later"]);
    });

    it("nothing of an event that is erased", async () => {
      const id = await add();
      await correct(id, { title: "First" }).expect(201);
      const admin = await site.signedIn("admin");
      await admin.post(`/api/events/${id}/erase`).send({ reason: "A person asked." }).expect(200);
      for (const item of await items()) expect(item.undo).toBe("never");
    });
  });
});
