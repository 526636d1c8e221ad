// Keyset pages: a list or a whole table read piece by piece, each piece beginning after the last key.
import { type Expression, type SqlBool, sql } from "kysely";

export type KeyValue = string | number;

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
 * Every page until the first that is not full. Between pages other queries run.
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
  }
}

/** A key as it stands in the `after` of a URL. */
export function printKey(key: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key in an `after`, or null when its values are not of these types or it is none of ours. */
export function readKey(text: string, types: readonly ("string" | "number")[]): KeyValue[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return isKey(key, types) ? key : null;
  } catch {
    return null;
  }
}

const LARGEST = 2 ** 31 - 1;

function isKey(key: unknown, types: readonly string[]): key is KeyValue[] {
  if (!Array.isArray(key) || key.length !== types.length) return false;
  return key.every((value: unknown, i) => {
    if (typeof value === "number")
      return types[i] === "number" && Number.isInteger(value) && Math.abs(value) <= LARGEST;
    return typeof value === "string" && types[i] === "string" && !value.includes("\0");
  });
}
