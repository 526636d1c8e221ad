/** Ids in other data sets are unique: of events that stand, and of a source's claims that stand. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { migrations } from "../../migrations/index.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Agent = ReturnType<TestSite["stranger"]>;
type Claims = NonNullable<ProposalInput["claims"]>;

const PAPER = { key: "s", kind: "news", publisher: "A newspaper", title: "A report" } as const;
const SHEET = { ...PAPER, key: "t", title: "A sheet", url: "https://example.org/sheet" } as const;
const said = (external_id: string | null, fields: object = {}): Claims[number] => ({
  ...{ metric: "participants", low: 5, high: 5, attributed_kind: "media", external_id, ...fields },
});

describeEachDatabase("an id in another data set", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Agent;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const post = (fields: Partial<ProposalInput>) =>
    editor.post("/api/events").send(aProposal(fields));
  const add = async (fields: Partial<ProposalInput>): Promise<string> =>
    (await post(fields).expect(201)).body.event;
  const patch = (path: string, fields: object) =>
    editor.patch(`/api/${path}`).send({ ...fields, reason: "So." });
  const put = (path: string, reason = "So.") => editor.post(`/api/${path}`).send({ reason });
  const claimsOf = async (id: string): Promise<{ id: string; source: { id: string } }[]> =>
    (await editor.get(`/api/events/${id}?rule=lowest`).expect(200)).body.claims;
  const count = async () => (await store.db.selectFrom("event").select("id").execute()).length;
  const belongsTo = (path: string, id: string) => ({
    code: "conflict",
    errors: [{ path, code: "taken", message: expect.stringContaining(id) }],
  });

  it("is refused for a second event, and nothing is kept of that", async () => {
    const id = await add({ external_id: "BLR1234" });
    const refused = await post({ external_id: "BLR1234", title: "Another" }).expect(409);
    expect(refused.headers["content-type"]).toContain("application/problem+json");
    expect(refused.body).toMatchObject(belongsTo("external_id", id));
    expect(await count()).toBe(1);
    const other = await add({ external_id: "BLR1235" });
    const moved = await patch(`events/${other}`, { external_id: "BLR1234" }).expect(409);
    expect(moved.body).toMatchObject(belongsTo("external_id", id));
    await patch(`events/${id}`, { title: "Corrected", external_id: "BLR1234" }).expect(200);
  });

  it("stands beside what an imported row held besides, which a stranger sees of no protected event", async () => {
    const extra = { interaction: "Protesters only", "Ort bzw. Wegstrecke": "Rathausplatz" };
    const id = await add({ external_id: "BLR1", extra });
    const seen = async (agent: Agent, of: string) =>
      (await agent.get(`/api/events/${of}`).expect(200)).body.extra;
    expect(await seen(editor, id)).toEqual(extra);
    expect(await seen(site.stranger(), id)).toEqual(extra);
    await patch(`events/${id}`, { sensitivity: "generalised_city" }).expect(200);
    // A protected event has another id than the one that told its place.
    const { id: now } = await store.db.selectFrom("event").select("id").executeTakeFirstOrThrow();
    expect(await seen(site.stranger(), now)).toBeNull();
    expect(await seen(editor, now)).toEqual(extra);
  });

  it("is given to one of many that ask for it at once", async () => {
    const answers = await Promise.all(
      ["One", "Two", "Three", "Four"].map((title) => post({ title, external_id: "BLR1234" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it("is free again once its event is retracted, which then can't come back with it", async () => {
    const id = await add({ external_id: "BLR1234", claims: [said("7")], sources: [SHEET] });
    await put(`events/${id}/retract`).expect(200);
    const other = await add({ external_id: "BLR1234", title: "Anew" });
    const back = await put(`events/${id}/publish`).expect(409);
    expect(back.body).toMatchObject(belongsTo("external_id", other));
    await patch(`events/${other}`, { external_id: null }).expect(200);
    const third = await add({ title: "A third", claims: [said("7")], sources: [SHEET] });
    const still = await put(`events/${id}/publish`).expect(409);
    expect(still.body).toMatchObject(belongsTo("external_id", third));
    await put(`events/${third}/retract`).expect(200);
    await put(`events/${id}/publish`).expect(200);
  });

  it("is refused for a second claim of one source, whatever event that is on, and not of another", async () => {
    const id = await add({ claims: [said("7")], sources: [SHEET] });
    const [claim] = await claimsOf(id);
    const source = claim?.source.id;
    const both = { title: "Another", sources: [PAPER, SHEET] };
    const claims = [said("7", { source: "s" }), said("7", { source: "t" })];
    const refused = await post({ ...both, claims }).expect(409);
    expect(refused.body).toMatchObject(belongsTo("claims.1.external_id", id));
    const twice = { title: "Twice", sources: [PAPER], claims: [said("8"), said("8")] };
    expect((await post(twice).expect(409)).body.errors[0].path).toBe("claims.1.external_id");
    const other = await add({ ...both, claims: claims.slice(0, 1) });
    const more = said("7", { source, metric: "detained" });
    const added = await editor.post(`/api/events/${other}/claims`).send(more).expect(409);
    expect(added.body).toMatchObject(belongsTo("external_id", claim?.id ?? "none"));
    const [own] = await claimsOf(other);
    const moved = await patch(`claims/${own?.id}`, { source }).expect(409);
    expect(moved.body).toMatchObject(belongsTo("external_id", id));
    await patch(`claims/${claim?.id}`, { status: "retracted" }).expect(200);
    await patch(`claims/${own?.id}`, { source }).expect(200);
    const back = await patch(`claims/${claim?.id}`, { status: "active" }).expect(409);
    expect(back.body).toMatchObject(belongsTo("external_id", other));
  });

  it("is a question for the editor who accepts it: a stranger is told of no event that has it", async () => {
    const id = await add({ external_id: "BLR1234", sensitivity: "restricted" });
    const proposal = aProposal({ external_id: "BLR1234", title: "Proposed" });
    const asked = await site.stranger().post("/api/events").send(proposal).expect(202);
    const { draft } = asked.body;
    expect(asked.text).not.toContain(id);
    const accept = () => editor.post(`/api/drafts/${draft}/accept`).send({});
    expect((await accept().expect(409)).body).toMatchObject(belongsTo("external_id", id));
    await patch(`events/${id}`, { external_id: null }).expect(200);
    await accept().expect(200);
  });

  it("that two events had before is kept by both: the store is migrated, and they are corrected otherwise", async () => {
    const ids = [await add({ title: "One" }), await add({ title: "Two" })];
    await store.db.updateTable("event").set({ external_id: "BLR1234" }).execute();
    await store.db.updateTable("claim").set({ external_id: "7" }).execute();
    await store.db.schema.dropIndex("claim_by_external_id_source_id").execute();
    await migrations["084_claim_by_external_id_source_id"]?.up(store.db);
    for (const id of ids) await patch(`events/${id}`, { summary: "They marched." }).expect(200);
    for (const id of ids) await put(`events/${id}/retract`).expect(200);
    await put(`events/${ids[0]}/publish`).expect(200);
    await put(`events/${ids[1]}/publish`).expect(409);
  });
});
