// Lines of CSV as RFC 4180 has them: commas, quotes doubled, CRLF, which R, QGIS, pandas, Excel and LibreOffice all read.
import type { Column } from "./column.ts";

/** What ends every line. */
export const LINE_END = "\r\n";

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
  // Joined, not added up: text that is written again and again is copied fastest when it is one piece.
  return columns
    .map(({ type, get }) => {
      const value = get(row);
      return value !== null && type === "text" ? textCell(String(value)) : value;
    })
    .join(",");
}

/** What is quoted, and the beginnings of all that is guarded: most texts are neither, and are told by one look. */
const CARE = /[",\r\n]|^['\s=+\-@＝＋－＠]/;

/** The cell of a text: guarded, and quoted where it has to be. */
export function textCell(text: string): string {
  return CARE.test(text) ? quoted(guardCell(text)) : text;
}

const SPECIAL = /[",\r\n]/;

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
