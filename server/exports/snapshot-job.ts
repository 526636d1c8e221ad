// The job that freezes each night's public record, so that it can be cited.

import type { SnapshotFile } from "../../domain/answers/snapshot.ts";
import { OWN_SHAPES } from "../../domain/csv-rows.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Engine, Frozen } from "../../engine/engine.ts";
import { wasErasedBetween } from "../changes/erase.ts";
import { GENESIS } from "../changes/hash.ts";
import { head, heldHead } from "../changes/repository.ts";
import type { Job, JobContext } from "../db/job.ts";
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
export function snapshotJob(
  engine: Pick<Engine, "change" | "freeze">,
  settings: SnapshotSettings,
): Job {
  return {
    name: "snapshot",
    cron: "10 0 * * *",
    doc: "Freezes the public record as CSV with checksums, so that it can be cited.",
    run: async (context) => {
      for (;;) {
        const made = await makeSnapshot(engine, settings, context);
        if (made !== null) return made;
      }
    },
  };
}

/** Null when something was erased meanwhile: what was made may hold it, and is removed. */
async function makeSnapshot(
  engine: Pick<Engine, "change" | "freeze">,
  settings: SnapshotSettings,
  { db, now, signal, write }: JobContext,
): Promise<Outcome | null> {
  const at = now.toISOString();
  const today = await snapshotsOf(db, at.slice(0, 10));
  const newest = await engine.change("public");
  const same = today.find(({ change }) => change === newest);
  if (same) return { key: "snapshot_same", id: same.id };
  const id = at.slice(0, 10) + (today.length === 0 ? "" : `-${today.length + 1}`);
  const site = settings.site();

  const frozen = await engine.freeze({ rule: RULE, site });
  const { moment, change, events, claims } = frozen;
  const goesOn = async (): Promise<void> => {
    signal.throwIfAborted();
    if (await wasErasedBetween(db, moment, await head(db, "full"))) throw new ErasedMeanwhile();
  };
  try {
    await inNewFolder(settings.dataDir, async (folder) => {
      const files = await writeShapes(folder, frozen, goesOn);
      const manifest = {
        id,
        made_at: at,
        made_by: `Vigil ${settings.version}`,
        site,
        change,
        log_hash: await hashOfChange(db, change),
        rule: RULE,
        filter: "",
        files,
      };
      const text = `${JSON.stringify(manifest, null, 2)}\n`;
      const written = await writeFile(folder, "manifest.json", [Buffer.from(text)]);
      files.push({ ...written, rows: null });
      await write(async (trx) => {
        // Whoever erases from here on finds the snapshot listed.
        if (await wasErasedBetween(trx, moment, await heldHead(trx))) throw new ErasedMeanwhile();
        await addSnapshot(trx, { id, at, change, events, claims, files });
        await finishFolder(folder, settings.dataDir, id);
      });
    });
  } catch (error) {
    if (error instanceof ErasedMeanwhile) return null;
    throw error;
  } finally {
    await frozen.close();
  }
  return { key: "snapshot_made", id, events, claims, change };
}

/** Something was erased since the moment that is written. */
class ErasedMeanwhile extends Error {}

/** Writes a file of each shape; `goesOn` is asked before each piece, and throws when it does not. */
async function writeShapes(
  folder: string,
  frozen: Frozen,
  goesOn: () => Promise<void>,
): Promise<SnapshotFile[]> {
  const files: SnapshotFile[] = [];
  for (const shape of OWN_SHAPES) {
    const written = await writeFile(folder, `${shape}.csv`, asLong(goesOn, frozen.file(shape)));
    files.push({ ...written, rows: frozen[shape] });
  }
  return files;
}

async function* asLong<T>(
  goesOn: () => Promise<void>,
  pieces: AsyncIterable<T>,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    await goesOn();
    yield piece;
  }
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
