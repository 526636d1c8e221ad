/** Records that may be about one event, found beside each other or beside what is being written, until somebody tells them apart. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aPlace, aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("records of one event are found", (open) => {
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
  const stored = async (id: string) =>
    (await editor.get(`/api/events/${id}/unprotected`).expect(200)).body;
  const undo = ({ first, change }: { first: number; change: number }) =>
    editor.post(`/api/changes/${first}/undo`).send({ last: change });
  const idOf = ({ id }: { id: string }) => id;
  const another = (fields: Partial<ProposalInput> = {}) =>
    add({
      ...{ title: "A rally", form: "rally" },
      sources: [{ key: "s", kind: "news", publisher: "An agency", title: "Another report" }],
      ...fields,
    });
  const like = async (id: string, agent = editor) =>
    (await agent.get(`/api/events/${id}/similar`).expect(200)).body.items;
  const asked = { ...aProposal(), end: "2024-05-01" };
  const { title, kind, form, start, end, place } = asked;
  const compared = { title, kind, form, start, end, place };
  const likeTyped = async (fields: object = {}, agent = site.stranger()) =>
    (
      await agent
        .post("/api/events/similar")
        .send({ ...compared, ...fields })
        .expect(200)
    ).body.items;

  it("with what they have in common, likeliest first", async () => {
    const near = { ...aPlace(), name: "Stela, Minsk", lat: 53.91, lon: 27.54 };
    const kept = await add({ title: "Women's march in Minsk" });
    const same = await another({ title: "March of women" });
    const next = await add({ title: "A women's march", start: "2024-05-02", place: near });
    await add({ title: "Women's march", start: "2024-05-04" });
    await add({
      title: "Women's march",
      place: aPlace({ name: "Brest", lat: 52.09, lon: 23.7 }),
    });
    await add({ title: "Women's protests", start: "2024-04-01", end: "2024-05-31" });
    const found = await like(kept);
    expect(found.map(({ id }: { id: string }) => id)).toEqual([same, next]);
    expect(found[0]).toMatchObject({
      claims: 1,
      likely: false,
      likeness: {
        days: 0,
        km: 0,
        place: true,
        words: ["women", "march"],
        form: false,
        source: false,
      },
    });
    expect(found[1].likeness).toMatchObject({
      ...{ days: 1, km: 2.1, place: false, words: ["women", "march"], form: true, source: false },
    });
  });

  it("also one that is only being written, of which nothing is kept", async () => {
    const id = await add();
    const { change } = await stored(id);
    expect(await likeTyped()).toMatchObject([{ id, likely: true }]);
    expect(await likeTyped({ start: "2024-06-01", end: "2024-06-01" })).toEqual([]);
    expect((await stored(id)).change).toBe(change);
    await site.stranger().post("/api/events/similar").send({ title: "A march" }).expect(400);
    const untitled = { title: undefined, kind: undefined, form: undefined };
    expect(await likeTyped(untitled)).toEqual([]);
    const [found] = await likeTyped({
      ...untitled,
      sources: (await stored(id)).sources.map(idOf),
    });
    expect(found).toMatchObject({ id, likely: true, likeness: { form: false, words: [] } });
  });

  it("by a source that names both, by its address too", async () => {
    const url = "https://agency.example/report";
    const source = { key: "s", kind: "news", publisher: "An agency", title: "A report", url };
    const id = await add({ title: "Лукашенко, уходи", sources: [source] as never });
    const [found] = await likeTyped({ title: "Go away", form: "rally", sources: [url] });
    expect(found).toMatchObject({ id, likely: true, likeness: { source: true, words: [] } });
  });

  it("by strangers only as far as they may see them", async () => {
    await add({ sensitivity: "restricted" });
    const guarded = await add({
      sensitivity: "generalised_region",
      place: aPlace({ name: "Hidden Lane 7, Minsk", precision: "street" }),
    });
    const there = { place: aPlace({ name: "Hidden Lane 7, Minsk", precision: "street" }) };
    expect(await likeTyped(there)).toEqual([]);
    const found = await likeTyped(there, editor);
    expect(found.map(({ id }: { id: string }) => id)).toContain(guarded);
  });

  it("no longer once a person has told them apart, until that is undone", async () => {
    const [one, other] = [await add(), await another()];
    const path = `/api/events/${one}/distinct`;
    const { body } = await editor.post(path).send({ other, reason: "Two hours." }).expect(201);
    expect([await like(one), await like(other)]).toEqual([[], []]);
    await undo(body).expect(201);
    expect((await like(other)).map(({ id }: { id: string }) => id)).toEqual([one]);
    await editor.post(path).send({ other: one }).expect(400);
    await site.stranger().post(path).send({ other }).expect(401);
  });
});
