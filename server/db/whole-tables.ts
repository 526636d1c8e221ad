// Whole tables, row by row, as they are stored: read in the order of their keys, and entered into empty ones.
import { type Kysely, PostgresAdapter, sql } from "kysely";
import { objectKeys } from "../../domain/object-keys.ts";
import { rowInserter, type Value } from "./bulk.ts";
import { beyond, inPages } from "./pages.ts";
import { KEYS } from "./table-keys.ts";
import type { Db, Trx } from "./tables.ts";

/** A table's name, and its columns in the order of their names, which both databases agree on. */
export type Table = { name: keyof typeof KEYS; columns: readonly string[] };
export type Row = readonly Value[];

/** The tables that this connection means by their names alone: a server has others beside them. */
export async function tablesHere(db: Db | Kysely<unknown>) {
  const all = await db.introspection.getTables({ withInternalKyselyTables: true });
  const schema = await schemaOf(db);
  return all.filter((table) => schema === undefined || table.schema === schema);
}

/** Where a server looks for tables and makes them; undefined for a database that has one place alone. */
export async function schemaOf(db: Db | Kysely<unknown>): Promise<string | undefined> {
  if (!isPostgres(db)) return undefined;
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name;
}

/** Vigil's tables that are there, in an order in which rows may be entered. */
export async function recordTables(db: Db): Promise<Table[]> {
  const here = await tablesHere(db);
  return objectKeys(KEYS).flatMap((name) => {
    const columns = here.find((table) => table.name === name)?.columns;
    return columns === undefined ? [] : [{ name, columns: columns.map((c) => c.name).sort() }];
  });
}

const PAGE = 500;
/** One change may move thousands of events, and holds them all. */
const CHANGES = 25;

/** All rows, each with its values in the order of the table's columns, page by page. */
export async function* rowsOf(db: Db, { name, columns }: Table): AsyncGenerator<Row[]> {
  const key: readonly string[] = KEYS[name];
  const [names, order] = [columns, key].map((list) => sql.join(list.map((each) => sql.ref(each))));
  const read = async (after: Stored | null, size: number): Promise<Stored[]> => {
    const from = key.map((column) => after?.[column] ?? "");
    const where = after === null ? sql`` : sql`where ${beyond(key, from)}`;
    const page = sql<Stored>`select ${names} from ${sql.table(name)} ${where} order by ${order} limit ${size}`;
    return (await page.execute(db)).rows;
  };
  for await (const page of inPages(read, name === "change" ? CHANGES : PAGE))
    yield page.map((row) => columns.map((column) => row[column] ?? null));
}

type Stored = Record<string, Value>;

/** Takes out what migrations have put into new tables. */
export async function clear(trx: Trx, tables: readonly string[]): Promise<void> {
  for (const name of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx);
}

/** Gives what enters rows of a table. */
export function entering({ name, columns }: { name: string; columns: readonly string[] }) {
  return rowInserter(name, columns);
}

/** Goes on numbering after the rows that were entered with their numbers, where the database does not by itself. */
export async function goOnNumbering(trx: Trx): Promise<void> {
  if (!isPostgres(trx)) return;
  await sql`select setval(pg_get_serial_sequence('search_text', 'number'), coalesce(max(number), 0) + 1, false)
    from search_text`.execute(trx);
}

const isPostgres = (db: Db | Kysely<unknown>) =>
  db.getExecutor().adapter instanceof PostgresAdapter;
