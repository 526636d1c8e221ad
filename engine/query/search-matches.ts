// Asks the source for what only a search finds: the events of some sources, and those whose text holds some words.
import type { Filter } from "../../domain/filter.ts";
import { wordsOf } from "../../domain/match.ts";
import { publicView } from "../../domain/publicview.ts";
import type { Viewer } from "../engine.ts";
import type { RecordSearch } from "../source.ts";
import type { Columns } from "../store/columns.ts";
import { sharedBytes } from "../store/shared-array.ts";
import type { SearchMatches } from "./row-masks.ts";

/** Whether only the database can find what a filter chooses. */
export function needsSearch({ source, q }: Pick<Filter, "source" | "q">): boolean {
  return source.only.length + source.not.length > 0 || q !== null;
}

/** Asks the database for what a filter's sources and words need. */
export async function findMatches(
  search: RecordSearch,
  { events }: Columns,
  viewer: Viewer,
  { source, q }: Pick<Filter, "source" | "q">,
): Promise<SearchMatches> {
  const mark = (rows: Uint8Array, ids: readonly string[], value: 0 | 1) => {
    for (const id of ids) rows[events.ids.rowOf(id)] = value;
    return rows;
  };
  const withSource = (sources: readonly string[]) =>
    sources.length === 0 ? [] : search.idsWithSource(sources);
  const none = () => sharedBytes(events.count);
  const found: SearchMatches = { sources: null, words: null };
  if (source.only.length + source.not.length > 0) {
    const rows =
      source.only.length > 0 ? mark(none(), await withSource(source.only), 1) : none().fill(1);
    found.sources = mark(rows, await withSource(source.not), 0);
  }
  if (q !== null) {
    const words = wordsOf(q);
    found.words = mark(none(), await search.idsWithWords(words), 1);
    if (viewer === "public")
      for (const record of await search.generalised()) {
        const [seen] = publicView([record]);
        const holds = seen !== undefined && words.every((word) => seen.words.includes(word));
        mark(found.words, [record.event.id], holds ? 1 : 0);
      }
  }
  return found;
}
