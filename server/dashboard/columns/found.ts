// What only the database can find: the events of some sources, and those whose text holds some words.
import type { Filter } from "../../../domain/filter.ts";
import { wordsOf } from "../../../domain/match.ts";
import { publicView } from "../../../domain/publicview.ts";
import type { Db } from "../../db/tables.ts";
import { generalisedRecords, idsWithWords } from "../../events/words.ts";
import type { Eyes } from "../eyes.ts";
import type { Columns } from "./columns.ts";
import { sharedBytes } from "./growing.ts";
import type { Found } from "./odd-rows.ts";

/** Whether only the database can find what a filter chooses. */
export function asksDatabase({ source, q }: Pick<Filter, "source" | "q">): boolean {
  return source.only.length + source.not.length > 0 || q !== null;
}

/** Asks the database for what a filter's sources and words need. */
export async function findRows(
  db: Db,
  { events }: Columns,
  eyes: Eyes,
  { source, q }: Pick<Filter, "source" | "q">,
): Promise<Found> {
  const mark = (rows: Uint8Array, ids: readonly string[], value: 0 | 1) => {
    for (const id of ids) rows[events.ids.rowOf(id)] = value;
    return rows;
  };
  const none = () => sharedBytes(events.count);
  const found: Found = { sources: null, words: null };
  if (source.only.length + source.not.length > 0) {
    const rows =
      source.only.length > 0
        ? mark(none(), await idsWithSource(db, source.only), 1)
        : none().fill(1);
    found.sources = mark(rows, await idsWithSource(db, source.not), 0);
  }
  if (q !== null) {
    const words = wordsOf(q);
    found.words = mark(none(), await idsWithWords(db, words), 1);
    if (eyes === "public")
      for (const record of await generalisedRecords(db)) {
        const [seen] = publicView([record]);
        const holds = seen !== undefined && words.every((word) => seen.words.includes(word));
        mark(found.words, [record.event.id], holds ? 1 : 0);
      }
  }
  return found;
}

async function idsWithSource(db: Db, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  const rows = await db
    .selectFrom("claim")
    .select("event_id")
    .where("source_id", "in", sources)
    .union((query) =>
      query.selectFrom("event_source").select("event_id").where("source_id", "in", sources),
    )
    .execute();
  return rows.map(({ event_id }) => event_id);
}
