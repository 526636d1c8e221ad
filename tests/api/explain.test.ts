/** How a figure comes about: what is explained is what the summary shows, and names nothing that is hidden. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ExplanationAnswer, ExplanationLine } from "../../domain/answers/explanation.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";
import { anyTerm, someKeys } from "../support/arbitraries.ts";
import { describeEachDatabase } from "../support/databases.ts";
import { readCsv } from "../support/read-csv.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

describeEachDatabase("an explanation over the shipped record", (open) => {
  let site: TestSite;
  beforeAll(async () => {
    const { db, ...store } = await open();
    await seedStore(db, "article,bulletins");
    site = await openSite({ db, ...store });
  });
  afterAll(() => site.close());

  const ask = async (path: string) => (await site.stranger().get(path).expect(200)).body;
  const explain = (query: string): Promise<ExplanationAnswer> => ask(`/api/explain?${query}`);
  const top = ({ lines }: ExplanationAnswer) => lines.filter(({ level }) => level === 0);
  const sumOf = (lines: readonly ExplanationLine[]) =>
    lines.reduce((sum, { counts }) => sum + counts, 0);

  it("adds up to the summary's total, whatever the metric and the filter, in the file too", async () => {
    const anyAsked = fc.tuple(anyTerm(METRICS), someKeys);
    await fc.assert(
      fc.asyncProperty(anyAsked, async ([metric, some]) => {
        const filter = printFilter({ ...EVERYTHING, ...some, status: EVERYTHING.status });
        const told = await explain(`metric=${metric}&${filter}`);
        const { totals, change } = await ask(`/api/summary?${filter}`);
        const total = totals.figures[metric];
        expect(told.change).toBe(change);
        expect([told.headline, told.open]).toEqual([total.headline, total.open]);
        expect(sumOf(top(told))).toBe(total.headline ?? 0);
        const leftOut = Object.values(told.left_out).map(({ claims }) => claims);
        expect(leftOut.reduce((sum, claims) => sum + claims, told.used)).toBe(told.claims);
        const { text } = await site
          .stranger()
          .get(`/api/explain.csv?metric=${metric}&${filter}`)
          .expect(200);
        expect(topOfFile(text)).toBe(total.headline ?? 0);
        const used = told.lines.flatMap(({ claims }) => claims.map(({ id }) => id));
        expect(usedInFile(text)).toEqual(used);
      }),
      { numRuns: 40 },
    );
  });

  it("tells of the detained what the article says of the whole period, and what its days add up to", async () => {
    const told = await explain("metric=detained");
    const [whole] = told.lines;
    expect(whole).toMatchObject({ own: 12_000, parts: 9_961, remainder: 2_039, counts: 12_000 });
    expect(whole?.claims.map(({ attributed_kind }) => attributed_kind)).toEqual(["monitor"]);
    const authorities = told.rules.find(({ rule }) => rule === "authorities");
    expect(authorities).toEqual({
      ...{ rule: "authorities", said: null, parts: 10_870, counts: 10_870 },
    });
    expect([told.events.all, told.claims, told.used]).toEqual([94, 76, 45]);
    expect(Object.values(told.left_out).map(({ claims }) => claims)).toEqual([15, 10, 4, 2, 0, 0]);
    expect([told.events.roots, told.events.roots_without, told.without_figure.events]).toEqual([
      ...[13, 12, 49],
    ]);
  });

  it("makes of each level what stands above it", async () => {
    const { lines } = await explain("metric=detained&rule=highest");
    lines.forEach(({ level, parts }, i) => {
      const rest = lines.slice(i + 1);
      const end = rest.findIndex((line) => line.level <= level);
      const under = rest.slice(0, end < 0 ? rest.length : end);
      const own = under.filter((line) => line.level === level + 1);
      expect(parts).toBe(own.length === 0 ? null : sumOf(own));
    });
  });

  it("of one event tells what its record shows, and takes no filter beside a rule and a moment", async () => {
    const { items } = await ask("/api/events?has=detained&rule=midrange&limit=20");
    for (const { id } of items) {
      const record = await ask(`/api/events/${id}?rule=midrange`);
      const told = await explain(`metric=detained&event=${id}&rule=midrange`);
      expect(told.headline).toBe(record.rollup.detained ?? null);
      expect(top(told).map(({ event, own }) => [event?.id, own])).toEqual([
        [id, record.figures.detained?.headline ?? null],
      ]);
    }
    const refused = await site
      .stranger()
      .get(`/api/explain?metric=detained&event=${items[0].id}&kind=violence`)
      .expect(400);
    expect(refused.body.errors[0].path).toBe("event");
    await site.stranger().get("/api/explain?metric=detained&event=nothing").expect(404);
    await site.stranger().get("/api/explain?metric=noise").expect(400);
    await site.stranger().get("/api/explain").expect(400);
  });

  it("is of one moment where the record changes meanwhile: each number is that of the claim beside it", async () => {
    const editor = await site.signedIn("editor");
    const [line] = (await explain("metric=charged&kind=repression")).without_figure.named;
    const path = `/api/events/${line?.id}`;
    const [source] = (await ask(path)).sources;
    const about = { source: source.id, metric: "charged", attributed_kind: "media" };
    const change = async () => {
      for (let n = 30; n > 10; n--)
        await editor
          .post(`${path}/claims`)
          .send({ ...about, low: n, high: n })
          .expect(201);
    };
    const look = async () => {
      for (let times = 0; times < 20; times++) {
        const { body, status } = await site.stranger().get(`/api/explain?metric=charged`);
        if (status === 503) continue;
        const lines: ExplanationLine[] = body.lines;
        expect(lines.map(({ claims }) => claims.map(({ low }) => low))).toEqual(
          lines.map(({ own }) => (own === null ? [] : [own])),
        );
        expect(body.left_out.other.named).toHaveLength(body.left_out.other.claims);
      }
    };
    await Promise.all([change(), look(), look()]);
    expect((await explain("metric=charged")).headline).toBe(11);
  });

  it("names no hidden event, and bridges it", async () => {
    const before = await explain("metric=detained");
    const hidden = before.lines.find(({ level, parts }) => level === 1 && parts !== null);
    const parts = before.lines.slice(before.lines.indexOf(hidden as ExplanationLine) + 1);
    const id = hidden?.event?.id ?? "";
    const editor = await site.signedIn("editor");
    const { body } = await editor.get(`/api/events/${id}`).expect(200);
    await editor.post(`/api/events/${id}/retract`).send({ reason: "Found to be wrong." });
    const after = await explain("metric=detained");
    expect(JSON.stringify(after)).not.toContain(id);
    expect(JSON.stringify(after)).not.toContain(body.title);
    const part = after.lines.find(({ event }) => event?.id === parts[0]?.event?.id);
    expect(part?.level).toBe(1);
    await site.stranger().get(`/api/explain?metric=detained&event=${id}`).expect(410);
    const seen = await editor.get(`/api/explain?metric=detained&event=${id}`).expect(200);
    expect(seen.body.lines[0].event.id).toBe(id);
  });

  it("of a merged event is asked of the one that has its figures", async () => {
    const editor = await site.signedIn("editor");
    const { items } = (await editor.get("/api/events?place=Minsk&limit=2").expect(200)).body;
    const [kept, other] = items.map((event: { id: string }) => event.id);
    const merge = { other, reason: "Entered twice." };
    await editor.post(`/api/events/${kept}/merge`).send(merge).expect(201);
    const asked = (event: string) => `/api/explain?metric=detained&event=${event}`;
    const { headers } = await site.stranger().get(asked(other)).expect(308);
    expect(headers.location).toBe(asked(kept));
  });
});

/** What the rows at the top of a file count. */
/** The claims that the file says are used, in its order. */
function usedInFile(text: string): string[] {
  const [names = [], ...rows] = readCsv(text);
  const cell = (row: string[], name: string) => row[names.indexOf(name)] ?? "";
  return rows.filter((row) => cell(row, "standing") === "used").map((row) => cell(row, "claim_id"));
}

function topOfFile(text: string): number {
  const [names = [], ...rows] = readCsv(text);
  const cell = (row: string[], name: string) => row[names.indexOf(name)];
  const top = rows.filter((row) => cell(row, "level") === "0" && cell(row, "counts") !== "");
  return top.reduce((sum, row) => sum + Number(cell(row, "counts")), 0);
}
