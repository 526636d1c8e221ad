/** Sources: one address is one source, and strangers are told of those that public events cite. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
import { migrations } from "../../migrations/index.ts";
import { migrate } from "../../server/db/migrate.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const URL = "https://news.example/1";

describeEachDatabase("sources", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const source = (fields: object = {}) => ({
    ...{ kind: "news", publisher: "A newspaper", title: "A report" },
    ...fields,
  });
  const add = async (fields: object = {}): Promise<string> =>
    (await editor.post("/api/sources").send(source(fields)).expect(201)).body.id;
  /** An event that cites sources of these titles. */
  const cite = async (titles: string[], fields: Partial<ProposalInput> = {}): Promise<string> => {
    const sources = titles.map((title, i) => ({
      ...source({ title, url: `${URL}/${encodeURIComponent(title)}` }),
      key: `s${i}`,
    }));
    const claims = titles.map((_, i) => ({
      ...{ source: `s${i}`, metric: "participants", low: 9, high: 9, attributed_kind: "media" },
    }));
    const proposal = aProposal({ ...fields, sources, claims } as Partial<ProposalInput>);
    return (await editor.post("/api/events").send(proposal).expect(201)).body.event;
  };
  const titles = async (asker = site.stranger()) => {
    const { items } = (await asker.get("/api/sources").expect(200)).body;
    return items.map(({ title }: { title: string }) => title).sort();
  };

  it("that have one address are one, and those without any are each their own", async () => {
    const first = await add({ url: URL });
    expect(await add({ url: URL, title: "Under another title" })).toBe(first);
    expect(await add({ url: `${URL}/2` })).not.toBe(first);
    expect(await add()).not.toBe(await add());
    expect(await titles(editor)).toEqual(Array(4).fill("A report"));
  });

  it("that came to have one address are the first of them from then on", async () => {
    const ids = [await add({ url: `${URL}/1` }), await add({ url: `${URL}/2` })].sort();
    await store.db.updateTable("source").set({ url: URL }).execute();
    expect(await add({ url: URL })).toBe(ids[0]);
  });

  it("are told to strangers where a published event cites them that is not restricted", async () => {
    await cite(["Public"]);
    await cite(["Protected"], { sensitivity: "generalised_city" });
    await cite(["Restricted"], { sensitivity: "restricted" });
    await cite(["Shared"], { sensitivity: "restricted" });
    await cite(["Shared"]);
    const withdrawn = await cite(["Withdrawn"]);
    await editor.post(`/api/events/${withdrawn}/retract`).send({ reason: "So." }).expect(200);
    await add({ title: "Uncited" });
    expect(await titles()).toEqual(["Protected", "Public", "Shared"]);
    expect(await titles(editor)).toHaveLength(6);
  });

  it("are given page by page, none twice and none left out", async () => {
    await cite(["1", "2", "3", "4"]);
    const pages: string[][] = [];
    for (let path: string | null = "/api/sources?limit=2"; path !== null; ) {
      const page: { items: { title: string }[]; next: string | null } = (
        await site.stranger().get(path).expect(200)
      ).body;
      pages.push(page.items.map(({ title }) => title));
      path = page.next;
    }
    expect(pages.map(({ length }) => length)).toEqual([2, 2]);
    expect(pages.flat().sort()).toEqual(["1", "2", "3", "4"]);
  });

  it("are found by words of publisher and title, or by id, page by page, by whoever may know of them", async () => {
    await cite(["Tausende in Łódź", "Tausende in Brest", "Lodz: a report"]);
    await add({ title: "Lodz, not cited" });
    const found = async (query: string, asker = site.stranger()) =>
      (await asker.get(`/api/sources?${query}`).expect(200)).body;
    const told = async (query: string, asker = site.stranger()) =>
      (await found(query, asker)).items.map(({ title }: { title: string }) => title).sort();
    expect(await told("q=lodz")).toEqual(["Lodz: a report", "Tausende in Łódź"]);
    expect(await told("q=lodz", editor)).toHaveLength(3);
    expect(await told('q=newspaper "in brest"')).toEqual(["Tausende in Brest"]);
    expect(await told("q=usende")).toEqual([]);
    expect(await told("q=%25")).toEqual([]);
    const page = await found("q=tausende&limit=1");
    const rest = (await site.stranger().get(page.next).expect(200)).body;
    expect([...page.items, ...rest.items]).toHaveLength(2);
    expect(rest.next).toBeNull();
    expect(Object.keys(page.items[0])).not.toContain("words");
    const [{ id, title }] = page.items;
    expect(await told(`id=${id}`)).toEqual([title]);
    expect(await told("id=nowhere")).toEqual([]);
  });

  it("have the words that they are found by, also those from before there were any", async () => {
    const id = await add({ title: "Łódź – 1,000" });
    const words = async () =>
      (await store.db.selectFrom("source").select("words").where("id", "=", id).execute())[0]
        ?.words;
    expect(await words()).toBe("a newspaper ¦ lodz 1 000");
    await store.db.schema.alterTable("source").dropColumn("words").execute();
    await store.db
      .withTables<{ kysely_migration: { name: string } }>()
      .deleteFrom("kysely_migration")
      .where("name", "=", "082_source_words")
      .execute();
    await migrate(store, { migrations, dataDir: store.dataDir, say: () => {} });
    expect(await words()).toBe("a newspaper ¦ lodz 1 000");
  });
});
