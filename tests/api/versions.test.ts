/** Writes say which version they were made on: two editors never overwrite each other unknowingly. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("a version", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let event: string;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
    event = (await editor.post("/api/events").send(aProposal()).expect(201)).body.event;
  });
  afterEach(() => site.close());

  const record = async () => (await editor.get(`/api/events/${event}`).expect(200)).body;
  const edit = (fields: object) =>
    editor.patch(`/api/events/${event}`).send({ ...fields, reason: "So." });
  const correct = (id: string, fields: object) =>
    editor.patch(`/api/claims/${id}`).send({ ...fields, reason: "So." });
  const become = (verb: "publish" | "retract", version: number) =>
    editor.post(`/api/events/${event}/${verb}`).send({ version, reason: "So." });

  it("of an event that was changed since is refused, with both versions and without a change", async () => {
    const { change: version } = await record();
    const { change } = (await edit({ title: "The first title", version }).expect(200)).body;
    const { body } = await edit({ summary: "Two columns met.", version }).expect(412);
    expect(body).toMatchObject({
      code: "changed_since",
      versions: { yours: version, current: change },
    });
    expect((await become("retract", version).expect(412)).body.versions.current).toBe(change);
    expect(await record()).toMatchObject({ title: "The first title", summary: null, change });
    await edit({ summary: "Two columns met.", version: change }).expect(200);
    expect(await record()).toMatchObject({ title: "The first title", summary: "Two columns met." });
  });

  it("of an event holds for as long as nothing but its figures and other records are changed", async () => {
    const { change: version, claims } = await record();
    await correct(claims[0].id, { low: 7, high: 7 }).expect(200);
    await editor
      .post("/api/events")
      .send(aProposal({ start: "2024-05-02" }))
      .expect(201);
    await edit({ title: "Another title", version }).expect(200);
  });

  it("of a figure that was changed since is refused, also where another replaced it", async () => {
    const { change: version, claims } = await record();
    const [{ id, source, metric }] = claims;
    await edit({ title: "Another title" }).expect(200);
    const { change } = (await correct(id, { low: 7, high: 7, version }).expect(200)).body;
    const { body } = await correct(id, { status: "retracted", version }).expect(412);
    expect(body.versions).toEqual({ yours: version, current: change });
    await editor
      .post(`/api/events/${event}/claims`)
      .send({
        source: source.id,
        metric,
        low: 8,
        high: 8,
        attributed_kind: "media",
        supersedes: id,
      })
      .expect(201);
    await correct(id, { status: "retracted", version: change }).expect(412);
    expect((await record()).claims[0]).toMatchObject({ low: 7, status: "superseded" });
  });

  it("is refused of a record that went by another name since", async () => {
    const { change: version, claims } = await record();
    await correct(claims[0].id, { low: 7, high: 7 }).expect(200);
    await edit({ title: "Another title" }).expect(200);
    const { id } = (await edit({ sensitivity: "restricted" }).expect(200)).body;
    expect(id).not.toBe(event);
    await correct(claims[0].id, { low: 8, high: 8, version }).expect(412);
    await edit({ title: "A third title", version }).expect(412);
  });

  it("is no number that the record has not come to yet", async () => {
    const { change } = await record();
    const { body } = await edit({ title: "Another title", version: change + 1 }).expect(400);
    expect(body.errors).toMatchObject([{ path: "version" }]);
  });

  it("is not needed: corrections of different fields at once are all kept", async () => {
    for (let i = 0; i < 5; i++) {
      await Promise.all([
        edit({ title: `Title ${i}` }).expect(200),
        edit({ summary: `Summary ${i}.` }).expect(200),
        edit({ demands: [`Demand ${i}`] }).expect(200),
      ]);
      expect(await record()).toMatchObject({
        ...{ title: `Title ${i}`, summary: `Summary ${i}.`, demands: [`Demand ${i}`] },
      });
    }
  });

  it("is not needed where a proposal is added to a record that is corrected at once: both are kept", async () => {
    for (let i = 0; i < 5; i++) {
      const proposal = aProposal({
        sources: [{ key: "s", kind: "news", publisher: "A newspaper", title: `Report ${i}` }],
      });
      const { draft } = (await editor.post("/api/drafts").send(proposal).expect(202)).body;
      const accepted = editor.post(`/api/drafts/${draft}/accept`).send({ into: event });
      await Promise.all([accepted.expect(200), edit({ title: `Title ${i}` }).expect(200)]);
      const { title, sources } = await record();
      expect([title, sources.length]).toEqual([`Title ${i}`, i + 2]);
    }
  });

  it("of several that are made on at once is overwritten by one", async () => {
    const { change: version } = await record();
    const titles = ["A first title", "A second title", "A third title"];
    const answers = await Promise.all(titles.map((title) => edit({ title, version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const kept = titles[answers.findIndex(({ status }) => status === 200)];
    expect((await record()).title).toBe(kept);
  });
});
