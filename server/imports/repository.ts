// What became of files that were brought: each import, and the records that its rows made.
import { inserter } from "../db/bulk.ts";
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
  /** As what its rows were entered, and how many (RowCounts, as JSON); null where that was not noted. */
  brought_as: string | null;
  counts: string | null;
};

/** What a row made: an event, or a proposal that waits. */
export type Made = { event: string } | { draft: string };

/** Imports, the newest first: all of them, or those of one account. */
export async function importsMade(db: Db, actor: string | null = null): Promise<Import[]> {
  return db
    .selectFrom("import")
    .selectAll()
    .$if(actor !== null, (query) => query.where("actor", "=", actor))
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();
}

/** One import. Undefined when there is none of this id. */
export async function importWith(db: Db, id: string): Promise<Import | undefined> {
  return db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function keepImport(
  trx: Trx,
  made: Omit<Import, "undone_at" | "last_change" | "counts">,
): Promise<void> {
  await trx
    .insertInto("import")
    .values({ ...made, last_change: 0, undone_at: null, counts: null })
    .execute();
}

/** Keeps how far the log had come once all is entered, and what was. */
export async function closeImport(
  trx: Trx,
  id: string,
  done: { last_change: number; counts: string },
): Promise<void> {
  await trx.updateTable("import").set(done).where("id", "=", id).execute();
}

export async function keepUndone(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable("import").set({ undone_at: at }).where("id", "=", id).execute();
}

/** What a row made. A row may make several records; `part` is which of them. */
export type MadeByRow = { row_hash: string; part: number; made: Made };

const insertRows = inserter("imported_row", [
  "import_id",
  "row_hash",
  "part",
  "event_id",
  "draft_id",
]);

/** Keeps what rows made. */
export async function keepRows(trx: Trx, id: string, rows: readonly MadeByRow[]): Promise<void> {
  await insertRows(
    trx,
    rows.map(({ row_hash, part, made }) => [
      ...[id, row_hash, part],
      "event" in made ? made.event : null,
      "draft" in made ? made.draft : null,
    ]),
  );
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
