// What a clock that was ahead has dated: told from what may be, and set right.
import type { Db, Trx } from "../db/tables.ts";

/** The clocks of machines that share a database may differ by so much. */
const SKEW_MS = 60_000;

/** The latest moment that a right clock may have dated something. */
export const latest = (now: Date): string => new Date(now.getTime() + SKEW_MS).toISOString();

/** The latest moment at which a lease may end. */
export const latestLease = (now: Date, leaseMs: number): string =>
  latest(new Date(now.getTime() + leaseMs));

/**
 * Bounds a job's slot and lease by now, and marks the runs whose slots lie ahead: the last slot becomes that of its
 * newest run of before, and a lease ends unless its holder renews it. Gives whether anything was ahead.
 */
export async function setRight(
  trx: Trx,
  job: string,
  { now, leaseMs }: { now: Date; leaseMs: number },
): Promise<boolean> {
  const soon = latest(now);
  const runs = await trx
    .updateTable("run")
    .set({ ahead: 1 })
    .where("job", "=", job)
    .where("ahead", "=", 0)
    .where("slot", ">", soon)
    .returning("id")
    .execute();
  const slots = await trx
    .updateTable("job")
    .set({ last_slot: await newestSlot(trx, job, soon) })
    .where("name", "=", job)
    .where("last_slot", ">", soon)
    .returning("name")
    .execute();
  const leases = await trx
    .updateTable("job")
    .set({ lease_until: new Date(now.getTime() + leaseMs).toISOString() })
    .where("name", "=", job)
    .where("lease_until", ">", latestLease(now, leaseMs))
    .returning("name")
    .execute();
  return runs.length + slots.length + leases.length > 0;
}

/** The newest slot up to a moment that was run; null when there is none. */
async function newestSlot(db: Db, job: string, until: string): Promise<string | null> {
  const newest = await db
    .selectFrom("run")
    .select("slot")
    .where("job", "=", job)
    .where("ahead", "=", 0)
    .where("slot", "<=", until)
    .orderBy("slot", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.slot ?? null;
}
