// The job that proves that the newest backup comes back: into a folder that is removed at its end.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Job, JobFailed } from "../db/job.ts";
import type { Migrations } from "../db/migrate.ts";
import { StoreError } from "../db/store.ts";
import { backupsIn } from "./backups.ts";
import { openBackup } from "./file.ts";
import { restore } from "./restore.ts";

export type DrillSettings = { backupDir: string; dataDir: string; migrations: Migrations };

export function drillJob({ backupDir, dataDir, migrations }: DrillSettings): Job {
  return {
    name: "drill",
    cron: "0 4 * * 1",
    doc: "Restores the newest backup into a folder of its own, holds its tables to their sums and its log to the chain, and removes it.",
    run: async ({ signal }) => {
      const newest = (await backupsIn(backupDir)).at(-1);
      if (newest === undefined) throw new JobFailed({ key: "no_backup" });
      const { file, at } = newest;
      const folder = join(dataDir, "drill.part");
      const remove = () => rm(folder, { recursive: true, force: true });
      await remove();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        const place = { url: "", dataDir: folder };
        const options = { migrations, signal, progress: () => {} };
        const { events, change } = await restore(await openBackup(file), place, options);
        return { key: "drill_passed", at, events, change };
      } catch (error) {
        if (error instanceof StoreError)
          throw new JobFailed({ key: "drill_failed", at, told: error.message });
        throw error;
      } finally {
        await remove();
      }
    },
  };
}
