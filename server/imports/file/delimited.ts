// Cuts delimited text into rows: CSV as RFC 4180 has it and as spreadsheets and scripts write it.
import Papa from "papaparse";
import type { Row } from "../sheet.ts";

/** The rows of a text, the first line among them. */
export type Delimited = { rows: Row[]; delimiter: string };

const DELIMITERS = [",", "\t", ";", "|"];

/**
 * Cuts a text at line feeds; where it has none, at carriage returns. In a text with line feeds a lone carriage return
 * is part of its cell. Empty lines at the end are no rows.
 */
export function readDelimited(text: string): Delimited {
  const declared = /^"?sep=(.)"?\r?\n/.exec(text);
  const plain = text.replaceAll("\r\n", "\n");
  const newline = plain.includes("\n") ? "\n" : "\r";
  const body = declared === null ? plain : plain.slice(plain.indexOf("\n") + 1);
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? delimiterOf(body, newline),
    newline,
  });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes")?.row;
  const misquoted = new Set(
    errors.filter(({ code }) => code === "InvalidQuotes").map((e) => e.row),
  );
  while (data.at(-1)?.every((cell) => cell === "")) data.pop();
  const width = data[0]?.length ?? 0;
  let line = declared === null ? 1 : 2;
  const rows = data.map((cells, at): Row => {
    const row: Row = { row: at + 1, line, cells };
    line += 1 + breaks(cells, newline);
    const last = at === data.length - 1 && at > 0;
    if (at === unclosed) return { ...row, broken: "a quotation mark is opened and never closed" };
    if (misquoted.has(at))
      return { ...row, broken: "a quotation mark stands inside a quoted cell" };
    if (last && cells.length < width && !plain.endsWith(newline))
      return { ...row, broken: `the file ends in the middle of the row: ${has(cells, width)}` };
    return row;
  });
  return { rows, delimiter: meta.delimiter };
}

/** So much of a text tells what stands between its cells. */
const SAMPLE = 200_000;
const SAMPLE_LINES = 25;

/**
 * What stands between cells: of the signs that can, the one of which most lines have most, quoted cells left out. Commas
 * in numbers and sentences are fewer than what parts the columns.
 */
function delimiterOf(text: string, newline: string): string {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(newline)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES);
  const scores = DELIMITERS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).sort((a, b) => a - b);
    const inHeader = (lines[0]?.split(sign).length ?? 1) - 1;
    return { sign, score: Math.min(inHeader, counts[counts.length >> 1] ?? 0), inHeader };
  });
  scores.sort((a, b) => b.score - a.score || b.inHeader - a.inHeader);
  return scores[0]?.sign ?? ",";
}

/** "3 of 31 cells". */
function has(cells: readonly string[], width: number): string {
  return `${cells.length} of ${width} cells`;
}

function breaks(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  return count;
}
