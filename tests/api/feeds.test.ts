/** Feeds that fill the inbox: read by a job, each article once, and everything found waits for a person. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLog } from "../../server/changes/verify.ts";
import type { JobContext } from "../../server/db/job.ts";
import { feedsJob } from "../../server/feeds/job.ts";
import { createCourtesy } from "../../server/fetch/courtesy.ts";
import { LeaseLost } from "../../server/jobs/lease.ts";
import { readHere } from "../../server/reading/reader.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { HRODNA, march, page, rss, SHARES } from "../support/feed-host.ts";
import { type FeedSite, fetcherFor, openFeedSite } from "../support/feed-site.ts";
import { leadsTo, text } from "../support/foreign-host.ts";

/** The rest of an article that is none of the others. */
const UNLIKE =
  "Other words were said of it, and of the weather that day, which was wet and windy from morning until night in all of the region; nobody minded, and the shops were closed, as they are on Sundays. ".repeat(
    3,
  );

describeEachDatabase("a feed", (open) => {
  let store: TestStore;
  let at: FeedSite;
  beforeEach(async () => {
    store = await open();
    at = await openFeedSite(store);
  });
  afterEach(() => at.close());

  it("puts what its articles report into the inbox, with the words and the article as its source", async () => {
    rss(at.host, [HRODNA, SHARES]);
    await at.add({ speaker: "monitor" });
    expect(await at.outcome()).toEqual({ key: "feeds_read", feeds: 1, drafts: 1, failed: 0 });
    const [draft, ...more] = await at.inbox();
    expect(more).toEqual([]);
    expect(draft?.proposal).toMatchObject({
      title: "March in Hrodna",
      ...{ kind: "demonstration", form: "march", start: "2020-08-23", end: "2020-08-23" },
      place: { name: "Hrodna", country: "BLR", precision: "city" },
      sources: [
        {
          ...{ kind: "monitor", publisher: "A newsroom", title: "March in Hrodna", language: "en" },
          ...{ url: `${at.host.origin}/hrodna`, published_on: "2020-08-24" },
          ...{
            accessed_at: at.clock.now.toISOString(),
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        },
      ],
      claims: [
        {
          ...{ metric: "participants", low: 3000, high: null, qualifier: "more_than" },
          ...{
            phrase: "More than 3,000 people marched",
            attributed_kind: "organiser",
            covers: "event",
          },
        },
        {
          ...{ metric: "detained", low: 40, high: 40, qualifier: "exact" },
          ...{ phrase: "40 people were arrested", attributed_kind: "authority" },
        },
      ],
    });
    expect(draft?.proposal.note).toContain("More than 3,000 people marched in Hrodna on Sunday");
    expect(await at.only()).toMatchObject({
      ...{
        state: "on_time",
        read_at: at.clock.now.toISOString(),
        next_at: "2020-08-24T13:00:00.000Z",
      },
      result: { key: "read", items: 2, fresh: 2, drafts: 1, unread: 0, unplaced: 0 },
    });
    const stranger = at.site.stranger();
    expect((await stranger.get("/api/events").expect(200)).body.items).toEqual([]);
    await stranger.get("/api/feeds").expect(401);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("gives a figure that nobody is named for to whoever publishes it, where that is said", async () => {
    const body = HRODNA.body.replace(", organisers said", "");
    rss(at.host, [{ ...HRODNA, body }]);
    await at.add({ name: "The monitor", speaker: "monitor" });
    await at.outcome();
    const [draft] = await at.inbox();
    expect(draft?.proposal.claims[0]).toMatchObject({
      ...{ attributed_kind: "monitor", attributed_to: "The monitor" },
    });
  });

  it("puts a figure that covers more than the place on a wider event", async () => {
    const body = HRODNA.body.replace(
      "40 people were arrested",
      "774 people were arrested in Hrodna and other cities",
    );
    rss(at.host, [{ ...HRODNA, body }]);
    await at.add();
    await at.outcome();
    const [draft] = await at.inbox();
    const wider = draft?.proposal.claims.find(({ metric }) => metric === "detained");
    expect(wider).toMatchObject({ low: 774, covers: "wider" });
    expect(draft?.proposal.wider).toMatchObject({
      place: { name: "Belarus", country: "BLR", precision: "country" },
    });
  });

  it("is asked for what has changed alone, and takes each article once", async () => {
    rss(at.host, [HRODNA], { etag: '"one"' });
    await at.add();
    await at.outcome();
    at.later(60);
    at.host.pages.set("/feed.xml", (request, response) => {
      response.writeHead(request.headers["if-none-match"] === '"one"' ? 304 : 500).end();
    });
    expect(await at.outcome()).toMatchObject({ feeds: 1, drafts: 0, failed: 0 });
    expect((await at.only()).result).toEqual({ key: "unchanged" });
    at.later(60);
    rss(at.host, [{ ...HRODNA, path: "/hrodna/?utm_source=feed" }, SHARES]);
    expect(await at.outcome()).toMatchObject({ drafts: 0 });
    expect((await at.only()).result).toMatchObject({ items: 2, fresh: 1, drafts: 0 });
    expect(await at.inbox()).toHaveLength(1);
  });

  it("takes nearly the same text once, wherever it stands", async () => {
    const again = `${HRODNA.body}<p>This story was updated.</p>`;
    rss(at.host, [HRODNA, { path: "/copy", title: "Hrodna marches", body: again }]);
    await at.add();
    expect(await at.outcome()).toMatchObject({ drafts: 1 });
  });

  it("does not take an article that the record cites", async () => {
    rss(at.host, [HRODNA]);
    const source = {
      kind: "news",
      publisher: "A newsroom",
      title: "x",
      url: `${at.host.origin}/hrodna`,
    };
    await at.editor.post("/api/sources").send(source).expect(201);
    await at.add();
    expect(await at.outcome()).toMatchObject({ drafts: 0 });
  });

  it("with summaries alone has its articles read from their pages", async () => {
    rss(at.host, [{ ...HRODNA, body: "Thousands walked through the town." }]);
    at.host.pages.set("/hrodna", page("March in Hrodna", HRODNA.body));
    await at.add();
    expect(await at.outcome()).toMatchObject({ drafts: 1 });
    const [draft] = await at.inbox();
    expect(draft?.proposal.claims).toMatchObject([{ low: 3000 }, { low: 40 }]);
    expect(at.host.asked.map(({ path }) => path)).toEqual(["/feed.xml", "/hrodna"]);
  });

  it("has a page that can't be read tried three times, and not again", async () => {
    rss(at.host, [{ ...HRODNA, body: "Thousands walked." }], { etag: '"one"' });
    await at.add();
    for (const unread of [1, 1, 1, 0]) {
      await at.outcome();
      expect((await at.only()).result).toMatchObject({ key: "read", unread, drafts: 0 });
      at.later(60);
    }
    expect(at.host.asked.filter(({ path }) => path === "/hrodna")).toHaveLength(3);
  });

  it("with words asked for is read for items that have one of them", async () => {
    const other = {
      path: "/lida",
      title: "March in Lida",
      body: march("Lida", "900", UNLIKE),
    };
    rss(at.host, [HRODNA, other]);
    await at.add({ words: ["lida"] });
    expect(await at.outcome()).toMatchObject({ drafts: 1 });
    expect((await at.inbox())[0]?.proposal.place.name).toBe("Lida");
  });

  it("that fails is asked less and less often, until it is read again", async () => {
    at.host.pages.set("/feed.xml", text("", {}, 500));
    await at.add();
    expect(await at.outcome()).toEqual({ key: "feeds_read", feeds: 1, drafts: 0, failed: 1 });
    expect(await at.only()).toMatchObject({
      ...{ state: "failed", failures: 1, next_at: "2020-08-24T14:00:00.000Z" },
      result: { key: "failed", code: "http_error", status: 500, found: null },
    });
    at.later(119);
    expect(await at.outcome()).toEqual({ key: "nothing_due" });
    at.later(1);
    await at.outcome();
    expect(await at.only()).toMatchObject({ failures: 2, next_at: "2020-08-24T18:00:00.000Z" });
    at.later(240);
    rss(at.host, [HRODNA]);
    await at.outcome();
    expect(await at.only()).toMatchObject({
      ...{ state: "on_time", failures: 0, next_at: "2020-08-24T19:00:00.000Z" },
    });
  });

  it("is left alone for as long as its host asks", async () => {
    const headers = { "retry-after": "Fri, 01 Jan 2100 00:00:00 GMT" };
    at.host.pages.set("/feed.xml", text("", headers, 429));
    at.clock.now = new Date();
    await at.add();
    await at.outcome();
    const feed = await at.only();
    expect(feed).toMatchObject({ state: "slowed", result: { code: "told_to_wait", status: 429 } });
    // At most a week.
    const days = (Date.parse(feed.next_at ?? "") - at.clock.now.getTime()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  it("that is a page tells which feed that page names", async () => {
    const html =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feeds/all"></head></html>';
    at.host.pages.set("/feed.xml", text(html, { "content-type": "text/html" }));
    await at.add();
    await at.outcome();
    expect((await at.only()).result).toEqual({
      ...{ key: "failed", code: "not_a_feed", status: null, found: `${at.host.origin}/feeds/all` },
    });
  });

  it.each([
    ["http://127.0.0.2/feed.xml", "private_address"],
    ["http://[::1]/feed.xml", "private_address"],
    ["https://example.org:8443/feed.xml", "bad_address"],
  ])("at %s is not asked for", async (address, code) => {
    await at.add({ address });
    await at.outcome();
    expect((await at.only()).result).toMatchObject({ key: "failed", code });
  });

  it("that has moved for good is asked for where it is now, which the log tells", async () => {
    rss(at.host, [HRODNA]);
    at.host.pages.set("/old.xml", leadsTo("/feed.xml", 301));
    await at.add({ address: `${at.host.origin}/old.xml` });
    expect(await at.outcome()).toMatchObject({ drafts: 1 });
    expect((await at.only()).address).toBe(`${at.host.origin}/feed.xml`);
  });

  it("is left in the midst of its articles where Vigil stops, and gone on with later", async () => {
    const other = { path: "/lida", title: "March in Lida", body: march("Lida", "900", UNLIKE) };
    rss(at.host, [HRODNA, other]);
    await at.add();
    const stopping = new AbortController();
    const looking = { reader: readHere, fetcher: fetcherFor(at.host), courtesy: createCourtesy(0) };
    const job = feedsJob({ ...looking, now: () => at.clock.now });
    const { db } = store;
    const write: JobContext["write"] = async (work) => {
      const done = await db.transaction().execute(work);
      stopping.abort(new Error("Vigil stops."));
      return done;
    };
    const context = { db, now: at.clock.now, signal: stopping.signal, write };
    await expect(job.run(context)).rejects.toThrow("Vigil stops.");
    await looking.fetcher.close();
    expect(await at.inbox()).toHaveLength(1);
    expect((await at.only()).due).toBe(true);
    expect(await at.outcome()).toMatchObject({ drafts: 1 });
    expect(await at.inbox()).toHaveLength(2);
  });

  it("leaves nothing where another process has taken the job over", async () => {
    rss(at.host, [HRODNA]);
    await at.add();
    const looking = { reader: readHere, fetcher: fetcherFor(at.host), courtesy: createCourtesy(0) };
    const job = feedsJob({ ...looking, now: () => at.clock.now });
    const write = () => Promise.reject(new LeaseLost("feeds"));
    const { signal } = new AbortController();
    const context = { db: store.db, now: at.clock.now, signal, write };
    await expect(job.run(context)).rejects.toThrow("lost");
    await looking.fetcher.close();
    expect(await at.inbox()).toEqual([]);
    expect(await store.db.selectFrom("feed_item").selectAll().execute()).toEqual([]);
    expect((await at.only()).due).toBe(true);
  });

  it("of hostile XML is refused, and reads no file", async () => {
    const xxe = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>`;
    at.host.pages.set("/feed.xml", text(xxe, { "content-type": "text/xml" }));
    await at.add();
    await at.outcome();
    expect((await at.only()).result).toMatchObject({ key: "failed", code: "not_a_feed" });
  });
});
