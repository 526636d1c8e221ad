// The job that erases rejected proposals: they may speak of people, and nobody needs them any more.
import { MS_PER_DAY } from "../../domain/when.ts";
import type { Job } from "../db/job.ts";
import type { EraseCopies } from "../events/erase-routes.ts";
import { eraseDraft } from "./repository.ts";

/**
 * @param keptDays how long a proposal is kept after it was rejected
 * @param erased called once all of them are erased: has nothing left of them in files
 */
export function eraseJob(keptDays: number, erased: EraseCopies): Job {
  return {
    name: "erase",
    cron: "20 3 * * *",
    doc: "Erases proposals that were rejected longer ago than REJECTED_KEPT_DAYS.",
    run: async ({ db, now, signal, write }) => {
      const latest = new Date(now.getTime() - keptDays * MS_PER_DAY).toISOString();
      const old = await db
        .selectFrom("draft")
        .select("id")
        .where("state", "=", "rejected")
        .where("decided_at", "<=", latest)
        .orderBy("id")
        .execute();
      const reason = `It was rejected ${keptDays} days ago.`;
      for (const { id } of old) {
        signal.throwIfAborted();
        await write((trx) => eraseDraft(trx, id, { actor: "system", now, reason, note: null }));
      }
      if (old.length === 0) return { key: "nothing_due" };
      await erased();
      return { key: "erased", count: old.length };
    },
  };
}
