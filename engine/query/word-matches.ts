// Asks the source which events' words a search finds.
import { phrasesOf } from "../../domain/search.ts";
import type { Viewer } from "../engine.ts";
import type { RecordSearch } from "../source.ts";
import type { Columns } from "../store/columns.ts";
import { sharedBytes } from "../store/shared-array.ts";

/** 1 for the rows that a viewer finds by the words of a filter; null where it has none. */
export async function findWords(
  { textsHolding }: RecordSearch,
  { events, searchTexts }: Columns,
  viewer: Viewer,
  q: string | null,
): Promise<Uint8Array | null> {
  if (q === null) return null;
  const found = await textsHolding(phrasesOf(q));
  const rows = sharedBytes(events.count);
  searchTexts.mark(rows, found, viewer);
  return rows;
}
