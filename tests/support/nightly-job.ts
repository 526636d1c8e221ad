/** A job that is due every night, what the store tells of it, and runners that run it. */
import { expect } from "vitest";
import type { JobAnswer } from "../../domain/answers/job.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Job, JobContext } from "../../server/db/job.ts";
import type { Db } from "../../server/db/tables.ts";
import { type Lease, type LeaseRequest, takeLease } from "../../server/jobs/lease.ts";
import { readStatus } from "../../server/jobs/repository.ts";
import { createRunner, type Runner } from "../../server/jobs/runner.ts";
import { scheduleOf } from "../../server/jobs/schedule.ts";

const NIGHTLY = "10 0 * * *";
const schedule = scheduleOf(NIGHTLY);
export const nightly = { name: "snapshot", usual: NIGHTLY, chosen: null, cron: NIGHTLY, schedule };

export const at = (iso: string) => new Date(iso);
export const NOON = at("2026-11-24T12:00:00Z");
/** The first slot after noon. */
export const SLOT = at("2026-11-25T00:10:00Z");

export const DONE: Outcome = { key: "nothing_due" };

/** A job of this schedule. */
export function aJob(
  cron: string,
  run: (context: JobContext) => Promise<Outcome> = async () => DONE,
): Job {
  return { name: nightly.name, cron, doc: "Does something.", run };
}

/** Its runs, oldest first. */
export const runsOf = (db: Db) =>
  db.selectFrom("run").selectAll().orderBy("slot").orderBy("token").execute();

/** How it stands, as a page shows it. */
export async function statusOf(db: Db, now: Date): Promise<JobAnswer> {
  const [only] = await readStatus(db, [nightly], { now, leaseMs: 60_000, results: true });
  if (only === undefined) throw new Error("no job");
  return only;
}

/** Asks for the lease of the slot. */
export function take(db: Db, now: Date, how: Partial<LeaseRequest> = {}): Promise<Lease | null> {
  const asked = { job: nightly.name, slot: SLOT, byHand: false, holder: "one", leaseMs: 60_000 };
  return db.transaction().execute((trx) => takeLease(trx, { ...asked, now, ...how }));
}

/** Takes a lease that is free. */
export async function taken(db: Db, now: Date, how: Partial<LeaseRequest> = {}): Promise<Lease> {
  const lease = await take(db, now, how);
  expect(lease).not.toBeNull();
  return lease as Lease;
}

const silent = { warn: () => {}, error: () => {} };

/** A runner of one job. */
export function runnerOf(
  db: Db,
  job: Job,
  settings: Partial<Parameters<typeof createRunner>[0]> = {},
): Runner {
  return createRunner({ db, jobs: [job], on: true, leaseMs: 60_000, log: silent, ...settings });
}

/** Runs `work` while these runners run. */
export async function during(runners: Runner[], work: () => Promise<unknown>): Promise<void> {
  await Promise.all(runners.map((each) => each.start()));
  try {
    await work();
  } finally {
    await Promise.all(runners.map((each) => each.stop()));
  }
}
