// The text of each event that a search looks through: kept with the event, brought up to date by every write.
import { type SqlBool, sql } from "kysely";
import { GENERALISED } from "../../domain/publicview.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import type { Db, Trx } from "../db/tables.ts";
import { recordsOf } from "./records.ts";

/** Writes the words of these events anew from what the record now says of them. */
export async function keepWords(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const record of await recordsOf(trx, ids)) {
    const words = searchWords(record);
    if (words === record.words) continue;
    await trx.updateTable("event").set({ words }).where("id", "=", record.event.id).execute();
  }
}

/**
 * The ids of all events, public or not, whose text as it is holds every word.
 * @param words in lower case (domain/match.ts, wordsOf); without any, every event is found
 */
export async function idsWithWords(db: Db, words: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("event")
    .select("id")
    .where((eb) => eb.and(words.map(holds)))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

function holds(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`words like ${pattern} escape '\\'`;
}

/** The published records of which the public sees a coarser place, as they are: their public text is not the one stored. */
export async function generalisedRecords(db: Db): Promise<EventRecord[]> {
  const rows = await db
    .selectFrom("event")
    .select("id")
    .where("status", "=", "published")
    .where("sensitivity", "in", GENERALISED)
    .orderBy("id")
    .execute();
  return recordsOf(
    db,
    rows.map(({ id }) => id),
  );
}
