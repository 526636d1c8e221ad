/** Links of sources: looked at by a job about once a week, told to readers of a record where they are no longer what they were. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { LinkLine, Links, ToldLink } from "../../domain/link.ts";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { march, page } from "../support/feed-host.ts";
import { type FeedSite, openFeedSite } from "../support/feed-site.ts";
import { leadsTo, text } from "../support/foreign-host.ts";
import { aProposal } from "../support/proposals.ts";
import { runJob } from "../support/run-job.ts";

const WEEK = 7 * 24 * 60;

describeEachDatabase("the link of a source", (open) => {
  let store: TestStore;
  let at: FeedSite;
  beforeEach(async () => {
    store = await open();
    at = await openFeedSite(store);
  });
  afterEach(() => at.close());

  /** An event with a source for each of these paths, as many figures in each as it stands at in the list. */
  const cite = async (paths: readonly string[], fields: object = {}) => {
    const sources = paths.map((path) => ({
      ...{ key: path.slice(1), kind: "news", publisher: "A newsroom", title: path },
      url: `${at.host.origin}${path}`,
    }));
    const claims = paths.flatMap((path, at) =>
      Array.from({ length: at + 1 }, (_, n) => ({
        ...{ source: path.slice(1), metric: "participants", low: n + 1, high: n + 1 },
        attributed_kind: "media",
      })),
    );
    const body = aProposal({ ...fields, sources, claims } as never);
    return (await at.editor.post("/api/events").send(body).expect(201)).body.event as string;
  };
  const show = (path: string, body = march("Hrodna", "3,000"), title = "A march") =>
    at.host.pages.set(path, page(title, body));
  const look = async () => (await runJob(at.editor, "links")).outcome;
  const links = async (): Promise<Links> => (await at.editor.get("/api/links").expect(200)).body;
  const told = async (event: string, asker = at.site.stranger()): Promise<ToldLink[]> =>
    (await asker.get(`/api/events/${event}/links`).expect(200)).body.items;

  it("is there, gone, moved or changed, and the record's readers are told of the last three", async () => {
    const event = await cite(["/stays", "/goes", "/moves", "/changes"]);
    for (const path of ["/stays", "/goes", "/moves", "/changes"]) show(path);
    expect((await links()).counts).toMatchObject({ unchecked: 4, there: 0 });
    expect(await look()).toEqual({ key: "links_checked", links: 4, gone: 0, moved: 0, changed: 0 });
    expect(await told(event)).toEqual([]);
    at.later(WEEK - 1);
    expect(await look()).toEqual({ key: "nothing_due" });

    at.later(2);
    at.host.pages.delete("/goes");
    at.host.pages.set("/moves", leadsTo("/elsewhere", 301));
    show("/elsewhere");
    show("/changes", march("Hrodna", "300"));
    expect(await look()).toEqual({ key: "links_checked", links: 4, gone: 1, moved: 1, changed: 1 });
    const now = at.clock.now.toISOString();
    const { items, counts } = await links();
    expect(counts).toEqual({ unchecked: 0, there: 1, gone: 1, moved: 1, changed: 1, unreached: 0 });
    const origin = at.host.origin;
    expect(items).toMatchObject([
      { title: "/changes", state: "changed", since: now, checked_at: now, figures: 4 },
      { title: "/moves", state: "moved", moved_to: `${origin}/elsewhere`, figures: 3 },
      { title: "/goes", url: `${origin}/goes`, state: "gone", status: 404, figures: 2 },
    ]);
    const seen = items.map(({ source, state, since, moved_to }) => {
      return { source, state, since, moved_to };
    });
    expect(await told(event)).toEqual(seen.toSorted((a, b) => (a.source < b.source ? -1 : 1)));

    at.later(WEEK + 1);
    show("/goes");
    show("/changes");
    at.host.pages.set("/moves", leadsTo("/elsewhere", 302));
    await look();
    expect(await told(event)).toEqual([]);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("with another title has changed, and with other spaces and signs has not", async () => {
    await cite(["/titled", "/spaced"]);
    show("/titled");
    show("/spaced");
    await look();
    at.later(WEEK + 1);
    show("/titled", undefined, "Another march");
    show("/spaced", march("Hrodna", "3,000").replaceAll(". ", " .  "));
    await look();
    expect((await links()).items.map(({ title }) => title)).toEqual(["/titled"]);
  });

  it("whose host has an error is not gone, however often it is looked at", async () => {
    const event = await cite(["/error"]);
    at.host.pages.set("/error", text("", {}, 503));
    for (let looks = 1; looks <= 4; looks++) {
      await look();
      expect((await links()).counts).toMatchObject({ unreached: 1, gone: 0 });
      at.later(WEEK + 1);
    }
    expect(await told(event)).toEqual([]);
  });

  it("is looked at at once where an editor asks, and a source without an address is no link", async () => {
    const event = await cite(["/page"]);
    const { body } = await at.editor.get("/api/sources").expect(200);
    const [{ id }] = body.items;
    const check = async (): Promise<LinkLine> =>
      (await at.editor.post(`/api/sources/${id}/check`).expect(200)).body;
    expect(await check()).toMatchObject({ source: id, state: "gone", status: 404, figures: 1 });
    expect(await told(event)).toMatchObject([{ source: id, state: "gone" }]);
    show("/page");
    expect(await check()).toMatchObject({ source: id, state: "there", status: null });
    const source = { kind: "news", publisher: "A newspaper", title: "On paper" };
    const paper = (await at.editor.post("/api/sources").send(source).expect(201)).body.id;
    await at.editor.post(`/api/sources/${paper}/check`).expect(404);
    await at.editor.post("/api/sources/no-such-source/check").expect(404);
    expect((await links()).counts).toMatchObject({ there: 1, unchecked: 0 });
  });

  it("of a hidden record is looked at by nobody but an editor, and told to editors alone", async () => {
    const event = await cite(["/hidden"], { sensitivity: "restricted" });
    expect(await look()).toEqual({ key: "nothing_due" });
    expect(at.host.asked).toEqual([]);
    const [{ id }] = (await at.editor.get("/api/sources").expect(200)).body.items;
    await at.editor.post(`/api/sources/${id}/check`).expect(200);
    await at.site.stranger().get(`/api/events/${event}/links`).expect(404);
    await at.site.stranger().get("/api/links").expect(401);
    expect(await told(event, at.editor)).toMatchObject([{ state: "gone" }]);
  });

  it("is erased with its source", async () => {
    const event = await cite(["/erased"]);
    await look();
    const boss = await at.site.signedIn("admin");
    await boss.post(`/api/events/${event}/erase`).send({ reason: "Asked for." }).expect(200);
    expect((await links()).items).toEqual([]);
    expect(await store.db.selectFrom("source_link").selectAll().execute()).toEqual([]);
  });
});
