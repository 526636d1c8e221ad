/** Erasing: what was there is in no table, no entry, no answer and no file, and the log is still sound. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { everything } from "../support/everything.ts";
import { aPlace, aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";

const REASON = "It named somebody.";

/** Jobs run when they are asked to. */
const NEVER = Object.fromEntries(
  ["publish", "snapshot", "verify", "erase", "refresh"].map((job) => [job, "0 0 1 1 *"]),
);

/** Words that are nowhere else. */
const SPOKEN: Partial<ProposalInput> = {
  title: "Canarytitle was there",
  summary: "Canarysummary",
  place: aPlace({ name: "Canaryyard, Minsk", precision: "exact", lat: 53.912345, lon: 27.512345 }),
  actors: { participants: "Canaryparticipants", against: null, security: null },
  demands: ["Canarydemand"],
  external_id: "canaryexternal",
  note: "Canarynote",
  sources: [{ key: "s", kind: "news", publisher: "Canarypublisher", title: "Canaryreport" }],
  claims: [
    { metric: "participants", low: 7, high: 7, attributed_kind: "media", phrase: "canaryphrase" },
  ],
};
const CANARY = /canary|53\.912345/i;

describeEachDatabase("what is erased", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let admin: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons: NEVER } });
    await site.app.runner.start();
    editor = await site.signedIn("editor");
    admin = await site.signedIn("admin");
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const edit = (id: string, fields: object) =>
    editor
      .patch(`/api/events/${id}`)
      .send({ ...fields, reason: "So." })
      .expect(200);
  const erase = (path: string, body: object = {}) =>
    admin
      .post(`${path}/erase`)
      .send({ reason: REASON, ...body })
      .expect(200);
  const isSound = async () => expect((await verifyLog(store.db)).faults).toEqual([]);
  const log = async (asker = site.stranger()) =>
    (await asker.get("/api/changes?limit=1000").expect(200)).body.items;

  it("is gone with its claims, sources, place, proposal and all that the log said of it", async () => {
    const kept = await add();
    const { draft } = (
      await site.stranger().post("/api/drafts").set("idempotency-key", "k").send(aProposal(SPOKEN))
    ).body;
    const accepted = await editor.post(`/api/drafts/${draft}/accept`).send({ note: "Canarynoted" });
    const id = accepted.body.event;
    await edit(id, { summary: "Canarycorrected", note: "Canaryreasoned" });
    await editor
      .post(`/api/events/${id}/claims`)
      .send({
        source: await sourceOf(kept),
        metric: "injured",
        low: 3,
        high: 3,
        attributed_kind: "media",
      })
      .expect(201);
    expect(await everything(store, kind)).toMatch(CANARY);
    const { body } = await erase(`/api/events/${id}`);
    expect(body).toEqual({ copies: 0, snapshots: [] });
    expect(await everything(store, kind)).not.toMatch(CANARY);
    await site.stranger().get(`/api/events/${id}`).expect(404);
    await editor.get(`/api/events/${id}`).expect(404);
    expect((await site.stranger().get("/api/events")).body.items).toMatchObject([{ id: kept }]);
    expect((await site.stranger().get("/api/summary")).body.totals.events).toBe(1);
    expect((await site.stranger().get("/api/sources")).body.items).toHaveLength(1);
    await isSound();
  });

  it("leaves its reason in the public log, whose numbers stay without a gap", async () => {
    const id = await add(SPOKEN);
    const before = (await log()).length;
    await erase(`/api/events/${id}`, { note: "A lawyer asked." });
    const items = await log();
    expect(items.map((item: { number: number }) => item.number)).toEqual(
      Array.from({ length: before + 1 }, (_, i) => i + 1),
    );
    expect(items.at(-1)).toMatchObject({
      action: "erase",
      reason: REASON,
      events: [],
      subject_id: "",
    });
    expect(JSON.stringify(items)).not.toContain("lawyer");
    expect((await log(editor)).at(-1)).toMatchObject({ note: "A lawyer asked." });
  });

  it("that nobody saw is not told of in public", async () => {
    const id = await add({ ...SPOKEN, sensitivity: "restricted" });
    const before = await log();
    await erase(`/api/events/${id}`);
    expect(await log()).toEqual(before);
    await isSound();
  });

  it("is gone by each id it ever had, and its parts are part of what it was part of", async () => {
    const whole = await add({ title: "The whole" });
    const id = await add({ ...SPOKEN, start: "2024-05-02", part_of: whole });
    const part = await add({ title: "The part", start: "2024-05-03", part_of: id });
    const renamed = (await edit(id, { sensitivity: "generalised_region" })).body.id;
    await edit(part, { part_of: null });
    await edit(part, { part_of: renamed });
    await erase(`/api/events/${renamed}`);
    expect(await everything(store, kind)).not.toMatch(CANARY);
    await site.stranger().get(`/api/events/${id}`).expect(404);
    const { body } = await site.stranger().get(`/api/events/${part}`).expect(200);
    expect([body.part_of, body.wider.length]).toEqual([whole, 1]);
    const { parts } = (await site.stranger().get(`/api/events/${whole}`)).body;
    expect(parts.map((each: { id: string }) => each.id)).toEqual([part]);
    await isSound();
  });

  it("of single fields is what these held before; what they hold now stays", async () => {
    const id = await add(SPOKEN);
    const clean = {
      ...{ title: "A march", summary: null, place: aPlace(), demands: [], external_id: null },
      actors: { participants: null, against: null, security: null },
    };
    const now = (await edit(id, clean)).body.id;
    const fields = ["title", "summary", "place", "actors", "demands", "external_id", "note"];
    await erase(`/api/events/${now}`, { fields });
    const [claim] = (await editor.get(`/api/events/${now}`)).body.claims;
    await editor
      .patch(`/api/claims/${claim.id}`)
      .send({ phrase: "so many", reason: "So." })
      .expect(200);
    await erase(`/api/claims/${claim.id}`, { fields: ["phrase"] });
    const left = (await everything(store, kind)).replaceAll(/Canary(publisher|report)/gi, "");
    const ids = new RegExp(id.replaceAll("-", "[- ]"), "gi");
    expect(left.replaceAll(ids, "").match(/.{60}canary.{60}/gis)).toBeNull();
    const { body } = await site.stranger().get(`/api/events/${now}`).expect(200);
    expect(body).toMatchObject({ title: "A march", claims: [{ phrase: "so many", low: 7 }] });
    const told = (await log()).filter((item: { action: string }) => item.action === "erase");
    expect(told).toMatchObject([{ subject_id: now }, { subject_id: claim.id, reason: REASON }]);
    await isSound();
  });

  it("of a proposal is all of it", async () => {
    const { draft } = (await site.stranger().post("/api/drafts").send(aProposal(SPOKEN))).body;
    await editor.post(`/api/drafts/${draft}/reject`).send({ reason: "Canaryreason" }).expect(200);
    expect(await everything(store, kind)).toMatch(CANARY);
    await erase(`/api/drafts/${draft}`);
    expect(await everything(store, kind)).not.toMatch(CANARY);
    await admin.post(`/api/drafts/${draft}/erase`).send({ reason: REASON }).expect(404);
    await isSound();
  });

  it("can be sent again under the key that it was first sent with", async () => {
    const send = (path: string) =>
      editor.post(path).set("idempotency-key", "k").send(aProposal(SPOKEN));
    const [first, added] = [(await send("/api/drafts")).body, (await send("/api/events")).body];
    expect((await send("/api/drafts")).body).toEqual(first);
    expect((await send("/api/events")).body).toEqual(added);
    await erase(`/api/drafts/${first.draft}`);
    await erase(`/api/events/${added.event}`);
    expect((await send("/api/drafts").expect(202)).body.draft).not.toBe(first.draft);
    const { event } = (await send("/api/events").expect(201)).body;
    await site.stranger().get(`/api/events/${event}`).expect(200);
  });

  it("of an account is all but what it did", async () => {
    const { account, link } = (
      await admin
        .post("/api/accounts")
        .send({ email: "canary@vigil.test", name: "Canaryname", role: "editor" })
        .expect(201)
    ).body;
    const token = link.split("=")[1];
    const agent = site.stranger();
    await agent
      .post("/api/auth/password-link")
      .send({ token, password: "a parrot of another colour" })
      .expect(200);
    const id = (await agent.post("/api/events").send(aProposal()).expect(201)).body.event;
    await erase(`/api/accounts/${account.id}`);
    expect(await everything(store, kind)).not.toMatch(CANARY);
    expect((await agent.get("/api/me").expect(200)).body.role).toBe("stranger");
    await site.stranger().get(`/api/events/${id}`).expect(200);
    const actors = (await log(editor)).map((item: { actor: string }) => item.actor);
    expect(actors).toContain(account.id);
    await isSound();
  });

  it("is never the last administrator", async () => {
    const { items } = (await admin.get("/api/accounts").expect(200)).body;
    const own = items.find(({ role }: { role: string }) => role === "admin");
    await admin.post(`/api/accounts/${own.id}/erase`).send({ reason: REASON }).expect(409);
    await admin.get("/api/accounts").expect(200);
  });

  it("asks for a reason, and for fields that there are", async () => {
    const id = await add();
    for (const body of [
      {},
      { reason: "" },
      { reason: REASON, fields: [] },
      { reason: REASON, fields: ["kind"] },
    ])
      await admin.post(`/api/events/${id}/erase`).send(body).expect(400);
    await admin.post("/api/events/nobody/erase").send({ reason: REASON }).expect(404);
    await editor.post(`/api/events/${id}/erase`).send({ reason: REASON }).expect(403);
    await site.stranger().get(`/api/events/${id}`).expect(200);
  });

  it("is removed from copies made before migrations, and snapshots that may hold it are named", async () => {
    const id = await add(SPOKEN);
    await runJob(admin, "snapshot");
    const [snapshot] = (await site.stranger().get("/api/snapshots")).body.items;
    const copies = join(store.dataDir, "backups");
    mkdirSync(copies, { recursive: true });
    writeFileSync(join(copies, "before-migration-after-001-now.db"), "canary");
    const { body } = await erase(`/api/events/${id}`);
    expect(body).toEqual({ copies: 1, snapshots: [snapshot.id] });
    expect(readdirSync(copies)).toEqual([]);
    const folder = join(store.dataDir, "snapshots", snapshot.id);
    expect(existsSync(folder)).toBe(true);
    const withdrawn = await admin
      .post(`/api/snapshots/${snapshot.id}/withdraw`)
      .send({ reason: "It told a place." })
      .expect(200);
    expect(withdrawn.body).toMatchObject({
      files: snapshot.files,
      gone: { why: "withdrawn", note: "It told a place." },
    });
    expect(existsSync(folder)).toBe(false);
    const { body: gone } = await site
      .stranger()
      .get(`/api/snapshots/${snapshot.id}/events.csv`)
      .expect(410);
    expect(gone.title).toContain("It told a place.");
    await admin
      .post(`/api/snapshots/${snapshot.id}/withdraw`)
      .send({ reason: "Again." })
      .expect(409);
    await admin.post("/api/snapshots/1999-01-01/withdraw").send({ reason: "None." }).expect(404);
    expect((await log()).at(-1)).toMatchObject({ action: "withdraw", subject_id: snapshot.id });
    await isSound();
  });

  it("can't be put back into an entry, or taken out of one that no erasure names", async () => {
    const id = await add(SPOKEN);
    await add();
    await erase(`/api/events/${id}`);
    const rows = await store.db.selectFrom("change").selectAll().orderBy("n").execute();
    const blank = rows.find((row) => row.public === 1 && row.subject_id === "");
    const other = rows.findLast((row) => row.public === 1 && row.action === "create");
    const set = (n: number | undefined, fields: object) =>
      store.db
        .updateTable("change")
        .set(fields)
        .where("n", "=", n ?? 0)
        .execute();
    const faults = async () => (await verifyLog(store.db)).faults.map(({ number }) => number);
    await set(blank?.n, { reason: "Something else." });
    expect(await faults()).toEqual([blank?.n]);
    await set(blank?.n, { reason: null });
    await set(other?.n, { diff: "{}", salt: "" });
    expect(await faults()).toEqual([other?.n]);
  });

  async function sourceOf(event: string): Promise<string> {
    return (await editor.get(`/api/events/${event}`)).body.sources[0].id;
  }
});
