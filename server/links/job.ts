// The job that looks at the links of sources: each about once a week, some every hour.
import { linkAfter } from "../../domain/link.ts";
import type { Job } from "../db/job.ts";
import { type Looking, lookAtLink } from "./look.ts";
import { countLinks, dueLinks, keepLink } from "./repository.ts";

const WEEK_MS = 7 * 86_400_000;
/** A few more than the runs of a week take by even shares, so that missed runs are made up for. */
const RUNS = 150;
const FEWEST = 20;

export function linksJob(looking: Looking & { now: () => Date }): Job {
  return {
    name: "links",
    cron: "17 * * * *",
    doc: "Looks at the addresses of sources, each about once a week: whether the page is there, has moved or has changed.",
    run: async ({ db, signal, write }) => {
      const before = new Date(looking.now().getTime() - WEEK_MS).toISOString();
      const most = Math.max(FEWEST, Math.ceil((await countLinks(db)) / RUNS));
      const due = await dueLinks(db, before, most);
      const sum = { links: 0, gone: 0, moved: 0, changed: 0 };
      for (const { id, url, link } of due) {
        const seen = await lookAtLink(looking, url, signal);
        const after = linkAfter(link, url, seen, looking.now().toISOString());
        await write((trx) => keepLink(trx, id, after));
        sum.links += 1;
        const { state } = after;
        if (state !== link?.state && (state === "gone" || state === "moved" || state === "changed"))
          sum[state] += 1;
      }
      return sum.links === 0 ? { key: "nothing_due" } : { key: "links_checked", ...sum };
    },
  };
}
