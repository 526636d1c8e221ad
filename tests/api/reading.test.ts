/** An article that is sent for reading: proposed records with the characters they came from, and nothing kept of it. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Reading } from "../../domain/answers/reading.ts";
import { LONGEST_ARTICLE } from "../../domain/article.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { openSite, type TestSite } from "../support/site.ts";

const ARTICLE = {
  title: "Thousands march in Hrodna",
  text: "  More than 3,000 people marched in Hrodna on Sunday, organisers said.\r\n\r\nPolice said 40 people were arrested. A ticket costs £12.",
  published_on: "2020-08-24",
};

/** Every piece of evidence anywhere in an answer. */
function evidenceIn(value: unknown): { start: number; end: number; text: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number" && typeof text === "string")
    return [{ start, end, text }];
  return Object.values(value).flatMap(evidenceIn);
}

describeEachDatabase("an article", (open) => {
  let store: TestStore;
  let site: TestSite;
  let contributor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    contributor = await site.signedIn("contributor");
  });
  afterEach(() => site.close());

  const ask = (body: object) => contributor.post("/api/extract").send(body);
  const read = async (body: object): Promise<Reading> => (await ask(body).expect(200)).body;

  it("is read for records, each value with the characters that were sent", async () => {
    const reading = await read(ARTICLE);
    expect(reading.events).toMatchObject([
      {
        form: "march",
        date: { start: "2020-08-23", end: "2020-08-23", basis: "stated" },
        place: { name: "Hrodna", country: "BY", iso3: "BLR", precision: "city" },
        crowd: [{ value: 3000, low: 3000, high: null, source: { kind: "organizer" } }],
        arrests: [{ value: 40, source: { kind: "police" } }],
      },
    ]);
    expect(reading.ignored).toMatchObject([{ reason: "money" }]);
    const evidence = evidenceIn(reading);
    expect(evidence.length).toBeGreaterThan(6);
    for (const { start, end, text } of evidence) expect(ARTICLE.text.slice(start, end)).toBe(text);
  });

  it("gives the same twice, and nothing of it is kept", async () => {
    const { body: before } = await contributor.get("/api/changes");
    const first = await read(ARTICLE);
    expect(await read(ARTICLE)).toEqual(first);
    expect((await contributor.get("/api/changes")).body).toEqual(before);
    const drafts = await store.db.selectFrom("draft").select("id").execute();
    expect(drafts).toEqual([]);
  });

  it("without a protest proposes nothing", async () => {
    const reading = await read({ ...ARTICLE, title: null, text: "Shares rallied on Monday." });
    expect(reading).toMatchObject({ relevant: false, events: [] });
  });

  it.each([
    ["text", { text: "a".repeat(LONGEST_ARTICLE + 1) }],
    ["text", { text: " \n " }],
    ["text", { text: "A march\u0000 in Minsk." }],
    ["text", { text: "A march \ud800 in Minsk." }],
    ["text", { text: 7 }],
    ["text", { text: undefined }],
    ["title", { title: "a".repeat(501) }],
    ["title", { title: "a\u0007" }],
    ["published_on", { published_on: "2020-02-30" }],
    ["published_on", { published_on: undefined }],
    ["url", { url: "javascript:alert(1)" }],
    ["language", { language: "el" }],
    ["publisher", { publisher: "An agency" }],
  ])("that can't be read is refused by naming its %s", async (field, wrong) => {
    const { body } = await ask({ ...ARTICLE, ...wrong }).expect(400);
    expect(body.code).toBe("bad_input");
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([field]);
  });

  it.each([
    ["one long sentence", "774 people were arrested and ".repeat(1_700)],
    ["one long word", "a".repeat(LONGEST_ARTICLE)],
    ["brackets", "(".repeat(LONGEST_ARTICLE)],
    ["words from right to left", "احتجاج في \u202eمينسك\u202c. ".repeat(2_000)],
    ["markup", "<script>alert(1)</script> People marched in <b>Minsk</b> on Sunday."],
    ["characters of two units", "🪧 500 people marched in Minsk on Sunday. 𝔘 ".repeat(1_000)],
  ])("of hostile text is read all the same: %s", async (_what, text) => {
    for (const each of evidenceIn(await read({ ...ARTICLE, text })))
      expect(text.slice(each.start, each.end)).toBe(each.text);
  });

  it("is read for contributors and up alone", async () => {
    await site.stranger().post("/api/extract").send(ARTICLE).expect(401);
    await (await site.signedIn("reader")).post("/api/extract").send(ARTICLE).expect(403);
    await (await site.signedIn("editor")).post("/api/extract").send(ARTICLE).expect(200);
  });
});
