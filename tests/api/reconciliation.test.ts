/** The file is the screen: rows of the CSV = events of the list = on the map + not mappable, whatever the filter. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printFilter } from "../../domain/filter-url.ts";
import { RULES } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { FORMS } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import { anyTerm, filter } from "../support/arbitraries.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const either = (...values: string[]) => fc.constantFrom(...values);

/** Filters that the shipped record has something to answer to, one to four parts each. */
const telling = fc
  .uniqueArray(
    fc.oneof(
      either("BLR", "RUS", "!RUS").map((value) => `country=${value}`),
      either("Minsk City", "BLR:Minsk City", "BLR:Hrodna Region,BLR:none", "!none").map(
        (value) => `admin1=${value}`,
      ),
      either("2020-08-22..2020-09-27", "2020-09-13", "..2020-08-31").map(
        (value) => `date=${value}`,
      ),
      either("53.9,27.57,120km").map((value) => `near=${value}`),
      anyTerm(KINDS).map((value) => `kind=!${value}`),
      anyTerm(FORMS).map((value) => `form=${value},march,rally`),
      anyTerm(SPEAKERS).map((value) => `said_by=${value}`),
      anyTerm(METRICS).map((value) => `has=${value}`),
      fc.nat(500).map((least) => `detained=${least}..`),
      either("2", "5").map((value) => `differ=${value}`),
      either("city", "region").map((value) => `precision=${value}`),
      either("march", "minsk women").map((value) => `q=${value}`),
      either("BLR-2020-protests", "BLR-2020-09-13-nationwide").map((value) => `part_of=${value}`),
      either("2020-09-14T00:00Z", "2020-08-20").map((value) => `as_of=${value}`),
      anyTerm(RULES).map((value) => `rule=${value}`),
    ),
    { minLength: 1, maxLength: 4, selector: (part) => part.split("=")[0] },
  )
  .map((parts) => parts.join("&"));

const anything = filter.map((each) => printFilter({ ...each, status: { only: [], not: [] } }));

describeEachDatabase("any filter over the shipped record", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    site = await openSite({ db, ...store });
  });
  afterAll(() => site.close());

  it("gives as many rows in the file as events in the list, and on the map with those not mappable", async () => {
    let matched = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: telling }, anything), async (query) => {
        const stranger = site.stranger();
        const ask = async (path: string) => (await stranger.get(path).expect(200)).body;
        const { total, change } = await ask(`/api/events?${query}&limit=1`);
        const { totals } = await ask(`/api/summary?${query}`);
        const events = await stranger.get(`/api/export.csv?${query}`).expect(200);
        const claims = await stranger.get(`/api/export.csv?${query}&shape=claims`).expect(200);
        matched += total;
        expect(totals.events).toBe(total);
        expect(totals.on_map + totals.not_mappable).toBe(total);
        if (!query.includes("on_map=")) {
          const listed = async (onMap: boolean) =>
            (await ask(`/api/events?${query}&on_map=${onMap}&limit=1`)).total;
          expect(await listed(true)).toBe(totals.on_map);
          expect(await listed(false)).toBe(totals.not_mappable);
        }
        expect(readCsv(events.text)).toHaveLength(total + 1);
        expect(readCsv(claims.text)).toHaveLength(totals.claims + 1);
        expect(events.headers["vigil-events"]).toBe(String(total));
        expect(events.headers["vigil-change"]).toBe(String(change));
      }),
      { numRuns: 60 },
    );
    expect(matched).toBeGreaterThan(0);
  });

  it("gives the same events in the pages of the list and in the file, each once", async () => {
    const stranger = site.stranger();
    for (const sort of ["newest", "oldest", "disputed", "changed", "detained"]) {
      const listed: string[] = [];
      let next: string | null = `/api/events?kind=!development&sort=${sort}&limit=7`;
      while (next !== null) {
        const { body }: { body: { items: { id: string }[]; next: string | null } } = await stranger
          .get(next)
          .expect(200);
        listed.push(...body.items.map(({ id }) => id));
        next = body.next;
      }
      const file = await stranger.get("/api/export.csv?kind=!development").expect(200);
      const written = readCsv(file.text)
        .slice(1)
        .map(([id]) => id);
      expect(new Set(listed).size).toBe(listed.length);
      expect([...listed].sort()).toEqual([...written].sort());
    }
  });

  it("gives a page that is counted as the list has it, whatever the order", async () => {
    const stranger = site.stranger();
    const ask = async (query: string) =>
      (await stranger.get(`/api/events?kind=!development&${query}`)).body;
    for (const sort of ["newest", "oldest", "disputed", "changed", "detained"]) {
      const whole = await ask(`sort=${sort}&limit=200`);
      const ids = whole.items.map(({ id }: { id: string }) => id);
      for (const skip of [1, 14, ids.length - 3, ids.length + 5]) {
        const page = await ask(`sort=${sort}&limit=7&skip=${skip}`);
        expect(page.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(skip, skip + 7));
        expect(page.total).toBe(whole.total);
        expect(page.next === null).toBe(skip + 7 >= ids.length);
      }
      const { next } = await ask(`sort=${sort}&limit=7&skip=14`);
      const { items } = (await stranger.get(next)).body;
      expect(items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(21, 28));
      expect((await stranger.get(`${next}&skip=14`)).status).toBe(400);
    }
  });

  it("sums in the file, over the column of net values, to the totals of the screen", async () => {
    const query = "country=BLR&rule=highest";
    const stranger = site.stranger();
    const { totals } = (await stranger.get(`/api/summary?${query}`).expect(200)).body;
    const file = await stranger.get(`/api/export.csv?${query}`).expect(200);
    const [header = [], ...rows] = readCsv(file.text);
    for (const { value } of METRICS) {
      const column = header.indexOf(`net_${value}`);
      const sum = rows.reduce((total, row) => total + Number(row[column]), 0);
      expect([value, sum]).toEqual([value, totals.figures[value].headline ?? 0]);
    }
  });

  it("refuses what is no filter, and names it", async () => {
    const { body } = await site.stranger().get("/api/events?kind=riot&foo=1").expect(400);
    expect(body).toMatchObject({ status: 400, code: "bad_filter" });
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(["kind", "foo"]);
  });
});
