// The sources that a file has named so far: most are named again, and reading each once saves most reading.
import { csvCells } from "../../../domain/csv.ts";
import { SOURCE_COLUMNS } from "../../../domain/event-columns.ts";
import type { Source } from "../../../domain/source.ts";
import type { Db } from "../../db/tables.ts";
import { sourceTexts } from "../../events/file-rows.ts";

/** `cells` are those of an event that names this source alone. */
export type SourceText = Pick<Source, "publisher" | "title" | "url" | "published_on"> & {
  cells: string;
};

/** Gives sources by their ids, as they are at a change. */
export type KeptSources = (
  ids: readonly string[],
  change: number,
) => Promise<ReadonlyMap<string, SourceText>>;

/** However long the file, no more are kept. */
const MOST_KEPT = 20_000;

/** Keeps sources until another change is asked for. */
export function keptSources(db: Db): KeptSources {
  const kept = new Map<string, SourceText>();
  let keptAt = -1;
  return async (ids, change) => {
    if (change !== keptAt || kept.size > MOST_KEPT) kept.clear();
    keptAt = change;
    const missing = [...new Set(ids)].filter((id) => !kept.has(id));
    if (missing.length > 0) {
      const read = await sourceTexts(db, missing);
      read.id.forEach((id, at) => {
        const source = {
          publisher: read.publisher[at] ?? "",
          title: read.title[at] ?? "",
          url: read.url[at] ?? null,
          published_on: read.published_on[at] ?? null,
        };
        kept.set(id, { ...source, cells: csvCells(SOURCE_COLUMNS, [source]) });
      });
    }
    return kept;
  };
}
