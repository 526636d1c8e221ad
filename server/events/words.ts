// The texts that a search finds each event by: kept in a table of their own, brought up to date by every write.
import type { Selectable } from "kysely";
import { searchTextsOf } from "../../domain/publicview.ts";
import { inPages } from "../db/pages.ts";
import type { Tables, Trx } from "../db/tables.ts";
import { eventById } from "./records.ts";

/** Writes the texts of these events anew from what the record now says of them. */
export async function keepWords(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const event = await eventById(trx, id);
    if (event === undefined) continue;
    const claims = await textsOfClaims(trx, id);
    const named = [...event.sources.map(({ source }) => source), ...claims.map((c) => c.source_id)];
    const sources = await textsOfSources(trx, [...new Set(named)]);
    const texts = searchTextsOf({ event, claims, sources });
    await trx
      .deleteFrom("search_text")
      .where("event_id", "=", id)
      .where(
        "audience",
        "not in",
        texts.map(({ audience }) => audience),
      )
      .execute();
    for (const text of texts) await keepText(trx, { event_id: id, ...text });
  }
}

type Text = Pick<Selectable<Tables["search_text"]>, "event_id" | "audience" | "words">;

async function keepText(trx: Trx, text: Text): Promise<void> {
  const { event_id, audience, words } = text;
  const kept = await trx
    .selectFrom("search_text")
    .select(["number", "words"])
    .where("event_id", "=", event_id)
    .where("audience", "=", audience)
    .executeTakeFirst();
  if (kept === undefined) await trx.insertInto("search_text").values(text).execute();
  else if (kept.words !== words)
    await trx.updateTable("search_text").set({ words }).where("number", "=", kept.number).execute();
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
