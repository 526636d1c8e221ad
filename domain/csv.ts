// Lines of CSV as RFC 4180 has them: commas, quotes doubled, CRLF, which R, QGIS, pandas, Excel and LibreOffice all read.
import type { Column } from "./column.ts";

const LINE_END = "\r\n";

/** Behind any number of apostrophes: a sign that makes a spreadsheet calculate (also full-width, also after spaces), or a tab or line end. */
const FORMULA = /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Text that no spreadsheet calculates: an apostrophe before whatever begins like a formula. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The line of column names, with its line end. */
export function csvHeader(columns: readonly Column<never>[]): string {
  return columns.map((column) => quoted(column.name)).join(",") + LINE_END;
}

/** One row as a line, with its line end. */
export function csvLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  return csvCells(columns, row) + LINE_END;
}

/**
 * The cells of these columns, with commas between them. Unknown (null) is an empty cell, zero is "0".
 * Only text is guarded against formulas: a negative number stays a number.
 */
export function csvCells<Row>(columns: readonly Column<Row>[], row: Row): string {
  let cells = "";
  let comma = "";
  for (const { type, get } of columns) {
    const value = get(row);
    cells += comma;
    comma = ",";
    if (typeof value === "string") cells += type === "text" ? cellOf(value) : value;
    else if (value !== null) cells += value;
  }
  return cells;
}

/** Cells side by side as a line, with its line end. */
export function csvLineOf(cells: readonly string[]): string {
  return cells.join(",") + LINE_END;
}

/** What is quoted, and the beginnings of all that is guarded: most texts are neither, and are told by one look. */
const CARE = /[",\r\n]|^['\s=+\-@＝＋－＠]/;

function cellOf(text: string): string {
  return CARE.test(text) ? quoted(guardCell(text)) : text;
}

const SPECIAL = /[",\r\n]/;

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
