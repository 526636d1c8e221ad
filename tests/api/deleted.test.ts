/** The list of records that are gone: what a copy of the record has to lose, and nothing that was never in it. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Deleted, DeletedPage } from "../../domain/answers/deleted.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("the records that are gone", (open) => {
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
  const withdraw = async (id: string, reason = "It was a rumour.") => {
    await editor.post(`/api/events/${id}/retract`).send({ reason }).expect(200);
  };
  const page = async (query = {}): Promise<DeletedPage> =>
    (await site.stranger().get("/feeds/deleted.json").query(query).expect(200)).body;
  const told = async (): Promise<Deleted[]> => (await page()).items;

  it("are none before anything was withdrawn", async () => {
    await add();
    expect(await page()).toEqual({ items: [], next: null });
  });

  it("are told with when and why, and are told no more once they stand again", async () => {
    const [stays, goes] = [await add(), await add({ title: "A second march" })];
    await withdraw(goes);
    const { items } = (await site.stranger().get("/api/changes").expect(200)).body;
    const { number, at } = items.at(-1);
    expect(await told()).toEqual([
      {
        ...{ number, id: goes, url: `http://vigil.test/events/${goes}`, deleted_at: at },
        ...{ reason: "It was a rumour.", merged_into: null },
      },
    ]);
    await site.stranger().get(`/api/events/${goes}`).expect(410);
    await site.stranger().get(`/api/events/${stays}`).expect(200);
    await editor
      .post(`/api/events/${goes}/publish`)
      .send({ reason: "It was no rumour." })
      .expect(200);
    expect(await told()).toEqual([]);
    await withdraw(goes, "It was one after all.");
    expect(await told()).toMatchObject([{ id: goes, reason: "It was one after all." }]);
  });

  it("name the record that holds the figures of one that was merged, as long as that is shown", async () => {
    const [stays, goes] = [await add(), await add({ title: "The same march" })];
    await editor
      .post(`/api/events/${stays}/merge`)
      .send({ other: goes, reason: "It is one event." })
      .expect(201);
    expect(await told()).toMatchObject([{ id: goes, merged_into: stays }]);
    await withdraw(stays);
    expect(await told()).toMatchObject([
      { id: stays, merged_into: null },
      { id: goes, merged_into: null },
    ]);
  });

  it("hold nothing that was never public, and nothing that is restricted", async () => {
    const never = await add({ publish_after: "2999-01-01T00:00:00Z" });
    await withdraw(never);
    const hidden = await add({ title: "A hidden march" });
    await editor
      .patch(`/api/events/${hidden}`)
      .send({ sensitivity: "restricted", reason: "People are in danger." })
      .expect(200);
    expect(await told()).toEqual([]);
  });

  it("come in pages, the newest first", async () => {
    const ids: string[] = [];
    for (const title of ["One", "Two", "Three"]) ids.push(await add({ title }));
    for (const id of ids) await withdraw(id);
    const first = await page({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const { body } = await site
      .stranger()
      .get(first.next ?? "")
      .expect(200);
    expect(body.items.map(({ id }: Deleted) => id)).toEqual([ids[0]]);
    expect(body.next).toBeNull();
    await site.stranger().get("/feeds/deleted.json?before=x").expect(400);
  });
});
