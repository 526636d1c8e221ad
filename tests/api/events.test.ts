/** Correcting the record: every edit with its reason, every figure with its event, nothing lost. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { unguardCell } from "../../domain/csv.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { openSite, type TestSite } from "../support/site.ts";

type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;

const rally = {
  title: "A rally",
  kind: "demonstration",
  form: "rally",
  start: "2021-05-01",
  place: { name: "Vilnius", country: "LTU", precision: "city", lat: 54.69, lon: 25.28 },
  demands: ["free elections"],
  sources: [{ key: "s", kind: "news", publisher: "A newsroom", title: "Report" }],
  claims: [
    {
      metric: "participants",
      low: 200,
      qualifier: "at_least",
      attributed_kind: "media",
      as_of: "2021-05-01T12:00+02:00",
    },
  ],
};

describeEachDatabase("the record", (open) => {
  let site: TestSite;
  let editor: Agent;
  let id: string;
  let claim: string;
  beforeEach(async () => {
    site = await openSite(await open());
    editor = await site.signedIn("editor");
    id = (await editor.post("/api/events").send(rally).expect(201)).body.event;
    claim = (await record()).claims[0].id;
  });
  afterEach(() => site.close());

  const record = async (query = "") =>
    (await site.stranger().get(`/api/events/${id}${query}`).expect(200)).body;
  const source = async () => (await record()).sources[0].id;

  it("keeps what a correction does not name, and tells its history field by field", async () => {
    await editor
      .patch(`/api/events/${id}`)
      .send({ title: "A march", form: "march", reason: "They walked." })
      .expect(200);
    expect(await record()).toMatchObject({
      title: "A march",
      demands: ["free elections"],
      kind: "demonstration",
    });
    const { items } = (await site.stranger().get(`/api/events/${id}/history`).expect(200)).body;
    expect(items.at(-1)).toMatchObject({
      action: "edit",
      reason: "They walked.",
      diff: { title: ["A rally", "A march"], form: ["rally", "march"] },
    });
    expect(items.at(-1).actor).toBeUndefined();
  });

  it("gives back its id in another data set, to strangers unless it is protected", async () => {
    const told = async () => {
      const { items } = (await site.stranger().get("/api/events").expect(200)).body;
      return [(await record()).external_id, items[0].external_id];
    };
    const edit = (fields: object) =>
      editor
        .patch(`/api/events/${id}`)
        .send({ ...fields, reason: "So." })
        .expect(200);
    expect(await told()).toEqual([null, null]);
    await edit({ external_id: "LTU123" });
    expect(await told()).toEqual(["LTU123", "LTU123"]);
    id = (await edit({ sensitivity: "generalised_city" })).body.id;
    expect(await told()).toEqual([null, null]);
    const asEditor = await editor.get("/api/events?status=published").expect(200);
    expect(asEditor.body.items[0].external_id).toBe("LTU123");
  });

  it("refuses a correction without a reason, or one that leaves the event broken", async () => {
    await editor.patch(`/api/events/${id}`).send({ title: "x" }).expect(400);
    const { body } = await editor
      .patch(`/api/events/${id}`)
      .send({ kind: "violence", reason: "?" })
      .expect(400);
    expect(body.errors[0]).toMatchObject({ path: "form" });
    expect(await record()).toMatchObject({ title: "A rally", kind: "demonstration" });
  });

  it("never lets an event be part of itself, at any depth", async () => {
    const part = (
      await editor
        .post("/api/events")
        .send({ ...rally, part_of: id })
        .expect(201)
    ).body.event;
    const { body } = await editor
      .patch(`/api/events/${id}`)
      .send({ part_of: part, reason: "?" })
      .expect(400);
    expect(body.errors[0]).toMatchObject({ path: "part_of" });
  });

  it("replaces a speaker's figure by a later one and shows both, counting the later", async () => {
    const later = {
      source: await source(),
      metric: "participants",
      low: 300,
      qualifier: "more_than",
      attributed_kind: "media",
      supersedes: claim,
      as_of: "2021-05-02",
    };
    await editor.post(`/api/events/${id}/claims`).send(later).expect(201);
    const now = await record();
    expect(now.figures.participants).toMatchObject({
      headline: 300,
      qualifier: "more_than",
      high: null,
    });
    expect(now.claims.map(({ status }: { status: string }) => status).sort()).toEqual([
      "active",
      "superseded",
    ]);
    const then = await record("?as_of=2021-05-01T18:00Z");
    expect(then.figures.participants).toMatchObject({ headline: 200 });
  });

  it("takes a withdrawn figure out of the sums and leaves it in sight", async () => {
    await editor
      .patch(`/api/claims/${claim}`)
      .send({ status: "retracted", reason: "A misprint." })
      .expect(200);
    const now = await record();
    expect(now.figures.participants).toBeUndefined();
    expect(now.claims).toHaveLength(1);
    const { totals } = (await site.stranger().get("/api/summary").expect(200)).body;
    expect(totals.figures.participants.headline).toBeNull();
  });

  it("tells zero from unknown", async () => {
    const none = {
      source: await source(),
      metric: "killed",
      low: 0,
      high: 0,
      attributed_kind: "authority",
      phrase: "no one was killed",
    };
    await editor.post(`/api/events/${id}/claims`).send(none).expect(201);
    const { figures } = await record();
    expect(figures.killed).toMatchObject({ headline: 0, low: 0, high: 0 });
    expect(figures.injured).toBeUndefined();
    const { text } = await site.stranger().get("/api/export.csv");
    const [header = "", row = ""] = text.split("\r\n");
    const cell = (name: string) => row.split(",")[header.split(",").indexOf(name)];
    expect([cell("killed"), cell("net_killed"), cell("injured"), cell("net_injured")]).toEqual([
      "0",
      "0",
      "",
      "",
    ]);
  });

  it("tells at least how many there were where groups alone were counted, unless its parts come to as much", async () => {
    const about = async (of: string, subject: string, low: number, high: number | null = low) => {
      const claim = { source: await source(), metric: "injured", subject, low, high };
      const qualifier = high === null ? "at_least" : "exact";
      await editor
        .post(`/api/events/${of}/claims`)
        .send({ ...claim, qualifier, attributed_kind: "authority" })
        .expect(201);
    };
    await about(id, "police", 39);
    await about(id, "civilians", 50, null);
    await about(id, "women", 3);
    const shown = { headline: 89, low: 89, high: null, qualifier: "at_least", from_groups: true };
    const { figures, claims, claimed } = await record();
    expect(figures.injured).toMatchObject({ ...shown, net: 89 });
    const used = claims.filter((claim: { id: string }) =>
      figures.injured.claims.includes(claim.id),
    );
    expect(used.map(({ subject }: { subject: string }) => subject)).toEqual([
      "police",
      "civilians",
    ]);
    expect(claimed.injured).toBeUndefined();
    const cells = async () => {
      const [header = [], ...rows] = readCsv((await site.stranger().get("/api/export.csv")).text);
      const own = rows.find((row) => row[0] === id) ?? [];
      const names = ["", "_low", "_high", "_qualifier"].map((part) => `injured${part}`);
      return [...names, "net_injured"].map((name) => own[header.indexOf(name)]);
    };
    expect(await cells()).toEqual(["89", "89", "", "at_least", "89"]);

    const created = await editor
      .post("/api/events")
      .send({ ...rally, part_of: id })
      .expect(201);
    await about(created.body.event, "all", 89);
    const wider = await record();
    expect(wider.figures.injured).toBeUndefined();
    expect([wider.rollup.injured, wider.remainder.injured]).toEqual([89, 0]);
    expect(await cells()).toEqual(["", "", "", "", "0"]);
    const { items } = (await site.stranger().get("/api/events?injured=0..").expect(200)).body;
    expect(items.map((event: { id: string }) => event.id)).toEqual([created.body.event]);
  });

  it("keeps the lines of a text, and gives them to spreadsheets without a formula in them", async () => {
    const title = "A rally;=1+1;\r\n=2+2";
    await editor.patch(`/api/events/${id}`).send({ title, reason: "Its whole name." }).expect(200);
    expect((await record()).title).toBe("A rally;=1+1;\n=2+2");
    const { text } = await site.stranger().get("/api/export.csv");
    const [header = [], row = []] = readCsv(text);
    const cell = row[header.indexOf("title")] ?? "";
    expect(cell).toBe("A rally;'=1+1;\n'=2+2");
    expect(unguardCell(cell)).toBe("A rally;=1+1;\n=2+2");
  });

  it("answers each of its readers under the rule they ask for", async () => {
    await editor
      .post(`/api/events/${id}/claims`)
      .send({
        source: await source(),
        metric: "participants",
        low: 50,
        high: 50,
        attributed_kind: "authority",
      })
      .expect(201);
    const headline = async (rule: string) =>
      (await record(`?rule=${rule}`)).figures.participants?.headline;
    expect(
      await Promise.all(
        ["lowest", "midrange", "highest", "authorities", "monitors", "organisers"].map(headline),
      ),
    ).toEqual([50, 125, 200, 50, 200, undefined]);
  });

  it("is written by editors alone", async () => {
    const contributor = await site.signedIn("contributor");
    for (const [path, body] of [
      [`/api/events/${id}/publish`, { reason: "x" }],
      [`/api/events/${id}/retract`, { reason: "x" }],
    ] as const)
      await contributor.post(path).send(body).expect(403);
    await site.stranger().patch(`/api/events/${id}`).send({ title: "x", reason: "x" }).expect(401);
    await editor.patch("/api/events/no-such-event").send({ title: "x", reason: "x" }).expect(404);
    await editor.patch("/api/claims/no-such-claim").send({ low: 1, reason: "x" }).expect(404);
  });
});
