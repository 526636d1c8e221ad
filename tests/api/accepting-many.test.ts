/** Several proposals accepted as one write: all or none, none that has to be looked at first, undone at once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { EXAMPLE } from "../../server/drafts/example.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Fields = Partial<Omit<typeof EXAMPLE, "place">> & { town?: string };

describeEachDatabase("proposals that are accepted together", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const propose = async ({ town = "Hrodna", ...fields }: Fields): Promise<string> => {
    const place = { name: town, country: "BLR", lat: 53, lon: 25, precision: "city" };
    const sources = [{ key: "s1", kind: "news", publisher: "A newspaper", title: town }];
    const body = { ...EXAMPLE, ...fields, place, sources };
    return (await site.stranger().post("/api/drafts").send(body).expect(202)).body.draft;
  };
  const accept = (ids: readonly string[], more: object = {}) =>
    editor.post("/api/drafts/accept").send({ ids, ...more });
  const inbox = async () => (await editor.get("/api/drafts").expect(200)).body;
  const published = async () => (await site.stranger().get("/api/events").expect(200)).body.total;

  it("become events by one write, which is undone at once and leaves them waiting again", async () => {
    const ids = [await propose({}), await propose({ start: "2020-09-06", town: "Brest" })];
    const { body } = await accept(ids, { reason: "Both are in the newspaper." }).expect(200);
    expect(body.events).toHaveLength(2);
    expect(await published()).toBe(2);
    expect(await inbox()).toMatchObject({ waiting: 0, items: [] });
    const { first, change: last } = body;
    const { items } = (await editor.get(`/api/changes?after=${first - 1}`).expect(200)).body;
    expect(items.map(({ at }: { at: string }) => at)).toEqual(items.map(() => items[0].at));
    await editor.post(`/api/changes/${first}/undo`).send({ last }).expect(201);
    expect(await published()).toBe(0);
    expect((await inbox()).items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it("are none of them accepted where one looks like it names a private person, which is told by its place", async () => {
    const named = await propose({
      summary: "Write to somebody.private@mail.example.",
      town: "Lida",
    });
    const { body } = await accept([await propose({}), named]).expect(400);
    expect(body.errors).toEqual([
      { path: "ids.1", code: "look_first", message: "looks like it names a private person" },
    ]);
    expect(await published()).toBe(0);
    expect((await inbox()).waiting).toBe(2);
  });

  it("are none of them accepted where two are one event, or one is in the record already", async () => {
    const [one, other] = [await propose({}), await propose({ title: "March in Hrodna, again" })];
    const twice = await accept([one, other]).expect(400);
    expect(twice.body.errors).toMatchObject([{ path: "ids.1", code: "look_first" }]);
    await accept([one]).expect(200);
    const again = await accept([other]).expect(400);
    expect(again.body.errors).toMatchObject([{ path: "ids.0", code: "look_first" }]);
    expect(await published()).toBe(1);
  });

  it("are refused when one is named twice, is not there, or was decided meanwhile", async () => {
    const [one, other] = [await propose({}), await propose({ town: "Brest", start: "2020-09-06" })];
    await accept([]).expect(400);
    await accept([one, one]).expect(400);
    await accept([one, "draft-none"]).expect(404);
    await editor.post(`/api/drafts/${other}/reject`).send({ reason: "No." }).expect(200);
    await accept([one, other]).expect(409);
    expect((await inbox()).waiting).toBe(1);
    expect(await published()).toBe(0);
  });
});
