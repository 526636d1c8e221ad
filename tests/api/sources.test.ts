/** Sources: one address is one source, and strangers are told of those that public events cite. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProposalInput } from "../../domain/draft.ts";
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
    const sources = titles.map((title) => ({
      ...source({ title, url: `${URL}/${title}` }),
      key: title,
    }));
    const claims = titles.map((title) => ({
      ...{ source: title, metric: "participants", low: 9, high: 9, attributed_kind: "media" },
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
});
