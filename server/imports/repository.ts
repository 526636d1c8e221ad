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

/** What a row made. A row may make several records; `part` is which of them. `updated`: the event was there before. */
export type MadeByRow = { row_hash: string; part: number; made: Made; updated?: true };

const insertRows = inserter("imported_row", [
  "import_id",
  "row_hash",
  "part",
  "event_id",
  "draft_id",
  "updated",
]);

/** Keeps what rows made. */
export async function keepRows(trx: Trx, id: string, rows: readonly MadeByRow[]): Promise<void> {
  await insertRows(
    trx,
    rows.map(({ row_hash, part, made, updated }) => [
      ...[id, row_hash, part],
      "event" in made ? made.event : null,
      "draft" in made ? made.draft : null,
      updated ? 1 : 0,
    ]),
  );
}

/** Keeps which changes an import made, or taking it back. */
export async function keepSpan(
  trx: Trx,
  import_id: string,
  { first, last }: { first: number; last: number },
): Promise<void> {
  if (first > last) return;
  await trx.insertInto("import_span").values({ import_id, first, last }).execute();
}

/** Events that an import has changed are known by their former rows alone once it is taken back. */
export async function forgetUpdates(trx: Trx, id: string): Promise<void> {
  await trx
    .deleteFrom("imported_row")
    .where("import_id", "=", id)
    .where("updated", "=", 1)
    .execute();
}

/** What an import made, events by the ids that they have now, and those that it changed. */
export async function madeBy(db: Db, id: string): Promise<(Made & { updated: boolean })[]> {
  const rows = await db
    .selectFrom("imported_row")
    .select(["event_id", "draft_id", "updated"])
    .where("import_id", "=", id)
    .orderBy("row_hash")
    .orderBy("part")
    .execute();
  const made: (Made & { updated: boolean })[] = [];
  for (const { event_id, draft_id, ...row } of rows) {
    const updated = row.updated === 1;
    if (draft_id !== null) made.push({ draft: draft_id, updated });
    if (event_id !== null)
      made.push({ event: (await formerly(db, event_id))?.now ?? event_id, updated });
  }
  return made;
}
