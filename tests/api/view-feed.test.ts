/** A view as a feed and as a calendar: what changed last first, as the public sees it. */
import { parseAtomFeed } from "feedsmith";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { seedStore } from "../support/seed-store.ts";
import { openSite, type TestSite } from "../support/site.ts";

const SITE = "http://vigil.test";
const YARD = {
  ...{ name: "Yard 7, Minsk", country: "BLR", admin1: "Minsk City", precision: "exact" },
  ...{ lat: 53.9023123, lon: 27.5615456 },
};

describeEachDatabase("the feed of a view", (open) => {
  let store: TestStore;
  let site: TestSite;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store);
  });
  afterEach(() => site.close());

  const ask = (path: string) => site.stranger().get(path).expect(200);
  const atom = async (query = "") => {
    const { text } = await ask(`/feeds/events.atom${query && `?${query}`}`);
    return { text, feed: parseAtomFeed(text) };
  };
  const add = async (fields = {}): Promise<string> => {
    const editor = await site.signedIn("editor");
    return (await editor.post("/api/events").send(aProposal(fields)).expect(201)).body.event;
  };
  const idsOf = (feed: { entries?: { id?: string }[] }) => feed.entries?.map(({ id }) => id) ?? [];
  const address = (event: string) => `${SITE}/events/${event}`;

  describe("of an archive", () => {
    it("has the same events as the list, the last changed first, once each, page after page", async () => {
      await seedStore(store.db, "article");
      const { body } = await ask("/api/events?kind=!violence&sort=changed&limit=1000");
      const listed = body.items.map(({ id }: { id: string }) => address(id));
      expect(listed.length).toBeGreaterThan(3);
      const paged: (string | undefined)[] = [];
      for (let query: string | undefined = "kind=!violence&limit=2"; query; ) {
        const { feed } = await atom(query);
        paged.push(...idsOf(feed));
        const next = feed.links?.find(({ rel }) => rel === "next")?.href;
        query = next && new URL(next).search.slice(1);
      }
      expect(paged).toEqual(listed);
      const items = (await ask("/feeds/events.json?kind=!violence")).body.items;
      expect(items.map(({ url }: { url: string }) => url)).toEqual(listed);
    });

    it("has what changed last at its top", async () => {
      const first = await add({ title: "The first march" });
      const second = await add({ title: "The second march" });
      expect(idsOf((await atom()).feed)).toEqual([second, first].map(address));
      const editor = await site.signedIn("editor");
      await editor
        .post(`/api/events/${first}/corrections`)
        .send({ reason: "The bulletin says so.", event: { title: "The very first march" } })
        .expect(201);
      const { feed } = await atom();
      expect(idsOf(feed)).toEqual([first, second].map(address));
      expect(feed.entries?.[0]?.title?.value).toBe("The very first march");
      expect(feed.updated).toBe(feed.entries?.[0]?.updated);
    });

    it("is one of nothing where nothing matches", async () => {
      await add();
      const { feed } = await atom("kind=violence");
      expect(feed.entries ?? []).toEqual([]);
      expect(feed.updated).toMatch(/^\d{4}-/);
      expect((await ask("/feeds/events.json?kind=violence")).body.items).toEqual([]);
      expect((await ask("/feeds/events.ics?kind=violence")).text).not.toContain("BEGIN:VEVENT");
    });
  });

  it("gives the figures of the rule that is asked for, and each source's words and speaker", async () => {
    await seedStore(store.db, "article");
    const entryOf = async (rule: string) => {
      const { feed } = await atom(`rule=${rule}&limit=200`);
      return feed.entries?.find(({ id }) => id?.endsWith("/BLR-2020-09-13-nationwide"))?.content
        ?.value;
    };
    expect(await entryOf("highest")).toContain("By the rule Highest: detained 774.");
    expect(await entryOf("authorities")).toContain("Detained: 774 (");
  });

  it("is well formed whatever is written, and lets a filter with signs stand in its addresses", async () => {
    await add({ title: "<b>Tom & Jerry's</b> “march” \u{1f600}", summary: "1 < 2 & 3 > 2" });
    const { text, feed } = await atom("q=march&kind=!violence");
    for (const id of text.match(/<id>.*?<\/id>/gs) ?? []) expect(id).toMatch(/^<id>[^\s&]+<\/id>$/);
    expect(feed.entries?.[0]?.title?.value).toBe("<b>Tom & Jerry's</b> “march” \u{1f600}");
    expect(feed.entries?.[0]?.content?.value).toContain("1 < 2 & 3 > 2");
    const self = feed.links?.find(({ rel }) => rel === "self")?.href;
    expect(self).toBe(`${SITE}/feeds/events.atom?q=march&kind=!violence`);
  });

  it("tells a protected place by its public point and how far off it may be", async () => {
    const open = await add({ title: "An open march", place: YARD });
    const hidden = await add({
      ...{ title: "A quiet march", place: YARD, sensitivity: "generalised_10km" },
    });
    const { text, feed } = await atom();
    const placeOf = (id: string) =>
      feed.entries?.find((entry) => entry.id === address(id))?.georss ?? null;
    expect(placeOf(open)).toEqual({
      point: { lat: YARD.lat, lng: YARD.lon },
      featureName: YARD.name,
    });
    const { body } = await ask("/api/events?q=quiet");
    const { lat, lon, name, uncertainty_m } = body.items[0].place;
    expect(placeOf(hidden)).toEqual({
      ...{ point: { lat, lng: lon }, featureName: name, radius: uncertainty_m },
    });
    expect(text.split("53.9023123")).toHaveLength(2);
    const calendar = (await ask("/feeds/events.ics")).text;
    expect(calendar.match(/^GEO:/gm)).toEqual(["GEO:"]);
  });

  it("is unchanged until the record changes", async () => {
    await add();
    for (const path of ["/feeds/events.atom", "/feeds/events.json", "/feeds/events.ics"]) {
      const { headers, text } = await ask(path);
      const again = () =>
        site
          .stranger()
          .get(path)
          .set("if-none-match", headers.etag ?? "");
      await again().expect(304);
      await add({ title: `One more beside ${path}` });
      expect((await again().expect(200)).text).not.toBe(text);
    }
  });

  it("is a calendar of whole days where they are known, and of nothing else", async () => {
    await add({ title: "A march of two days", start: "2024-02-28", end: "2024-02-29" });
    await add({
      ...{ title: "A march of that month", start: "2024-02-01", end: "2024-02-29" },
      date_precision: "month",
    });
    const { headers, text } = await ask("/feeds/events.ics");
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(text.match(/^SUMMARY:.*/gm)).toEqual(["SUMMARY:A march of two days"]);
    expect(text).toContain("DTSTART;VALUE=DATE:20240228");
    expect(text).toContain("DTEND;VALUE=DATE:20240301");
  });

  it("is refused for a key it does not know, and for drafts to whoever may not see them", async () => {
    for (const ending of ["atom", "json", "ics"]) {
      await site.stranger().get(`/feeds/events.${ending}?colour=red`).expect(400);
      await site.stranger().get(`/feeds/events.${ending}?status=draft`).expect(403);
    }
  });
});
