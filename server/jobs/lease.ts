// One process at a time runs a job, and one run stands for each slot: the lease, its token and the run it guards.
import { randomUUID } from "node:crypto";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Run } from "../../domain/answers/job.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";

/** The right to run a job once. `token` grows with every lease of the job: the highest one holds. */
export type Lease = { job: string; run: string; token: number };

export type LeaseRequest = {
  job: string;
  /** The scheduled time; for a run by hand the moment it was asked for. */
  slot: Date;
  /** The schedule that has the slot, where an administrator chose it; null for the usual one, undefined for any. */
  chosen?: string | null | undefined;
  /** By hand a job runs also when it is paused, and its schedule is not touched. */
  byHand: boolean;
  holder: string;
  leaseMs: number;
  now: Date;
};

/** Another process took the job over; what its former holder wanted to write is not written. */
export class LeaseLost extends Error {
  constructor(job: string) {
    super(`The lease of the job ${job} was lost.`);
  }
}

/**
 * Takes the lease and begins the run of the slot. Null when somebody holds the lease, the slot or a
 * later one was taken, the job is paused, or has another schedule by now; an unknown job has no lease either. A run whose holder let its lease lapse becomes lost.
 */
export async function takeLease(
  trx: Trx,
  { job, slot, chosen, byHand, ...by }: LeaseRequest,
): Promise<Lease | null> {
  const now = by.now.toISOString();
  const at = slot.toISOString();
  const taken = await trx
    .updateTable("job")
    .set((eb) => ({
      holder: by.holder,
      token: eb("token", "+", 1),
      lease_until: new Date(by.now.getTime() + by.leaseMs).toISOString(),
      ...(byHand ? {} : { last_slot: at }),
    }))
    .where("name", "=", job)
    .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<", now)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("run").select("id").where(ofSlot(job, at)))),
    )
    .$if(!byHand, (query) =>
      query
        .where("paused", "=", 0)
        .where((eb) => eb.or([eb("last_slot", "is", null), eb("last_slot", "<", at)])),
    )
    .$if(chosen !== undefined, (query) =>
      query.where("cron", "is not distinct from", chosen ?? null),
    )
    .returning("token")
    .executeTakeFirst();
  if (taken === undefined) return null;
  await loseRuns(trx, job, now);
  const run = randomUUID();
  await trx
    .insertInto("run")
    .values({
      id: run,
      job,
      slot: at,
      token: taken.token,
      started_at: now,
      state: "running",
    })
    .execute();
  return { job, run, token: taken.token };
}

/** Whether a slot that was not given still waits to be run, since somebody holds the job's lease. */
export async function isWaiting(db: Db, job: string, slot: Date): Promise<boolean> {
  const at = slot.toISOString();
  const waiting = await db
    .selectFrom("job")
    .select("name")
    .where("name", "=", job)
    .where("paused", "=", 0)
    .where((eb) => eb.or([eb("last_slot", "is", null), eb("last_slot", "<", at)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("run").select("id").where(ofSlot(job, at)))),
    )
    .executeTakeFirst();
  return waiting !== undefined;
}

/** The run that stands for a slot. */
const ofSlot =
  (job: string, slot: string) =>
  (eb: ExpressionBuilder<Tables, "run">): Expression<SqlBool> =>
    eb.and({ job, slot, ahead: 0 });

/** Holds the lease for the length of the transaction. Throws LeaseLost. */
export async function hold(trx: Trx, { job, token }: Lease): Promise<void> {
  const held = await trx
    .updateTable("job")
    .set({ token })
    .where("name", "=", job)
    .where("token", "=", token)
    .returning("name")
    .executeTakeFirst();
  if (held === undefined) throw new LeaseLost(job);
}

/** Makes the lease longer. False when it was lost. */
export async function renew(db: Db, { job, token }: Lease, until: Date): Promise<boolean> {
  const held = await db
    .updateTable("job")
    .set({ lease_until: until.toISOString() })
    .where("name", "=", job)
    .where("token", "=", token)
    .returning("name")
    .executeTakeFirst();
  return held !== undefined;
}

const KEPT_DAYS = 30;
/** The newest leases' runs are kept however old they seem: a clock that is ahead does not make everything old. */
const KEPT_LEASES = 100;

/** Ends the run, gives the lease back and forgets runs older than 30 days. Throws LeaseLost and changes nothing. */
export async function finish(
  db: Db,
  lease: Lease,
  { state, result }: Pick<Run, "state" | "result">,
  now: Date,
): Promise<void> {
  const finished_at = now.toISOString();
  const old = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await db.transaction().execute(async (trx) => {
    await hold(trx, lease);
    await trx
      .updateTable("run")
      .set({ state, result, finished_at })
      .where("id", "=", lease.run)
      .execute();
    await trx
      .updateTable("job")
      .set({ holder: null, lease_until: null })
      .where("name", "=", lease.job)
      .execute();
    await trx
      .deleteFrom("run")
      .where("job", "=", lease.job)
      .where("started_at", "<", old)
      .where("token", "<=", lease.token - KEPT_LEASES)
      .execute();
  });
}

/** Ends the leases that lapsed, so that their holders' late writes fail, and calls their runs lost. */
export async function sweep(db: Db, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.transaction().execute(async (trx) => {
    const lapsed = await trx
      .updateTable("job")
      .set((eb) => ({ holder: null, lease_until: null, token: eb("token", "+", 1) }))
      .where("lease_until", "<", at)
      .returning("name")
      .execute();
    for (const { name } of lapsed) await loseRuns(trx, name, at);
  });
}

async function loseRuns(trx: Trx, job: string, at: string): Promise<void> {
  await trx
    .updateTable("run")
    .set({ state: "lost", finished_at: at })
    .where("job", "=", job)
    .where("state", "=", "running")
    .execute();
}
