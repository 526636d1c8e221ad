/** From a proposal to the record: who may, what is kept, what is refused, and that nothing is half done. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

const minsk = {
  name: "Minsk",
  admin1: "Minsk City",
  country: "BLR",
  precision: "city",
  lat: 53.9,
  lon: 27.57,
};
const belarus = { name: "Belarus", country: "BLR", precision: "country" };
const article = {
  key: "a",
  kind: "news",
  publisher: "A newsroom",
  title: "Report",
  url: "https://news.example/1",
  published_on: "2020-09-14",
};
const bulletin = {
  key: "b",
  kind: "official",
  publisher: "A ministry",
  title: "Bulletin",
  published_on: "2020-09-14",
};

function march(fields: object = {}) {
  return {
    title: "Sunday march",
    kind: "demonstration",
    form: "march",
    start: "2020-09-13",
    place: minsk,
    sources: [article, bulletin],
    claims: [
      {
        source: "a",
        metric: "participants",
        low: 150000,
        high: 150000,
        qualifier: "about",
        attributed_kind: "unattributed",
        phrase: "an estimated 150,000 people",
      },
      {
        source: "b",
        metric: "participants",
        high: 22000,
        qualifier: "at_most",
        attributed_kind: "authority",
        attributed_to: "Interior Ministry",
      },
    ],
    ...fields,
  };
}

describeEachDatabase("a proposal", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  const rowsOf = async (table: "event" | "claim" | "source" | "draft" | "change") =>
    (await store.db.selectFrom(table).selectAll().execute()).length;

  it("by a stranger waits in the inbox and becomes an event with all its claims when it is accepted", async () => {
    const { body } = await site.stranger().post("/api/events").send(march()).expect(202);
    expect(await rowsOf("event")).toBe(0);
    const editor = await site.signedIn("editor");
    const inbox = (await editor.get("/api/drafts").expect(200)).body;
    expect(inbox).toMatchObject({ waiting: 1, items: [{ id: body.draft, state: "waiting" }] });
    const accepted = await editor.post(`/api/drafts/${body.draft}/accept`).send({}).expect(200);
    expect(accepted.body.event).toBe("BLR-2020-09-13-minsk");
    const record = (await site.stranger().get("/api/events/BLR-2020-09-13-minsk").expect(200)).body;
    expect(record).toMatchObject({
      title: "Sunday march",
      end: "2020-09-13",
      figures: {
        participants: { headline: 22000, qualifier: "at_most", low: 150000, high: 150000 },
      },
    });
    expect(record.claims).toHaveLength(2);
    expect((await editor.get("/api/drafts").expect(200)).body.waiting).toBe(0);
  });

  it("by an editor is published at once, under an id that nobody else has", async () => {
    const editor = await site.signedIn("editor");
    const first = await editor.post("/api/events").send(march()).expect(201);
    const second = await editor.post("/api/events").send(march()).expect(201);
    expect(first.body.event).toBe("BLR-2020-09-13-minsk");
    expect(second.body.event).toBe("BLR-2020-09-13-minsk-2");
    expect(await rowsOf("source")).toBe(3);
  });

  it("whose figure covers more than the event leaves it with the wider event, made if need be", async () => {
    const editor = await site.signedIn("editor");
    const claims = [
      ...march().claims,
      {
        source: "a",
        metric: "detained",
        low: 774,
        high: 774,
        attributed_kind: "authority",
        covers: "wider",
        phrase: "774 people were arrested in Minsk and other cities",
      },
    ];
    const wider = {
      title: "Sunday across Belarus",
      start: "2020-09-13",
      end: "2020-09-13",
      place: belarus,
    };
    const { body } = await editor.post("/api/events").send(march({ claims, wider })).expect(201);
    const record = (await site.stranger().get(`/api/events/${body.event}`).expect(200)).body;
    expect(record.figures.detained).toBeUndefined();
    expect(record.wider[0]).toMatchObject({
      title: "Sunday across Belarus",
      figures: { detained: { headline: 774, net: 774 } },
    });
    const whole = (await site.stranger().get(`/api/events/${record.part_of}`).expect(200)).body;
    expect(whole.parts.map(({ id }: { id: string }) => id)).toEqual([body.event]);
    expect(whole.rollup).toEqual({ detained: 774, participants: 22000 });
    expect(whole.remainder).toEqual({ detained: 774 });
  });

  it("can be added to an event that is there, keeping every claim of both", async () => {
    const editor = await site.signedIn("editor");
    const { body } = await editor.post("/api/events").send(march()).expect(201);
    const more = march({
      claims: [
        {
          source: "b",
          metric: "detained",
          low: 500,
          qualifier: "more_than",
          attributed_kind: "authority",
        },
      ],
    });
    const draft = (await site.stranger().post("/api/drafts").send(more).expect(202)).body.draft;
    const accepted = await editor
      .post(`/api/drafts/${draft}/accept`)
      .send({ into: body.event })
      .expect(200);
    expect(accepted.body.event).toBe(body.event);
    const record = (await editor.get(`/api/events/${body.event}`).expect(200)).body;
    expect(record.claims).toHaveLength(3);
  });

  it("can add sources alone to an event that is there, which its history tells", async () => {
    const editor = await site.signedIn("editor");
    const { body } = await editor.post("/api/events").send(march()).expect(201);
    await editor.get(`/api/events/${body.event}`).expect(200);
    const third = { ...bulletin, key: "c", title: "Third" };
    const more = march({ sources: [article, third], claims: [] });
    const draft = (await site.stranger().post("/api/drafts").send(more).expect(202)).body.draft;
    await editor.post(`/api/drafts/${draft}/accept`).send({ into: body.event }).expect(200);
    const { sources } = (await editor.get(`/api/events/${body.event}`).expect(200)).body;
    expect(sources.map(({ title }: { title: string }) => title).sort()).toEqual([
      ...["Bulletin", "Report", "Third"],
    ]);
    const history = await editor.get(`/api/events/${body.event}/history`).expect(200);
    expect(history.body.items.at(-1)).toMatchObject({ action: "edit", subject: "event" });
    expect(Object.keys(history.body.items.at(-1).diff)).toEqual(["sources"]);
  });

  it("is decided once, also when two editors decide at the same time", async () => {
    const { draft } = (await site.stranger().post("/api/drafts").send(march()).expect(202)).body;
    const editor = await site.signedIn("editor");
    const admin = await site.signedIn("admin");
    const answers = await Promise.all([
      editor.post(`/api/drafts/${draft}/accept`).send({}),
      admin.post(`/api/drafts/${draft}/accept`).send({}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await rowsOf("event")).toBe(1);
    await editor.post(`/api/drafts/${draft}/reject`).send({ reason: "Too late." }).expect(409);
  });

  it("that cannot be accepted whole is not accepted in part", async () => {
    const editor = await site.signedIn("editor");
    const before = await rowsOf("change");
    const claims = [
      ...march().claims,
      {
        source: "a",
        metric: "killed",
        low: 1,
        high: 1,
        attributed_kind: "media",
        supersedes: "nothing",
      },
    ];
    const { body } = await editor.post("/api/events").send(march({ claims })).expect(400);
    expect(body.errors[0]).toMatchObject({ path: "claims.2.supersedes" });
    expect([await rowsOf("event"), await rowsOf("source"), await rowsOf("claim")]).toEqual([
      0, 0, 0,
    ]);
    expect(await rowsOf("change")).toBe(before);
  });

  it.each([
    ["end", { end: "2020-09-12" }],
    ["start", { start: "2020-09-31" }],
    ["form", { form: "talks" }],
    ["place.lon", { place: { ...minsk, lon: null } }],
    ["place.country", { place: { ...minsk, country: "Belarus" } }],
    ["title", { title: "" }],
    ["title", { title: "x".repeat(301) }],
    ["title", { title: "bell \u0007" }],
    [
      "claims.0.high",
      {
        claims: [
          {
            source: "a",
            metric: "detained",
            low: 9,
            high: 3,
            qualifier: "about",
            attributed_kind: "media",
          },
        ],
      },
    ],
    [
      "claims.0.source",
      {
        claims: [{ source: "zzz", metric: "detained", low: 9, high: 9, attributed_kind: "media" }],
      },
    ],
    [
      "claims.0.phrase",
      {
        claims: [{ source: "a", metric: "detained", qualifier: "vague", attributed_kind: "media" }],
      },
    ],
    [
      "claims.0.covers",
      {
        claims: [
          {
            source: "a",
            metric: "detained",
            low: 9,
            high: 9,
            attributed_kind: "media",
            covers: "wider",
          },
        ],
      },
    ],
    ["sources.0.url", { sources: [{ ...article, url: "javascript:alert(1)" }], claims: [] }],
    ["colour", { colour: "red" }],
  ])("with a bad %s is refused by name and changes nothing", async (path, fields) => {
    const { body } = await site.stranger().post("/api/drafts").send(march(fields)).expect(400);
    expect(body).toMatchObject({ code: "bad_input", status: 400 });
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(await rowsOf("draft")).toBe(0);
  });

  it("is refused where the site takes none, and only those who decide see the inbox", async () => {
    const closed = await openSite(await open(), {
      openness: { reading: "anyone", proposals: "nobody" },
    });
    await closed.stranger().post("/api/drafts").send(march()).expect(401);
    const reader = await closed.signedIn("reader");
    await reader.post("/api/drafts").send(march()).expect(403);
    await closed.close();
    await site.stranger().get("/api/drafts").expect(401);
    const contributor = await site.signedIn("contributor");
    await contributor.get("/api/drafts").expect(403);
    await contributor.post("/api/events").send(march()).expect(202);
  });
});
