// Keyset pages: a list or a whole table read piece by piece, each piece beginning after the last key.
import { setImmediate as turn } from "node:timers/promises";
import { type Expression, type SqlBool, sql } from "kysely";

type KeyValue = string | number;

/**
 * The condition "after this key" for rows ordered by `columns`, all in one direction and none of them
 * null; the last one is unique, so that no row is skipped or given twice.
 */
export function beyond(
  columns: readonly string[],
  key: readonly KeyValue[],
  direction: "asc" | "desc" = "asc",
): Expression<SqlBool> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(key.map((value) => sql.val(value)));
  return direction === "asc"
    ? sql<SqlBool>`(${names}) > (${values})`
    : sql<SqlBool>`(${names}) < (${values})`;
}

/**
 * Every page until the first that is not full. Between pages others have their turn, which SQLite, whose answers
 * are there at once, would not give them.
 * @param read gives at most `size` rows after a row, from the start when it is null
 */
export async function* inPages<Row>(
  read: (after: Row | null, size: number) => Promise<Row[]>,
  size: number,
): AsyncGenerator<Row[]> {
  let after: Row | null = null;
  while (true) {
    const page: Row[] = await read(after, size);
    if (page.length > 0) yield page;
    after = page.at(-1) ?? null;
    if (page.length < size || after === null) return;
    await turn();
  }
}
