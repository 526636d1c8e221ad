// Looks at a file for whoever brings it: what its columns seem to hold, rows before and after, and the rows that can't be taken.
import { readFile } from "node:fs/promises";
import type { ImportColumn, ImportTable, Reject, RowPreview } from "../../domain/answers/import.ts";
import { LINE_END, textCell } from "../../domain/csv.ts";
import type { ColumnField, ColumnMapping } from "../../domain/import.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { REJECT_COLUMNS } from "./file/header.ts";
import { openTable } from "./file/open.ts";
import { formatOf } from "./formats/index.ts";
import { mappingOf } from "./formats/table.ts";
import { type Asked, type ReadFile, readTable, type TakenRow } from "./read-file.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A file as it is read; `read` is null where it has to be said first which column holds the days. */
export type Looked = {
  read: ReadFile | null;
  encoding: string | null;
  tables: ImportTable[];
  preview: RowPreview[];
  /** How many events are known to what, by the precision of their places. */
  places: Record<string, number>;
  /** The rows that can't be taken, as a file to mend: its columns, the line and the reason. Null where there are none. */
  rejects: string | null;
};

/** A file by its path, and what is said of it; `refused` are rows that the record refuses, which are rejects too. */
export type LookJob = { path: string; asked: Asked; refused?: readonly Reject[] };

/** Reads a file. Throws an UnreadableFile, with a sentence, where nothing of it can be taken. */
export async function lookAtFile({ path, asked, refused = [] }: LookJob): Promise<Looked> {
  const table = await openTable(await readFile(path));
  const format = (sheet: Sheet) => formatOf(sheet, asked.format);
  const lacks = table.sheets.some((sheet) => {
    const own = format(sheet);
    return own.refuses?.(sheet) == null && own.lacks?.(sheet, asked) != null;
  });
  const read = lacks ? null : readTable(table, asked);
  const tables = table.sheets.map((sheet): ImportTable => {
    const { name } = format(sheet);
    const fields = name === "table" ? mappingOf(sheet, asked.mapping) : {};
    return {
      ...{ sheet: sheet.name, format: name, rows: sheet.rows.length },
      columns: columnsOf(sheet, fields),
    };
  });
  return {
    ...{ read, encoding: table.encoding, tables },
    preview: read === null ? [] : previewOf(read, table.sheets),
    places: read === null ? {} : placesOf(read),
    rejects: read === null ? null : rejectsOf([...read.rejects, ...refused], table.sheets),
  };
}

const EXAMPLES = 3;
/** The most letters of a cell that is shown. */
const LONGEST_SHOWN = 300;

function columnsOf({ header, rows }: Sheet, mapping: ColumnMapping): ImportColumn[] {
  const fields = new Map(
    objectKeys(mapping).map((field): [string, ColumnField] => [mapping[field] ?? "", field]),
  );
  return header.map((name, at) => {
    const examples = new Set<string>();
    let filled = 0;
    for (const { cells } of rows) {
      const cell = cells[at]?.trim() ?? "";
      if (cell === "") continue;
      filled++;
      if (examples.size < EXAMPLES) examples.add(shown(cell));
    }
    return { name, filled, examples: [...examples], field: fields.get(name) ?? null };
  });
}

const shown = (cell: string) =>
  cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell;

/** How many rows are shown before and after. */
const PREVIEWED = 6;
/** Of so many first rows those are chosen. */
const CHOSEN_FROM = 2_000;

/** A row as it stands, and one for each thing that is done to rows beyond copying. */
function previewOf({ read, notes }: ReadFile, sheets: readonly Sheet[]): RowPreview[] {
  const notesOf = (row: TakenRow) => {
    const before = row.sheet === null ? "" : `${row.sheet}: `;
    return notes
      .filter((note) => note.row === row.row && note.reason.startsWith(before))
      .map(({ reason }) => reason.slice(before.length));
  };
  const seen = new Set<string>();
  const chosen: TakenRow[] = [];
  const noted = new Set(notes.map(({ row }) => row));
  for (const row of read.slice(0, CHOSEN_FROM)) {
    const told = noted.has(row.row) ? notesOf(row).map(kindOfNote) : [];
    const kinds = [...told, row.records.length > 1 ? "several" : "one"];
    if (kinds.every((kind) => seen.has(kind))) continue;
    for (const kind of kinds) seen.add(kind);
    chosen.push(row);
    if (chosen.length === PREVIEWED) break;
  }
  return chosen.map((row) => {
    const { sheet, line, records } = row;
    const cells = cellsOf(sheets, sheet, row.row);
    return { sheet, row: row.row, line, cells, notes: notesOf(row), events: records };
  });
}

/** What is said of rows alike, whatever it says of this one: quoted words and numbers are left out. */
export function kindOfNote(reason: string): string {
  return reason.replace(/“[^”]*”/g, "…").replace(/\d[\d.,-]*/g, "…");
}

function rowIn(sheets: readonly Sheet[], name: string | null, row: number) {
  const sheet = sheets.find((each) => each.name === name);
  const found = sheet?.rows.find((each) => each.row === row);
  return { header: sheet?.header ?? [], cells: found?.cells ?? [] };
}

function cellsOf(
  sheets: readonly Sheet[],
  name: string | null,
  row: number,
): [column: string, cell: string][] {
  const { header, cells } = rowIn(sheets, name, row);
  return header.flatMap((column, at): [string, string][] => {
    const cell = cells[at]?.trim() ?? "";
    return cell === "" ? [] : [[column, shown(cell)]];
  });
}

function placesOf({ read }: ReadFile): Record<string, number> {
  const places: Record<string, number> = {};
  for (const { records } of read)
    for (const { place } of records) places[place.precision] = (places[place.precision] ?? 0) + 1;
  return places;
}

/** The rejects of all sheets in one file, under the columns of all of them. */
function rejectsOf(rejects: readonly Reject[], sheets: readonly Sheet[]): string | null {
  if (rejects.length === 0) return null;
  const rows = new Map<string | null, ReadonlyMap<number, Row>>(
    sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.row, row]))]),
  );
  const headers = new Map(sheets.map(({ name, header }) => [name, header]));
  const columns = [...new Set(sheets.flatMap(({ header }) => header))];
  const line = (cells: readonly string[]) => cells.map(textCell).join(",") + LINE_END;
  const lines = rejects.map(({ sheet, row, line: at, column, reason }) => {
    const header = headers.get(sheet) ?? [];
    const cells = rows.get(sheet)?.get(row)?.cells ?? [];
    const own = columns.map((name) => cells[header.indexOf(name)] ?? "");
    return line([...own, String(at ?? row), column === null ? reason : `${column}: ${reason}`]);
  });
  return line([...columns, ...REJECT_COLUMNS]) + lines.join("");
}
