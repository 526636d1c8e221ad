/** What the archive says of itself: set up by its administrator, seen by everybody, a change like any other. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("an archive", (open) => {
  let store: TestStore;
  let site: TestSite;
  let admin: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    admin = await site.signedIn("admin");
  });
  afterEach(() => site.close());

  const seen = async () => (await site.stranger().get("/api/archive").expect(200)).body;
  const set = (fields: object) => admin.patch("/api/archive").send(fields);
  const KENYA = { name: "Finance Bill protests, Kenya 2024", countries: ["KEN"] };

  it("has no name and no country before somebody has set it up", async () => {
    expect(await seen()).toEqual({ name: null, about: null, countries: [] });
  });

  it("is called and covers what its administrator says, each change by itself", async () => {
    await set(KENYA).expect(200);
    await set({ about: "Protests as sources report them." }).expect(200);
    expect(await seen()).toEqual({ ...KENYA, about: "Protests as sources report them." });
    await set({ name: null }).expect(200);
    expect((await seen()).name).toBeNull();
  });

  it("tells the public log what it was and is; the same again is no change", async () => {
    const { body } = await set({ ...KENYA, reason: "To begin with." }).expect(200);
    expect(body.first).toBe(body.change);
    const { items } = (await site.stranger().get("/api/changes").expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      ...{ action: "edit", subject: "archive", reason: "To begin with." },
      diff: { name: [null, KENYA.name], countries: [[], ["KEN"]] },
    });
    expect((await set(KENYA).expect(200)).body).toEqual({ first: null, change: body.change });
  });

  it("is as it was when a change is undone", async () => {
    await set(KENYA).expect(200);
    const { body } = await set({ name: "Kenya", countries: ["KEN", "UGA"] }).expect(200);
    await admin.post(`/api/changes/${body.first}/undo`).send({}).expect(201);
    expect(await seen()).toMatchObject(KENYA);
    await admin.post(`/api/changes/${body.first}/undo`).send({}).expect(409);
  });

  it("offers the places of its countries first", async () => {
    const first = async (q: string) =>
      (await site.stranger().get("/api/places").query({ q, limit: 1 }).expect(200)).body.items[0];
    expect((await first("Limuru"))?.country).toBe("KEN");
    await set({ countries: ["PHL"] }).expect(200);
    expect((await first("Santiago")).country).toBe("PHL");
    await set({ countries: ["CHL"] }).expect(200);
    expect((await first("Santiago")).country).toBe("CHL");
  });

  it("is refused with a country that is none, one named twice, or from anybody else", async () => {
    for (const countries of [["XXX"], ["KEN", "KEN"]]) await set({ countries }).expect(400);
    await set({ name: "" }).expect(400);
    const editor = await site.signedIn("editor");
    await editor.patch("/api/archive").send(KENYA).expect(403);
    expect((await seen()).name).toBeNull();
  });
});
