// The sources that a file has named so far: most are named again, and reading each once saves most reading.
import type { Column } from "../../../domain/column.ts";
import { CLAIM_SOURCE_COLUMNS } from "../../../domain/columns.ts";
import { csvCells } from "../../../domain/csv.ts";
import { SOURCE_COLUMNS } from "../../../domain/event-columns.ts";
import { joinList } from "../../../domain/list-cell.ts";
import type { Db } from "../../db/tables.ts";
import { sourceTexts } from "../../events/file-rows.ts";
import type { Columns } from "../columns/columns.ts";
import type { At } from "./reader.ts";

/** A source as files write it; cells have a comma behind each. `code` is that of the columns. */
export type SourceText = {
  code: number;
  /** Its publisher and its address as items of a list. */
  publisher: string;
  url: string;
  /** The cells of an event that has this source alone. */
  eventCells: Uint8Array;
  claimCells: Uint8Array;
};

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): Uint8Array =>
  Buffer.from(`${csvCells(columns, row)},`);

/** Where a source is no more. */
export const NO_SOURCE = { claimCells: cellsOf(CLAIM_SOURCE_COLUMNS, null) };

/** Gives the source of each id, as they are at a change. */
export type KeptSources = (ids: readonly string[], at: At) => Promise<(SourceText | null)[]>;

/** However long the file, no more are kept. */
const MOST_KEPT = 20_000;

/** Keeps sources until another change is asked for. */
export function keptSources(db: Db): KeptSources {
  const kept = new Map<string, SourceText>();
  let keptAt = -1;

  const read = async (ids: readonly string[], { sources }: Columns) => {
    const rows = await sourceTexts(db, ids);
    rows.id.forEach((id, at) => {
      const source = {
        publisher: rows.publisher[at] ?? "",
        title: rows.title[at] ?? "",
        url: rows.url[at] ?? null,
        published_on: rows.published_on[at] ?? null,
      };
      kept.set(id, {
        code: sources.find(id),
        publisher: joinList([source.publisher]),
        url: joinList([source.url ?? ""]),
        eventCells: cellsOf(SOURCE_COLUMNS, [source]),
        claimCells: cellsOf(CLAIM_SOURCE_COLUMNS, source),
      });
    });
  };

  return async (ids, { columns, change }) => {
    if (change !== keptAt || kept.size > MOST_KEPT) kept.clear();
    keptAt = change;
    const missing = new Set<string>();
    for (const id of ids) if (!kept.has(id)) missing.add(id);
    if (missing.size > 0) await read([...missing], columns);
    return ids.map((id) => kept.get(id) ?? null);
  };
}
