// What became of files that were brought: each import, and the records that its rows made.
import type { Db, Trx } from "../db/tables.ts";
import { formerly } from "../events/ids.ts";

/** A file as it was brought; `last_change` is the newest number of the log when it was done. */
export type Import = {
  id: string;
  at: string;
  actor: string;
  file: string;
  sha256: string;
  format: string;
  last_change: number;
  undone_at: string | null;
};

/** What a row made: an event, or a proposal that waits. */
export type Made = { event: string } | { draft: string };

/** All imports, the newest first. */
export async function importsMade(db: Db): Promise<Import[]> {
  return db.selectFrom("import").selectAll().orderBy("at", "desc").orderBy("id").execute();
}

/** One import. Undefined when there is none of this id. */
export async function importWith(db: Db, id: string): Promise<Import | undefined> {
  return db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function keepImport(trx: Trx, made: Omit<Import, "undone_at">): Promise<void> {
  await trx
    .insertInto("import")
    .values({ ...made, undone_at: null })
    .execute();
}

/** Keeps how far the log had come once all is entered. Null forgets the import: nothing was. */
export async function closeImport(trx: Trx, id: string, last_change: number | null): Promise<void> {
  if (last_change === null) await trx.deleteFrom("import").where("id", "=", id).execute();
  else await trx.updateTable("import").set({ last_change }).where("id", "=", id).execute();
}

export async function keepUndone(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable("import").set({ undone_at: at }).where("id", "=", id).execute();
}

/** Keeps what a row made. A row may make several records; `part` is which of them. */
export async function keepRow(
  trx: Trx,
  row: { import_id: string; row_hash: string; part: number },
  made: Made,
): Promise<void> {
  const event_id = "event" in made ? made.event : null;
  const draft_id = "draft" in made ? made.draft : null;
  await trx
    .insertInto("imported_row")
    .values({ ...row, event_id, draft_id })
    .execute();
}

/** What an import made, events by the ids that they have now. */
export async function madeBy(db: Db, id: string): Promise<Made[]> {
  const rows = await db
    .selectFrom("imported_row")
    .select(["event_id", "draft_id"])
    .where("import_id", "=", id)
    .orderBy("row_hash")
    .orderBy("part")
    .execute();
  const made: Made[] = [];
  for (const { event_id, draft_id } of rows) {
    if (draft_id !== null) made.push({ draft: draft_id });
    if (event_id !== null) made.push({ event: (await formerly(db, event_id))?.now ?? event_id });
  }
  return made;
}

/** Whether a row with these cells is in the record, or waits: not where all that it made was withdrawn or rejected. */
export async function isKnownRow(db: Db, row_hash: string): Promise<boolean> {
  const rows = await db
    .selectFrom("imported_row")
    .select(["event_id", "draft_id"])
    .where("row_hash", "=", row_hash)
    .execute();
  for (const { event_id, draft_id } of rows) {
    if (event_id !== null && (await stands(db, event_id))) return true;
    if (draft_id !== null && (await isOpen(db, draft_id))) return true;
  }
  return false;
}

async function stands(db: Db, id: string): Promise<boolean> {
  const now = (await formerly(db, id))?.now ?? id;
  const row = await db
    .selectFrom("event")
    .select("id")
    .where("id", "=", now)
    .where("status", "!=", "retracted")
    .executeTakeFirst();
  return row !== undefined;
}

async function isOpen(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("draft")
    .select("id")
    .where("id", "=", id)
    .where("state", "!=", "rejected")
    .executeTakeFirst();
  return row !== undefined;
}
