/** A service that may read the feeds of a newsroom on this machine, with a clock that a test sets. */
import type { Draft } from "../../domain/answers/draft.ts";
import type { Feed } from "../../domain/feed.ts";
import { createFetcher } from "../../server/fetch/fetcher.ts";
import { privateHosts } from "../../server/fetch/private-hosts.ts";
import type { TestStore } from "./databases.ts";
import { type ForeignHost, startForeignHost } from "./foreign-host.ts";
import { runJob } from "./run-job.ts";
import { openSite } from "./site.ts";

const JOBS = ["publish", "erase", "refresh", "feeds", "links", "snapshot", "verify", "prune"];
/** No schedule ticks in a test. */
const crons = Object.fromEntries(JOBS.map((name) => [name, "0 0 1 1 *"]));

/** What asks this host and no other, in whatever time a busy machine needs. */
export const fetcherFor = (host: ForeignHost) =>
  createFetcher({
    userAgent: "Vigil/test",
    privateHosts: privateHosts.parse(host.host),
    longestMs: 60_000,
  });

export type FeedSite = Awaited<ReturnType<typeof openFeedSite>>;

/** Its clock begins on Monday 24 August 2020 at noon. */
export async function openFeedSite(store: TestStore) {
  const host = await startForeignHost();
  const clock = { now: new Date("2020-08-24T12:00:00Z") };
  const site = await openSite(store, {
    jobs: { on: true, leaseMs: 60_000, crons },
    fetcher: fetcherFor(host),
    now: () => clock.now,
  });
  await site.app.runner.start();
  const editor = await site.signedIn("editor");
  const feeds = async (): Promise<Feed[]> =>
    (await editor.get("/api/feeds").expect(200)).body.items;
  return {
    ...{ host, site, editor, clock, feeds },
    /** Adds the newsroom's feed, to be read every hour. */
    add: async (fields: object = {}) =>
      editor
        .post("/api/feeds")
        .send({ name: "A newsroom", address: `${host.origin}/feed.xml`, every: 60, ...fields }),
    only: async () => (await feeds())[0] as Feed,
    inbox: async (): Promise<Draft[]> => (await editor.get("/api/drafts").expect(200)).body.items,
    /** Runs the job, and gives what came of it. */
    outcome: async () => (await runJob(editor, "feeds")).outcome,
    later: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    close: async () => {
      await site.close();
      await host.stop();
    },
  };
}
