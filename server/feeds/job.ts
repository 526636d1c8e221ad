// The job that reads the feeds that are due, one after the other.
import type { Job } from "../db/job.ts";
import type { Looking } from "./look.ts";
import { readFeed } from "./read-feed.ts";
import { nextDue } from "./repository.ts";

/** The name of the job, by which a feed is read at once. */
export const FEEDS_JOB = "feeds";

export function feedsJob(looking: Looking & { now: () => Date }): Job {
  return {
    name: FEEDS_JOB,
    cron: "*/15 * * * *",
    doc: "Reads the feeds that are due, and puts what their articles report into the inbox.",
    run: async (context) => {
      const sum = { feeds: 0, drafts: 0, failed: 0 };
      for (;;) {
        context.signal.throwIfAborted();
        const feed = await nextDue(context.db, looking.now());
        if (feed === undefined) break;
        const result = await readFeed({ ...looking, ...context, now: looking.now }, feed);
        sum.feeds += 1;
        if (result.key === "read") sum.drafts += result.drafts;
        if (result.key === "failed") sum.failed += 1;
      }
      return sum.feeds === 0 ? { key: "nothing_due" } : { key: "feeds_read", ...sum };
    },
  };
}
