// The schedule that holds for a job: the server's settings say it, else an administrator, else the program.
import { validate } from "node-cron";
import type { Job } from "../db/job.ts";
import type { Db, Trx } from "../db/tables.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** A job with the cron expression that holds. */
export type Scheduled = Pick<Job, "name" | "setOnServer"> & {
  /** What holds where nobody chose another. */
  usual: string;
  /** What an administrator chose; null where none did, or where the server's settings say it. */
  chosen: string | null;
  cron: string;
  schedule: Schedule;
};

/** Throws where the usual expression is none; a chosen one that is none is left aside. */
export function scheduledAs<J extends Job>(job: J, chosen: string | null): J & Scheduled {
  const held = job.setOnServer || chosen === null || !validate(chosen) ? null : chosen;
  const cron = held ?? job.cron;
  return { ...job, usual: job.cron, chosen: held, cron, schedule: scheduleOf(cron) };
}

/** What administrators chose, by the names of jobs. */
export async function chosenSchedules(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("job")
    .select(["name", "cron"])
    .where("cron", "is not", null)
    .execute();
  return new Map(rows.map(({ name, cron }) => [name, String(cron)]));
}

/**
 * Chooses another schedule, or with null the usual one, and gives what was chosen before. What it would have had to
 * run before now is not caught up.
 */
export async function chooseSchedule(
  trx: Trx,
  { name, usual }: Pick<Scheduled, "name" | "usual">,
  chosen: string | null,
  now: Date,
): Promise<string | null> {
  const { cron: before } = await trx
    .selectFrom("job")
    .select("cron")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  const last_slot =
    scheduleOf(chosen ?? usual)
      .before(now)
      ?.toISOString() ?? null;
  if (before !== chosen)
    await trx
      .updateTable("job")
      .set({ cron: chosen, last_slot })
      .where("name", "=", name)
      .execute();
  return before;
}
