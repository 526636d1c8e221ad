// Opens a file of any kind that imports take, by its bytes and never by its name: sheets of rows under headers.

import { type Decoded, decode } from "../../http/decode.ts";
import { type Note, type Row, type Sheet, type Table, UnreadableFile } from "../sheet.ts";
import { entriesOf, isZip, onlyFile } from "./archive.ts";
import { readDelimited } from "./delimited.ts";
import { named, underHeader } from "./header.ts";
import { looksLikeJson, readJson } from "./json.ts";
import { readWorkbook } from "./workbook.ts";

/** Reads a file. Throws an UnreadableFile, with a sentence, where nothing can be read of it. */
export async function openTable(bytes: Uint8Array): Promise<Table> {
  if (isZip(bytes)) {
    if (entriesOf(bytes).some(({ name }) => name === "xl/workbook.xml")) return workbook(bytes);
    const only = onlyFile(bytes);
    if (isZip(only.bytes) && !isWorkbook(only.bytes))
      throw new UnreadableFile("The zip holds another zip.");
    return openTable(only.bytes);
  }
  if (isOldExcel(bytes))
    throw new UnreadableFile("This is a workbook of Excel 97 to 2003 (.xls): save it as .xlsx.");
  const decoded = decode(bytes);
  const { text, encoding } = decoded;
  const table = looksLikeJson(text) ? json(text) : delimited(decoded);
  if (table.sheets.every(({ rows }) => rows.length === 0) && table.sheets.every(isNameless))
    throw new UnreadableFile("The file holds no rows.");
  return { ...table, encoding };
}

const isWorkbook = (bytes: Uint8Array) =>
  entriesOf(bytes).some(({ name }) => name === "xl/workbook.xml");

/** The mark of Microsoft's compound files. */
const isOldExcel = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;

const isNameless = ({ header }: Sheet) => header.length === 0;

async function workbook(bytes: Uint8Array): Promise<Table> {
  const { sheets, notes } = await readWorkbook(bytes);
  const several = sheets.length > 1;
  return {
    encoding: null,
    sheets: sheets
      .filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== "")))
      .map(({ name, rows }) => underHeader(several ? name : null, rows)),
    notes,
  };
}

function json(text: string): Omit<Table, "encoding"> {
  const { header, rows } = readJson(text);
  const numbered = rows.map(({ cells, line }, at): Row => ({ row: at + 1, line, cells }));
  return {
    sheets: [{ name: null, header: named(header, header.length), tags: null, rows: numbered }],
    notes: [],
  };
}

function delimited({ text, strays }: Decoded): Omit<Table, "encoding"> {
  const { rows } = readDelimited(text);
  return {
    sheets: [underHeader(null, rows)],
    notes: strays.map((at) => strayNote(text, rows, at)),
  };
}

/** Where a byte of another encoding stood. */
function strayNote(text: string, rows: readonly Row[], at: number): Note {
  const line = text.slice(0, at).split("\n").length;
  const row = rows.findLast((each) => (each.line ?? 0) <= line)?.row ?? 0;
  const sign = text.charAt(at);
  return { row, reason: `a byte that is not UTF-8 was read as Windows-1252: “${sign}”` };
}
