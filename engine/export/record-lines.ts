// Writes lines in the columns of other projects, which are made of whole records.
import { csvLines, type Exported } from "../../domain/csv-rows.ts";
import { shownFrom } from "../query/records.ts";
import type { RecordTexts } from "../source.ts";
import type { Reader } from "./reader.ts";

/** Reads and writes events. */
export function recordLines(reads: RecordTexts, exported: Exported): Reader {
  return async (rows, { columns }) => {
    const { ids } = columns.events;
    const shown = shownFrom(await reads.records(Array.from(rows, (row) => ids.idOf(row))));
    return (view, out) => (row) => {
      const record = shown(view, row);
      if (record !== null) out.write(csvLines(record, exported));
    };
  };
}
