// Reads a row of a file back: its cells as the values that they were written from.
import type { Column } from "./column.ts";
import { unguardCell } from "./csv.ts";
import { splitList } from "./list-cell.ts";

/** What a cell holds; null: unknown. In a list null stands for a text that is not there. */
export type WrittenValue = string | number | null | readonly (string | null)[];

/** A row's values by column, in the order of the columns. */
export type WrittenRow = Readonly<Record<string, WrittenValue>>;

/** The value of a cell of such a column, as numbers, texts and lists without the guard against formulas. */
export function valueOfCell(type: Column<never>["type"], cell: string): WrittenValue {
  if (type === "list") return splitList(unguardCell(cell)).map((item) => item || null);
  if (cell === "") return null;
  if (type === "text") return unguardCell(cell);
  return type === "date" ? cell : Number(cell);
}

/** The values of a row, given as its cells. */
export function writtenRow(
  columns: readonly Column<never>[],
  cells: readonly string[],
): WrittenRow {
  const row: Record<string, WrittenValue> = {};
  columns.forEach(({ name, type }, at) => {
    row[name] = valueOfCell(type, cells[at] ?? "");
  });
  // An only source without an address leaves the cell of addresses empty: the list still has its place.
  if (size(row.sources) === 1 && size(row.source_urls) === 0) row.source_urls = [null];
  return row;
}

const size = (value: WrittenValue | undefined) => (Array.isArray(value) ? value.length : 0);
