/** Whoever proposed something finds out what became of it, without an account, and nobody else does. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("a proposal of somebody without an account", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let draft: string;
  let follow: string;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
    const { body } = await site.stranger().post("/api/events").send(aProposal()).expect(202);
    ({ draft, follow } = body);
  });
  afterEach(() => site.close());

  const followed = async (by = follow) =>
    (await site.stranger().get(`/api/proposals/${by}`).expect(200)).body;

  it("is followed by what its answer gave: while it waits, and once it is decided", async () => {
    const waiting = { state: "waiting", decided_at: null, reason: null, event: null };
    expect(await followed()).toEqual({ ...waiting, proposed_at: expect.any(String) });
    const reason = "No source can be found.";
    await editor.post(`/api/drafts/${draft}/reject`).send({ reason }).expect(200);
    expect(await followed()).toMatchObject({ state: "rejected", reason, event: null });
  });

  it("leads to the event that it became, as long as everybody may see that, and to what that was merged into", async () => {
    const accepted = await editor.post(`/api/drafts/${draft}/accept`).send({}).expect(200);
    const { event } = accepted.body;
    expect(await followed()).toMatchObject({ state: "accepted", event });
    const other = aProposal({ title: "The same march" });
    const kept = (await editor.post("/api/events").send(other).expect(201)).body.event;
    const merge = { other: event, reason: "Entered twice." };
    await editor.post(`/api/events/${kept}/merge`).send(merge).expect(201);
    expect((await followed()).event).toBe(kept);
    const patch = { sensitivity: "restricted", reason: "So." };
    await editor.patch(`/api/events/${kept}`).send(patch).expect(200);
    expect((await followed()).event).toBeNull();
  });

  it("is found by nothing else, and what it is followed by is stored nowhere but in its first answer", async () => {
    for (const other of ["nobody", draft, follow.slice(1), `${follow}x`])
      await site.stranger().get(`/api/proposals/${other}`).expect(404);
    await site.stranger().get("/api/proposals/a.b").expect(400);
    expect((await editor.get("/api/drafts").expect(200)).text).not.toContain(follow);
    const rows = await store.db.selectFrom("draft").selectAll().execute();
    const log = await store.db.selectFrom("change").selectAll().execute();
    expect(JSON.stringify([rows, log])).not.toContain(follow);
  });

  it("that was erased is followed no more", async () => {
    const admin = await site.signedIn("admin");
    await admin.post(`/api/drafts/${draft}/erase`).send({ reason: "Asked for." }).expect(200);
    await site.stranger().get(`/api/proposals/${follow}`).expect(404);
  });
});
