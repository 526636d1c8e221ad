/** The largest proposal takes as few statements as a small one, so that nobody waits for it; strangers send less. */
import type { KyselyPlugin } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { STRANGERS_MOST } from "../../domain/draft.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const MOST = { claims: 200, sources: 100 };

/** So many claims, about the event and the wider one by turns, in so many sources. */
function proposalOf(claims: number, sources: number): ProposalInput {
  return aProposal({
    wider: {
      ...{ title: "The whole country", start: "2024-05-01", end: "2024-05-01" },
      place: { name: "Belarus", country: "BLR", precision: "country" },
    },
    sources: Array.from({ length: sources }, (_, i) => ({
      ...{ key: `s${i}`, kind: "news" as const, publisher: `Paper ${i}`, title: "A report" },
      url: `https://example.org/${i}`,
    })),
    claims: Array.from({ length: claims }, (_, i) => ({
      ...{ source: `s${i % sources}`, metric: "participants" as const, low: i, high: i },
      ...({ attributed_kind: "media" as const, covers: i % 2 === 0 ? "event" : "wider" } as const),
    })),
  });
}

describeEachDatabase("a large proposal", (open) => {
  let store: TestStore;
  let site: TestSite;
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  beforeEach(async () => {
    store = await open();
    site = await openSite({ ...store, db: store.db.withPlugin(counting) });
  });
  afterEach(() => site.close());

  /** How many statements it takes until the answer has come. */
  const accept = async (proposal: ProposalInput, into: string | null = null) => {
    const contributor = await site.signedIn("contributor");
    const editor = await site.signedIn("editor");
    const { draft } = (await contributor.post("/api/drafts").send(proposal).expect(202)).body;
    await site.app.tail.catchUp();
    statements = 0;
    const { body } = await editor.post(`/api/drafts/${draft}/accept`).send({ into }).expect(200);
    return { id: body.event as string, statements };
  };

  it("is accepted in hardly more statements than a small one", async () => {
    const small = await accept(proposalOf(2, 1));
    const large = await accept(proposalOf(MOST.claims, MOST.sources));
    expect(large.statements).toBeLessThan(2 * small.statements);
    const { body } = await site.stranger().get(`/api/events/${large.id}`).expect(200);
    expect(body.claims).toHaveLength(MOST.claims / 2);
    expect(body.wider[0].id).toBeDefined();
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("is added to a known event in hardly more statements", async () => {
    const known = await accept(proposalOf(2, 1));
    const large = await accept(proposalOf(MOST.claims, MOST.sources), known.id);
    expect(large.id).toBe(known.id);
    expect(large.statements).toBeLessThan(2 * known.statements);
    const { body } = await site.stranger().get(`/api/events/${known.id}`).expect(200);
    expect(body.claims).toHaveLength(1 + MOST.claims / 2);
  });

  it("names the claim that can't be kept, and keeps nothing", async () => {
    const editor = await site.signedIn("editor");
    const proposal = proposalOf(20, 3);
    const claims = (proposal.claims ?? []).map((claim, i) =>
      i === 13 ? { ...claim, supersedes: "no-such-claim" } : claim,
    );
    const { body } = await editor
      .post("/api/events")
      .send({ ...proposal, claims })
      .expect(400);
    expect(body.errors).toMatchObject([{ path: "claims.13.supersedes" }]);
    expect((await site.stranger().get("/api/events")).body.total).toBe(0);
    expect((await editor.get("/api/sources")).body.items).toEqual([]);
  });

  it("of a stranger is smaller", async () => {
    const stranger = site.stranger();
    const { claims, sources } = STRANGERS_MOST;
    await stranger.post("/api/drafts").send(proposalOf(claims, sources)).expect(202);
    for (const [field, proposal] of [
      ["claims", proposalOf(claims + 1, sources)],
      ["sources", proposalOf(claims, sources + 1)],
    ] as const) {
      const { body } = await stranger.post("/api/events").send(proposal).expect(400);
      expect(body.errors).toMatchObject([{ path: field }]);
      const contributor = await site.signedIn("contributor");
      await contributor.post("/api/drafts").send(proposal).expect(202);
    }
    const long = aProposal({ demands: Array.from({ length: 50 }, () => "д".repeat(300)) });
    const spaces = " ".repeat(64 * 1024 - JSON.stringify(long).length);
    const send = (agent: typeof stranger, more: string) =>
      agent
        .post("/api/drafts")
        .type("json")
        .send(`${JSON.stringify(long)}${spaces}${more}`);
    expect(JSON.stringify(long).length).toBeLessThan(64 * 1024);
    await send(stranger, " ".repeat(64 * 1024)).expect(413);
    await send(await site.signedIn("contributor"), " ".repeat(64 * 1024)).expect(202);
  });
});
