// Many narrow rows at once: the database writes a whole page as one text, which costs a third of row objects.
import { type Expression, PostgresAdapter, sql } from "kysely";
import type { Db } from "./tables.ts";

/** The values of some columns of a row, in their order. */
export type Tuple<Row, Columns extends readonly (keyof Row)[]> = {
  readonly [I in keyof Columns]: Row[Columns[I]];
};

/**
 * The rows of a query in its order, each as the values of `columns`. For text and whole numbers: one
 * database rounds other numbers to 15 digits.
 */
export async function tuples<Row, const Columns extends readonly (keyof Row & string)[]>(
  db: Db,
  query: Expression<Row>,
  columns: Columns,
): Promise<Tuple<Row, Columns>[]> {
  const values = sql.join(columns.map((column) => sql.ref(column)));
  const text =
    db.getExecutor().adapter instanceof PostgresAdapter
      ? sql<string>`coalesce(json_agg(json_build_array(${values})), '[]')::text`
      : sql<string>`json_group_array(json_array(${values}))`;
  const { rows } = await sql<{
    text: string;
  }>`select ${text} as text from ${query} as page`.execute(db);
  return JSON.parse(rows[0]?.text ?? "[]");
}
