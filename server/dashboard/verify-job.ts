// The job that checks the record against itself: the log's hash chain, and the dashboard against the store.
import { aborted } from "node:util";
import type { Engine } from "../../engine/engine.ts";
import { verifyLog } from "../changes/verify.ts";
import { type Job, JobFailed } from "../db/job.ts";

/** Fails with the first faults when anything does not fit. */
export function verifyJob(engine: Pick<Engine, "verify">): Job {
  return {
    name: "verify",
    cron: "40 2 * * *",
    doc: "Checks the log's hash chain, that parts and remainder make every roll-up, that what is shown is what is stored, and that a search looks through each record's own words.",
    run: async ({ db, signal }) => {
      const log = await verifyLog(db);
      const faults = log.faults.map(({ number, what }) => `Change ${number} ${what}.`);
      signal.throwIfAborted();
      const shown = await Promise.race([engine.verify(), givenUp(signal)]);
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
