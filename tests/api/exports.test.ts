/** Files are what the plain pass over all records writes, and hold together while the record changes. */
import { type KyselyPlugin, sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parsed } from "../../domain/answers/json.ts";
import { csvHead, csvLines, OWN_SHAPES, SHAPES, type Shape } from "../../domain/csv-rows.ts";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import { publicView } from "../../domain/publicview.ts";
import type { EventRecord } from "../../domain/record.ts";
import { type Figured, type ResolvedRecord, resolveAll } from "../../domain/resolve-all.ts";
import { RULES } from "../../domain/rule.ts";
import { type Selection, select } from "../../domain/summarise/selection.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { dayOf } from "../../domain/when.ts";
import type { Piece } from "../../engine/engine.ts";
import { openEngine } from "../../engine/index.ts";
import { record } from "../../server/changes/repository.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { openDatabase } from "../../server/db/open.ts";
import type { Store } from "../../server/db/store.ts";
import type { Db } from "../../server/db/tables.ts";
import { exportsRoutes } from "../../server/exports/routes.ts";
import { allRecords } from "../support/all-records.ts";
import { openBareSite } from "../support/bare-site.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { seedStore } from "../support/seed-store.ts";

const site = "https://vigil.example";
const today = dayOf("2026-11-24") ?? 0;
const MINSK = "BLR-2020-09-13-minsk";
const everyStatus = STATUSES.map(({ value }) => value);

type Asked = { shape: Shape; viewer: "public" | typeof everyStatus; filter: Filter };

async function allOf(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** The cells of a line that no cell breaks, as they are written. */
const cellsOf = (line: string) =>
  Array.from(line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g), ([, cell = ""]) => cell);

const textOf = (pieces: Piece[]) => Buffer.concat(pieces).toString();
const text = async (pieces: AsyncIterable<Piece>) => textOf(await allOf(pieces));

/** The same file from whole records, without columns. */
async function plainly(db: Db, { shape, viewer, filter }: Asked): Promise<string> {
  const records: EventRecord[] = [];
  for await (const page of allRecords(db)) records.push(...page);
  const seen =
    viewer === "public"
      ? publicView(records)
      : records.filter(({ event }) => viewer.includes(event.status));
  const selection = select(resolveAll(seen, filter), filter, today);
  const rows = selection.selected.sort((a, b) =>
    a.event.start + a.event.id < b.event.start + b.event.id ? -1 : 1,
  );
  const { rule, subject } = filter;
  const exported = { shape, site, rule, subject, forEditors: viewer !== "public" };
  const lines = rows.map((row) => csvLines({ ...row, nets: netsOf(row, selection) }, exported));
  return csvHead(exported) + lines.join("");
}

/** What an event adds to sums over a selection: nothing, where only its parts in it have a figure. */
function netsOf(record: ResolvedRecord, { selected, summed, nets }: Selection): Figured["nets"] {
  if (!summed(record)) return {};
  const each = METRICS.flatMap(({ value }) => {
    const all = nets(value);
    const { id } = record.event;
    const hasParts = selected.some(({ event, above }) => above.includes(id) && all.has(event.id));
    const headline = all.get(id)?.headline ?? (hasParts ? 0 : null);
    return headline === null ? [] : [[value, { headline }]];
  });
  return Object.fromEntries(each);
}

/** What no figure tells: other sources than the event names, cells that are guarded or quoted, what is hidden. */
async function makeOdd(db: Db): Promise<void> {
  const events = await db.selectFrom("event").select("id").orderBy("id").execute();
  const set = (i: number, fields: object) =>
    db
      .updateTable("event")
      .set(fields)
      .where("id", "=", events[i * 7]?.id ?? "")
      .execute();
  await db.updateTable("event").set({ external_id: sql`'event-' || id` }).execute();
  await db.updateTable("claim").set({ external_id: sql`'claim-' || id` }).execute();
  await set(1, { summary: '-1 "said"\nand', participants: "=miners", against: "a, b" });
  await set(2, { security: "police; army", external_id: "+1" });
  await set(1, { title: '=1+1, "quoted"', demands: JSON.stringify(["Лёс; і воля", "\\"]) });
  await set(2, { title: "two\r\nlines", sensitivity: "generalised_city" });
  await set(3, { sensitivity: "restricted" });
  await set(4, { status: "retracted" });
  await set(6, { title: "a;=1+1;b", demands: JSON.stringify(["x", "-1", "y;\t@z"]) });
  await set(5, { sensitivity: "generalised_region", publish_after: "2020-01-01" });
  await db
    .deleteFrom("event_source")
    .where("event_id", "in", [MINSK, events[0]?.id ?? ""])
    .execute();
}

describeEachDatabase("a file", (open) => {
  let store: TestStore;
  let other: Store;
  beforeEach(async () => {
    store = await open();
    other = await openDatabase(store);
    await seedStore(store.db, "article,bulletins");
  });
  afterEach(() => other.close());

  const edit = (fields: object) =>
    other.db.transaction().execute(async (trx) => {
      await trx.updateTable("event").set(fields).where("id", "=", MINSK).execute();
      const change = {
        action: "edit",
        subject_id: MINSK,
        events: [MINSK],
        diff: {},
        actor: "system",
      };
      await record(trx, { ...change, subject: "event", reason: null, public: true }, new Date());
    });

  it("is what the plain pass writes, for every shape, rule, reader and moment, and for events far apart", async () => {
    const some = ["", "as_of=2020-09-14", "form=arrests", "kind=repression"];
    const period = "date=2020-08-10..2020-09-13";
    await seedStore(store.db, "synthetic:100");
    await makeOdd(store.db);
    const engine = await openEngine(recordSource(store.db));
    for (const shape of SHAPES)
      for (const viewer of ["public", everyStatus] as const)
        for (const { value: rule } of RULES)
          for (const query of rule === "midrange" ? [...some, period] : [""]) {
            const asked = { shape, viewer, filter: { ...parseFilter(query).filter, rule } };
            const { pieces } = await engine.file({ ...asked, today, site });
            expect(await text(pieces)).toBe(await plainly(store.db, asked));
          }
  });

  it("adds up to the totals of its filter and period, where it keeps only some events of a tree", async () => {
    const engine = await openEngine(recordSource(store.db));
    for (const query of ["kind=repression", "kind=demonstration&date=2020-08-22..2020-09-27"]) {
      const { filter } = parseFilter(query);
      const asked = { viewer: "public", filter, today } as const;
      const { pieces } = await engine.file({ ...asked, shape: "events", site });
      const [head = [], ...rows] = (await text(pieces)).split("\r\n").map(cellsOf);
      const summary = parsed(await engine.summary({ ...asked, viewport: null, bin: "auto" }));
      for (const { value: metric } of METRICS) {
        const column = head.indexOf(`net_${metric}`);
        const nets = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
        const sum = nets.reduce((all, cell) => all + Number(cell), 0);
        const { headline } = summary.totals.figures[metric];
        expect([query, metric, sum]).toEqual([query, metric, headline ?? 0]);
      }
    }
  });

  it("reads no whole records for its own shapes while nothing changes, whatever is asked, in however many pieces", async () => {
    await seedStore(store.db, "synthetic:1000");
    await makeOdd(store.db);
    const wholes: object[] = [];
    const watching: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        wholes.push(...result.rows.filter((row) => "publish_after" in row));
        return result;
      },
    };
    const engine = await openEngine(recordSource(store.db.withPlugin(watching)));
    for (const shape of OWN_SHAPES)
      for (const as_of of [null, "2020-08-20", "2020-09-14"]) {
        const filter = { ...EVERYTHING, as_of };
        const { pieces } = await engine.file({ shape, viewer: "public", filter, today, site });
        const file = await allOf(pieces);
        expect(textOf(file)).toBe(await plainly(store.db, { shape, viewer: "public", filter }));
        if (as_of === null) expect(file.length).toBeGreaterThan(2);
      }
    expect(wholes).toEqual([]);
  });

  it("comes in pieces that take little memory, however much its events say", async () => {
    await seedStore(store.db, "synthetic:1500");
    await store.db
      .updateTable("event")
      .set({ demands: JSON.stringify(["x".repeat(4_000)]) })
      .execute();
    await store.db
      .updateTable("claim")
      .set({ phrase: "y".repeat(2_000) })
      .execute();
    const engine = await openEngine(recordSource(store.db));
    for (const shape of OWN_SHAPES) {
      const asked = { shape, viewer: "public", filter: EVERYTHING } as const;
      const sizes = (await allOf((await engine.file({ ...asked, today, site })).pieces)).map(
        ({ buffer }) => buffer.byteLength,
      );
      expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(5_000_000);
      expect(Math.max(...sizes)).toBeLessThan(400_000);
    }
  });

  it("tells nothing that another file has read before a change", async () => {
    const engine = await openEngine(recordSource(store.db));
    const asked = { shape: "events", viewer: "public", filter: EVERYTHING } as const;
    const open = async () => {
      const { pieces } = await engine.file({ ...asked, today, site });
      return pieces[Symbol.asyncIterator]();
    };
    const rest = async (file: AsyncIterator<Piece>) =>
      textOf(await allOf({ [Symbol.asyncIterator]: () => file }));
    const [early, late] = [await open(), await open()];
    await early.next();
    await late.next();
    await early.next();
    await store.db.updateTable("source").set({ publisher: "Renamed" }).execute();
    await edit({ title: "Another title" });
    const head = csvHead({ shape: "events", forEditors: false });
    const whole = await plainly(store.db, asked);
    expect(head + (await rest(late))).toBe(whole);
    expect(whole.split("\r\n")).toEqual(expect.arrayContaining((await rest(early)).split("\r\n")));
  });

  it("leaves out what was hidden while it was written, and gives the rest as it is by then", async () => {
    for (const shape of SHAPES) {
      const engine = await openEngine(recordSource(store.db));
      const asked = { shape, viewer: "public", filter: EVERYTHING } as const;
      const { pieces } = await engine.file({ ...asked, today, site });
      const rest = pieces[Symbol.asyncIterator]();
      const { value: head } = await rest.next();
      await edit({ status: "in_review" });
      const file =
        Buffer.from(head).toString() + (await text({ [Symbol.asyncIterator]: () => rest }));
      expect(file).toBe(await plainly(store.db, asked));
      expect(file).not.toContain(`${MINSK},`);
      await edit({ status: "published" });
    }
  });

  it("waits for its reader, however often, and leaves nothing behind", async () => {
    async function* pieces() {
      for (let i = 0; i < 30; i++) yield new TextEncoder().encode(`${"x".repeat(100_000)}\r\n`);
    }
    const about = { change: 1, events: 30, claims: 0, unread: async () => {} };
    const file = async () => ({ ...about, pieces: pieces() });
    const bare = await openBareSite(
      store,
      exportsRoutes(
        { file, change: async () => 1 },
        { site: () => site, licence: "", dataDir: store.dataDir },
      ),
    );
    const warnings: string[] = [];
    const warn = ({ name }: Error) => warnings.push(name);
    process.on("warning", warn);
    const answer = await fetch(`${bare.address}/api/export.csv`);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect((await answer.text()).length).toBe(30 * 100_002);
    process.off("warning", warn);
    await bare.stop();
    expect(warnings).toEqual([]);
  });

  it("never joins words of one moment with figures of another", async () => {
    const moved = { title: "Moved while it was read", start_day: 18_000, end_day: 18_000 };
    const before = { title: "As before", start_day: 18_518, end_day: 18_518, status: "published" };
    const cases = [
      ["events", moved],
      ["events", { status: "in_review" }],
      ["claims", { status: "in_review" }],
    ] as const;
    for (const [shape, fields] of cases) {
      let armed = false;
      const editing: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          const read = result.rows[0] ?? {};
          if (armed && ("demands" in read || "phrase" in read)) {
            armed = false;
            await edit(fields);
          }
          return result;
        },
      };
      const engine = await openEngine(recordSource(store.db.withPlugin(editing)));
      const asked = { shape, viewer: "public", filter: EVERYTHING } as const;
      const { pieces } = await engine.file({ ...asked, today, site });
      armed = true;
      const file = await text(pieces);
      expect(armed).toBe(false);
      const lines = new Set((await plainly(store.db, asked)).split("\r\n"));
      expect(file.split("\r\n").filter((line) => !lines.has(line))).toEqual([]);
      await edit(before);
    }
  });
});
