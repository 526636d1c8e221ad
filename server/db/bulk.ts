// Many rows into one table: the same statement again and again, put together once.
import { type CompiledQuery, type DialectAdapter, sql } from "kysely";
import type { Tables, Trx } from "./tables.ts";

export type Value = string | number | null;

/** Far below what either database takes in one statement. */
const MOST_PARAMETERS = 2_000;
const MOST_ROWS = 500;
const LONGEST_WRITTEN = 100;
/** Fewer rows share values by chance: each time others, and a statement of its own. */
const FEWEST_SHARING = 100;

/** A column to fill: with `value` in every row, or with a parameter of each row when that is undefined. */
type Filled = { name: string; at: number; value: string | number | undefined };

/**
 * Gives a function that inserts rows, each with its values in the order of `columns`. A row whose key
 * is there already is passed over. Statements are kept between calls, for each database its own.
 */
export function inserter<T extends keyof Tables & string>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
): (trx: Trx, rows: readonly (readonly Value[])[]) => Promise<void> {
  return rowInserter(table, columns);
}

/** The same for a table of whatever version of the record. */
export function rowInserter(
  table: string,
  columns: readonly string[],
): (trx: Trx, rows: readonly (readonly Value[])[]) => Promise<void> {
  const kept = new WeakMap<DialectAdapter, Map<string, CompiledQuery>>();
  return async (trx, rows) => {
    const { adapter } = trx.getExecutor();
    const statements = kept.get(adapter) ?? new Map<string, CompiledQuery>();
    kept.set(adapter, statements);
    const filled = columns.flatMap((name, at) => filledIn(rows, name, at));
    const sent = filled.filter(({ value }) => value === undefined).map(({ at }) => at);
    const shape = JSON.stringify(filled);
    const most = Math.min(MOST_ROWS, MOST_PARAMETERS / Math.max(1, sent.length));
    for (let from = 0, size = 0; from < rows.length; from += size) {
      // Powers of two: few statements do for any number of rows.
      size = 2 ** Math.floor(Math.log2(Math.min(most, rows.length - from)));
      const parameters = new Array<Value>(size * sent.length);
      let next = 0;
      for (let i = from; i < from + size; i++)
        for (const at of sent) parameters[next++] = rows[i]?.[at] ?? null;
      const key = size + shape;
      const statement = statements.get(key) ?? compile(trx, table, filled, size);
      statements.set(key, statement);
      await trx.executeQuery({ ...statement, parameters });
    }
  };
}

/** A column that is null throughout need not be named; a short value that all rows share is written out once. */
function filledIn(rows: readonly (readonly Value[])[], name: string, at: number): Filled[] {
  const first = rows[0]?.[at];
  const shared = rows.every((row) => row[at] === first);
  if (shared && (first === null || first === undefined)) return [];
  const short = shared && rows.length >= FEWEST_SHARING && String(first).length <= LONGEST_WRITTEN;
  return [{ name, at, value: short ? (first ?? undefined) : undefined }];
}

function compile(trx: Trx, table: string, filled: readonly Filled[], rows: number): CompiledQuery {
  const values = filled.map(({ value }) => (value === undefined ? sql`${null}` : sql.lit(value)));
  const row = sql`(${sql.join(values)})`;
  const names = sql.join(filled.map(({ name }) => sql.ref(name)));
  const all = sql.join(Array.from({ length: rows }, () => row));
  return sql`insert into ${sql.table(table)} (${names}) values ${all} on conflict do nothing`.compile(
    trx,
  );
}
