/** What a search looks through is stored with each event: right after every write, and found the same way on both databases. */
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { publicView } from "../../domain/publicview.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { generalisedRecords, idsWithWords } from "../../server/events/words.ts";
import { allRecords } from "../support/all-records.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite } from "../support/site.ts";

const EVENT = "BLR-2020-09-13-minsk";

describeEachDatabase("the words of the record", (open) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await open();
    await seedStore(store.db, "article,bulletins");
  });

  async function records(): Promise<EventRecord[]> {
    const all: EventRecord[] = [];
    for await (const page of allRecords(store.db)) all.push(...page);
    return all;
  }

  /** Every record's stored words, and what they should be. */
  async function stored() {
    const all = await records();
    return {
      words: all.map(({ event, words }) => [event.id, words]),
      expected: all.map((record) => [record.event.id, searchWords(record)]),
    };
  }

  /** Writes of each kind, with signs in them that a pattern could take for something else. */
  async function edit(): Promise<void> {
    const site = await openSite(store);
    const editor = await site.signedIn("editor");
    const one = { kind: "news", publisher: "100 % Zeitung", title: "ГАЗЕТА_один" };
    const proposal = {
      ...{ title: "O'Brien\\Straße", kind: "demonstration", form: "march", start: "2020-09-13" },
      place: { name: "Brest", country: "BLR", precision: "city", lat: 52.1, lon: 23.7 },
      actors: { participants: "Rentner", against: "ПАРЛАМЕНТ", security: null },
      demands: ["free_elections", "50%"],
      sources: [{ key: "s", ...one }],
      claims: [{ metric: "detained", low: 3, high: 3, attributed_kind: "media", phrase: "TROIS" }],
    };
    const added = await editor.post("/api/events").send(proposal).expect(201);
    const { sources, claims } = (await editor.get(`/api/events/${added.body.event}`)).body;
    await editor
      .patch(`/api/events/${EVENT}`)
      .send({ summary: "a_b %c \\d İstanbul", demands: ["new"], reason: "?" })
      .expect(200);
    const claim = { source: sources[0].id, metric: "injured", low: 1, high: 1, phrase: "one\\two" };
    await editor
      .post(`/api/events/${EVENT}/claims`)
      .send({ ...claim, attributed_kind: "media", attributed_to: "Dr. X" })
      .expect(201);
    await editor
      .patch(`/api/claims/${claims[0].id}`)
      .send({ phrase: "quatre", reason: "?" })
      .expect(200);
    const more = { ...proposal, claims: [], sources: [{ key: "t", ...one, title: "Another" }] };
    const { draft } = (await editor.post("/api/drafts").send(more).expect(202)).body;
    await editor.post(`/api/drafts/${draft}/accept`).send({ into: added.body.event }).expect(200);
    await site.close();
  }

  it("are stored with every event, whoever wrote it", async () => {
    const seeded = await stored();
    expect(seeded.words).toEqual(seeded.expected);
    expect(Object.fromEntries(seeded.words)[EVENT]).toMatch(/^blr-2020-09-13-minsk\n.*minsk/);
    await edit();
    const edited = await stored();
    expect(edited.words).toEqual(edited.expected);
    for (const part of ["o'brien\\straße", "100 % zeitung", "another", "парламент", "quatre"])
      expect(edited.words.some(([, words]) => words?.includes(part))).toBe(true);
    expect(edited.words.some(([, words]) => words?.includes("trois"))).toBe(false);
  });

  it("of synthetic events are stored with them", async () => {
    await seedStore(store.db, "synthetic:300");
    const { words, expected } = await stored();
    expect(words).toHaveLength(394);
    expect(words).toEqual(expected);
  });

  it("say each text once, however often the record does", async () => {
    for (const [, words] of (await stored()).words) {
      const lines = words?.split("\n") ?? [];
      expect(lines.length).toBe(new Set(lines).size);
    }
  });

  it("of events that get claims from another seed later are brought up to date", async () => {
    store = await open();
    await seedStore(store.db, "article");
    await seedStore(store.db, "article,bulletins");
    const { words, expected } = await stored();
    expect(words).toEqual(expected);
  });

  it("are filled in for a store from before each text stood in them once", async () => {
    await edit();
    const { words } = await stored();
    await store.db.updateTable("event").set({ words: "brest\nbrest" }).execute();
    await store.db
      .withTables<{ kysely_migration: { name: string } }>()
      .deleteFrom("kysely_migration")
      .where("name", "=", "049_event_words_once")
      .execute();
    await migrate(store, { migrations, dataDir: store.dataDir, say: () => {} });
    expect((await stored()).words).toEqual(words);
  });

  it("find the events in whose text all of them occur, before and after edits", async () => {
    const check = async (numRuns: number) => {
      const all = await records();
      const words = fc.array(pieceOf(all), { minLength: 1, maxLength: 3 });
      let found = 0;
      await fc.assert(
        fc.asyncProperty(words, async (asked) => {
          const plain = all.filter((record) => asked.every((word) => record.words.includes(word)));
          found += plain.length;
          expect(await idsWithWords(store.db, asked)).toEqual(plain.map(({ event }) => event.id));
        }),
        { numRuns },
      );
      expect(found).toBeGreaterThan(numRuns / 2);
      expect(await idsWithWords(store.db, [])).toHaveLength(all.length);
    };
    await check(60);
    await edit();
    await check(120);
  });

  it("are others in public where the place is made coarser: those records are given whole", async () => {
    const hide = (sensitivity: string, status: string, id: string) =>
      store.db.updateTable("event").set({ sensitivity, status }).where("id", "=", id).execute();
    const ids = (await records()).map(({ event }) => event.id);
    const [one = "", two = "", three = "", four = ""] = ids;
    await hide("generalised_region", "published", one);
    await hide("generalised_1km", "published", two);
    await hide("generalised_city", "retracted", three);
    await hide("restricted", "published", four);
    const given = await generalisedRecords(store.db);
    expect(given.map(({ event }) => event.id).sort()).toEqual([one, two]);
    const all = await records();
    const asStored = new Map(all.map(({ event, words }) => [event.id, words]));
    const others = publicView(all).filter(({ event, words }) => words !== asStored.get(event.id));
    expect(others.map(({ event }) => event.id)).toEqual([one]);
  });
});

/** A few signs out of some record's words, and now and then signs that nobody wrote. */
function pieceOf(records: readonly EventRecord[]): fc.Arbitrary<string> {
  const texts = records.map(({ words }) => words);
  const signs = fc.stringMatching(/^[%_\\'"a]{1,3}$/);
  const piece = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 6 }))
    .map(([text, at, length]) =>
      [...text]
        .slice(at % text.length)
        .slice(0, length)
        .join(""),
    )
    .map((text) => text.replace(/\s+/g, "") || "a");
  return fc.oneof({ weight: 4, arbitrary: piece }, signs);
}
