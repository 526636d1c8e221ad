/** What the archive says of itself: set up by its administrator, seen by everybody, a change like any other. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { filesOf } from "../support/unpacked.ts";

const NOBODY_SAID = {
  ...{ name: null, about: null, countries: [], languages: [] },
  ...{ licence: null, cited_as: null, set_on_server: [] },
};

describeEachDatabase("an archive", (open) => {
  let store: TestStore;
  let site: TestSite;
  let admin: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, { licence: "" });
    admin = await site.signedIn("admin");
  });
  afterEach(() => site.close());

  const seen = async () => (await site.stranger().get("/api/archive").expect(200)).body;
  const set = (fields: object) => admin.patch("/api/archive").send(fields);
  const KENYA = { name: "Finance Bill protests, Kenya 2024", countries: ["KEN"] };

  it("has no name and no country before somebody has set it up", async () => {
    expect(await seen()).toEqual(NOBODY_SAID);
  });

  it("is called and covers what its administrator says, each change by itself", async () => {
    await set(KENYA).expect(200);
    await set({ about: "Protests as sources report them." }).expect(200);
    expect(await seen()).toEqual({
      ...{ ...NOBODY_SAID, ...KENYA },
      about: "Protests as sources report them.",
    });
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

  it("offers no town of the world where places of the record are asked for", async () => {
    const asked = (query: object) => site.stranger().get("/api/places").query(query).expect(200);
    expect((await asked({ q: "Limuru" })).body.items).not.toEqual([]);
    expect((await asked({ q: "Limuru", recorded: "true" })).body.items).toEqual([]);
  });

  it("is cited and licensed as its administrator says, in every file that says what it is", async () => {
    const told = async (): Promise<string> => {
      const asked = site.stranger().get("/api/export.zip").responseType("blob");
      const files = filesOf((await asked.expect(200)).body);
      return `${files["README.txt"]}${files["datapackage.json"]}`;
    };
    const before = await told();
    expect(before).toContain("Licence: not stated by this site");
    expect(before).toContain("Cite as: Vigil, ");
    await set({ ...KENYA, languages: ["sw", "en"], licence: "ODbL 1.0" }).expect(200);
    expect(await seen()).toMatchObject({ languages: ["sw", "en"], set_on_server: [] });
    const named = await told();
    expect(named).toContain("Licence: ODbL 1.0");
    expect(named).toContain(`Cite as: ${KENYA.name}, `);
    expect(named).toContain('"licenses": [');
    const { body } = await set({ cited_as: "The Kenya Monitor" }).expect(200);
    expect(await told()).toContain("Cite as: The Kenya Monitor, ");
    await admin.post(`/api/changes/${body.first}/undo`).send({}).expect(201);
    expect(await told()).toContain(`Cite as: ${KENYA.name}, `);
  });

  it("keeps the licence that the server's setting names, and says so", async () => {
    await set({ licence: "ODbL 1.0" }).expect(200);
    const cookie = await site.cookie("admin");
    await site.close();
    site = await openSite(store, { licence: "CC BY 4.0" });
    expect(await seen()).toMatchObject({ licence: "CC BY 4.0", set_on_server: ["licence"] });
    const change = (fields: object) =>
      site.stranger().patch("/api/archive").set("cookie", cookie).send(fields);
    const { body } = await change({ licence: "CC0" }).expect(400);
    expect(body.errors).toMatchObject([{ path: "licence" }]);
    expect(body.errors[0].message).toContain("DATA_LICENCE");
    await change({ cited_as: "The Kenya Monitor" }).expect(200);
    expect((await seen()).cited_as).toBe("The Kenya Monitor");
  });

  it("is refused with languages that are none, or one named twice", async () => {
    for (const languages of [["Swahili"], ["sw", "sw"], [""]]) await set({ languages }).expect(400);
  });

  it("is refused with a country that is none, one named twice, or from anybody else", async () => {
    for (const countries of [["XXX"], ["KEN", "KEN"]]) await set({ countries }).expect(400);
    await set({ name: "" }).expect(400);
    const editor = await site.signedIn("editor");
    await editor.patch("/api/archive").send(KENYA).expect(403);
    expect((await seen()).name).toBeNull();
  });
});
