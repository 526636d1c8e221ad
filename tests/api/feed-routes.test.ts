/** Feeds over HTTP: added, paused, removed, read at once and tried, by editors. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyLog } from "../../server/changes/verify.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { HRODNA, rss, SHARES } from "../support/feed-host.ts";
import { type FeedSite, openFeedSite } from "../support/feed-site.ts";

describeEachDatabase("a feed", (open) => {
  let store: TestStore;
  let at: FeedSite;
  beforeEach(async () => {
    store = await open();
    at = await openFeedSite(store);
  });
  afterEach(() => at.close());

  it("is added once, paused, resumed and removed, and each of these can be undone", async () => {
    rss(at.host, [HRODNA]);
    const added = (await at.add()).body;
    expect((await at.add()).status).toBe(409);
    const act = async (verb: string) =>
      (await at.editor.post(`/api/feeds/${added.id}/${verb}`).expect(200)).body;
    const undo = ({ first, change }: { first: number; change: number }) =>
      at.editor
        .post(`/api/changes/${first}/undo`)
        .send({ last: change, reason: "No." })
        .expect(201);
    const paused = await act("pause");
    expect(await at.only()).toMatchObject({ state: "paused", next_at: null });
    expect(await at.outcome()).toEqual({ key: "nothing_due" });
    await undo(paused);
    expect((await at.only()).state).toBe("new");
    await act("pause");
    await act("resume");
    const removed = await act("remove");
    expect(await at.feeds()).toEqual([]);
    await at.editor.post(`/api/feeds/${added.id}/pause`).expect(404);
    await at.editor.post(`/api/feeds/${added.id}/run`).expect(404);
    await undo(removed);
    expect(await at.feeds()).toHaveLength(1);
    const again = (await at.add({ address: `${at.host.origin}/other.xml` })).body;
    await undo(again);
    expect((await at.feeds()).map(({ id }) => id)).toEqual([added.id]);
    expect((await verifyLog(store.db)).faults).toEqual([]);
  });

  it("is read at once where somebody wants that, also while it is paused", async () => {
    rss(at.host, [HRODNA]);
    const { id } = (await at.add()).body;
    await at.editor.post(`/api/feeds/${id}/pause`).expect(200);
    await at.editor.post(`/api/feeds/${id}/run`).expect(202);
    await expect
      .poll(async () => (await at.only()).result)
      .toMatchObject({ key: "read", drafts: 1 });
    expect((await at.only()).state).toBe("paused");
  });

  it("is tried without a trace: what was found, and what would come of its first items", async () => {
    const late = { ...SHARES, path: "/late", date: "Tue, 25 Aug 2020 06:00:00 GMT" };
    rss(at.host, [HRODNA, SHARES, { ...HRODNA, path: "/copy" }, late]);
    const address = `${at.host.origin}/feed.xml`;
    const before = await store.db.selectFrom("clock").selectAll().execute();
    const { body } = await at.editor
      .post("/api/feeds/test")
      .send({ address, every: 15 })
      .expect(200);
    expect(body).toMatchObject({
      ...{ key: "found", address, format: "rss", title: "A newsroom", language: "en", items: 4 },
      ...{ first: "2020-08-24", last: "2020-08-25" },
      tried: [
        {
          fate: "records",
          records: [{ title: "March in Hrodna", start: "2020-08-23", figures: 2 }],
        },
        { fate: "nothing", records: [] },
        { fate: "same", records: [] },
      ],
      next: [15, 30, 45]
        .map((minute) => `2020-08-24T12:${minute}:00.000Z`)
        .concat(["2020-08-24T13:00:00.000Z", "2020-08-24T13:15:00.000Z"]),
    });
    expect(await store.db.selectFrom("clock").selectAll().execute()).toEqual(before);
    expect(await store.db.selectFrom("feed_item").selectAll().execute()).toEqual([]);
    const nowhere = { address: `${at.host.origin}/nothing` };
    expect((await at.editor.post("/api/feeds/test").send(nowhere).expect(200)).body).toEqual({
      ...{ key: "failed", code: "http_error", status: 404, found: null },
    });
  });
});
