/** Correcting a figure in its details: what it may replace, what is left, and when the record is said to have changed. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const MORNING = new Date("2026-11-24T08:00:00Z");
const EVENING = new Date("2026-11-24T20:00:00Z");

describeEachDatabase("a correction", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let now: Date;
  let event: string;
  let source: string;
  beforeEach(async () => {
    store = await open();
    now = MORNING;
    site = await openSite(store, { now: () => now });
    editor = await site.signedIn("editor");
    event = await add();
    source = (await record()).sources[0].id;
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const record = async (id = event) => (await editor.get(`/api/events/${id}`).expect(200)).body;
  const claim = (fields: object = {}) => ({
    ...{ source, metric: "participants", low: 90, high: 90, attributed_kind: "media", ...fields },
  });
  const addClaim = (fields: object = {}, id = event) =>
    editor.post(`/api/events/${id}/claims`).send(claim(fields));
  const correct = (id: string, fields: object) =>
    editor.patch(`/api/claims/${id}`).send({ ...fields, reason: "So." });
  const statuses = async () =>
    Object.fromEntries(
      (await record()).claims.map(({ id, status }: { id: string; status: string }) => [id, status]),
    );

  it("may say that a figure replaces another, which then no longer stands", async () => {
    const [first] = (await record()).claims;
    const second = (await addClaim().expect(201)).body.id;
    await correct(second, { supersedes: first.id }).expect(200);
    expect(await statuses()).toEqual({ [first.id]: "superseded", [second]: "active" });
    await correct(second, { supersedes: first.id, low: 80, high: 80 }).expect(200);
    expect((await record()).figures.participants.headline).toBe(80);
  });

  it("replaces no figure of another event, of another metric, or that is not there", async () => {
    const [first] = (await record()).claims;
    const other = await add({ start: "2024-05-02" });
    const elsewhere = (await addClaim({}, other).expect(201)).body.id;
    const detained = (await addClaim({ metric: "detained" }).expect(201)).body.id;
    for (const supersedes of [elsewhere, detained, "nobody"]) {
      const refused = await addClaim({ supersedes }).expect(400);
      expect(refused.body.errors).toMatchObject([{ path: "supersedes" }]);
      const again = await correct(first.id, { supersedes }).expect(400);
      expect(again.body.errors).toMatchObject([{ path: "supersedes" }]);
    }
    expect((await record(other)).claims).toMatchObject([
      ...[{ status: "active" }, { status: "active" }],
    ]);
    expect((await record()).claims).toHaveLength(2);
  });

  it("of a figure makes its source one of the event's", async () => {
    const { body } = await editor
      .post("/api/sources")
      .send({ kind: "news", publisher: "Another newspaper", title: "Another report" })
      .expect(201);
    await addClaim({ source: body.id }).expect(201);
    const titles = (await record()).sources.map(({ title }: { title: string }) => title);
    expect(titles.sort()).toEqual(["A report", "Another report"]);
    await addClaim({ source: "nobody" })
      .expect(400)
      .expect(({ body: { errors } }) => expect(errors).toMatchObject([{ path: "source" }]));
  });

  it("is when the record last changed; one that changes nothing is not", async () => {
    const [{ id, low, high }] = (await record()).claims;
    now = EVENING;
    await correct(id, { low, high }).expect(200);
    expect((await record()).changed_at).toBe(MORNING.toISOString());
    await correct(id, { low: 120, high: 120 }).expect(200);
    expect((await record()).changed_at).toBe(EVENING.toISOString());
    now = new Date("2026-11-25T08:00:00Z");
    await addClaim({ metric: "injured", low: 1, high: 1 }).expect(201);
    expect((await record()).changed_at).toBe("2026-11-25T08:00:00.000Z");
  });

  it("of what only editors see is neither told in public nor dated", async () => {
    const id = await add({ sensitivity: "generalised_region", external_id: "one" });
    const seen = async () => {
      const { changed_at } = (await site.stranger().get(`/api/events/${id}`).expect(200)).body;
      const { items } = (await site.stranger().get("/api/changes").expect(200)).body;
      return [changed_at, items.length];
    };
    const before = await seen();
    const edit = (fields: object) =>
      editor
        .patch(`/api/events/${id}`)
        .send({ ...fields, reason: "So." })
        .expect(200);
    now = EVENING;
    await edit({ external_id: "two" });
    expect(await seen()).toEqual(before);
    await edit({ title: "Another title" });
    expect(await seen()).toEqual([EVENING.toISOString(), Number(before[1]) + 1]);
  });

  it("gives each figure an id of its own, also of one source and metric", async () => {
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push((await addClaim().expect(201)).body.id);
    const first = `${event}:${source}:participants`;
    expect(ids).toEqual([`${first}:2`, `${first}:3`, `${first}:4`]);
  });
});
