/** Accepting in its details: what the wider event inherits, what a known event keeps, and whose words are told to whom. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const WIDER: NonNullable<ProposalInput["wider"]> = {
  ...{ title: "Across the country", start: "2024-05-01", end: "2024-05-01" },
  place: { name: "Belarus", country: "BLR", precision: "country" },
};
const PAPER = { kind: "news", publisher: "A newspaper", title: "A report" } as const;
const claim = { metric: "detained", low: 5, high: 5, attributed_kind: "authority" } as const;

describeEachDatabase("accepting", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const accept = async (fields: Partial<ProposalInput>, body: object = {}): Promise<string> => {
    const { draft } = (await site.stranger().post("/api/drafts").send(aProposal(fields))).body;
    return (await editor.post(`/api/drafts/${draft}/accept`).send(body).expect(200)).body.event;
  };
  const stored = (id: string) =>
    store.db.selectFrom("event").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const proposalOf = async (id: string) => {
    const draft = store.db.selectFrom("draft").select("proposal").where("id", "=", id);
    return (await draft.executeTakeFirstOrThrow()).proposal;
  };
  const record = async (id: string) => (await editor.get(`/api/events/${id}`).expect(200)).body;

  it("hides and holds back the wider event as it does the event", async () => {
    const held = { sensitivity: "restricted", publish_after: "2999-01-01" } as const;
    const id = await accept({ wider: WIDER, ...held });
    const wider = await stored((await stored(id)).part_of ?? "");
    expect(wider).toMatchObject({ title: WIDER.title, status: "in_review", ...held });
  });

  it("into a known event keeps the sources it names and where in them it stands", async () => {
    const sources = [{ key: "s", ...PAPER, url: "https://example.org/a", locator: "paragraph 3" }];
    const id = await add({ sources });
    const again = { key: "t", ...PAPER, url: "https://example.org/a", locator: "headline" };
    const other = { key: "u", ...PAPER, title: "Another", locator: "the end" };
    await accept({ sources: [again, other], claims: [{ ...claim, source: "t" }] }, { into: id });
    const named = (await record(id)).sources.map(
      ({ title, locator }: { title: string; locator: string | null }) => [title, locator],
    );
    expect(named.sort()).toEqual([
      ["A report", "paragraph 3"],
      ["Another", "the end"],
    ]);
  });

  it("into a known event that is part of another leaves figures of the wider one there", async () => {
    const whole = await add({ title: "The whole", start: "2024-04-01" });
    const id = await add({ part_of: whole });
    await accept({ claims: [{ ...claim, covers: "wider" }], wider: WIDER }, { into: id });
    expect((await record(id)).part_of).toBe(whole);
    expect((await record(whole)).claims.map(({ metric }: { metric: string }) => metric)).toContain(
      "detained",
    );
    expect((await editor.get("/api/events")).body.total).toBe(2);
  });

  it("into a known event that is part of none makes it part of the wider one", async () => {
    const [id, other] = [await add(), await add({ start: "2024-05-04" })];
    const covering = { claims: [{ ...claim, covers: "wider" as const }] };
    await accept({ ...covering, wider: WIDER }, { into: id });
    const { part_of, wider } = await record(id);
    expect(wider).toMatchObject([{ id: part_of, title: WIDER.title }]);
    expect(wider[0].figures.detained.headline).toBe(5);
    expect(wider[0].sources).toMatchObject([{ title: "A report" }]);
    await accept({ ...covering, part_of }, { into: other });
    expect((await record(other)).part_of).toBe(part_of);
  });

  it("refuses a figure of a wider event where there is none, by its place", async () => {
    const id = await add();
    const body = aProposal({ part_of: id, claims: [{ ...claim, covers: "wider" }] });
    const { draft } = (await site.stranger().post("/api/drafts").send(body).expect(202)).body;
    await store.db
      .updateTable("draft")
      .set({ proposal: JSON.stringify({ ...JSON.parse(await proposalOf(draft)), part_of: null }) })
      .where("id", "=", draft)
      .execute();
    const answer = await editor.post(`/api/drafts/${draft}/accept`).send({}).expect(400);
    expect(answer.body.errors).toMatchObject([{ path: "claims.0.covers" }]);
  });

  it("tells everybody the reason, and editors alone the note", async () => {
    const id = await accept(
      { note: "From a friend." },
      { reason: "Confirmed.", note: "By phone." },
    );
    const told = async (asker: typeof editor) =>
      (await asker.get(`/api/events/${id}/history`).expect(200)).body.items;
    for (const entry of await told(site.stranger())) {
      expect(entry.reason).toBe("Confirmed.");
      expect(entry).not.toHaveProperty("note");
    }
    for (const entry of await told(editor))
      expect(entry).toMatchObject({ reason: "Confirmed.", note: "By phone." });
    const { items } = (await editor.get("/api/drafts?state=accepted").expect(200)).body;
    expect(items[0].proposal.note).toBe("From a friend.");
  });

  it("takes the proposer's reason where the editor gives none", async () => {
    const id = await accept({ reason: "A film of it is out." });
    const { items } = (await site.stranger().get(`/api/events/${id}/history`)).body;
    expect(items[0].reason).toBe("A film of it is out.");
  });

  it("is not needed by an editor, whose reason is told and whose note is not", async () => {
    const id = await add({ reason: "A report is out.", note: "Her name is withheld." });
    const { text, body } = await site.stranger().get(`/api/events/${id}/history`);
    expect(body.items[0].reason).toBe("A report is out.");
    expect(text).not.toContain("withheld");
    const write = async (method: "post" | "patch", path: string, fields: object) => {
      const words = { reason: "Seen again.", note: "Her name is withheld." };
      await editor[method](path)
        .send({ ...fields, ...words })
        .expect((answer) => {
          expect(answer.status).toBeLessThan(300);
        });
    };
    const [source] = (await record(id)).sources;
    await write("patch", `/api/events/${id}`, { title: "Another title" });
    await write("post", `/api/events/${id}/claims`, { ...claim, source: source.id });
    const { claims } = await record(id);
    await write("patch", `/api/claims/${claims[0].id}`, { low: 6, high: 6 });
    await write("post", `/api/events/${id}/retract`, {});
    await write("post", `/api/events/${id}/publish`, {});
    const log = await site.stranger().get("/api/changes?limit=1000");
    const reasons = log.body.items.slice(2).map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual(Array.from({ length: 5 }, () => "Seen again."));
    expect(log.text).not.toContain("withheld");
  });
});
