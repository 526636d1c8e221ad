// Reads the sheets of an Excel workbook as rows of text: days as YYYY-MM-DD, numbers plain.
import readXlsxFile from "read-excel-file/node";
import { type Note, type Row, UnreadableFile } from "../sheet.ts";
import { mergesOf } from "./merges.ts";

/** The rows of each sheet, and what was done about merged cells. */
export type Workbook = { sheets: { name: string; rows: Row[] }[]; notes: Note[] };

/** Reads all sheets. A range merged over several rows gives its value to each of them, and a note says so. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const merges = mergesOf(bytes);
  const notes: Note[] = [];
  const sheets = (await sheetsOf(bytes)).map(({ sheet: name, data }) => {
    const cells = data.map((row) => row.map(cellOf));
    for (const { name: range, column, first, last } of merges.get(name) ?? []) {
      const value = cells[first]?.[column] ?? "";
      if (value === "") continue;
      for (let at = first + 1; at <= last; at++) {
        const row = cells[at];
        if (row !== undefined) row[column] = value;
      }
      const reason = `${name}: the cells ${range} are one: “${value}” is taken for each of its rows`;
      notes.push({ row: first + 1, reason });
    }
    return { name, rows: cells.map((row, at): Row => ({ row: at + 1, line: null, cells: row })) };
  });
  return { sheets, notes };
}

async function sheetsOf(bytes: Uint8Array) {
  try {
    return await readXlsxFile(Buffer.from(bytes), { trim: false });
  } catch (error) {
    throw new UnreadableFile(
      `The workbook can't be read: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  const written = value.toISOString();
  const [day = "", time = ""] = written.split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
