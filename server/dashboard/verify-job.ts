// The job that checks the record against itself: the log's hash chain, and the dashboard against the store.
import { aborted } from "node:util";
import { head } from "../changes/repository.ts";
import { verifyLog } from "../changes/verify.ts";
import { type Job, JobFailed } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import type { Model } from "./model.ts";

/** Fails with the first faults when anything does not fit. */
export function verifyJob(model: Pick<Model, "verify">): Job {
  return {
    name: "verify",
    cron: "40 2 * * *",
    doc: "Checks the log's hash chain, that parts and remainder make every roll-up, that what is shown is what is stored, and that a search looks through each record's own words.",
    run: async ({ db, signal }) => {
      const log = await verifyLog(db);
      const faults = log.faults.map(({ number, what }) => `Change ${number} ${what}.`);
      signal.throwIfAborted();
      const before = await head(db, "full");
      const shown = await Promise.race([model.verify(), givenUp(signal)]);
      // What changed meanwhile is looked at the next time.
      if (shown.faults.size > 0)
        for (const id of await movedSince(db, before)) shown.faults.delete(id);
      for (const [id, what] of shown.faults) faults.push(`${id} ${what}.`);
      if (faults.length > 0)
        throw new JobFailed({
          key: "faults",
          count: faults.length,
          told: faults.slice(0, FAULTS_TOLD).join(" ").slice(0, TOLD_LENGTH),
        });
      return { key: "all_fit", changes: log.changes, records: shown.records };
    },
  };
}

/** Fails once the signal says so: of millions of records, nobody waits for the last. */
async function givenUp(signal: AbortSignal): Promise<never> {
  await aborted(signal, signal);
  throw signal.reason;
}

const FAULTS_TOLD = 3;
const TOLD_LENGTH = 500;

async function movedSince(db: Db, n: number): Promise<string[]> {
  const rows = await db
    .selectFrom("change_event")
    .select("event_id")
    .distinct()
    .where("n", ">", n)
    .execute();
  return rows.map((row) => row.event_id);
}
