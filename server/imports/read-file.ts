// Reads a file the whole way, from its bytes to records that pass the model's own schemas, and accounts for every row.
import { createHash } from "node:crypto";
import type { Reject } from "../../domain/answers/import.ts";
import { guardCell, unguardCell } from "../../domain/csv.ts";
import { type Proposal, proposalSchema } from "../../domain/draft.ts";
import type { ImportFormat } from "../../domain/import.ts";
import { type Cells, cellsUnder, Refusal } from "./cells.ts";
import { openTable } from "./file/open.ts";
import type { Format, Options, ReadRow, Tell } from "./formats/format.ts";
import { formatOf } from "./formats/index.ts";
import { type Note, type Row, type Sheet, type Table, UnreadableFile } from "./sheet.ts";

/** A row that gave records. `key` is the same for the same cells. */
export type TakenRow = {
  sheet: string | null;
  row: number;
  line: number | null;
  key: string;
  records: Proposal[];
};

/** What a file holds: each of its rows is in one of the lists, or was counted. */
export type ReadFile = {
  format: string;
  /** Rows tell of what was announced, not of what took place. */
  announces: boolean;
  encoding: string | null;
  rows: number;
  empty: number;
  duplicates: number;
  read: TakenRow[];
  rejects: Reject[];
  notes: Note[];
};

/** What whoever imports says of a file; a format that is named is not looked for. */
export type Asked = Options & { format: ImportFormat | null };

/** Reads a file. Throws an UnreadableFile, with a sentence, where nothing of it can be taken. */
export async function readFile(bytes: Uint8Array, asked: Asked): Promise<ReadFile> {
  return readTable(await openTable(bytes), asked);
}

/** Reads an open file's rows. Throws as `readFile` does. */
export function readTable({ encoding, sheets, notes }: Table, asked: Asked): ReadFile {
  const several = sheets.length > 1;
  const file: ReadFile = {
    ...{ format: "", announces: false, encoding, rows: 0, empty: 0, duplicates: 0 },
    ...{ read: [], rejects: [], notes: [...notes] },
  };
  const seen: Seen = { rows: new Map(), ids: new Map() };
  for (const sheet of sheets) {
    const format = formatOf(sheet, asked.format);
    const why = format.refuses?.(sheet) ?? null;
    const lacking = why ?? format.lacks?.(sheet, asked) ?? null;
    if (lacking !== null) throw new UnreadableFile(lacking);
    file.announces ||= format.announces === true;
    if (!file.format.split(", ").includes(format.name))
      file.format = [file.format, format.name].filter(Boolean).join(", ");
    readSheet(sheet, format, { asked, file, seen, several });
  }
  return file;
}

/** Which row came first with these cells, and with this id. */
type Seen = { rows: Map<string, string>; ids: Map<string, Taken> };
type Taken = { name: string; sheet: Sheet; cells: readonly string[] };
type Reading = { asked: Asked; file: ReadFile; seen: Seen; several: boolean };

function readSheet(sheet: Sheet, format: Format, { asked, file, seen, several }: Reading): void {
  const cellsOf = cellsUnder(sheet.header);
  const read = format.reader(sheet, asked);
  const { isWritten = false } = format;
  const isEmpty = emptiness(sheet, format);
  for (const row of sheet.rows) {
    file.rows++;
    if (isEmpty(row.cells)) {
      file.empty++;
      continue;
    }
    const told: string[] = [];
    const name = several ? `row ${row.row} of ${sheet.name}` : `row ${row.row}`;
    try {
      const records = takeRow(row, { sheet, cellsOf, isWritten, read, seen, name, told });
      if (records === null) file.duplicates++;
      else file.read.push(records);
      const before = several ? `${sheet.name}: ` : "";
      file.notes.push(...told.map((reason) => ({ row: row.row, reason: before + reason })));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { column, cell, message } = error;
      const where = { sheet: sheet.name, row: row.row, line: row.line };
      file.rejects.push({ ...where, column, cell, reason: message });
    }
  }
}

type Taking = {
  sheet: Sheet;
  cellsOf: (row: readonly string[]) => Cells;
  /** Whether Vigil writes such files, too. */
  isWritten: boolean;
  read: ReadRow;
  seen: Seen;
  name: string;
  told: string[];
};

/** The records of a row; null where it is one that came before. */
function takeRow(
  row: Row,
  { sheet, cellsOf, isWritten, read, seen, name, told }: Taking,
): TakenRow | null {
  if (row.broken !== undefined) throw new Refusal(null, null, row.broken);
  const key = keyOf(row.cells);
  const again = seen.rows.get(key);
  if (again !== undefined) {
    told.push(`the same as ${again}, cell by cell`);
    return null;
  }
  seen.rows.set(key, name);
  if (row.line !== null && row.cells.length !== sheet.header.length)
    told.push(`has ${row.cells.length} cells where others have ${sheet.header.length}`);
  const cells = isWritten && row.line !== null ? row.cells.map(unguarded) : row.cells;
  const records = recordsIn(cellsOf(cells), read, (reason) => told.push(reason));
  const id = records[0]?.external_id ?? null;
  const other = id === null ? undefined : seen.ids.get(id);
  if (other !== undefined) {
    told.push(`the same id as ${other.name}, ${id}: ${differing(sheet, row, other)}`);
    return null;
  }
  if (id !== null) seen.ids.set(id, { name, cells: row.cells, sheet });
  return { sheet: sheet.name, row: row.row, line: row.line, key, records };
}

/** A text without Vigil's guard against formulas; as it stands where not all of it is guarded, since others wrote it. */
function unguarded(cell: string): string {
  if (!cell.includes("'")) return cell;
  const text = unguardCell(cell);
  return guardCell(text) === cell ? text : cell;
}

/** The same for the same cells, and for no others. */
function keyOf(cells: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(cells)).digest("base64url").slice(0, 24);
}

/** A row is empty where nothing is filled but what numbers the rows and names the sheet. */
function emptiness({ header }: Sheet, { numbering = [] }: Format) {
  const names = new Set(numbering.map((name) => name.toLowerCase()));
  const numbers = new Set(
    header.flatMap((name, at) => (names.has(name.toLowerCase()) ? [at] : [])),
  );
  return (cells: readonly string[]) =>
    cells.every((cell, at) => cell.trim() === "" || numbers.has(at));
}

function recordsIn(cells: Cells, read: ReadRow, tell: Tell): Proposal[] {
  return read(cells, tell).map(({ proposal, extra }) => {
    const kept = Object.keys(extra).length === 0 ? null : extra;
    const checked = proposalSchema.safeParse({ ...proposal, extra: kept });
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    throw new Refusal(issue?.path.join(".") ?? null, null, issue?.message ?? "is no record");
  });
}

/** Which columns a second row of an id has otherwise; the first row is the one that is taken. */
function differing(sheet: Sheet, { cells }: Row, other: Taken): string {
  const names = sheet.header.filter(
    (name, at) => (cells[at] ?? "") !== (other.cells[other.sheet.header.indexOf(name)] ?? ""),
  );
  return `it is not taken; it differs in ${names.join(", ")}`;
}
