// The snapshots in the store: what was frozen, when, at which change.
import { z } from "zod";
import { beyond } from "../db/pages.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import type { SnapshotFile } from "./snapshot-files.ts";

const snapshotFileSchema = z.object({
  name: z.string(),
  rows: z.int().nullable().describe("Null for the manifest, which has none."),
  bytes: z.int(),
  sha256: z.string().describe("In hexadecimal."),
});

export const snapshotSchema = z
  .object({
    id: z
      .string()
      .describe('The day it was made, UTC; a second one of that day has "-2" behind it.'),
    at: z.string().describe("When it was made, ISO 8601 in UTC."),
    change: z.int().describe("Number of the last change that is in it."),
    events: z.int().describe("How many events it holds."),
    claims: z.int().describe("How many claims it holds."),
    files: z.array(snapshotFileSchema),
  })
  .meta({ id: "Snapshot" });
export type Snapshot = z.infer<typeof snapshotSchema>;

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
export async function addSnapshot(trx: Trx, { files, ...snapshot }: Snapshot): Promise<void> {
  await trx
    .insertInto("snapshot")
    .values({ ...snapshot, files: JSON.stringify(files) })
    .execute();
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

function snapshotOf({ files, ...row }: Tables["snapshot"]): Snapshot {
  return { ...row, files: JSON.parse(files) as SnapshotFile[] };
}
