// Reads the rows of a file back while it is written, piece by piece: every other format is made of what the CSV says.
import Papa from "papaparse";
import type { Column } from "../../domain/column.ts";
import { LINE_END } from "../../domain/csv.ts";
import { type WrittenRow, writtenRow } from "../../domain/written-row.ts";

/** The rows of each piece; the line of column names, with which the first piece begins, is none. Pieces hold whole lines. */
export async function* writtenRows(
  columns: readonly Column<never>[],
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<WrittenRow[]> {
  let hasBegun = false;
  for await (const piece of pieces) {
    const lines = cellsOf(new TextDecoder().decode(piece));
    const rows = hasBegun ? lines : lines.slice(1);
    hasBegun = true;
    if (rows.length > 0) yield rows.map((cells) => writtenRow(columns, cells));
  }
}

function cellsOf(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ",", newline: LINE_END });
  // Behind the last line end stands no row.
  return data.slice(0, -1);
}
