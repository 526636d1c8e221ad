// Finds the header of a sheet: the row of names, the row of HXL hashtags below it, or the names of a format without one.
import { unguardCell } from "../../../domain/csv.ts";
import type { Row, Sheet } from "../sheet.ts";
import { gdeltColumns } from "./gdelt-columns.ts";

/** Of so many first rows one is the header: titles and empty rows stand above it. */
const SEARCHED = 20;

/** A sheet of rows of which the header is still one. */
export function underHeader(name: string | null, rows: readonly Row[]): Sheet {
  const gdelt = isGdelt(rows) ? gdeltColumns(rows[0]?.cells.length ?? 0) : null;
  if (gdelt !== null) return { name, header: gdelt, tags: null, rows };
  const at = headerAt(rows);
  const own = rows[at]?.cells ?? [];
  const next = rows[at + 1]?.cells ?? [];
  const tagged = isTags(own) ? own : isTags(next) ? next : null;
  const body = rows.slice(at + (tagged === next && tagged !== null ? 2 : 1));
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), own.length);
  const sheet = { name, header: named(own, width), tags: tagged, rows: body };
  return isOfRejects(sheet) ? withoutReasons(sheet) : sheet;
}

/** Names of the two columns that a file of rejects has behind those of its table. */
export const REJECT_COLUMNS = ["line", "reason"] as const;

function isOfRejects({ header }: Sheet): boolean {
  return header.length > 2 && REJECT_COLUMNS.every((name, at) => header.at(at - 2) === name);
}

/** The rows of a file of rejects as they stood in their table, without the guard against formulas. */
function withoutReasons(sheet: Sheet): Sheet {
  const width = sheet.header.length - REJECT_COLUMNS.length;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.slice(0, width).map(unguardCell),
  }));
  return { ...sheet, header: sheet.header.slice(0, width), rows };
}

/** The first row that is at least half as full as the fullest of the first ones. */
function headerAt(rows: readonly Row[]): number {
  const full = rows.slice(0, SEARCHED).map(({ cells }) => cells.filter(isFilled).length);
  const most = Math.max(0, ...full);
  return Math.max(
    0,
    full.findIndex((count) => count > 0 && count >= most / 2),
  );
}

/** Every column has a name of its own: one without is called by its number, a second of a name by its turn. */
export function named(names: readonly string[], width: number): string[] {
  const turns = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const name = names[at]?.replace(/\s+/g, " ").trim() || `column ${at + 1}`;
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return turn === 1 ? name : `${name} (${turn})`;
  });
}

/** A row of hashtags and empty cells (HXL 1.1: most cells that hold anything begin with one). */
function isTags(cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled);
  const tags = filled.filter((cell) => /^\s*#\s*[a-z]\w*(\s*\+\s*\w+)*\s*$/i.test(cell));
  return tags.length > 0 && tags.length >= 0.5 * filled.length;
}

/** No header, but an id, a day, its month and its year. */
function isGdelt([first]: readonly Row[]): boolean {
  const [id = "", day = "", month = "", year = ""] = first?.cells ?? [];
  return /^\d+ \d{8} \d{6} \d{4}$/.test(`${id} ${day} ${month} ${year}`);
}

const isFilled = (cell: string) => cell.trim() !== "";
