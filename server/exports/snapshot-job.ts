// The job that freezes each night's public record, so that it can be cited.

import type { Rule } from "../../domain/rule.ts";
import { GENESIS } from "../changes/hash.ts";
import type { ReadModel, View } from "../dashboard/read-model.ts";
import type { Job } from "../db/job.ts";
import type { Db } from "../db/tables.ts";
import { csvChunks, SHAPES, type Shape } from "./rows.ts";
import { finishFolder, inNewFolder, type SnapshotFile, writeFile } from "./snapshot-files.ts";
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
export function snapshotJob(model: ReadModel, settings: SnapshotSettings): Job {
  return {
    name: "snapshot",
    cron: "10 0 * * *",
    doc: "Freezes the public record as CSV with checksums, so that it can be cited.",
    run: async ({ db, now, signal, write }) => {
      const at = now.toISOString();
      const view = await model.view("public", { rule: RULE, as_of: null });
      const today = await snapshotsOf(db, at.slice(0, 10));
      const same = today.find(({ change }) => change === view.change);
      if (same) return `Nothing has changed since snapshot ${same.id}.`;
      const id = at.slice(0, 10) + (today.length === 0 ? "" : `-${today.length + 1}`);

      const { events, claims } = countsOf(view);
      await inNewFolder(settings.dataDir, async (folder) => {
        const files: SnapshotFile[] = [];
        for (const shape of SHAPES) {
          signal.throwIfAborted();
          files.push(await writeShape(folder, shape, view, settings.site()));
        }
        const manifest = {
          ...{ id, made_at: at, made_by: `Vigil ${settings.version}`, site: settings.site() },
          ...{ change: view.change, log_hash: await hashOfChange(db, view.change) },
          ...{ rule: RULE, filter: "", files },
        };
        const text = `${JSON.stringify(manifest, null, 2)}\n`;
        files.push({ ...(await writeFile(folder, "manifest.json", [text])), rows: null });
        await write(async (trx) => {
          await addSnapshot(trx, { id, at, change: view.change, events, claims, files });
          await finishFolder(folder, settings.dataDir, id);
        });
      });
      return `Snapshot ${id}: ${events} events, ${claims} claims at change ${view.change}.`;
    },
  };
}

async function writeShape(
  folder: string,
  shape: Shape,
  view: View,
  site: string,
): Promise<SnapshotFile> {
  const chunks = csvChunks(view.records, { shape, rule: RULE, site });
  return { ...(await writeFile(folder, `${shape}.csv`, chunks)), rows: countsOf(view)[shape] };
}

function countsOf({ records }: View): { [S in Shape]: number } {
  return {
    events: records.length,
    claims: records.reduce((sum, { claims }) => sum + claims.length, 0),
  };
}

/** The log's hash at a change: whoever holds it can tell whether anything before was altered since. */
async function hashOfChange(db: Db, n: number): Promise<string> {
  const row = await db.selectFrom("change").select("hash").where("n", "=", n).executeTakeFirst();
  return row?.hash ?? GENESIS;
}
