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
  return typed(type, type === "list" || type === "text" ? unguardCell(cell) : cell);
}

function typed(type: Column<never>["type"], text: string): WrittenValue {
  if (type === "list") return splitList(text).map((item) => item || null);
  if (text === "") return null;
  return type === "text" || type === "date" ? text : Number(text);
}

/** The values of a row, given as its cells. */
export function writtenRow(
  columns: readonly Column<never>[],
  cells: readonly string[],
): WrittenRow {
  return rowOf(columns, ({ type }, at) => valueOfCell(type, cells[at] ?? ""));
}

/** The same values, of a row that was not written. */
export function valuesOf<Row>(columns: readonly Column<Row>[], row: Row): WrittenRow {
  return rowOf(columns, ({ type, get }) => typed(type, String(get(row) ?? "")));
}

function rowOf<Row>(
  columns: readonly Column<Row>[],
  value: (column: Column<Row>, at: number) => WrittenValue,
): WrittenRow {
  const row: Record<string, WrittenValue> = {};
  columns.forEach((column, at) => {
    row[column.name] = value(column, at);
  });
  // An only source without an address leaves the cell of addresses empty: the list still has its place.
  if (size(row.sources) === 1 && size(row.source_urls) === 0) row.source_urls = [null];
  return row;
}

const size = (value: WrittenValue | undefined) => (Array.isArray(value) ? value.length : 0);
