// The job that makes a backup each night and keeps as many as a rule says.
import { rm } from "node:fs/promises";
import { readResult } from "../../domain/outcome.ts";
import { keptBy, type Retention } from "../../domain/retention.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { backupFile, backupsIn, clearParts } from "./backups.ts";
import { finish, writePart } from "./file.ts";

export type BackupSettings = {
  backupDir: string;
  kept: { backups: Retention };
  version: string;
  /** The key in DATA_DIR/secret. */
  secret: string;
};

export function backupJob({ backupDir, kept, version, secret }: BackupSettings): Job {
  return {
    name: "backup",
    cron: "30 2 * * *",
    doc: "Makes a backup of the whole record while others write, reads it back, and removes those that BACKUPS_KEPT does not keep.",
    run: async ({ db, now, signal, write }) => {
      await clearParts(backupDir);
      const file = backupFile(backupDir, now);
      const { bytes, change } = await writePart(db, file, {
        ...{ madeAt: now, madeBy: `Vigil ${version}`, secret, withSessions: false },
        ...{ signal, progress: () => {} },
      });
      await write(async () => finish(file));
      const all = await backupsIn(backupDir);
      const stay = keptBy(
        kept.backups,
        all.map(({ at }) => at),
      );
      const proven = await provenMoment(db);
      const gone = all.filter(({ at }) => !stay.has(at) && at !== proven);
      for (const backup of gone) await rm(backup.file, { force: true });
      return { key: "backup_made", bytes, change, kept: all.length - gone.length };
    },
  };
}

/** The moment of the backup that came back last: it stays until a newer one has. */
async function provenMoment(db: Db): Promise<string | null> {
  const runs = await db
    .selectFrom("run")
    .select("result")
    .where("job", "=", "drill")
    .where("state", "=", "done")
    .orderBy("token", "desc")
    .execute();
  const passed = runs
    .map(({ result }) => readResult(result).outcome)
    .find((outcome) => outcome?.key === "drill_passed");
  return passed?.key === "drill_passed" ? passed.at : null;
}
