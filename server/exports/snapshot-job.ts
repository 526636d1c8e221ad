// The job that freezes each night's public record, so that it can be cited.

import { SHAPES } from "../../domain/csv-rows.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import type { Rule } from "../../domain/rule.ts";
import type { SnapshotFile } from "../../domain/snapshot.ts";
import { GENESIS } from "../changes/hash.ts";
import { todayOf } from "../dashboard/asked.ts";
import type { Model } from "../dashboard/model.ts";
import { type Job, JobFailed } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { finishFolder, inNewFolder, writeFile } from "./snapshot-files.ts";
import { addSnapshot, snapshotsOf } from "./snapshots.ts";

/** The rule of a snapshot's figures; the claims beside them allow every other. */
const RULE: Rule = "lowest";

export type SnapshotSettings = {
  dataDir: string;
  /** Address of the site, without a slash at the end. */
  site: () => string;
  version: string;
};

/** What anybody may see, all of it, at one change: events, claims, and a manifest to check them by. */
export function snapshotJob(model: Model, settings: SnapshotSettings): Job {
  return {
    name: "snapshot",
    cron: "10 0 * * *",
    doc: "Freezes the public record as CSV with checksums, so that it can be cited.",
    run: async ({ db, now, signal, write }) => {
      const at = now.toISOString();
      const change = await model.change("public");
      const today = await snapshotsOf(db, at.slice(0, 10));
      const same = today.find((snapshot) => snapshot.change === change);
      if (same) return { key: "snapshot_same", id: same.id };
      const id = at.slice(0, 10) + (today.length === 0 ? "" : `-${today.length + 1}`);

      const asked = { filter: { ...EVERYTHING, rule: RULE }, today: todayOf(now) };
      let counts = { events: 0, claims: 0 };
      await inNewFolder(settings.dataDir, async (folder) => {
        const files: SnapshotFile[] = [];
        for (const shape of SHAPES) {
          signal.throwIfAborted();
          const file = await model.file({ ...asked, eyes: "public", shape, site: settings.site() });
          counts = { events: file.events, claims: file.claims };
          const written = await writeFile(folder, `${shape}.csv`, file.pieces);
          files.push({ ...written, rows: counts[shape] });
        }
        // Rows are read piece by piece: only if nothing has changed since do they belong together.
        if ((await model.change("public")) !== change) throw new JobFailed({ key: "moved" });
        const manifest = {
          ...{ id, made_at: at, made_by: `Vigil ${settings.version}`, site: settings.site() },
          ...{ change, log_hash: await hashOfChange(db, change) },
          ...{ rule: RULE, filter: "", files },
        };
        const text = `${JSON.stringify(manifest, null, 2)}\n`;
        files.push({
          ...(await writeFile(folder, "manifest.json", [Buffer.from(text)])),
          rows: null,
        });
        await write(async (trx) => {
          await addSnapshot(trx, { id, at, change, ...counts, files });
          await finishFolder(folder, settings.dataDir, id);
        });
      });
      return { key: "snapshot_made", id, ...counts, change };
    },
  };
}

/** The log's hash at a public change: whoever holds it can tell whether anything before was altered since. */
async function hashOfChange(db: Db, n: number): Promise<string> {
  const row = await db
    .selectFrom("change")
    .select("hash")
    .where("public_n", "=", n)
    .executeTakeFirst();
  return row?.hash ?? GENESIS;
}
