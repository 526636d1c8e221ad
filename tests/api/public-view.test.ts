/** One public view: what a stranger is told does not change by what is not for them. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { isPacked, unpacked } from "../support/unpacked.ts";

const PUBLIC = [
  "/api/events",
  "/api/events?sort=disputed&limit=5",
  "/api/summary",
  "/api/summary?viewport=20,50,35,57,6,760,440&bin=week",
  "/api/cube",
  "/api/explain?metric=participants",
  "/api/explain.csv?metric=participants",
  "/api/export.csv",
  "/api/export.csv?shape=claims",
  "/api/export.jsonl",
  "/api/export.jsonl?shape=claims",
  "/api/export.geojson",
  "/api/export.xlsx",
  "/api/export.xlsx?shape=claims",
  "/api/export.zip",
  "/feeds/events.atom",
  "/feeds/events.json?limit=200",
  "/feeds/events.ics",
  "/acled/read?limit=0",
  "/deleted/read",
  "/ogc",
  "/ogc/collections",
  "/ogc/collections/events/items?limit=1000",
  "/ogc/collections/events/items?bbox=20,50,35,57&datetime=2020-09-01/..",
  "/ogc/collections/claims/items?limit=1000",
  "/api/sources",
  "/api/places?q=a",
  "/api/changes",
];

const EXACT = { lat: 53.9023123, lon: 27.5615456 };

function proposal(fields: object = {}) {
  return {
    title: "A gathering at a hidden spot",
    kind: "demonstration",
    form: "rally",
    start: "2020-09-30",
    place: {
      name: "Secret yard, Minsk",
      country: "BLR",
      admin1: "Minsk City",
      precision: "exact",
      ...EXACT,
    },
    sources: [{ key: "s", kind: "news", publisher: "Hidden newsroom", title: "Hidden report" }],
    claims: [{ metric: "participants", low: 7777, high: 7777, attributed_kind: "media" }],
    ...fields,
  };
}

describeEachDatabase("the public view", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, { now: () => new Date("2026-11-24T12:00:00Z") });
    const editor = await site.signedIn("editor");
    await editor
      .post("/api/events")
      .send(
        proposal({
          title: "A public march",
          place: { name: "Minsk", country: "BLR", precision: "city", lat: 53.9, lon: 27.57 },
        }),
      )
      .expect(201);
  });
  afterEach(() => site.close());

  const seen = async () => {
    const stranger = site.stranger();
    const answers = [];
    for (const path of PUBLIC) {
      const asking = stranger.get(path).expect(200);
      const { text, body, headers } = await (isPacked(path) ? asking.responseType("blob") : asking);
      answers.push([path, headers.etag, isPacked(path) ? unpacked(body) : text]);
    }
    return answers;
  };

  it("is the same before and after a proposal is made and rejected", async () => {
    const before = await seen();
    const { body } = await site.stranger().post("/api/drafts").send(proposal()).expect(202);
    expect(await seen()).toEqual(before);
    const editor = await site.signedIn("editor");
    await editor
      .post(`/api/drafts/${body.draft}/reject`)
      .send({ reason: "No source." })
      .expect(200);
    expect(await seen()).toEqual(before);
  });

  it("is the same before and after a held-back event is added and corrected", async () => {
    const before = await seen();
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send(proposal({ publish_after: "2027-01-01" }))
      .expect(201);
    expect(await seen()).toEqual(before);
    await editor
      .patch(`/api/events/${body.event}`)
      .send({ title: "Corrected", reason: "Typo." })
      .expect(200);
    expect(await seen()).toEqual(before);
    await site.stranger().get(`/api/events/${body.event}`).expect(404);
    await site.stranger().get(`/api/events/${body.event}/history`).expect(404);
  });

  it("is the same before and after a restricted event is added and corrected", async () => {
    const before = await seen();
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send(proposal({ sensitivity: "restricted" }))
      .expect(201);
    await editor
      .patch(`/api/events/${body.event}`)
      .send({ title: "Corrected", reason: "Typo." })
      .expect(200);
    expect(await seen()).toEqual(before);
  });

  it("shows a protected place at one and the same coarse point everywhere, and its exact one nowhere", async () => {
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send(proposal({ sensitivity: "generalised_10km" }))
      .expect(201);
    const stranger = site.stranger();
    const { place } = (await stranger.get(`/api/events/${body.event}`).expect(200)).body;
    expect(place).toMatchObject({ generalised: true });
    expect(place.uncertainty_m).toBeGreaterThanOrEqual(8_000);
    const history = await stranger.get(`/api/events/${body.event}/history`).expect(200);
    const answers = [...(await seen()).map(([, , text]) => text), history.text].join("\n");
    expect(answers).not.toContain(String(EXACT.lat));
    expect(answers).not.toContain("Secret yard");
    const csv = await stranger.get("/api/export.csv");
    expect(csv.text).toContain(`${place.lat},${place.lon}`);
  });

  it("takes a retracted event out of everything and keeps its reason in the log", async () => {
    const editor = await site.signedIn("editor");
    const { body } = await editor
      .post("/api/events")
      .send(proposal({ title: "Never happened" }))
      .expect(201);
    await editor
      .post(`/api/events/${body.event}/retract`)
      .send({ reason: "The source withdrew it." })
      .expect(200);
    const stranger = site.stranger();
    const texts = new Map((await seen()).map(([path, , text]) => [path, text]));
    for (const [path, text] of texts)
      expect([path, String(text).includes("Never happened")]).toEqual([path, false]);
    const { items } = (await stranger.get("/api/changes").expect(200)).body;
    const last = items.at(-1);
    expect(last).toMatchObject({
      action: "retract",
      reason: "The source withdrew it.",
      events: [body.event],
    });
  });

  it("lets only editors filter by status", async () => {
    await site.stranger().get("/api/events?status=draft").expect(403);
    await site.stranger().get("/api/export.csv?status=retracted").expect(403);
    const editor = await site.signedIn("editor");
    await editor.get("/api/events?status=in_review").expect(200);
  });
});
