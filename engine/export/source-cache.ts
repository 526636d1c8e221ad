// Caches the sources that a file has named: most are named again.
import type { Source } from "../../domain/source.ts";
import type { RecordTexts } from "../source.ts";
import type { At } from "./reader.ts";

/** What files tell of a source. */
type SourceText = Pick<Source, "id" | "publisher" | "title" | "url" | "published_on">;

/** However long the file, no more are kept. */
const MOST_KEPT = 20_000;

/**
 * Gives sources by their ids as they are at a change, each as it is written: `write` is given the code of the
 * columns, too. Null where a source is no more. They are kept until another change is asked for.
 */
export function keptSources<Written>(
  reads: RecordTexts,
  write: (source: SourceText, code: number) => Written,
): (ids: readonly string[], at: At) => Promise<(Written | null)[]> {
  let keptAt: At | null = null;
  let kept = new Map<string, Written>();

  /** What is read at a change is never kept for another one, though several files be written at once. */
  const keptFor = (at: At): Map<string, Written> => {
    const same = at.change === keptAt?.change && at.columns === keptAt.columns;
    if (!same || kept.size > MOST_KEPT) kept = new Map();
    keptAt = at;
    return kept;
  };

  const read = async (ids: ReadonlySet<string>, { columns }: At, into: Map<string, Written>) => {
    const { id, publisher, title, url, published_on } = await reads.sources([...ids]);
    id.forEach((each, i) => {
      const source = {
        id: each,
        publisher: publisher[i],
        title: title[i],
        url: url[i],
        published_on: published_on[i],
      };
      into.set(each, write(source, columns.sources.find(each)));
    });
  };

  return async (ids, at) => {
    const known = keptFor(at);
    const found = ids.map((id) => known.get(id) ?? null);
    if (!found.includes(null)) return found;
    await read(new Set(ids.filter((_, i) => found[i] === null)), at, known);
    return found.map((source, i) => source ?? known.get(ids[i]) ?? null);
  };
}
