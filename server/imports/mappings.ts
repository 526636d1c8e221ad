// How the columns of tables were said to be read, kept by name for tables with the same columns.
import { createHash } from "node:crypto";
import type { ImportTable } from "../../domain/answers/import.ts";
import { type ImportAsked, importAskedSchema } from "../../domain/import.ts";
import type { Db, Trx } from "../db/tables.ts";

/** A mapping that is kept. */
export type KeptMapping = { name: string; asked: ImportAsked };

/** What the columns of a file's first table of no known format are known by; null where it has none. */
export function headerHash(tables: readonly ImportTable[]): string | null {
  const table = tables.find(({ format }) => format === "table");
  if (table === undefined) return null;
  const names = table.columns.map(({ name }) => name.trim().toLowerCase());
  return createHash("sha256").update(JSON.stringify(names)).digest("hex");
}

/** What was kept for these columns, or null. */
export async function mappingFor(db: Db, header_hash: string): Promise<KeptMapping | null> {
  const row = await db
    .selectFrom("column_mapping")
    .select(["name", "asked"])
    .where("header_hash", "=", header_hash)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { name: row.name, asked: importAskedSchema.parse(JSON.parse(row.asked)) };
}

/** Keeps a mapping in place of the one that was kept for these columns. */
export async function keepMapping(
  trx: Trx,
  header_hash: string,
  { name, asked }: KeptMapping,
  now: Date,
): Promise<void> {
  const row = { name, asked: JSON.stringify(asked), at: now.toISOString() };
  await trx
    .insertInto("column_mapping")
    .values({ header_hash, ...row })
    .onConflict((conflict) => conflict.column("header_hash").doUpdateSet(row))
    .execute();
}
