// Tells this process of runs that any process has finished.
import type { Db } from "../db/tables.ts";

/**
 * Calls `tell` with the end of the newest successful run of a job, as an ISO instant, whenever there is
 * a newer one. Gives what stops it.
 */
export function followRuns(
  db: Db,
  job: string,
  { pollMs, tell, failed }: FollowSettings,
): () => Promise<void> {
  let newest = new Date().toISOString();
  const look = async () => {
    const row = await db
      .selectFrom("run")
      .select("finished_at")
      .where("job", "=", job)
      .where("state", "=", "done")
      .where("finished_at", ">", newest)
      .orderBy("finished_at", "desc")
      .limit(1)
      .executeTakeFirst();
    if (!row?.finished_at) return;
    newest = row.finished_at;
    tell(newest);
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
  }, pollMs).unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

export type FollowSettings = {
  pollMs: number;
  tell: (at: string) => void;
  /** Is told of errors; the next look tries again. */
  failed: (error: unknown) => void;
};
