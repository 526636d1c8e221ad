/** What a search looks through is stored with each event: right after every write, and found the same way on both databases. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/filter.ts";
import { searchTextsOf } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { holds, phrasesOf } from "../../domain/search.ts";
import { openEngine } from "../../engine/index.ts";
import { migrations } from "../../migrations/index.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { migrate } from "../../server/db/migrate.ts";
import { textsHolding } from "../../server/db/search-index.ts";
import { eraseEvent } from "../../server/events/erase.ts";
import { eventWith } from "../../server/events/repository.ts";
import { allRecords } from "../support/all-records.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite } from "../support/site.ts";
import { editEvent } from "../support/writes.ts";

const EVENT = "BLR-2020-09-13-minsk";

describeEachDatabase("the words of the record", (open, kind) => {
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

  /** What is stored for a search, and what should be: by event and audience. */
  async function stored() {
    const texts = await store.db
      .selectFrom("search_text")
      .select(["event_id", "audience", "words"])
      .orderBy("event_id")
      .orderBy("audience")
      .execute();
    const expected = (await records()).flatMap((record) =>
      searchTextsOf(record).map((text) => ({ event_id: record.event.id, ...text })),
    );
    return { texts, expected };
  }

  /** Texts that hold what is looked for, by the index and one by one. */
  async function found(q: string) {
    const all = await store.db.selectFrom("search_text").selectAll().orderBy("number").execute();
    const plain = all.filter(({ words }) => holds(words, phrasesOf(q)));
    return {
      byIndex: (await textsHolding(store.db, phrasesOf(q))).sort((a, b) => a - b),
      plain: plain.map(({ number }) => number),
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
    expect(seeded.texts).toEqual(seeded.expected);
    expect(seeded.texts.find(({ event_id }) => event_id === EVENT)?.words).toMatch(
      /^blr 2020 09 13 minsk ¦ .*minsk/,
    );
    await edit();
    const edited = await stored();
    expect(edited.texts).toEqual(edited.expected);
    for (const q of ["o'brien\\straße", "100 % zeitung", "another", "парламент", "quatre"])
      expect((await found(q)).byIndex.length).toBeGreaterThan(0);
    expect((await found("trois")).byIndex).toEqual([]);
  });

  it("of synthetic events are stored with them", async () => {
    await seedStore(store.db, "synthetic:300");
    const { texts, expected } = await stored();
    expect(texts).toHaveLength(394);
    expect(texts).toEqual(expected);
  });

  it("of events that get claims from another seed later are brought up to date", async () => {
    store = await open();
    await seedStore(store.db, "article");
    await seedStore(store.db, "article,bulletins");
    const { texts, expected } = await stored();
    expect(texts).toEqual(expected);
  });

  it("are made for a store from before they had a table, and found in it", async () => {
    await edit();
    const [one, two, three] = (await records()).map(({ event }) => event.id);
    await protect(one, "generalised_region");
    await protect(two, "generalised_1km");
    await protect(three, "generalised_city");
    const { texts } = await stored();
    if (kind === "SQLite") await sql`drop table search_word`.execute(store.db);
    await store.db.schema.dropTable("search_text").execute();
    await store.db.schema.alterTable("source").dropColumn("words").execute();
    await store.db.schema
      .alterTable("event")
      .addColumn("words", "text", (col) => col.notNull().defaultTo("old"))
      .execute();
    // What came after the table is undone with it.
    for (const table of [
      ...["archive", "merged_event", "distinct_event", "api_key", "site_mode"],
      ...["two_factor", "recovery_code", "imported_row", "import_span", "import"],
      ...["column_mapping", "feed_item", "feed", "source_link"],
    ])
      await store.db.schema.dropTable(table).execute();
    for (const column of ["link_status", "link_checked_at"])
      await store.db.schema.alterTable("source").addColumn(column, "text").execute();
    for (const name of ["event_by_start_day", "draft_by_follow_hash", "draft_by_event_id"])
      await store.db.schema.dropIndex(name).execute();
    for (const name of ["change_by_actor_n", "change_by_action_subject_n"])
      await store.db.schema.dropIndex(name).execute();
    await store.db.schema.alterTable("event").dropColumn("extra").execute();
    await store.db.schema.alterTable("job").dropColumn("cron").execute();
    await store.db.schema.alterTable("draft").dropColumn("follow_hash").execute();
    for (const column of ["disabled_at", "last_seen_at"])
      await store.db.schema.alterTable("user").dropColumn(column).execute();
    await store.db.schema.dropIndex("claim_by_external_id_source_id").execute();
    await store.db.schema
      .createIndex("claim_by_external_id")
      .on("claim")
      .column("external_id")
      .execute();
    await store.db
      .withTables<{ kysely_migration: { name: string } }>()
      .deleteFrom("kysely_migration")
      .where("name", ">=", "080")
      .execute();
    await migrate(store, { migrations, dataDir: store.dataDir, say: () => {} });
    expect((await stored()).texts).toEqual(texts);
    expect((await found("minsk")).byIndex.length).toBeGreaterThan(10);
  });

  it("are found by their index as one by one, in every script, before and after edits", async () => {
    const check = async (numRuns: number) => {
      const all = (await stored()).texts.map(({ words }) => words);
      let hits = 0;
      await fc.assert(
        fc.asyncProperty(fc.oneof(searchFor(all), scribble), async (q) => {
          const { byIndex, plain } = await found(q);
          hits += plain.length;
          expect(byIndex).toEqual(plain);
        }),
        { numRuns },
      );
      expect(hits).toBeGreaterThan(numRuns / 2);
    };
    await check(60);
    await edit();
    const ids = (await records()).map(({ event }) => event.id);
    const titles = fc.sample(scribble, { numRuns: ids.length, seed: 7 });
    for (const [i, id] of ids.entries())
      await editEvent(store.db, id, { title: titles[i] || "-", summary: titles[i + 1] ?? "-" });
    await check(150);
  });

  it("find the wider events alone where only those with parts are asked for", async () => {
    const engine = await openEngine(recordSource(store.db));
    const parts = new Set((await records()).map(({ event }) => event.part_of));
    const asked = { ...CUT, viewer: "public", filter: { ...EVERYTHING, q: "belar" } } as const;
    const all = (await engine.page(asked)).items.map(({ event }) => event.id);
    const wider = await engine.page({ ...asked, has_parts: true });
    const expected = all.filter((id) => parts.has(id));
    expect(expected.length).toBeGreaterThan(1);
    expect(expected.length).toBeLessThan(all.length);
    expect(wider.items.map(({ event }) => event.id)).toEqual(expected);
    expect(wider.total).toBe(expected.length);
    await engine.close();
  });

  it("find nothing where no word is looked for", async () => {
    expect(await textsHolding(store.db, phrasesOf("% _ !"))).toEqual([]);
  });

  it("of a protected event find it for editors, and for the public what the public sees of it", async () => {
    const at = store.db.selectFrom("event").select("place_id").where("id", "=", EVENT);
    const street = { name: "Zzyzx, Minsk", precision: "street" };
    await store.db.updateTable("place").set(street).where("id", "=", at).execute();
    await protect(EVENT, "generalised_city");
    const engine = await openEngine(recordSource(store.db));
    const ids = async (viewer: "public" | readonly ["published"], q: string) => {
      const asked = { ...CUT, viewer, filter: { ...EVERYTHING, q } };
      return (await engine.page(asked)).items.map(({ event }) => event.id);
    };
    expect(await ids(["published"], "zzyzx 13")).toContain(EVENT);
    expect(await ids("public", "zzyzx")).not.toContain(EVENT);
    expect(await ids("public", "minsk")).toContain(EVENT);
    await protect(EVENT, "public");
    expect(await ids("public", "zzyzx")).toContain(EVENT);
    await engine.close();
  });

  it("of an erased event are gone with it, from the index too", async () => {
    const writing = { actor: "an administrator", now: new Date(), reason: null, note: null };
    await editEvent(store.db, EVENT, { title: "Unheardofword" });
    expect((await found("unheardofword")).byIndex).toHaveLength(1);
    await store.db
      .transaction()
      .execute(async (trx) => eraseEvent(trx, await eventWith(trx, EVENT), writing));
    expect((await found("unheardofword")).byIndex).toEqual([]);
    const after = await found("minsk");
    expect(after.byIndex).toEqual(after.plain);
    await store.scrub();
    expect(await found("minsk")).toEqual(after);
    if (kind !== "SQLite") return;
    await sql`insert into search_word (search_word, rank) values ('integrity-check', 1)`.execute(
      store.db,
    );
    const files = readdirSync(store.dataDir).filter((name) => name.startsWith("vigil.db"));
    for (const name of files)
      expect(readFileSync(join(store.dataDir, name)).includes("unheard")).toBe(false);
  });

  const protect = (id = "", sensitivity: string) => editEvent(store.db, id, { sensitivity });
});

const CUT = { today: 0, sort: "newest", limit: 500, after: null, skip: 0 } as const;

/** Letters of several scripts, with and without marks, signs and quotes. */
const scribble: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...["a", "á", "A", "ß", "Ł", "İ", "ı", "ﬁ", "ё", "Е", "й", "и", "ї", "П", "Σ", "ς", "ά"],
      ...["م", "ُ", "أ", "ا", "ـ", "示", "威", "ก", "้", "ひ", "한", "क", "ी", "1", "2", "½"],
      ...[" ", " ", " ", '"', "“", "-", "'", "%", "_", "\\", "¦", "😀", "\n"],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((signs) => signs.join(""));

/** Some words out of a text, as they follow each other or with one left out, perhaps in quotes or cut short. */
function searchFor(texts: readonly string[]): fc.Arbitrary<string> {
  const picked = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.nat(),
    many: fc.integer({ min: 1, max: 4 }),
    quoted: fc.boolean(),
    shorter: fc.integer({ min: 0, max: 3 }),
    step: fc.constantFrom(1, 1, 2),
  });
  return picked.map(({ text, at, many, quoted, shorter, step }) => {
    const words = text.split(" ");
    const from = at % words.length;
    const some = words.slice(from, from + many * step).filter((_, i) => i % step === 0);
    const joined = some.join(" ").slice(0, -shorter || undefined);
    return quoted ? `"${joined}"` : joined;
  });
}
