/** Files that are entered: whole or not at all, once however often they are brought, and taken back whole. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLog } from "../../server/changes/verify.ts";
import { type Bringing, keepFile } from "../../server/imports/keep.ts";
import { readFile } from "../../server/imports/read-file.ts";
import { undoImport } from "../../server/imports/undo.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

const HEADER =
  "event_id_cnty,event_date,event_type,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,source,fatalities,tags";
const acled = (...rows: string[]) => [HEADER, ...rows].join("\n");
const march = (id: string, { deaths = 0, town = "Minsk", crowd = "around 30-50" } = {}) =>
  `${id},2020-09-13,Protests,Peaceful protest,Belarus,${town},${town},53.9,27.56,1,Belsat,${deaths},crowd size=${crowd}`;

/** Rows without an id are known by their cells. */
const TABLE = "date,title,place\n2020-09-13,A march,Freiburg\n2020-09-14,A vigil,Potsdam\n";

/** What a city was told of beforehand. */
const LIST = "Datum,Thema,Ort\n13.09.2020,Klima,Marktplatz\n14.09.2020,Miete,Rathaus\n";

describeEachDatabase("an import", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  const bring = async (text: string, how: Partial<Bringing> = {}) => {
    const asked = {
      ...{ format: null, country: "DEU", language: null, publisher: null, mapping: null },
      ...{ file: "rows.csv", today: "2026-06-01" },
    };
    const file = await readFile(new TextEncoder().encode(text), asked);
    const id = randomUUID();
    const bringing: Bringing = {
      ...{ id, file: "rows.csv", sha256: "0".repeat(64), as: "events" },
      ...{ hash: (key) => `hash ${key}`, bringer: { id: "system", audience: "full" } },
      ...how,
    };
    const writing = { actor: "system", now: new Date(), reason: null, note: "From rows.csv." };
    const account = await store.db
      .transaction()
      .execute((trx) => keepFile(trx, file, bringing, writing));
    const { rows, new: fresh, updated, unchanged, rejected, duplicates, empty } = account;
    expect(rows).toBe(fresh + updated + unchanged + rejected + duplicates + empty);
    return { id, account };
  };
  const undo = (id: string) => {
    const writing = { actor: "system", now: new Date(), reason: "It was undone.", note: null };
    return store.db.transaction().execute((trx) => undoImport(trx, id, writing));
  };
  const events = async () => (await site.stranger().get("/api/events").expect(200)).body.items;
  const sources = () => store.db.selectFrom("source").select(["publisher", "title"]).execute();

  it("enters each row with its figures, and a source once for all of them", async () => {
    const { account } = await bring(
      acled(march("BLR1"), march("BLR2", { town: "Brest", deaths: 2 })),
    );
    expect(account).toMatchObject({ new: 2, unchanged: 0, rejected: 0, events: 2, claims: 3 });
    const [brest, minsk] = (await events()).toSorted(
      (a: { external_id: string }, b: { external_id: string }) =>
        b.external_id.localeCompare(a.external_id),
    );
    expect(minsk).toMatchObject({
      ...{ external_id: "BLR1", start: "2020-09-13", status: "published" },
      ...{ place: { name: "Minsk" }, figures: { participants: { low: 30, high: 50 } } },
    });
    expect(brest.figures.killed).toMatchObject({ headline: 2 });
    expect(
      (await sources()).map(({ publisher, title }) => `${publisher}: ${title}`).sort(),
    ).toEqual(["ACLED: ACLED data", "Belsat: Belsat"]);
    await bring(acled(march("BLR3")));
    expect(await sources()).toHaveLength(2);
  });

  it("enters nothing twice, by the id of a row or by its cells", async () => {
    await bring(acled(march("BLR1")));
    const again = await bring(acled(march("BLR1"), march("BLR2")));
    expect(again.account).toMatchObject({ new: 1, unchanged: 1, rejected: 0 });
    await bring(TABLE);
    expect((await bring(TABLE)).account).toMatchObject({ new: 0, unchanged: 2 });
    expect(await events()).toHaveLength(4);
    expect(await store.db.selectFrom("import").select("file").execute()).toHaveLength(3);
  });

  it("changes an event to what a newer row says, and keeps the figure before", async () => {
    await bring(acled(march("BLR1", { deaths: 2 }), march("BLR2")));
    const newer = acled(march("BLR1", { town: "Brest", crowd: "around 100-200" }), march("BLR2"));
    const { account } = await bring(newer);
    expect(account).toMatchObject({ new: 0, updated: 1, unchanged: 1, rejected: 0, notes: [] });
    const changed = (await events()).find(
      (event: { external_id: string }) => event.external_id === "BLR1",
    );
    expect(changed).toMatchObject({
      place: { name: "Brest" },
      figures: { participants: { low: 100, high: 200 } },
    });
    expect(changed.figures.killed?.headline ?? null).toBeNull();
    const { body } = await site.stranger().get(`/api/events/${changed.id}`).expect(200);
    expect(
      body.claims
        .map(({ metric, low, status }: { metric: string; low: number; status: string }) =>
          [metric, low, status].join(" "),
        )
        .sort(),
    ).toEqual(["killed 2 retracted", "participants 100 active", "participants 30 superseded"]);
    expect((await bring(newer)).account).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await verifyLog(store.db)).toMatchObject({ faults: [] });
  });

  it("keeps what somebody has changed, and says so only where the newer row says otherwise", async () => {
    await bring(acled(march("BLR1")));
    const editor = await site.signedIn("editor");
    const [{ id, title }] = await events();
    const rename = (to: string) =>
      editor.patch(`/api/events/${id}`).send({ title: to, reason: "So it is called." }).expect(200);
    await rename("A march of students");
    const { body } = await site.stranger().get(`/api/events/${id}`).expect(200);
    const [claim] = body.claims;
    await editor
      .patch(`/api/claims/${claim.id}`)
      .send({ low: 45, high: 50, reason: "A slip." })
      .expect(200);
    const moved = await bring(acled(march("BLR1", { deaths: 1 })));
    expect(moved.account).toMatchObject({ updated: 1, notes: [] });
    const other = await bring(acled(march("BLR1", { deaths: 1, town: "Brest", crowd: "5" })));
    expect(other.account.notes).toEqual([
      { row: 2, reason: "kept as changed here: title, participants" },
    ]);
    const [now] = await events();
    expect(now).toMatchObject({
      ...{ title: "A march of students", place: { name: "Brest" } },
      figures: { participants: { low: 45, high: 50 }, killed: { headline: 1 } },
    });
    // Whoever takes an edit back leaves the field to the file again.
    await rename(title);
    await bring(acled(march("BLR1", { town: "Grodno", crowd: "5" })));
    expect((await events())[0].title).toContain("Grodno");
  });

  it("takes back what newer rows have changed, and lets them be brought again", async () => {
    const older = await bring(acled(march("BLR1", { deaths: 2 })));
    const [before] = await events();
    const rows = acled(march("BLR1", { town: "Brest", crowd: "around 100-200" }), march("BLR2"));
    const newer = await bring(rows);
    expect(newer.account).toMatchObject({ new: 1, updated: 1 });
    expect(await undo(newer.id)).toEqual({ withdrawn: 1, restored: 1, rejected: 0, kept: [] });
    const [after] = await events();
    const { changed_at: _, version: __, ...was } = before;
    expect(after).toMatchObject(was);
    expect((await bring(rows)).account).toMatchObject({ new: 1, updated: 1 });
    // What two files have said stays with the second.
    expect(await undo(older.id)).toMatchObject({ withdrawn: 0, kept: [before.id] });
    expect(await verifyLog(store.db)).toMatchObject({ faults: [] });
  });

  it("rejects a newer row of an event that it may not change, and says which and why", async () => {
    await bring(acled(march("BLR1"), march("BLR2"), march("BLR3")));
    const editor = await site.signedIn("editor");
    const of = new Map<string, string>(
      (await events()).map((event: { id: string; external_id: string }) => [
        event.external_id,
        event.id,
      ]),
    );
    await editor
      .post(`/api/events/${of.get("BLR3")}/merge`)
      .send({ other: of.get("BLR2"), reason: "The same march." })
      .expect(201);
    const elsewhere = march("BLR1", { deaths: 1 }).replace("2020", "2014");
    const { account } = await bring(acled(elsewhere, march("BLR2", { deaths: 1 })));
    expect(account).toMatchObject({ new: 0, updated: 0, unchanged: 0, rejected: 2 });
    expect(account.rejects.map(({ reason }) => reason)).toEqual([
      expect.stringContaining(`${of.get("BLR1")}: it is about another country or year`),
      expect.stringContaining(`${of.get("BLR3")}: it was merged into that`),
    ]);
    const drafts = await bring(acled(march("BLR1", { deaths: 3 })), { as: "drafts" });
    expect(drafts.account.rejects[0]?.reason).toContain("only editors");
    // The same cells as before are there, wherever their event leads.
    expect((await bring(acled(march("BLR2")))).account).toMatchObject({ new: 0, unchanged: 1 });
  });

  it("leaves alone an event that was entered by hand, though figures of a file were accepted into it", async () => {
    await bring(acled(march("BLR1")), { as: "drafts" });
    const editor = await site.signedIn("editor");
    const proposal = {
      ...{ title: "As we saw it", kind: "demonstration", form: "march", start: "2020-09-13" },
      ...{ place: { name: "Minsk", country: "BLR", precision: "city" }, external_id: "BLR1" },
    };
    const { body: entered } = await editor.post("/api/events").send(proposal).expect(201);
    const [draft] = (await editor.get("/api/drafts").expect(200)).body.items;
    const into = { into: entered.event };
    await editor.post(`/api/drafts/${draft.id}/accept`).send(into).expect(200);
    const { account } = await bring(acled(march("BLR1", { town: "Brest" })));
    expect(account).toMatchObject({ new: 0, updated: 0, rejected: 1 });
    expect(account.rejects[0]?.reason).toContain("it was entered by hand");
    expect(await events()).toMatchObject([{ title: "As we saw it", place: { name: "Minsk" } }]);
  });

  it("leaves alone what has the same id by chance", async () => {
    const table = (publisher: string, title: string) =>
      `id,date,title,place,publisher\n1,2020-09-13,${title},Freiburg,${publisher}\n`;
    await bring(table("Badische Zeitung", "A march"));
    const { account } = await bring(table("Stuttgarter Zeitung", "A vigil"));
    expect(account.rejects[0]?.reason).toContain("it came from another publisher");
    expect((await bring(table("Badische Zeitung", "A long march"))).account.updated).toBe(1);
    expect((await events())[0].title).toBe("A long march");
  });

  it("is taken back whole, but for what somebody has changed since, and can be brought anew", async () => {
    const { id } = await bring(acled(march("BLR1"), march("BLR2", { town: "Brest" })));
    const editor = await site.signedIn("editor");
    const [changed, other] = await events();
    await editor
      .patch(`/api/events/${changed.id}`)
      .send({ title: "A march of students", reason: "So it is called." })
      .expect(200);
    expect(await undo(id)).toEqual({ withdrawn: 1, restored: 0, rejected: 0, kept: [changed.id] });
    expect((await events()).map((event: { id: string }) => event.id)).toEqual([changed.id]);
    await site.stranger().get(`/api/events/${other.id}`).expect(410);
    await expect(undo(id)).rejects.toThrow("undone before");
    await expect(undo("another")).rejects.toThrow("no such import");
    const { account } = await bring(acled(march("BLR1"), march("BLR2", { town: "Brest" })));
    expect(account).toMatchObject({ new: 1, unchanged: 1 });
  });

  it("waits in the inbox where it is asked to, and is taken back from there", async () => {
    const { id, account } = await bring(LIST, { as: "drafts" });
    expect(account).toMatchObject({ new: 2, events: 2 });
    const editor = await site.signedIn("editor");
    const waiting = async () => (await editor.get("/api/drafts").expect(200)).body.items;
    const [first] = await waiting();
    expect(await events()).toEqual([]);
    expect((await bring(LIST, { as: "drafts" })).account).toMatchObject({ new: 0, unchanged: 2 });
    await editor.post(`/api/drafts/${first.id}/accept`).send({ into: null }).expect(200);
    expect(await undo(id)).toEqual({ withdrawn: 0, restored: 0, rejected: 1, kept: [] });
    expect(await waiting()).toEqual([]);
    expect(await events()).toHaveLength(1);
  });

  it("publishes nothing that was announced alone", async () => {
    await expect(bring(LIST)).rejects.toThrow("not of what took place");
    expect(await events()).toEqual([]);
  });

  it("writes nothing where the record refuses a row, and names it", async () => {
    const before = await tableRows(store.db);
    const breaking = acled(...Array.from({ length: 201 }, (_, at) => march(`BLR${at}`)));
    const refuse = (rows: number) => {
      if (rows === 200) throw new Error("The disk is full.");
    };
    await expect(bring(breaking, { progress: refuse })).rejects.toThrow("The disk is full.");
    expect(await tableRows(store.db)).toEqual(before);
  });

  it("tells the log each record, whose chain holds, and what it is called to editors alone", async () => {
    const { id } = await bring(acled(march("BLR1")));
    await undo(id);
    expect(await verifyLog(store.db)).toMatchObject({ faults: [] });
    const { body } = await site.stranger().get("/api/changes").expect(200);
    expect(JSON.stringify(body)).not.toContain("rows.csv");
    const editor = await site.signedIn("editor");
    expect(JSON.stringify((await editor.get("/api/changes")).body)).toContain("From rows.csv.");
  });
});
