// Writes the parts of a workbook as Office Open XML has them (ECMA-376): sheets with typed cells, and what holds them together.
import type { Column } from "../../../domain/column.ts";
import { joinList } from "../../../domain/list-cell.ts";
import { dayOf } from "../../../domain/when.ts";
import type { WrittenRow, WrittenValue } from "../../../domain/written-row.ts";

/** What a cell holds at most; a program that reads workbooks refuses one that holds more. */
export const MOST_LETTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The looks of cells, by their place in STYLES. A text stays a text when somebody edits its cell. */
const [NAME, DATE, TEXT] = [1, 2, 3];

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/** The day that number 0 stands for, counted from 1970, and the first number that all programs read alike. */
const EPOCH = 25_569;
const FIRST = 61;

/** The beginning of a sheet whose first row stays in sight; widths are in letters. */
export function sheetBegin(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`;
}

export const SHEET_END = "</sheetData></worksheet>";

/** The row of column names, which is the first. */
export function namesRow(names: readonly string[]): string {
  return rowOf(
    1,
    names.map((name, at) => textXml(addressOf(at, 1), name, NAME)),
  );
}

/** A row of words. */
export function wordsRow(row: number, words: readonly string[]): string {
  return rowOf(
    row,
    words.map((word, at) => (word === "" ? "" : textXml(addressOf(at, row), word, TEXT))),
  );
}

/** Writes rows by these columns: numbers as numbers, days as days, unknown as no cell. `cut` is told of each text that was. */
export function rowWriter(
  columns: readonly Column<never>[],
  cut: () => void,
): (row: number, values: WrittenRow) => string {
  const letters = columns.map((_, at) => lettersOf(at));
  return (row, values) =>
    rowOf(
      row,
      columns.map(({ name, type }, at) =>
        cellOf(`${letters[at]}${row}`, type, values[name] ?? null, cut),
      ),
    );
}

function cellOf(
  address: string,
  type: Column<never>["type"],
  value: WrittenValue,
  cut: () => void,
): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  const text =
    typeof value === "string" ? value : joinList(value.map((item: string | null) => item ?? ""));
  if (text === "") return "";
  const day = type === "date" ? dayOf(text) : null;
  if (day !== null && day + EPOCH >= FIRST)
    return `<c r="${address}" s="${DATE}"><v>${day + EPOCH}</v></c>`;
  if (text.length <= MOST_LETTERS) return textXml(address, text, TEXT);
  cut();
  return textXml(address, `${text.slice(0, MOST_LETTERS - 1)}…`, TEXT);
}

const rowOf = (row: number, cells: readonly string[]) => `<row r="${row}">${cells.join("")}</row>`;

const textXml = (address: string, text: string, style: number) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const addressOf = (column: number, row: number) => lettersOf(column) + row;

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
};

/** What XML has no way to write: most control characters. */
const isUnwritable = (sign: string) => !(sign >= " " && sign < "\ufffe") && !/[\t\n]/.test(sign);

/** As XML; what a workbook would read as the number of a sign ("_x0041_") stays what it is. */
function escaped(text: string): string {
  return text
    .replace(
      /\p{Cc}|[&<>\ufffe\uffff]/gu,
      (sign) => ENTITIES[sign] ?? (isUnwritable(sign) ? "\ufffd" : sign),
    )
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

/** The parts that name the sheets, by their paths in the zip. Sheet n stands at `xl/worksheets/sheet{n}.xml`, from 1. */
export function workbookParts(sheets: readonly string[]): Readonly<Record<string, string>> {
  const each = (write: (name: string, n: number) => string) =>
    sheets.map((name, at) => write(escaped(name), at + 1)).join("");
  const styles = sheets.length + 1;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
  };
}
