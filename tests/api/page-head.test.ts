/** What the head of a record's page tells search engines and whoever shows a link with its content. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const client = mkdtempSync(join(tmpdir(), "vigil-heads-"));
const PAGE = `<!doctype html><html><head>
<meta
  name="description"
  content="every page"
/><title>any page</title></head><body></body></html>`;
writeFileSync(join(client, "index.html"), PAGE);
afterAll(() => rmSync(client, { recursive: true }));

const YARD = {
  ...{ name: "Yard 7, Minsk", country: "BLR", admin1: "Minsk City", precision: "exact" },
  ...{ lat: 53.9023123, lon: 27.5615456 },
};

describeEachDatabase("the head of a record's page", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, {}, client);
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (fields: object = {}): Promise<string> =>
    (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  const headOf = async (path: string, agent = site.stranger()) => {
    const { text } = await agent.get(path);
    const { document } = parseHTML(text);
    const meta = (key: string) =>
      document
        .querySelector(`meta[name="${key}"], meta[property="${key}"]`)
        ?.getAttribute("content");
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
    const titles = [...document.querySelectorAll("title")].map(({ textContent }) => textContent);
    return { text, titles, meta, data: data ? JSON.parse(data) : null };
  };

  it("names the record, its days, place and figures under the rule that the address asks for", async () => {
    const second = { metric: "participants", low: 900, high: 900, attributed_kind: "organiser" };
    const [claim] = aProposal().claims ?? [];
    const id = await add({ claims: [claim, second] });
    const { titles, meta, data } = await headOf(`/events/${id}`);
    expect(titles).toEqual(["A march · Vigil"]);
    expect(meta("description")).toContain("2024-05-01, Minsk, Minsk City, BLR.");
    expect(meta("description")).toContain("By the rule Lowest: crowd 100.");
    expect(meta("og:title")).toBe("A march");
    expect(data).toMatchObject({
      ...{ "@type": "Event", "@id": `http://vigil.test/events/${id}`, name: "A march" },
      ...{ startDate: "2024-05-01", endDate: "2024-05-01" },
      location: { name: "Minsk", geo: { "@type": "GeoCoordinates", latitude: 53.9 } },
      subjectOf: [{ name: "A report", publisher: { name: "A newspaper" } }],
    });
    const highest = await headOf(`/events/${id}?rule=highest`);
    expect(highest.meta("description")).toContain("By the rule Highest: crowd 900.");
    expect((await headOf(`/events/${id}?rule=none`)).meta("description")).toContain("Lowest");
  });

  it("is text and nothing else, whatever a title says", async () => {
    const title = '</title></script><script>alert("1")</script> & <!-- "march"';
    const id = await add({ title, summary: title });
    const { text, titles, meta, data } = await headOf(`/events/${id}`);
    expect(text).not.toContain("<script>");
    expect(titles).toEqual([`${title} · Vigil`]);
    expect([meta("og:title"), data.name]).toEqual([title, title]);
  });

  it("shows a protected place as the public sees it, to editors too, and says nothing of a hidden record", async () => {
    const id = await add({ place: YARD, sensitivity: "generalised_10km" });
    const hidden = await add({ title: "Hidden", sensitivity: "restricted" });
    for (const agent of [site.stranger(), editor]) {
      const { text, data } = await headOf(`/events/${id}`, agent);
      expect(text).not.toMatch(/Yard 7|53\.9023/);
      expect(data.location.geo).toMatchObject({ "@type": "GeoCircle" });
      expect(data.location.geo.geoRadius).toBeGreaterThan(1_000);
      expect((await headOf(`/events/${hidden}`, agent)).titles).toEqual(["any page"]);
    }
  });

  it("is that of every page elsewhere, and where only accounts read", async () => {
    const id = await add();
    for (const path of ["/exports", "/events/no-such-event", `/events/${id}/history`])
      expect((await headOf(path)).meta("description")).toBe("every page");
    const openness = { reading: "accounts", proposals: "accounts" } as const;
    const closed = await openSite(store, { openness }, client);
    expect((await headOf(`/events/${id}`, closed.stranger())).titles).toEqual(["any page"]);
    await closed.close();
  });
});
