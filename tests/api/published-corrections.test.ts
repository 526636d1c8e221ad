/** The corrections column: what was published and was wrong, as the public log tells it. */
import { parseAtomFeed } from "feedsmith";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CorrectionAnswer } from "../../domain/answers/correction.ts";
import type { CorrectionInput } from "../../domain/correction.ts";
import { recordAll } from "../../server/changes/repository.ts";
import { someChange } from "../support/changes.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { readCsv } from "../support/read-csv.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("the corrections of an archive", (open) => {
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

  const add = async (fields = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const stored = async (id = event) =>
    (await editor.get(`/api/events/${id}/unprotected`).expect(200)).body;
  const correct = (fields: Partial<CorrectionInput>, id = event) =>
    editor.post(`/api/events/${id}/corrections`).send({ reason: "So says the report.", ...fields });
  const told = async (query = {}): Promise<CorrectionAnswer[]> =>
    (await site.stranger().get("/api/corrections").query(query).expect(200)).body.items;
  const feed = async () => (await site.stranger().get("/feeds/corrections.atom").expect(200)).text;

  it("are none before anything that was published is changed, and none are made by a better title", async () => {
    expect(await told()).toEqual([]);
    await correct({ event: { title: "A march of students", summary: "Two columns." } }).expect(201);
    expect(await told()).toEqual([]);
    expect(await feed()).toContain("<updated>");
  });

  it("tell a figure as it stood and stands, with its words, source and reason", async () => {
    const [claim] = (await stored()).claims;
    await correct({ corrected: [{ id: claim.id, low: 120, high: 120 }] }).expect(201);
    await correct({ corrected: [{ id: claim.id, low: 130, high: 130 }] }).expect(201);
    const [second, first] = await told();
    expect(first).toMatchObject({
      ...{ kind: "figure", did: "changed", event, title: "A march" },
      ...{ was: { low: 100, high: 100 }, is: { low: 120, high: 120 } },
      ...{ reason: "So says the report.", source: { publisher: "A newspaper" } },
    });
    expect(second).toMatchObject({ was: { low: 120 }, is: { low: 130 } });
  });

  it("tell a figure that is withdrawn, and one that stands again", async () => {
    const [claim] = (await stored()).claims;
    const { body } = await correct({ corrected: [{ id: claim.id, status: "retracted" }] });
    await editor.post(`/api/changes/${body.first}/undo`).send({ last: body.change }).expect(201);
    expect((await told()).map(({ did, was, is }) => [did, was?.low, is?.low])).toEqual([
      ["again", undefined, 100],
      ["withdrawn", 100, undefined],
    ]);
  });

  describe("of a figure that another one replaces", () => {
    const replace = async (about: object) => {
      const [claim] = (await stored()).claims;
      const { metric, attributed_kind, attributed_to, source } = claim;
      const same = { metric, attributed_kind, attributed_to, source };
      const body = { claims: [{ ...same, low: 300, high: 300, supersedes: claim.id, ...about }] };
      await correct({
        ...body,
        sources: [{ key: "new", kind: "news", publisher: "A radio", title: "Live" }],
      } as Partial<CorrectionInput>).expect(201);
      return told();
    };

    it("are none where the same speaker raises it in another source", async () => {
      expect(await replace({ source: "new" })).toEqual([]);
    });

    it("are none where the same speaker raises it later", async () => {
      expect(await replace({ as_of: "2024-05-03" })).toEqual([]);
    });

    it("are one where somebody else says so, or the same words were read anew", async () => {
      expect(await replace({ attributed_to: "Another ministry", source: "new" })).toMatchObject([
        { did: "replaced", was: { low: 100 }, is: { low: 300, attributed_to: "Another ministry" } },
      ]);
    });

    it("are one where it stood beside it before", async () => {
      const [claim] = (await stored()).claims;
      const { metric, attributed_kind, source } = claim;
      const other = { metric, attributed_kind, source, low: 300, high: 300 };
      await correct({ claims: [other] } as Partial<CorrectionInput>).expect(201);
      const [, second] = (await stored()).claims;
      await correct({ corrected: [{ id: second.id, supersedes: claim.id }] }).expect(201);
      expect(await told()).toMatchObject([
        { did: "replaced", was: { low: 100 }, is: { low: 300 } },
      ]);
    });
  });

  it("tell a place and a date, and a record that is withdrawn by its id and reason alone", async () => {
    const { place } = (await stored()).event;
    await correct({ event: { place: { ...place, name: "Brest" }, start: "2024-04-30" } }).expect(
      201,
    );
    const retract = { reason: "Entered twice." };
    const other = await add({ title: "Another march", start: "2024-06-01" });
    await editor.post(`/api/events/${other}/retract`).send(retract).expect(200);
    const [retracted, placed] = await told();
    expect(placed).toMatchObject({
      kind: "place_date",
      place: { was: { name: "Minsk" }, is: { name: "Brest" } },
      date: { was: { start: "2024-05-01" }, is: { start: "2024-04-30" } },
    });
    expect(retracted).toMatchObject({
      ...{ kind: "retracted", event: other, title: null, reason: "Entered twice." },
    });
    expect(JSON.stringify(await told())).not.toContain("Another march");
    expect((await told({ kind: "retracted" })).map((each) => each.event)).toEqual([other]);
    expect((await told({ kind: "place_date" })).map((each) => each.event)).toEqual([event]);
  });

  it("never name a place that is protected, nor a record that is hidden, in the list, the file or the feed", async () => {
    const { place } = (await stored()).event;
    await correct({
      event: { place: { ...place, name: "Minsk, Lane 7" } },
      reason: "It was in Lane 7.",
    }).expect(201);
    const [claim] = (await stored()).claims;
    await correct({ corrected: [{ id: claim.id, low: 77_777, high: 77_777 }] }).expect(201);
    const all = async () => {
      const file = await site.stranger().get("/api/corrections.csv").expect(200);
      return [JSON.stringify(await told()), file.text, await feed()].join("\n");
    };
    expect(await all()).toContain("Lane 7");
    const { body } = await correct({ event: { sensitivity: "generalised_city" } }).expect(201);
    expect(await all()).not.toContain("Lane 7");
    expect(await all()).toMatch(/77,?777/);
    await correct({ event: { sensitivity: "restricted" } }, body.id).expect(201);
    expect(await told()).toEqual([]);
    expect(await all()).not.toMatch(/77,?777|A march/);
  });

  it("hold a merge under the record that stays, without the figure that stood in both, and say when it is undone", async () => {
    const other = await add({ title: "The same march" });
    const merge = { other, reason: "Entered twice." };
    const { body } = await editor.post(`/api/events/${event}/merge`).send(merge).expect(201);
    expect(await told()).toMatchObject([
      { kind: "merged", event, title: "A march", did: null, reason: "Entered twice." },
    ]);
    expect(await feed()).toContain("Merged: A march");
    await editor.post(`/api/changes/${body.first}/undo`).send({ last: body.change }).expect(201);
    expect(await told()).toMatchObject([
      { kind: "merged", event: other, title: "The same march", did: "again" },
    ]);
  });

  it("say of a record that was withdrawn and published again that it stands again", async () => {
    await editor.post(`/api/events/${event}/retract`).send({ reason: "A mistake." }).expect(200);
    await editor.post(`/api/events/${event}/publish`).send({ reason: "It was right." }).expect(200);
    expect(await told()).toMatchObject([{ kind: "retracted", title: "A march", did: "again" }]);
  });

  it("are not disturbed by an action that is not known yet", async () => {
    await store.db.transaction().execute(async (trx) => {
      const about = { subject_id: event, events: [event], reason: "In another tongue." };
      await recordAll(trx, [someChange({ ...about, action: "translate" })], new Date());
    });
    expect(await told()).toEqual([]);
  });

  it("go on where a page ends, each exactly once, also past many changes that correct nothing", async () => {
    const [claim] = (await stored()).claims;
    const set = (low: number) =>
      correct({ corrected: [{ id: claim.id, low, high: low }] }).expect(201);
    await set(1);
    await store.db.transaction().execute(async (trx) => {
      const many = Array.from({ length: 1_100 }, () =>
        someChange({ subject_id: event, events: [event] }),
      );
      await recordAll(trx, many, new Date());
    });
    await set(2);
    await set(3);
    const paged: (number | undefined)[] = [];
    for (let next: string | null = "/api/corrections?limit=1"; next !== null; ) {
      const body: { items: CorrectionAnswer[]; next: string | null } = (
        await site.stranger().get(next).expect(200)
      ).body;
      paged.push(...body.items.map(({ is }) => is?.low ?? undefined));
      next = body.next;
    }
    expect(paged).toEqual([3, 2, 1]);
    const { text } = await site.stranger().get("/api/corrections.csv").expect(200);
    const [header = [], ...rows] = readCsv(text);
    expect(rows.map((row) => row[header.indexOf("is")])).toEqual(["3", "2", "1"]);
  });

  it("stand in a feed that is well formed whatever is written, and unchanged until the public log grows", async () => {
    const [claim] = (await stored()).claims;
    await correct({ event: { title: "<b>Tom & Jerry's</b> “march”" } }).expect(201);
    await correct({ corrected: [{ id: claim.id, low: 9, high: 9 }], reason: "5 < 9 & 9 > 5" });
    const answer = await site.stranger().get("/feeds/corrections.atom").expect(200);
    expect(answer.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const { entries = [] } = parseAtomFeed(answer.text);
    expect(entries.map(({ title }) => title?.value)).toEqual([
      "Corrected: <b>Tom & Jerry's</b> “march”",
    ]);
    expect(entries[0]?.content?.value).toContain("Why: 5 < 9 & 9 > 5");
    const tag = answer.headers.etag ?? "";
    const again = site.stranger().get("/feeds/corrections.atom").set("if-none-match", tag);
    await again.expect(304);
    await correct({ corrected: [{ id: claim.id, low: 8, high: 8 }] }).expect(201);
    await site.stranger().get("/feeds/corrections.atom").set("if-none-match", tag).expect(200);
  });
});
