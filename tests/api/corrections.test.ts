/** A correction in one piece: event, figures and sources together or not at all; and taking it back. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CorrectionInput } from "../../domain/correction.ts";
import type { ProposalInput } from "../../domain/draft.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("a correction in one piece", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  let event: string;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
    event = await add();
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const stored = async (id = event) =>
    (await editor.get(`/api/events/${id}/unprotected`).expect(200)).body;
  const seen = async (id = event) =>
    (await site.stranger().get(`/api/events/${id}`).expect(200)).body;
  const correct = (fields: Partial<CorrectionInput>, id = event) =>
    editor.post(`/api/events/${id}/corrections`).send({ reason: "So says the report.", ...fields });
  const undo = (first: number, last: number) =>
    editor.post(`/api/changes/${first}/undo`).send({ last });
  const number = (low: number) => ({ low, high: low, attributed_kind: "authority" as const });

  it("writes event, new source, new figure and a corrected one, each a change with the reason", async () => {
    const before = await stored();
    const [claim] = before.claims;
    const { body } = await correct({
      event: { title: "A march of students", demands: ["A new vote"] },
      sources: [{ key: "new", kind: "official", publisher: "A ministry", title: "A bulletin" }],
      claims: [{ source: "new", metric: "detained", ...number(7) }],
      corrected: [{ id: claim.id, low: 120, high: 120 }],
      version: before.change,
    }).expect(201);
    expect(body).toEqual({ id: event, first: before.change + 1, change: expect.any(Number) });
    const record = await seen();
    expect(record).toMatchObject({ title: "A march of students", demands: ["A new vote"] });
    expect(record.figures).toMatchObject({
      participants: { headline: 120 },
      detained: { headline: 7 },
    });
    expect(record.sources.map(({ publisher }: { publisher: string }) => publisher).sort()).toEqual([
      ...["A ministry", "A newspaper"],
    ]);
    const { items } = (await site.stranger().get(`/api/events/${event}/history`).expect(200)).body;
    const reasons = items.slice(2).map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual(Array(3).fill("So says the report."));
  });

  it("takes a source of the record by its id, also for a figure of the event's own source", async () => {
    const [source] = (await stored()).sources;
    await correct({
      claims: [{ source: source.id, metric: "injured", ...number(3) }],
    }).expect(201);
    expect((await seen()).figures.injured.headline).toBe(3);
    expect((await stored()).sources).toHaveLength(1);
  });

  it("keeps a figure that covers more with the wider event, which it may make", async () => {
    const wider = { title: "Marches everywhere", start: "2024-05-01", end: "2024-05-01" };
    const place = { name: "Belarus", country: "BLR", precision: "country" as const };
    const [source] = (await stored()).sources;
    const all = { source: source.id, metric: "detained" as const, ...number(700) };
    await correct({ claims: [{ ...all, covers: "wider" }] })
      .expect(400)
      .expect(({ body }) => expect(body.errors[0].path).toBe("claims.0.covers"));
    await correct({ claims: [{ ...all, covers: "wider" }], wider: { ...wider, place } }).expect(
      201,
    );
    const record = await seen();
    expect(record.figures.detained).toBeUndefined();
    expect(record.wider[0]).toMatchObject({ title: wider.title });
    expect(record.wider[0].figures.detained.headline).toBe(700);
  });

  it("is refused whole where a part of it can't be used, and names that part", async () => {
    const before = await stored();
    const [claim] = before.claims;
    const other = (await stored(await add({ start: "2024-05-02" }))).claims[0];
    const bad: [Partial<CorrectionInput>, string][] = [
      [{ event: { end: "2024-04-01" } }, "event.end"],
      [{ event: { part_of: "nowhere" } }, "event.part_of"],
      [{ claims: [{ source: "nobody", metric: "injured", ...number(3) }] }, "claims.0.source"],
      [{ corrected: [{ id: claim.id, low: 9, high: 8 }] }, "corrected.0.high"],
      [{ corrected: [{ id: other.id, low: 9, high: 9 }] }, "corrected.0.id"],
      [{ corrected: [{ id: claim.id }, { id: claim.id }] }, "corrected"],
    ];
    for (const [fields, path] of bad) {
      const title = fields.event?.end ? {} : { title: "Another title" };
      const { body } = await correct({ ...fields, event: { ...title, ...fields.event } }).expect(
        400,
      );
      expect([path, body.errors.map((each: { path: string }) => each.path)]).toEqual([
        path,
        [path],
      ]);
    }
    expect((await stored()).event).toEqual(before.event);
    expect((await stored()).claims).toEqual(before.claims);
    await correct({ event: { title: "No reason" }, reason: "" }).expect(400);
  });

  it("on an earlier version is refused with both versions, though not for a figure that came since", async () => {
    const { change: version, claims } = await stored();
    const [source] = (await stored()).sources;
    await correct({ claims: [{ source: source.id, metric: "injured", ...number(3) }] }).expect(201);
    const { body } = await correct({ event: { title: "First" }, version }).expect(201);
    const late = await correct({ event: { summary: "Late." }, version }).expect(412);
    expect(late.body.versions).toEqual({ yours: version, current: body.change });
    await correct({ corrected: [{ id: claims[0].id, low: 1, high: 1 }] }).expect(201);
    await correct({ corrected: [{ id: claims[0].id, low: 2, high: 2 }], version }).expect(412);
  });

  it("of nothing changes nothing, and says so", async () => {
    const { change, event: fields } = await stored();
    const { body } = await correct({ event: { title: fields.title }, version: change }).expect(201);
    expect(body).toEqual({ id: event, first: null, change });
  });

  it("sees and corrects the place of a protected event, and gives it another id", async () => {
    const id = await add({ start: "2024-06-01", sensitivity: "generalised_region" });
    const { event: fields, change } = await stored(id);
    expect(fields.place).toMatchObject({ name: "Minsk", precision: "city" });
    const place = { ...fields.place, name: "Hidden Lane" };
    const { body } = await correct({ event: { place }, version: change }, id).expect(201);
    expect((await stored(body.id)).event.place.name).toBe("Hidden Lane");
    expect(JSON.stringify(await seen(body.id))).not.toContain("Hidden Lane");
    const moved = await editor.get(`/api/events/${event}/unprotected`).expect(200);
    expect(moved.body.event.id).toBe(event);
    const shown = await correct({ event: { sensitivity: "restricted" } }).expect(201);
    await editor.get(`/api/events/${event}/unprotected`).expect(308);
    expect((await stored(shown.body.id)).event.sensitivity).toBe("restricted");
  });

  it("of a protection, and of a place that is protected by now, tells nobody else why", async () => {
    const { event: fields } = await stored();
    const place = { ...fields.place, name: "Minsk, Lane 7" };
    await correct({ event: { place }, reason: "It was in Lane 7." }).expect(201);
    const log = async () => JSON.stringify((await site.stranger().get("/api/changes")).body);
    expect(await log()).toContain("It was in Lane 7.");
    const { body } = await correct({
      ...{ event: { sensitivity: "generalised_city" }, reason: "A witness at risk." },
    }).expect(201);
    expect(await log()).not.toContain("Lane 7");
    expect(await log()).not.toContain("witness");
    await correct({ event: { sensitivity: "public" }, reason: "No longer." }, body.id).expect(201);
    expect(await log()).not.toContain("witness");
    const full = (await editor.get(`/api/events/${body.id}/history`).expect(200)).body;
    expect(JSON.stringify(full)).toContain("A witness at risk.");
  });

  describe("undone", () => {
    it("leaves the record as it was, by changes of its own, and can be done again", async () => {
      const before = { seen: await seen(), stored: await stored() };
      const [claim] = before.stored.claims;
      const [source] = before.stored.sources;
      const replacing = { source: source.id, metric: "participants" as const, ...number(300) };
      const { body: done } = await correct({
        event: { title: "A march of students", start: "2024-04-30" },
        claims: [{ ...replacing, supersedes: claim.id }],
      }).expect(201);
      const after = await seen();
      expect(after.figures.participants.headline).toBe(300);
      const { body: undone } = await undo(done.first, done.change).expect(201);
      expect(undone.first).toBe(done.change + 1);
      expect((await stored()).event).toMatchObject({ title: "A march", start: "2024-05-01" });
      const now = await seen();
      expect(now.figures).toEqual(before.seen.figures);
      expect(now.claims.map(({ status }: { status: string }) => status).sort()).toEqual([
        ...["active", "retracted"],
      ]);
      await undo(undone.first, undone.change).expect(201);
      const again = await seen();
      expect(again.title).toBe("A march of students");
      expect(again.figures).toEqual(after.figures);
    });

    it("takes a source away again that came with a figure, from the list of the event's own", async () => {
      const { body } = await correct({
        event: { summary: "Two columns met." },
        sources: [{ key: "new", kind: "news", publisher: "A radio", title: "Live" }],
        claims: [{ source: "new", metric: "injured", ...number(3) }],
      }).expect(201);
      await undo(body.first, body.change).expect(201);
      expect((await stored()).event).toMatchObject({ summary: null, sources: [{}] });
    });

    it("is refused where what it made was changed since, with nothing taken back", async () => {
      const { body } = await correct({ event: { title: "First", summary: "Sum." } }).expect(201);
      await correct({ event: { title: "Second" } }).expect(201);
      const refused = await undo(body.first, body.change).expect(409);
      expect(refused.body.errors).toMatchObject([{ path: "title", code: "changed_since" }]);
      expect((await stored()).event).toMatchObject({ title: "Second", summary: "Sum." });
      const { body: figure } = await correct({
        corrected: [{ id: (await stored()).claims[0].id, low: 5, high: 5 }],
      }).expect(201);
      await correct({ corrected: [{ id: (await stored()).claims[0].id, low: 6, high: 6 }] });
      await undo(figure.first, figure.change).expect(409);
    });

    it("is refused for a figure, and an event, that was corrected since it was added", async () => {
      const [source] = (await stored()).sources;
      const three = { source: source.id, metric: "injured" as const, ...number(3) };
      const { body } = await correct({ claims: [three] }).expect(201);
      const added = (await stored()).claims.find(
        ({ metric }: { metric: string }) => metric === "injured",
      );
      await correct({ corrected: [{ id: added.id, low: 4, high: 4 }] }).expect(201);
      await undo(body.first, body.change).expect(409);
      const second = (await editor.post("/api/events").send(aProposal({ start: "2024-07-01" })))
        .body;
      await correct({ event: { title: "Another" } }, second.event).expect(201);
      await undo(second.first, second.change).expect(409);
    });

    it("takes back a publication with the wider event that it made", async () => {
      const wider = { title: "Marches everywhere", start: "2024-08-01", end: "2024-08-01" };
      const place = { name: "Belarus", country: "BLR", precision: "country" as const };
      const claims = [{ metric: "detained" as const, covers: "wider" as const, ...number(700) }];
      const proposal = aProposal({ start: "2024-08-01", claims, wider: { ...wider, place } });
      const { body } = await editor.post("/api/events").send(proposal).expect(201);
      await undo(body.first, body.change).expect(201);
      const { body: list } = await site.stranger().get("/api/events?date=2024-08-01").expect(200);
      expect(list.total).toBe(0);
    });

    it("takes back a publication of so many words that the log is read in pages", async () => {
      const words = {
        phrase: "f".repeat(500),
        attributed_to: "o".repeat(300),
        locator: "r".repeat(300),
      };
      const claims = Array.from({ length: 155 }, (_, i) => ({
        ...{ metric: "injured" as const, ...number(i + 1), ...words },
        external_id: `${"d".repeat(190)}${i}`,
      }));
      const proposal = aProposal({ title: "Wordy", start: "2024-09-01", claims });
      const { body } = await editor.post("/api/events").send(proposal).expect(201);
      await undo(body.first, body.change).expect(201);
      await site.stranger().get(`/api/events/${body.event}`).expect(410);
    });

    it("is refused for the changes of two writes at once", async () => {
      const { body } = await correct({ event: { title: "First" } }).expect(201);
      await site.stranger().post("/api/drafts").send(aProposal()).expect(202);
      await correct({ event: { summary: "Sum." } }).expect(201);
      await undo(body.first, body.first + 1).expect(400);
    });

    it("brings back what was retracted, and hides what was published", async () => {
      const { change: start } = await stored();
      await editor.post(`/api/events/${event}/retract`).send({ reason: "Twice." }).expect(200);
      const { change } = await stored((await editor.get(`/api/events/${event}`)).body.id);
      const { body } = await undo(start + 1, change).expect(201);
      expect((await seen()).status).toBe("published");
      await undo(body.first, body.change).expect(201);
      await site.stranger().get(`/api/events/${event}`).expect(410);
    });

    it("lets an accepted proposal wait again, and takes its event out", async () => {
      const proposed = await site
        .stranger()
        .post("/api/events")
        .send(aProposal({ title: "New" }));
      const { draft } = proposed.body;
      const { change: start } = await stored();
      const { body } = await editor.post(`/api/drafts/${draft}/accept`).send({}).expect(200);
      const { change } = await stored();
      await undo(start + 1, change).expect(201);
      await site.stranger().get(`/api/events/${body.event}`).expect(410);
      const { items } = (await editor.get("/api/drafts").expect(200)).body;
      expect(items).toMatchObject([{ id: draft, state: "waiting", decided_at: null, event: null }]);
      await editor.post(`/api/drafts/${draft}/reject`).send({ reason: "No." }).expect(200);
      await undo((await stored()).change, (await stored()).change).expect(201);
      expect((await editor.get("/api/drafts").expect(200)).body.waiting).toBe(1);
    });

    it("is refused for what no undoing is known for, and for changes that are not there", async () => {
      const { change } = await stored();
      await undo(1, change).expect(400);
      await undo(1, 1).expect(409);
      await undo(change + 1, change + 1).expect(404);
      await undo(2, 1).expect(400);
      await site.stranger().post("/api/changes/1/undo").send({}).expect(401);
    });
  });
});
