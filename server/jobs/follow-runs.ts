// Tells this process of runs that any process has finished.
import type { Db } from "../db/tables.ts";

/**
 * Calls `tell` with the end of the newest successful run of a job, as an ISO instant, whenever there is a
 * newer one. Gives what stops it.
 */
export function followRuns(
  db: Db,
  job: string,
  { pollMs, tell, failed }: FollowSettings,
): () => Promise<void> {
  /** The token of the newest run so far: tokens grow, whatever dates runs have. */
  let known: number | null = null;
  const look = async () => {
    const newest = await db
      .selectFrom("run")
      .select(["token", "finished_at"])
      .where("job", "=", job)
      .where("state", "=", "done")
      .orderBy("token", "desc")
      .limit(1)
      .executeTakeFirst();
    const before = known;
    known = newest?.token ?? 0;
    if (before !== null && known > before && newest?.finished_at) tell(newest.finished_at);
  };
  let looking: Promise<void> | null = null;
  const lookOnce = () => {
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
  };
  lookOnce();
  const timer = setInterval(lookOnce, pollMs).unref();
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
