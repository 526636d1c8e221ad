// When each job last did what it should, and since when it does not.
import type { Db } from "../db/tables.ts";

/** Null where no run says it. */
export type JobTimes = {
  job: string;
  done_at: string | null;
  failed_at: string | null;
  /** When the first of the runs began that failed one after the other up to now. */
  failing_since: string | null;
  /** How many these are. */
  failures: number;
};

const FAILED = ["failed", "lost"];

/** Of each job that has run to an end; a run that a wrong clock has dated tells nothing. */
export async function jobTimes(db: Db): Promise<JobTimes[]> {
  const done = await db
    .selectFrom("run")
    .select((eb) => ["job", eb.fn.max("token").as("token"), eb.fn.max("finished_at").as("at")])
    .where("state", "=", "done")
    .where("ahead", "=", 0)
    .groupBy("job")
    .execute();
  const failed = await db
    .selectFrom("run")
    .select((eb) => ["job", eb.fn.max(eb.fn.coalesce("finished_at", "started_at")).as("at")])
    .where("state", "in", FAILED)
    .where("ahead", "=", 0)
    .groupBy("job")
    .execute();
  const since = await db
    .selectFrom("run")
    .select((eb) => ["job", eb.fn.min("started_at").as("at"), eb.fn.countAll<number>().as("runs")])
    .where("state", "in", FAILED)
    .where("ahead", "=", 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("run as later")
            .select("later.id")
            .whereRef("later.job", "=", "run.job")
            .whereRef("later.token", ">", "run.token")
            .where("later.state", "=", "done"),
        ),
      ),
    )
    .groupBy("job")
    .execute();
  const names = new Set([...done, ...failed].map(({ job }) => job));
  return [...names].sort().map((job) => {
    const found = <T extends { job: string }>(rows: readonly T[]) =>
      rows.find((row) => row.job === job);
    return {
      job,
      done_at: found(done)?.at ?? null,
      failed_at: found(failed)?.at ?? null,
      failing_since: found(since)?.at ?? null,
      failures: found(since)?.runs ?? 0,
    };
  });
}
