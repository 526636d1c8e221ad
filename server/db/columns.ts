// Many narrow rows at once: the database writes each column of a page as one text, which costs a third of row objects.
import { type Expression, PostgresAdapter, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "./tables.ts";

/** Rows column by column: the values of a row stand at its place in every column. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/**
 * The named columns of a query's rows, in the query's order. For text and whole numbers: one database
 * rounds other numbers to 15 digits.
 */
export async function columnsOf<Row>(
  db: Db,
  query: Expression<Row>,
  names: readonly (keyof Row & string)[],
): Promise<Columns<Row>> {
  const aggregate = isPostgres(db)
    ? (name: string) => sql`coalesce(json_agg(${sql.ref(name)}), '[]')::text`
    : (name: string) => sql`json_group_array(${sql.ref(name)})`;
  const columns = sql.join(names.map((name) => sql`${aggregate(name)} as ${sql.ref(name)}`));
  const { rows } = await sql<
    Record<string, string>
  >`select ${columns} from ${query} as page`.execute(db);
  const texts = Object.entries(rows[0] ?? {});
  return Object.fromEntries(texts.map(([name, text]) => [name, JSON.parse(text)])) as Columns<Row>;
}

/** Texts to look for. `close`: hardly any others lie between them, so that the whole range may be read. */
export type Among = { texts: readonly string[]; close: boolean };

/**
 * The condition that a column is among these texts, or between them when they are close. However many
 * they are, they take no more than two parameters.
 */
export function among(db: Db, column: string, { texts, close }: Among): Expression<SqlBool> {
  const name = sql.ref(column);
  if (close) {
    const least = texts.reduce((a, b) => (a < b ? a : b), texts[0] ?? "");
    const most = texts.reduce((a, b) => (a > b ? a : b), "");
    return sql<SqlBool>`${name} between ${least} and ${most}`;
  }
  return isPostgres(db)
    ? sql<SqlBool>`${name} = any(${texts}::text[])`
    : sql<SqlBool>`${name} in (select value from json_each(${JSON.stringify(texts)}))`;
}

/** Texts as a table of one column, `value`, whatever their number. */
export function listed(db: Db, texts: readonly string[]): RawBuilder<unknown> {
  return isPostgres(db)
    ? sql`(select unnest(${texts}::text[]) as value)`
    : sql`(select value from json_each(${JSON.stringify(texts)}))`;
}

const isPostgres = (db: Db) => db.getExecutor().adapter instanceof PostgresAdapter;
