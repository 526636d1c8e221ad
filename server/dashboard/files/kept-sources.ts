// The sources that a file has named so far: most are named again, and reading each once saves most reading.
import type { Source } from "../../../domain/source.ts";
import type { Db } from "../../db/tables.ts";
import { sourceTexts } from "../../events/file-rows.ts";
import type { At } from "./reader.ts";

/** What files tell of a source. */
type SourceText = Pick<Source, "publisher" | "title" | "url" | "published_on">;

/** However long the file, no more are kept. */
const MOST_KEPT = 20_000;

/**
 * Gives sources by their ids as they are at a change, each as it is written: `write` is given the code of the
 * columns, too. Null where a source is no more. They are kept until another change is asked for.
 */
export function keptSources<Written>(
  db: Db,
  write: (source: SourceText, code: number) => Written,
): (ids: readonly string[], at: At) => Promise<(Written | null)[]> {
  const kept = new Map<string, Written>();
  let keptAt = -1;

  const read = async (ids: ReadonlySet<string>, { columns }: At) => {
    const { id, publisher, title, url, published_on } = await sourceTexts(db, [...ids]);
    id.forEach((each, i) => {
      const source = {
        publisher: publisher[i] ?? "",
        title: title[i] ?? "",
        url: url[i] ?? null,
        published_on: published_on[i] ?? null,
      };
      kept.set(each, write(source, columns.sources.find(each)));
    });
  };

  return async (ids, at) => {
    if (at.change !== keptAt || kept.size > MOST_KEPT) kept.clear();
    keptAt = at.change;
    const found = ids.map((id) => kept.get(id) ?? null);
    if (!found.includes(null)) return found;
    await read(new Set(ids.filter((_, i) => found[i] === null)), at);
    return found.map((source, i) => source ?? kept.get(ids[i] ?? "") ?? null);
  };
}
