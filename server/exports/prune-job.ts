// The job that ends what snapshots and copies of the database take of the disk: those that a rule does not keep.
import { keptBy, type Retention } from "../../domain/retention.ts";
import { pruneCopies } from "../db/copies.ts";
import type { Job } from "../db/job.ts";
import { foldersOf, removeFolder } from "./snapshot-files.ts";
import { goneSnapshots, markGone, presentSnapshots } from "./snapshots.ts";

export type PruneSettings = {
  dataDir: string;
  kept: { snapshots: Retention; backups: Retention };
  /** Removes files that somebody brought and left lying. */
  leftLying: (now: Date) => Promise<void>;
};

/** A snapshot whose files are removed stays listed with its checksums. */
export function pruneJob({ dataDir, kept, leftLying }: PruneSettings): Job {
  return {
    name: "prune",
    cron: "30 1 * * *",
    doc: "Removes the files of snapshots that SNAPSHOTS_KEPT does not keep and nobody cites, copies of the database that BACKUPS_KEPT does not keep, and uploaded files after a day.",
    run: async ({ db, now, signal, write }) => {
      const pruned = { snapshots: 0, copies: 0, bytes: 0 };
      const present = await presentSnapshots(db);
      const moments = keptBy(
        kept.snapshots,
        present.map(({ at }) => at),
      );
      const gone = { at: now.toISOString(), why: "pruned", note: null } as const;
      for (const { id, at, cited, files } of present) {
        if (cited.length > 0 || moments.has(at)) continue;
        signal.throwIfAborted();
        // Somebody may have cited or withdrawn it meanwhile.
        if (!(await write((trx) => markGone(trx, id, gone)))) continue;
        pruned.snapshots += 1;
        pruned.bytes += files.reduce((sum, { bytes }) => sum + bytes, 0);
      }
      await leftLying(now);
      // Those too that a crash, or another machine, has left behind.
      const here = await foldersOf(dataDir);
      for (const id of await goneSnapshots(db)) if (here.has(id)) await removeFolder(dataDir, id);

      const { copies, bytes } = await pruneCopies(dataDir, kept.backups, now);
      pruned.copies += copies;
      pruned.bytes += bytes;
      return pruned.snapshots + pruned.copies === 0
        ? { key: "nothing_due" }
        : { key: "pruned", ...pruned };
    },
  };
}
