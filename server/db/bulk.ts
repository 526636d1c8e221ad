// Many rows into one table: the same statement again and again, put together once.
import { type CompiledQuery, sql } from "kysely";
import type { Tables, Trx } from "./tables.ts";

export type Value = string | number | null;

/** Far below what either database takes in one statement. */
const MOST_PARAMETERS = 2_000;

/**
 * Gives a function that inserts rows, each with its values in the order of `columns`. A row whose key
 * is there already is passed over. For one database: the statement is kept between calls.
 */
export function inserter<T extends keyof Tables & string>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
): (trx: Trx, rows: readonly (readonly Value[])[]) => Promise<void> {
  const kept = new Map<string, CompiledQuery>();
  return async (trx, rows) => {
    // A column that is null throughout need not be sent.
    const used = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== null));
    const names = used.map((i) => columns[i] ?? "");
    const size = Math.max(1, Math.floor(MOST_PARAMETERS / used.length));
    for (let from = 0; from < rows.length; from += size) {
      const parameters: Value[] = [];
      const to = Math.min(from + size, rows.length);
      for (let r = from; r < to; r++) for (const i of used) parameters.push(rows[r]?.[i] ?? null);
      const key = `${to - from} ${names}`;
      const statement = kept.get(key) ?? compile(trx, table, names, to - from);
      if (to - from === size) kept.set(key, statement);
      await trx.executeQuery({ ...statement, parameters });
    }
  };
}

function compile(trx: Trx, table: string, columns: readonly string[], rows: number): CompiledQuery {
  const row = sql`(${sql.join(columns.map(() => sql`${null}`))})`;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(Array.from({ length: rows }, () => row));
  return sql`insert into ${sql.table(table)} (${names}) values ${values} on conflict do nothing`.compile(
    trx,
  );
}
