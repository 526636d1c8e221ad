// The texts that a search finds each event by: kept in a table of their own, brought up to date by every write.
import type { Selectable } from "kysely";
import { append } from "../../domain/append.ts";
import { searchTextsOf } from "../../domain/publicview.ts";
import { inserter } from "../db/bulk.ts";
import { among } from "../db/columns.ts";
import { beyond, inPages } from "../db/pages.ts";
import type { Tables, Trx } from "../db/tables.ts";
import { eventsById } from "./records.ts";

/** So many events at a time. */
const EVENTS = 400;

/** Writes the texts of these events anew from what the record now says of them. */
export async function keepWords(trx: Trx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += EVENTS)
    await keepSome(trx, ids.slice(from, from + EVENTS));
}

async function keepSome(trx: Trx, ids: readonly string[]): Promise<void> {
  const events = await eventsById(trx, ids);
  const claims = await textsOfClaims(trx, ids);
  const cited = new Map(
    events.map(({ id, sources }) => {
      const own = (claims.get(id) ?? []).map(({ source_id }) => source_id);
      return [id, [...new Set([...sources.map(({ source }) => source), ...own])]];
    }),
  );
  const sources = await textsOfSources(trx, [...new Set([...cited.values()].flat())]);
  const texts = events.flatMap((event) => {
    const named = (cited.get(event.id) ?? []).flatMap((id) => sources.get(id) ?? []);
    const said = searchTextsOf({ event, claims: claims.get(event.id) ?? [], sources: named });
    return said.map((text) => ({ event_id: event.id, ...text }));
  });
  const there = events.map(({ id }) => id);
  if (there.length > 0) await keepTexts(trx, there, texts);
}

type Text = Pick<Selectable<Tables["search_text"]>, "event_id" | "audience" | "words">;

const insertTexts = inserter("search_text", ["event_id", "audience", "words"]);

/** Leaves these texts to the events, and no others. */
async function keepTexts(trx: Trx, ids: readonly string[], texts: readonly Text[]): Promise<void> {
  const stored = await trx
    .selectFrom("search_text")
    .select(["number", "event_id", "audience", "words"])
    .where(among(trx, "event_id", { texts: ids, close: false }))
    .execute();
  const keyOf = ({ event_id, audience }: Omit<Text, "words">) => `${audience} ${event_id}`;
  const left = new Map(stored.map((text) => [keyOf(text), text]));
  const fresh: Text[] = [];
  for (const text of texts) {
    const old = left.get(keyOf(text));
    left.delete(keyOf(text));
    if (old === undefined) fresh.push(text);
    else if (old.words !== text.words)
      await trx
        .updateTable("search_text")
        .set({ words: text.words })
        .where("number", "=", old.number)
        .execute();
  }
  for (const { number } of left.values())
    await trx.deleteFrom("search_text").where("number", "=", number).execute();
  await insertTexts(
    trx,
    fresh.map(({ event_id, audience, words }) => [event_id, audience, words]),
  );
}

/** Read in pages: an event with thousands of claims would hold everybody up. */
const PAGE = 400;

type ClaimTexts = Pick<
  Selectable<Tables["claim"]>,
  "id" | "event_id" | "source_id" | "phrase" | "attributed_to" | "external_id"
>;

/** By the ids of events, in order of the claims' own. */
async function textsOfClaims(
  trx: Trx,
  events: readonly string[],
): Promise<ReadonlyMap<string, ClaimTexts[]>> {
  const after = (last: ClaimTexts | null, size: number): Promise<ClaimTexts[]> =>
    trx
      .selectFrom("claim")
      .select(["id", "event_id", "source_id", "phrase", "attributed_to", "external_id"])
      .where(among(trx, "event_id", { texts: events, close: false }))
      .$if(last !== null, (query) =>
        query.where(beyond(["event_id", "id"], [last?.event_id ?? "", last?.id ?? ""])),
      )
      .orderBy("event_id")
      .orderBy("id")
      .limit(size)
      .execute();
  const texts = new Map<string, ClaimTexts[]>();
  for await (const page of inPages(after, PAGE))
    for (const claim of page) append(texts, claim.event_id, claim);
  return texts;
}

/** By their ids. */
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
  return texts;
}
