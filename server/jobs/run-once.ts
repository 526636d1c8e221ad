// One run of a job under its lease: renewed while it works, its result written only while the lease holds.
import type { Logger } from "pino";
import { type Job, JobFailed } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { finish, hold, type Lease, LeaseLost, renew } from "./lease.ts";

export type Surroundings = {
  db: Db;
  leaseMs: number;
  log: Pick<Logger, "warn" | "error">;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
};

/** Never throws: whatever goes wrong stands in the history or, when the store refuses it, in the log. */
export async function runOnce(
  { db, leaseMs, log, stopping }: Surroundings,
  job: Job,
  lease: Lease,
): Promise<void> {
  const lost = new AbortController();
  const renewal = setInterval(() => {
    renew(db, lease, new Date(Date.now() + leaseMs)).then(
      (held) => {
        if (!held) lost.abort(new LeaseLost(job.name));
      },
      (error) => log.warn({ err: error, job: job.name }, "a lease could not be renewed"),
    );
  }, leaseMs / 3).unref();
  const signal = AbortSignal.any([stopping, lost.signal]);
  try {
    const outcome = await outcomeOf(job, { db, now: new Date(), signal }, lease);
    if (outcome.state === "failed")
      log.error({ job: job.name, result: outcome.result }, "a job failed");
    await finish(db, lease, outcome, new Date());
  } catch (error) {
    log.warn({ err: error, job: job.name }, "a run's result was not written");
  } finally {
    clearInterval(renewal);
  }
}

async function outcomeOf(
  job: Job,
  context: { db: Db; now: Date; signal: AbortSignal },
  lease: Lease,
): Promise<{ state: "done" | "failed"; result: string }> {
  try {
    const outcome = await job.run({
      ...context,
      write: (work) =>
        context.db.transaction().execute(async (trx) => {
          await hold(trx, lease);
          return work(trx);
        }),
    });
    return { state: "done", result: JSON.stringify(outcome) };
  } catch (error) {
    if (error instanceof JobFailed)
      return { state: "failed", result: JSON.stringify(error.outcome) };
    const sentence = error instanceof Error ? error.message : String(error);
    return { state: "failed", result: sentence.slice(0, 500) };
  }
}
