// The snapshots in the store: what was frozen, when, at which change.
import type { Selectable } from "kysely";
import type { Citation, Gone, Snapshot } from "../../domain/answers/snapshot.ts";
import { beyond } from "../db/pages.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";

/** At most `limit` snapshots, newest first, beginning after the one made at `after`. */
export async function listSnapshots(
  db: Db,
  { after, limit }: { after: string | null; limit: number },
): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom("snapshot")
    .selectAll()
    .$if(after !== null, (query) => query.where(beyond(["at"], [after ?? ""], "desc")))
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
  return rows.map(snapshotOf);
}

/** The snapshot with this id, or null. */
export async function readSnapshot(db: Db, id: string): Promise<Snapshot | null> {
  const row = await db.selectFrom("snapshot").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : snapshotOf(row);
}

/** Keeps a snapshot whose files are there. */
export async function addSnapshot(
  trx: Trx,
  { files, ...snapshot }: Omit<Snapshot, "gone" | "cited">,
): Promise<void> {
  await trx
    .insertInto("snapshot")
    .values({ ...snapshot, files: JSON.stringify(files) })
    .execute();
}

/**
 * Notes that a snapshot's files are not to be had any more. False when there is no such snapshot, that was noted
 * before, or it is cited and was only to be pruned. Its folder is removed once this is committed (snapshot-files.ts).
 */
export async function markGone(trx: Trx, id: string, gone: Gone): Promise<boolean> {
  const marked = await trx
    .updateTable("snapshot")
    .set({ gone: JSON.stringify(gone) })
    .where("id", "=", id)
    .where("gone", "is", null)
    .$if(gone.why === "pruned", (query) => query.where("cited", "=", UNCITED))
    .returning("id")
    .executeTakeFirst();
  return marked !== undefined;
}

/** Ids of the snapshots of a day, oldest first, each with its change. */
export function snapshotsOf(db: Db, day: string): Promise<{ id: string; change: number }[]> {
  return db
    .selectFrom("snapshot")
    .select(["id", "change"])
    .where("at", ">=", `${day}T00:00:00.000Z`)
    .where("at", "<=", `${day}T23:59:59.999Z`)
    .orderBy("at")
    .execute();
}

/** Replaces where a snapshot is cited. False when its files are gone. */
export async function setCited(
  trx: Trx,
  id: string,
  { before, after }: { before: readonly Citation[]; after: readonly Citation[] },
): Promise<boolean> {
  const changed = await trx
    .updateTable("snapshot")
    .set({ cited: JSON.stringify(after) })
    .where("id", "=", id)
    .where("cited", "=", JSON.stringify(before))
    .where("gone", "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** The snapshots whose files are there. */
export async function presentSnapshots(db: Db): Promise<Snapshot[]> {
  const rows = await db.selectFrom("snapshot").selectAll().where("gone", "is", null).execute();
  return rows.map(snapshotOf);
}

/** Ids of the snapshots whose files are to be gone. */
export async function goneSnapshots(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("snapshot").select("id").where("gone", "is not", null).execute();
  return rows.map(({ id }) => id);
}

const UNCITED = "[]";

function snapshotOf({ files, gone, cited, ...row }: Selectable<Tables["snapshot"]>): Snapshot {
  return {
    ...row,
    files: JSON.parse(files),
    cited: JSON.parse(cited),
    gone: gone === null ? null : JSON.parse(gone),
  };
}

/** Why there is nothing to download, as one English sentence. */
export function goneSentence({ at, why, note }: Gone): string {
  const removed = `The files of this snapshot were ${why === "pruned" ? "removed to make room" : "withdrawn"} on ${at.slice(0, 10)}; its checksums stay listed.`;
  return note === null ? removed : `${removed} ${note}`;
}
