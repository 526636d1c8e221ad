/** Ids and addresses of what is hidden or protected: they tell nothing, from the first moment on and afterwards. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { isHiddenId } from "../../domain/event-id.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aPlace, aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const POINT = { lat: 53.9023, lon: 27.5615 };
const LANE = aPlace({ name: "Hidden Lane 7, Minsk", precision: "exact", ...POINT });
const READABLE = "BLR-2024-05-01-minsk";

describeEachDatabase("the id", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const edit = async (id: string, fields: object): Promise<string> =>
    (
      await editor
        .patch(`/api/events/${id}`)
        .send({ ...fields, reason: "So." })
        .expect(200)
    ).body.id;
  const ids = async (query = ""): Promise<string[]> => {
    const { items } = (await site.stranger().get(`/api/events${query}`).expect(200)).body;
    return items.map((item: { id: string }) => item.id);
  };
  const publicLog = async () => (await site.stranger().get("/api/changes").expect(200)).text;

  it("of a protected event comes from the place that is shown, and a search finds no more", async () => {
    const id = await add({ place: LANE, sensitivity: "generalised_city" });
    expect(id).toBe(READABLE);
    for (const query of ["?q=Hidden Lane", "?q=hidden-lane", "?place=Hidden Lane 7\\, Minsk"])
      expect([query, await ids(query)]).toEqual([query, []]);
    expect(await ids("?q=minsk")).toEqual([READABLE]);
    const { claims } = (await site.stranger().get(`/api/events/${id}`).expect(200)).body;
    expect(JSON.stringify(claims)).not.toMatch(/hidden.lane/i);
    expect(await publicLog()).not.toMatch(/hidden.lane/i);
  });

  it("of an event that becomes protected is another one, and so are those of its claims", async () => {
    const old = await add({ place: LANE });
    expect(old).toBe("BLR-2024-05-01-hidden-lane-7-minsk");
    const part = await add({ title: "A part", part_of: old, start: "2024-05-02" });
    const stranger = site.stranger();
    const [claim] = (await stranger.get(`/api/events/${old}`).expect(200)).body.claims;
    const id = await edit(old, { sensitivity: "generalised_city" });
    expect(id).toBe(READABLE);
    expect(await ids()).toEqual(expect.arrayContaining([READABLE, part]));
    const record = (await stranger.get(`/api/events/${id}`).expect(200)).body;
    expect(record.claims.map((each: { id: string }) => each.id)).toEqual([
      claim.id.replace(old, READABLE),
    ]);
    expect(record.parts.map((each: { id: string }) => each.id)).toEqual([part]);
    expect((await stranger.get(`/api/events/${part}`).expect(200)).body.part_of).toBe(READABLE);
    for (const text of [
      JSON.stringify(record),
      await publicLog(),
      (await stranger.get(`/api/events/${id}/history`).expect(200)).text,
      (await stranger.get(`/api/events/${part}/history`).expect(200)).text,
      (await stranger.get("/api/export.csv").expect(200)).text,
      (await stranger.get("/api/export.csv?shape=claims").expect(200)).text,
    ])
      expect(text).not.toMatch(/hidden.lane/i);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("that an event had once is gone for strangers, and leads editors on", async () => {
    const old = await add({ place: LANE });
    const id = await edit(old, { sensitivity: "generalised_city" });
    const stranger = site.stranger();
    const explained = `metric=participants&event=${old}`;
    for (const path of [
      `/api/events/${old}`,
      `/api/events/${old}/history`,
      `/api/explain?${explained}`,
      `/api/explain.csv?${explained}`,
    ]) {
      const { body } = await stranger.get(path).expect(410);
      expect(body).toMatchObject({
        code: "gone",
        title: "This record is no longer at this address.",
      });
      expect(JSON.stringify(body)).not.toContain(id);
    }
    const led = await editor.get(`/api/events/${old}?rule=highest`).expect(308);
    expect(led.headers.location).toBe(`/api/events/${id}?rule=highest`);
    const history = await editor.get(`/api/events/${old}/history`).expect(308);
    expect(history.headers.location).toBe(`/api/events/${id}/history`);
    expect(await edit(old, { title: "Another title" })).toBe(id);
    const claim = `${old}:`;
    const [{ id: renamed }] = (await editor.get(`/api/events/${id}`).expect(200)).body.claims;
    const corrected = await editor
      .patch(`/api/claims/${renamed.replace(`${id}:`, claim)}`)
      .send({ low: 90, high: 90, reason: "So." })
      .expect(200);
    expect(corrected.body.id).toBe(renamed);
    const again = await edit(id, { sensitivity: "generalised_region" });
    expect(again).not.toBe(id);
    await stranger.get(`/api/events/${old}`).expect(410);
    expect((await editor.get(`/api/events/${old}`).expect(308)).headers.location).toBe(
      `/api/events/${again}`,
    );
  });

  it("is never used again", async () => {
    const old = await add();
    expect(old).toBe(READABLE);
    const id = await edit(old, { sensitivity: "generalised_city" });
    expect(id).toBe(`${READABLE}-2`);
    expect(await add()).toBe(`${READABLE}-3`);
  });

  it("of a hidden event tells nothing, and does not count among its namesakes", async () => {
    const restricted = await add({ sensitivity: "restricted" });
    const held = await add({ publish_after: "2999-01-01" });
    for (const id of [restricted, held]) {
      expect(isHiddenId(id)).toBe(true);
      await site.stranger().get(`/api/events/${id}`).expect(404);
      await site.stranger().get(`/api/events/${id}/history`).expect(404);
    }
    expect(await add()).toBe(READABLE);
  });

  it("becomes readable when the event is shown, and what it was before was nobody's to know", async () => {
    const held = await add({ publish_after: "2999-01-01" });
    const { body } = await editor
      .post(`/api/events/${held}/publish`)
      .send({ reason: "It may be told." })
      .expect(200);
    expect(body.id).toBe(READABLE);
    await site.stranger().get(`/api/events/${held}`).expect(404);
    await editor.get(`/api/events/${held}`).expect(308);
    expect(await publicLog()).not.toContain(held);
    const hidden = await edit(READABLE, { sensitivity: "restricted" });
    expect(isHiddenId(hidden)).toBe(true);
    await site.stranger().get(`/api/events/${READABLE}`).expect(410);
    expect(await publicLog()).not.toContain(READABLE);
    expect(await edit(hidden, { sensitivity: "public" })).toBe(`${READABLE}-2`);
  });

  it("stays when less is protected, when a title changes, and when an event is retracted", async () => {
    const id = await add({ sensitivity: "generalised_city" });
    expect(await edit(id, { sensitivity: "public" })).toBe(id);
    expect(await edit(id, { title: "Another" })).toBe(id);
    await editor.post(`/api/events/${id}/retract`).send({ reason: "No source." }).expect(200);
    const { items } = (await site.stranger().get("/api/changes").expect(200)).body;
    expect(items.at(-1)).toMatchObject({ action: "retract", subject_id: id, reason: "No source." });
  });

  it("leads a proposal that was made for the former one to the event of today", async () => {
    const old = await add({ place: LANE });
    const part = aProposal({ start: "2024-05-03", part_of: old });
    const { draft } = (await site.stranger().post("/api/drafts").send(part).expect(202)).body;
    const id = await edit(old, { sensitivity: "generalised_city" });
    const { event } = (await editor.post(`/api/drafts/${draft}/accept`).send({}).expect(200)).body;
    expect((await site.stranger().get(`/api/events/${event}`)).body.part_of).toBe(id);
  });
});

describeEachDatabase("the public log", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: Partial<ProposalInput> = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const log = async () => {
    const { items, change } = (await site.stranger().get("/api/changes").expect(200)).body;
    expect(items.map((item: { number: number }) => item.number)).toEqual(
      Array.from({ length: items.length }, (_, i) => i + 1),
    );
    expect(change).toBe(items.length);
    return items;
  };
  const edit = (id: string, fields: object) =>
    editor
      .patch(`/api/events/${id}`)
      .send({ ...fields, reason: "So." })
      .expect(200);

  it("has numbers of its own without a gap, whatever is hidden before and after", async () => {
    await add({ sensitivity: "restricted" });
    const shown = await add();
    await site.stranger().post("/api/drafts").send(aProposal()).expect(202);
    await add({ publish_after: "2999-01-01" });
    const later = await add({ start: "2024-05-02" });
    const before = await log();
    expect(before.map((item: { events: string[] }) => item.events[0])).toEqual([
      ...[shown, shown, later, later],
    ]);
    for (const { change } of [
      (await site.stranger().get("/api/events")).body,
      (await site.stranger().get("/api/summary")).body,
      (await site.stranger().get(`/api/events/${shown}`)).body,
    ])
      expect(change).toBe(before.length);
    expect((await site.stranger().get("/api/export.csv")).headers["vigil-change"]).toBe("4");
    const asEditor = (await editor.get(`/api/events/${shown}`).expect(200)).body;
    expect(asEditor.change).toBeGreaterThan(before.length);
    expect(asEditor.public_change).toBe(before.length);
    await edit(shown, { sensitivity: "restricted" });
    const after = await log();
    expect(after.map((item: { action: string }) => item.action)).toEqual([
      ...["withdrawn", "withdrawn", "create", "create", "withdrawn"],
    ]);
  });

  it("names no hidden wider event, in no direction of time", async () => {
    const country = await add({ title: "The country", start: "2024-04-30" });
    const day = await add({ start: "2024-04-29", part_of: country });
    const hidden = await add({ part_of: country, sensitivity: "restricted" });
    const part = await add({ start: "2024-05-02", part_of: hidden });
    const other = await add({ start: "2024-05-03", part_of: day });
    const history = async (id: string) =>
      (await site.stranger().get(`/api/events/${id}/history`).expect(200)).body.items;
    const created = (items: { diff: Record<string, unknown> }[]) => items[0]?.diff.part_of;
    expect(created(await history(part))).toEqual([null, country]);
    expect(JSON.stringify(await log())).not.toContain(hidden);
    expect(created(await history(other))).toEqual([null, day]);
    await edit(day, { sensitivity: "restricted" });
    expect(created(await history(other))).toEqual([null, country]);
    expect(JSON.stringify(await log())).not.toContain(day);
  });

  it("says that a part hangs on another event when what is hidden between them moves", async () => {
    const [one, two] = [await add(), await add({ start: "2024-05-02" })];
    const hidden = await add({ sensitivity: "restricted", part_of: one });
    const deeper = await add({ sensitivity: "restricted", part_of: hidden });
    const part = await add({ start: "2024-05-03", part_of: deeper });
    const before = (await log()).length;
    const { etag } = (await site.stranger().get("/api/events")).headers;
    await edit(hidden, { part_of: two });
    const news = (await log()).slice(before);
    expect(news).toMatchObject([
      { action: "edit", subject_id: part, events: [part], diff: { part_of: [one, two] } },
    ]);
    expect((await site.stranger().get("/api/events")).headers.etag).not.toBe(etag);
    expect((await site.stranger().get(`/api/events/${part}`)).body.part_of).toBe(two);
  });

  it("does not move by what the public can't see, nor does a record's last change", async () => {
    const hidden = await add({ sensitivity: "restricted" });
    const id = await add({ sensitivity: "generalised_city", external_id: "ABC1" });
    const stranger = site.stranger();
    const seen = async () => [
      ...[await log(), (await stranger.get(`/api/events/${id}`)).text],
      ...[await stranger.get("/api/events"), await stranger.get("/api/summary")].map(
        ({ text, headers }) => [headers.etag, text],
      ),
    ];
    const before = await seen();
    await edit(id, { external_id: "ABC2" });
    await edit(id, { part_of: hidden });
    await edit(id, { place: aPlace({ lat: 53.9001 }) });
    const [{ id: claim }] = (await editor.get(`/api/events/${id}`)).body.claims;
    await editor
      .patch(`/api/claims/${claim}`)
      .send({ external_id: "C1", reason: "So." })
      .expect(200);
    await edit(hidden, { title: "Another" });
    expect(await seen()).toEqual(before);
    await edit(id, { title: "Seen by all" });
    expect(await seen()).not.toEqual(before);
  });

  it("never tells a place that was protected once, though it is no more", async () => {
    const id = await add({ place: LANE, sensitivity: "generalised_city" });
    await edit(id, { place: aPlace({ name: "Stela", precision: "exact" }) });
    await edit(id, { sensitivity: "public" });
    await edit(id, { place: aPlace({ name: "Victory Square", precision: "exact" }) });
    const text = JSON.stringify(await log());
    expect(text).not.toMatch(/hidden.lane/i);
    expect(text).toContain("Victory Square");
  });

  it("never tells where an event was that is moved and shown by one edit", async () => {
    const id = await add({ place: LANE, sensitivity: "generalised_city" });
    const place = aPlace({ name: "Stela", precision: "exact" });
    await edit(id, { place, sensitivity: "public" });
    expect(JSON.stringify(await log())).not.toMatch(/hidden.lane/i);
  });
});
