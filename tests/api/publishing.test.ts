/** When an event that waits becomes public: neither before its time nor after, and never against a decision. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Trx } from "../../server/db/tables.ts";
import { publishJob } from "../../server/events/publish-job.ts";
import { describeEachDatabase, type TestStore } from "../support/databases.ts";
import { aProposal } from "../support/proposals.ts";
import { openSite, type TestSite } from "../support/site.ts";

const NOON = "2026-11-24T12:00:00.000Z";
const before = (ms: number) => new Date(Date.parse(NOON) - ms);

describeEachDatabase("an event that waits", (open) => {
  let store: TestStore;
  let site: TestSite;
  let editor: Awaited<ReturnType<TestSite["signedIn"]>>;
  beforeEach(async () => {
    store = await open();
    site = await openSite(store, { now: () => before(1) });
    editor = await site.signedIn("editor");
  });
  afterEach(() => site.close());

  const add = async (publish_after: string, asker = editor): Promise<string> =>
    (await asker.post("/api/events").send(aProposal({ publish_after })).expect(201)).body.event;
  const statuses = async () =>
    (await store.db.selectFrom("event").select("status").orderBy("publish_after").execute()).map(
      ({ status }) => status,
    );
  const run = (now: Date, during: (trx: Trx) => Promise<unknown> = async () => null) =>
    publishJob.run({
      ...{ db: store.db, now, signal: new AbortController().signal },
      write: (work) =>
        store.db.transaction().execute(async (trx) => {
          await during(trx);
          return work(trx);
        }),
    });

  it("is public from its moment on, and not a millisecond sooner", async () => {
    await add(NOON);
    expect(await run(before(1))).toEqual({ key: "nothing_due" });
    expect(await statuses()).toEqual(["in_review"]);
    expect(await run(before(0))).toEqual({ key: "published", count: 1 });
    expect(await statuses()).toEqual(["published"]);
    expect(await run(before(0))).toEqual({ key: "nothing_due" });
  });

  it("does not wait when its moment is the one in which it is written", async () => {
    await add(before(1).toISOString());
    await add(NOON);
    expect(await statuses()).toEqual(["published", "in_review"]);
  });

  it("becomes public in a write of its own, whatever else is due, by its moment in any offset", async () => {
    await add("2026-11-25T00:00:00Z");
    await add("2026-11-24T13:30:00+02:00");
    await add("2026-11-24T11:00:00Z");
    const published: number[] = [];
    const counting = async (trx: Trx) => {
      const public_ = trx.selectFrom("event").select("id").where("status", "=", "published");
      published.push((await public_.execute()).length);
    };
    // Those whose moment was over when they were written are published at once.
    await store.db.updateTable("event").set({ status: "in_review" }).execute();
    expect(await run(before(0), counting)).toEqual({ key: "published", count: 2 });
    expect(published).toEqual([0, 1]);
    expect(await statuses()).toEqual(["published", "published", "in_review"]);
  });

  it("stays what an editor has made of it while the job was on its way", async () => {
    await add(NOON);
    const retract = (trx: Trx) => trx.updateTable("event").set({ status: "retracted" }).execute();
    expect(await run(before(0), retract)).toEqual({ key: "nothing_due" });
    const defer = (trx: Trx) =>
      trx.updateTable("event").set({ publish_after: "2999-01-01" }).execute();
    await store.db.updateTable("event").set({ status: "in_review" }).execute();
    expect(await run(before(0), defer)).toEqual({ key: "nothing_due" });
    expect(await statuses()).toEqual(["in_review"]);
  });

  it("waits on when the job is told to stop", async () => {
    await add(NOON);
    const stopped = publishJob.run({
      ...{ db: store.db, now: before(0), signal: AbortSignal.abort(new Error("stopped")) },
      write: (work) => store.db.transaction().execute(work),
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(await statuses()).toEqual(["in_review"]);
  });
});
