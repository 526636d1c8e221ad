/** Bringing a file over HTTP: nothing is written before it is said, all of it or nothing is, and nobody learns what is hidden. */
import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Import } from "../../domain/answers/import.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { runJob } from "../support/run-job.ts";
import { openSite, type TestSite } from "../support/site.ts";
import { tableRows } from "../support/table-rows.ts";

const TABLE = [
  "Tag;Was;Wo;Land;Leute;Notiz",
  "13.09.2020;Marsch der Helden;Minsk;BLR;more than 100;a",
  "14.09.2020;Mahnwache;Brest;BLR;;",
  "gestern;Streik;Grodno;BLR;20;=1+1",
  ";;;;;",
  "14.09.2020;Mahnwache;Brest;BLR;;",
].join("\n");
const MAPPING = { start: "Tag", title: "Was", place: "Wo", country: "Land", participants: "Leute" };
/** A list of what a city was told of beforehand. */
const LIST = "Datum,Thema,Ort\n13.09.2020,Klima,Marktplatz\n";
const ACLED =
  "event_id_cnty,event_date,event_type,sub_event_type,country,admin1,location,latitude,longitude,geo_precision,source,fatalities\n";
const march = (id: string, deaths = 0) =>
  `${id},2020-09-13,Protests,Peaceful protest,Belarus,Minsk,Minsk,53.9,27.56,1,Belsat,${deaths}\n`;

const POLL_MS = 50;

type Agent = Awaited<ReturnType<TestSite["signedIn"]>>;

describeEachDatabase("a file that is brought", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Agent;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, { dataDir: store.dataDir });
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const send = (who: Agent, file: string, name = "liste.csv") =>
    who
      .post("/api/imports")
      .query({ name })
      .set("content-type", "application/octet-stream")
      .send(Buffer.from(file));
  const bring = async (who: Agent, file: string): Promise<Import> =>
    (await send(who, file).expect(201)).body;
  /** Waits until a file is entered, or could not be. */
  const enter = async (who: Agent, { id }: Import, body: object): Promise<Import> => {
    await who.post(`/api/imports/${id}/commit`).send(body).expect(202);
    for (;;) {
      const { body: now } = await who.get(`/api/imports/${id}`).expect(200);
      if (now.state !== "writing") return now;
      // What is written is written by this very process.
      await pause(POLL_MS);
    }
  };
  const titles = async () =>
    (await site.stranger().get("/api/events").expect(200)).body.items.map(
      ({ title }: { title: string }) => title,
    );

  it("tells what would become of each row, and writes nothing", async () => {
    const before = await tableRows(store.db);
    const brought = await bring(editor, TABLE);
    expect(brought).toMatchObject({ state: "read", file: "liste.csv", encoding: "utf-8" });
    const said = await editor
      .patch(`/api/imports/${brought.id}`)
      .send({ mapping: MAPPING, publisher: "A city" })
      .expect(200);
    const { counts, tables, preview, rejects, places } = said.body as Import;
    expect(counts).toEqual({
      ...{ rows: 5, new: 2, updated: 0, unchanged: 0, duplicates: 1, rejected: 1, empty: 1 },
      ...{ events: 2, claims: 1 },
    });
    expect(tables[0]?.columns.find(({ name }) => name === "Leute")).toEqual({
      ...{ name: "Leute", filled: 2, examples: ["more than 100", "20"], field: "participants" },
    });
    expect(preview[0]).toMatchObject({
      row: 2,
      events: [{ title: "Marsch der Helden", claims: [{ low: 100, qualifier: "more_than" }] }],
    });
    expect(preview[0]?.cells).toContainEqual(["Leute", "more than 100"]);
    expect(rejects).toMatchObject([{ row: 4, line: 4, column: "Tag", cell: "gestern" }]);
    expect(places).toEqual({ city: 2 });
    expect(await tableRows(store.db)).toEqual(before);
  });

  it("asks for the column of the days where none is found, and refuses to enter the file before", async () => {
    const brought = await bring(editor, "what,where,land\nMarch,Minsk,BLR\n");
    expect(brought).toMatchObject({ counts: null, preview: [] });
    await editor.post(`/api/imports/${brought.id}/commit`).send({ as: "drafts" }).expect(400);
  });

  it("is entered whole, listed, known again, and taken back", async () => {
    const brought = await bring(editor, ACLED + march("BLR1") + march("BLR2"));
    const entered = await enter(editor, brought, { as: "events", reason: "ACLED's own record." });
    expect(entered).toMatchObject({ state: "brought", failure: null, counts: { new: 2 } });
    expect(await titles()).toHaveLength(2);
    await editor.post(`/api/imports/${brought.id}/commit`).send({ as: "events" }).expect(409);
    await editor.patch(`/api/imports/${brought.id}`).send({}).expect(409);
    const again = await bring(editor, ACLED + march("BLR1") + march("BLR2", 3));
    expect(again.counts).toMatchObject({ new: 0, unchanged: 1, updated: 1, rejected: 0 });
    const { items } = (await editor.get("/api/imports").expect(200)).body;
    expect(items).toMatchObject([{ id: brought.id, as: "events", state: "brought" }]);
    const undone = await editor.post(`/api/imports/${brought.id}/undo`).send({}).expect(200);
    expect(undone.body).toEqual({ withdrawn: 2, restored: 0, rejected: 0, kept: [] });
    expect(await titles()).toEqual([]);
    await editor.post(`/api/imports/${brought.id}/undo`).send({}).expect(409);
  });

  it("changes events by its newer rows, which drafts leave out and give back as rejects", async () => {
    await enter(editor, await bring(editor, ACLED + march("BLR1")), { as: "events" });
    const newer = ACLED + march("BLR1", 3) + march("BLR2");
    const drafts = await enter(editor, await bring(editor, newer), { as: "drafts" });
    expect(drafts.counts).toMatchObject({ new: 1, updated: 0, rejected: 1 });
    const rejects = await editor.get(`/api/imports/${drafts.id}/rejects.csv`).expect(200);
    expect(rejects.text.split("\r\n")[1]).toMatch(/^BLR1,.*only editors bring newer rows/);
    const direct = await bring(editor, newer);
    expect(direct.counts).toMatchObject({ new: 0, updated: 1, unchanged: 1 });
    expect(await enter(editor, direct, { as: "events" })).toMatchObject({ state: "brought" });
    const undone = await editor.post(`/api/imports/${direct.id}/undo`).send({}).expect(200);
    expect(undone.body).toEqual({ withdrawn: 0, restored: 1, rejected: 0, kept: [] });
  });

  it("waits in the inbox where a contributor brings it, who sees and takes back nothing but their own", async () => {
    const contributor = await site.signedIn("contributor");
    const brought = await bring(contributor, ACLED + march("BLR1"));
    await contributor.post(`/api/imports/${brought.id}/commit`).send({ as: "events" }).expect(403);
    const entered = await enter(contributor, brought, { as: "drafts" });
    expect(entered).toMatchObject({ state: "brought" });
    expect(await titles()).toEqual([]);
    expect((await editor.get("/api/drafts")).body.items).toHaveLength(1);
    const others = await bring(editor, ACLED + march("BLR9"));
    await enter(editor, others, { as: "drafts" });
    await contributor.get(`/api/imports/${others.id}`).expect(404);
    await contributor.post(`/api/imports/${others.id}/undo`).send({}).expect(404);
    const { items } = (await contributor.get("/api/imports")).body;
    expect(items.map(({ id }: Import) => id)).toEqual([brought.id]);
    const undone = await contributor.post(`/api/imports/${brought.id}/undo`).send({}).expect(200);
    expect(undone.body).toEqual({ withdrawn: 0, restored: 0, rejected: 1, kept: [] });
  });

  it("tells a contributor nothing of what the record hides", async () => {
    await enter(editor, await bring(editor, ACLED + march("BLR1")), { as: "events" });
    const contributor = await site.signedIn("contributor");
    const changed = ACLED + march("BLR1", 2);
    expect((await bring(contributor, changed)).rejects[0]?.reason).toContain("BLR-2020-09-13");
    const [{ id }] = (await editor.get("/api/events")).body.items;
    await editor
      .patch(`/api/events/${id}`)
      .send({ sensitivity: "restricted", reason: "It endangers somebody." })
      .expect(200);
    for (const file of [changed, ACLED + march("BLR1")])
      expect(await bring(contributor, file)).toMatchObject({ counts: { new: 1, rejected: 0 } });
    expect((await bring(editor, ACLED + march("BLR1"))).counts).toMatchObject({ unchanged: 1 });
  });

  it("publishes nothing that was announced alone", async () => {
    const list = await bring(editor, LIST);
    expect(list).toMatchObject({ announces: true, tables: [{ format: "german-registrations" }] });
    const refused = await editor.post(`/api/imports/${list.id}/commit`).send({ as: "events" });
    expect(refused.status).toBe(400);
    expect((await enter(editor, list, { as: "drafts" })).state).toBe("brought");
  });

  it("remembers how the columns were said to be read, for the next file that has them", async () => {
    const brought = await bring(editor, TABLE);
    const asked = { mapping: MAPPING, language: "de", publisher: "A city" };
    await editor.patch(`/api/imports/${brought.id}`).send(asked).expect(200);
    await enter(editor, brought, { as: "drafts", remember: "The city's list" });
    const next = await bring(editor, TABLE.replace("13.09.2020", "15.09.2020"));
    expect(next).toMatchObject({
      ...{ remembered: "The city's list", asked },
      counts: { new: 1, unchanged: 1 },
    });
  });

  it("gives the rejects as a file to mend, which needs no more to be said when it is brought", async () => {
    const brought = await bring(editor, TABLE);
    await editor.patch(`/api/imports/${brought.id}`).send({ mapping: MAPPING });
    const { text, headers } = await editor
      .get(`/api/imports/${brought.id}/rejects.csv`)
      .expect(200);
    expect(headers["content-disposition"]).toContain("vigil-rejects.csv");
    expect(text).toBe(
      "Tag,Was,Wo,Land,Leute,Notiz,line,reason\r\ngestern,Streik,Grodno,BLR,20,'=1+1,4,Tag: no readable date\r\n",
    );
    await enter(editor, brought, { as: "drafts", remember: "A list" });
    const mended = await bring(editor, text.replace("gestern", "15.09.2020"));
    expect(mended).toMatchObject({ remembered: "A list", counts: { new: 1, rejected: 0 } });
    expect(mended.preview[0]?.cells).toContainEqual(["Notiz", "=1+1"]);
    const whole = await bring(editor, ACLED + march("BLR1"));
    await editor.get(`/api/imports/${whole.id}/rejects.csv`).expect(404);
  });

  it("is refused with a sentence where nothing of it can be read, and leaves nothing behind", async () => {
    const { body } = await send(editor, "event_type,year,events\nProtests,2020,12\n").expect(400);
    expect(body.title).toContain("a count of events");
    await send(editor, "").expect(400);
    await editor.post("/api/imports").query({ name: "a" }).send({ a: 1 }).expect(415);
    await editor.post("/api/imports").set("content-type", "application/octet-stream").expect(400);
    await send(site.stranger() as Agent, TABLE).expect(401);
    await send(await site.signedIn("reader"), TABLE).expect(403);
    expect(readdirSync(join(store.dataDir, "imports"))).toEqual([]);
  });

  it("writes nothing where the record refuses a row, says why, and can be tried again", async () => {
    const brought = await bring(editor, ACLED + march("BLR1") + march("BLR2"));
    await store.db.schema.dropTable("imported_row").execute();
    const failed = await editor.post(`/api/imports/${brought.id}/commit`).send({ as: "events" });
    expect(failed.status).toBe(202);
    const now = async () => (await editor.get(`/api/imports/${brought.id}`)).body;
    await expect.poll(now).toMatchObject({ state: "read", progress: null });
    expect((await now()).failure).toBe("Something went wrong on this server.");
    expect(await titles()).toEqual([]);
  });

  it("is stopped, and nothing of it is written", async () => {
    const rows = Array.from({ length: 400 }, (_, i) => march(`BLR${i}`));
    const brought = await bring(editor, ACLED + rows.join(""));
    await editor.post(`/api/imports/${brought.id}/commit`).send({ as: "events" }).expect(202);
    const stopped = await editor.post(`/api/imports/${brought.id}/stop`).expect(200);
    expect(stopped.body).toMatchObject({ state: "read", failure: null });
    expect(await titles()).toEqual([]);
    expect((await enter(editor, brought, { as: "events" })).state).toBe("brought");
    expect((await editor.get("/api/events?limit=1")).body.total).toBe(400);
  });

  it("is kept for a day", async () => {
    const brought = await bring(editor, TABLE);
    const folder = join(store.dataDir, "imports", brought.id);
    await site.app.runner.start();
    await runJob(editor, "prune");
    expect(existsSync(folder)).toBe(true);
    const before = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(folder, before, before);
    await runJob(editor, "prune");
    expect(existsSync(folder)).toBe(false);
    await editor.get(`/api/imports/${brought.id}`).expect(404);
  });
});
