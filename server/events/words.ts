// The text of each event that a search looks through: kept with the event, brought up to date by every write.
import { type Selectable, type SqlBool, sql } from "kysely";
import { GENERALISED } from "../../domain/publicview.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import { inPages } from "../db/pages.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import { eventById, recordsOf } from "./records.ts";

/** Writes the words of these events anew from what the record now says of them. */
export async function keepWords(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const event = await eventById(trx, id);
    if (event === undefined) continue;
    const claims = await textsOfClaims(trx, id);
    const named = [...event.sources.map(({ source }) => source), ...claims.map((c) => c.source_id)];
    const sources = await textsOfSources(trx, [...new Set(named)]);
    const words = searchWords({ event, claims, sources });
    await trx
      .updateTable("event")
      .set({ words })
      .where("id", "=", id)
      .where("words", "!=", words)
      .execute();
  }
}

/** Read in pages: an event with thousands of claims would hold everybody up. */
const PAGE = 400;

type ClaimTexts = Pick<
  Selectable<Tables["claim"]>,
  "id" | "source_id" | "phrase" | "attributed_to" | "external_id"
>;

async function textsOfClaims(trx: Trx, event: string): Promise<ClaimTexts[]> {
  const after = (id: string, size: number): Promise<ClaimTexts[]> =>
    trx
      .selectFrom("claim")
      .select(["id", "source_id", "phrase", "attributed_to", "external_id"])
      .where("event_id", "=", event)
      .where("id", ">", id)
      .orderBy("id")
      .limit(size)
      .execute();
  const texts: ClaimTexts[] = [];
  const pages = inPages<ClaimTexts>((last, size) => after(last?.id ?? "", size), PAGE);
  for await (const page of pages) texts.push(...page);
  return texts;
}

/** In the order of the ids. */
async function textsOfSources(trx: Trx, ids: readonly string[]) {
  const texts = new Map<string, { publisher: string; title: string }>();
  for (let i = 0; i < ids.length; i += PAGE) {
    const rows = await trx
      .selectFrom("source")
      .select(["id", "publisher", "title"])
      .where("id", "in", ids.slice(i, i + PAGE))
      .execute();
    for (const { id, ...text } of rows) texts.set(id, text);
  }
  return ids.flatMap((id) => texts.get(id) ?? []);
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
