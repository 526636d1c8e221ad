/** The job that erases rejected proposals: those that were rejected long enough ago, and nothing else. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { everything } from "../support/everything.ts";
import { aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";

const CANARY = /canary/i;

describeEachDatabase("what is erased", (open, kind) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    const crons = { publish: "0 0 1 1 *", erase: "0 0 1 1 *", refresh: "0 0 1 1 *" };
    site = await openSite(store, { jobs: { on: true, leaseMs: 60_000, crons } });
    await site.app.runner.start();
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  it("of rejected proposals is what was rejected long enough ago", async () => {
    const reject = async (fields: Partial<ProposalInput>) => {
      const { draft } = (await site.stranger().post("/api/drafts").send(aProposal(fields))).body;
      await editor.post(`/api/drafts/${draft}/reject`).send({ reason: "No." }).expect(200);
      return draft;
    };
    const old = await reject({ title: "Canarytitle", note: "Canarynote" });
    const recent = await reject({ title: "Another" });
    const waiting = (await site.stranger().post("/api/drafts").send(aProposal())).body.draft;
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const decided = (id: string, at: string) =>
      store.db.updateTable("draft").set({ decided_at: at }).where("id", "=", id).execute();
    await decided(old, ago(90.1));
    await decided(recent, ago(89.9));
    await store.db
      .updateTable("draft")
      .set({ proposed_at: ago(400) })
      .where("id", "=", waiting)
      .execute();
    expect(await runJob(editor, "erase")).toMatchObject({ outcome: { key: "erased", count: 1 } });
    expect(await everything(store, kind)).not.toMatch(CANARY);
    const left = await store.db.selectFrom("draft").select("id").execute();
    expect(left.map(({ id }) => id).sort()).toEqual([recent, waiting].sort());
    expect(await runJob(editor, "erase")).toMatchObject({ outcome: { key: "nothing_due" } });
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });
});
