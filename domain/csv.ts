// Lines of CSV as RFC 4180 has them: commas, quotes doubled, CRLF, which R, QGIS, pandas, Excel and LibreOffice all read.
import type { Column } from "./column.ts";

/** What ends every line. */
export const LINE_END = "\r\n";

/**
 * What a spreadsheet calculates: one of these signs (also full-width) at the beginning of a cell, behind spaces, quotes
 * and apostrophes. A cell begins at the text's beginning and, where a spreadsheet takes another separator than the
 * comma, behind every semicolon, tab and line end inside.
 */
const FORMULA = String.raw`'*(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠]`;
const BEGINNING = String.raw`(?:^|(?<=[;؛\t\r\n]))`;

const UNGUARDED = new RegExp(`${BEGINNING}(?=${FORMULA})`, "g");
const GUARDED = new RegExp(`${BEGINNING}'(?=${FORMULA})`, "g");

/** Finds the same without looking back, which takes a third of the time: hardly any text needs more than this look. */
const ANY = new RegExp(String.raw`(?:^|[;؛\t\r\n])${FORMULA}`);

/** Text that no spreadsheet calculates: an apostrophe before whatever could begin a formula. */
export function guardCell(text: string): string {
  return ANY.test(text) ? text.replace(UNGUARDED, "'") : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.replace(GUARDED, "");
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
      return value !== null && isText(type) ? textCell(String(value)) : value;
    })
    .join(",");
}

/** Whether cells of this type hold words, which are guarded. */
function isText(type: Column<never>["type"]): boolean {
  return type === "text" || type === "list";
}

/**
 * Writes the cells of what is no object, part by part: `cells` gives those of each part, and `parts` which are written
 * and in what order.
 */
export function cellsWriter<Name extends string, At>(
  parts: { readonly [N in Name]?: unknown },
  cells: { readonly [N in Name]: (at: At) => string },
): (at: At) => string {
  type Cells = (at: At) => string;
  const [first, ...others] = (Object.keys(parts) as Name[]).map((name) => cells[name]) as [
    Cells,
    ...Cells[],
  ];
  return (at) => {
    let text = first(at);
    for (const cell of others) text += `,${cell(at)}`;
    return text;
  };
}

/** What is quoted, and all that is guarded: most texts hold neither, and are told by one look. */
const CARE = new RegExp(String.raw`[",\r\n]|(?:^|[;؛\t])${FORMULA}`);

/** The cell of a text: guarded, and quoted where it has to be. */
export function textCell(text: string): string {
  return CARE.test(text) ? quoted(guardCell(text)) : text;
}

const SPECIAL = /[",\r\n]/;

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
