/** The inbox: proposals by their state, page by page, and what was decided of each. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Inbox = { items: { id: string }[]; waiting: number; next: string | null };

describeEachDatabase("the inbox", (open) => {
  const at = new Date();
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  /** Ids of five proposals, all of one moment, in the inbox's order. */
  let drafts: string[];
  beforeEach(async () => {
    site = await openSite(await open(), { now: () => at });
    editor = await site.signedIn("editor");
    drafts = [];
    for (let i = 0; i < 5; i += 1) {
      const { body } = await site.stranger().post("/api/drafts").send(aProposal()).expect(202);
      drafts.push(body.draft);
    }
    drafts.sort();
  });
  afterEach(() => site.close());

  const ask = async (path: string): Promise<Inbox> => (await editor.get(path).expect(200)).body;

  it("has pages of which none is missing and none stands twice, though all came at once", async () => {
    const pages: string[][] = [];
    for (let path: string | null = "/api/drafts?limit=2"; path !== null; ) {
      const page: Inbox = await ask(path);
      expect(page.waiting).toBe(5);
      pages.push(page.items.map(({ id }) => id));
      path = page.next;
    }
    expect(pages).toEqual([drafts.slice(0, 2), drafts.slice(2, 4), drafts.slice(4)]);
    expect((await ask("/api/drafts?limit=5")).next).toBeNull();
  });

  it("tells what was decided of a proposal, when and why", async () => {
    const reason = "No source can be found.";
    await editor.post(`/api/drafts/${drafts[3]}/reject`).send({ reason }).expect(200);
    const accepted = await editor.post(`/api/drafts/${drafts[1]}/accept`).send({}).expect(200);
    const { event } = accepted.body;
    const decided = { proposed_at: at.toISOString(), decided_at: at.toISOString() };
    expect((await ask("/api/drafts?state=rejected")).items).toEqual([
      expect.objectContaining({
        ...decided,
        id: drafts[3],
        state: "rejected",
        reason,
        event: null,
      }),
    ]);
    expect((await ask("/api/drafts?state=accepted")).items).toEqual([
      expect.objectContaining({
        ...decided,
        id: drafts[1],
        state: "accepted",
        reason: null,
        event,
      }),
    ]);
    expect(await ask("/api/drafts?state=waiting")).toMatchObject({ waiting: 3, next: null });
  });
});
