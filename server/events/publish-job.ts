// The job that publishes events whose time has come.
import { instantOf } from "../../domain/when.ts";
import { heldHead } from "../changes/repository.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { eventWith, setStatus } from "./repository.ts";

export const publishJob: Job = {
  name: "publish",
  cron: "* * * * *",
  doc: "Publishes the events in review whose delay has passed, each as a change of its own.",
  run: async ({ db, now, signal, write }) => {
    let published = 0;
    for (const id of await due(db, now)) {
      signal.throwIfAborted();
      await write(async (trx) => {
        await heldHead(trx);
        const event = await eventWith(trx, id);
        if (!isDue(event, now)) return;
        const reason = "Its delay has passed.";
        await setStatus(trx, event, "published", { actor: "system", now, reason, note: null });
        published += 1;
      });
    }
    return published === 0 ? { key: "nothing_due" } : { key: "published", count: published };
  },
};

async function due(db: Db, now: Date): Promise<string[]> {
  const waiting = await db
    .selectFrom("event")
    .select(["id", "status", "publish_after"])
    .where("status", "=", "in_review")
    .where("publish_after", "is not", null)
    // By what the index has: by id alone, a database may go through the ids of the whole record.
    .orderBy("publish_after")
    .orderBy("id")
    .execute();
  return waiting.filter((event) => isDue(event, now)).map(({ id }) => id);
}

type Waiting = { status: string; publish_after: string | null };

/** A bare date is over with its last second in UTC; times may stand in any offset, so they are compared as numbers. */
function isDue({ status, publish_after }: Waiting, now: Date): boolean {
  if (status !== "in_review" || publish_after === null) return false;
  return (instantOf(publish_after) ?? Number.POSITIVE_INFINITY) <= now.getTime();
}
