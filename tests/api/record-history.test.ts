/** The history of a record as versions: who made each, what the changes name, and what of it everybody is told. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RecordHistory } from "../../domain/answers/change.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("the history of a record", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const correct = (id: string, fields: object) =>
    editor.post(`/api/events/${id}/corrections`).send({ reason: "So says the report.", ...fields });
  const history = async (id: string, asker = site.stranger()): Promise<RecordHistory> =>
    (await asker.get(`/api/events/${id}/history`).expect(200)).body;
  /** Accepts what somebody proposed. Gives the event's id. */
  const accepted = async (asker: typeof editor): Promise<string> => {
    const { draft } = (await asker.post("/api/drafts").send(aProposal()).expect(202)).body;
    return (await editor.post(`/api/drafts/${draft}/accept`).send({}).expect(200)).body.event;
  };

  it("is a version for each write, whose changes are those between its first and its last", async () => {
    const id = await add();
    const [source] = (await editor.get(`/api/events/${id}/unprotected`)).body.sources;
    const figure = { source: source.id, metric: "injured", low: 3, high: 3 };
    await correct(id, {
      event: { title: "A march of students" },
      claims: [{ ...figure, attributed_kind: "media" }],
    }).expect(201);
    for (const asker of [editor, site.stranger()]) {
      const { items, versions } = await history(id, asker);
      const inside = versions.map(({ first, last }) =>
        items.filter(({ number }) => number >= first && number <= last),
      );
      expect(inside.map((all) => all.map(({ action }) => action))).toEqual([
        ["create", "create"],
        ["edit", "create"],
      ]);
      expect(inside.flat()).toHaveLength(items.length);
    }
  });

  it("tells everybody what those are who made it, and editors alone who", async () => {
    const own = await add({ start: "2024-05-02" });
    const theirs = await accepted(await site.signedIn("contributor"));
    const [made] = (await history(own, editor)).versions;
    expect(made).toMatchObject({ by: { role: "editor", name: "editor" }, accepted_by: null });
    const [proposed] = (await history(theirs, editor)).versions;
    expect(proposed).toMatchObject({
      by: { role: "contributor", name: "contributor" },
      accepted_by: { role: "editor", name: "editor" },
    });
    const [told] = (await history(theirs)).versions;
    expect(told).toMatchObject({
      by: { role: "contributor", name: null },
      accepted_by: { role: "editor", name: null },
    });
    expect(told?.write).toBeUndefined();
  });

  it("tells a visitor's proposal and the first data by what they are", async () => {
    const theirs = await accepted(site.stranger());
    expect((await history(theirs)).versions[0]?.by).toEqual({ role: "visitor", name: null });
    await seedStore(store.db, "article");
    const [seeded] = (await history("BLR-2020-09-13-minsk")).versions;
    expect(seeded?.by).toEqual({ role: "seed", name: null });
  });

  it("names the sources and wider events of its changes, as far as whoever asks may see them", async () => {
    const wider = await add({ title: "Marches everywhere" });
    const id = await add({ start: "2024-05-02" });
    await correct(id, { event: { part_of: wider } }).expect(201);
    const told = await history(id);
    expect(told.sources).toMatchObject([{ publisher: "A newspaper" }]);
    expect(told.events).toEqual([{ id: wider, title: "Marches everywhere" }]);
    await correct(wider, { event: { sensitivity: "restricted" } }).expect(201);
    expect((await history(id)).events).toEqual([]);
    expect(JSON.stringify(await history(id))).not.toContain("everywhere");
    expect((await history(id, editor)).events).toEqual([]);
  });

  it("says of each version whether its write can be undone, and how it is named for that", async () => {
    const id = await add();
    await correct(id, { event: { title: "First" } }).expect(201);
    const { body } = await correct(id, { event: { title: "Second" } }).expect(201);
    const { versions, change } = await history(id, editor);
    expect(versions.map(({ write }) => write?.undo)).toEqual(["later", "later", "possible"]);
    const { first, last } = versions.at(-1)?.write ?? { first: 0, last: 0 };
    expect([first, last, change]).toEqual([body.first, body.change, body.change]);
    await editor.post(`/api/changes/${first}/undo`).send({ last }).expect(201);
  });
});
