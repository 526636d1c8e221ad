// What a backup is written as: JSON, a line each for what it is, every table with its rows, and what all that comes to.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Row } from "../db/whole-tables.ts";

/** The first line: what a backup is of, and of which moment. */
export const headerSchema = z.strictObject({
  vigil_backup: z.literal(1),
  made_at: z.iso.datetime(),
  made_by: z.string(),
  /** The steps of the schema, the newest last. */
  migrations: z.array(z.string()).min(1),
  /** The number and the hash of the newest change. */
  change: z.int().min(0),
  log_hash: z.string(),
  /** The key in DATA_DIR/secret. */
  secret: z.string().min(1),
});
export type Header = z.infer<typeof headerSchema>;

/** A line before the rows of a table, which are arrays with their values in the order of the columns. */
export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

const sum = z.strictObject({ table: z.string(), rows: z.int().min(0), sha256: z.string() });
export type Sum = z.infer<typeof sum>;

/** The last line: every table with its number of rows and the SHA-256 of their lines. */
export const endSchema = z.strictObject({ tables: z.array(sum) });

export const rowSchema = z.array(z.union([z.string(), z.number(), z.null()]));

/** A line of the file. */
export const lineOf = (value: object) => `${JSON.stringify(value)}\n`;

/** Counts the rows of a table and hashes their lines. */
export function tally(table: string) {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    /** Takes rows and gives their lines. */
    add: (page: readonly Row[]): string => {
      const lines = page.map(lineOf).join("");
      rows += page.length;
      hash.update(lines);
      return lines;
    },
    end: (): Sum => ({ table, rows, sha256: hash.digest("hex") }),
  };
}
