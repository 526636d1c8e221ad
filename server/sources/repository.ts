// Writes and lists sources: the articles and posts in which figures stand.
import { randomUUID } from "node:crypto";
import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { diffOf } from "../../domain/change.ts";
import type { Phrase } from "../../domain/search.ts";
import { type Source, type SourceInput, sourceWords } from "../../domain/source.ts";
import { recordAll } from "../changes/repository.ts";
import { inserter } from "../db/bulk.ts";
import { among } from "../db/columns.ts";
import type { Db, Tables, Trx } from "../db/tables.ts";
import { sourceOf } from "../events/rows.ts";

/**
 * Adds sources, in a few statements however many they are; one that has the address of another, here or in the
 * record, is that one. Gives their ids.
 */
export async function keepSources(
  trx: Trx,
  inputs: readonly SourceInput[],
  { actor, now }: { actor: string; now: Date },
): Promise<string[]> {
  const known = await byAddress(
    trx,
    inputs.flatMap(({ url }) => url ?? []),
  );
  const added: { id: string; input: SourceInput }[] = [];
  const ids = inputs.map((input) => {
    const { url } = input;
    const there = url === null ? undefined : known.get(url);
    if (there !== undefined) return there;
    const id = `src-${randomUUID()}`;
    if (url !== null) known.set(url, id);
    added.push({ id, input });
    return id;
  });
  if (added.length === 0) return ids;
  await insert(
    trx,
    added.map(({ id, input }) => {
      const row = { ...input, id, words: sourceWords(input) };
      return SOURCE.map((column) => row[column]);
    }),
  );
  const created = { action: "create", subject: "source", events: [], actor } as const;
  const changes = added.map(({ id, input }) => ({
    ...created,
    subject_id: id,
    diff: diffOf({}, input),
    reason: null,
    public: false,
  }));
  await recordAll(trx, changes, now);
  return ids;
}

const SOURCE = [
  "id",
  "kind",
  "publisher",
  "title",
  "url",
  "language",
  "published_on",
  "accessed_at",
  "archived_url",
  "sha256",
  "note",
  "words",
] as const satisfies readonly (keyof Tables["source"])[];

const insert = inserter("source", SOURCE);

/** The ids of the sources that have these addresses; of several with one, the first. */
async function byAddress(trx: Trx, urls: readonly string[]): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const rows = await trx
    .selectFrom("source")
    .select(["id", "url"])
    .where("url", "in", [...new Set(urls)])
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ id, url }) => [url ?? "", id]));
}

/** Which sources: behind an id, those that hold all of this or have this id where it is asked for. */
export type SourcesAsked = {
  after: string;
  limit: number;
  phrases: readonly Phrase[] | null;
  id: string | null;
  /** Those of events too that are not public. */
  unpublished: boolean;
};

/** Sources in order of their ids. */
export async function sourcesAfter(
  db: Db,
  { after, limit, phrases, id, unpublished }: SourcesAsked,
): Promise<Source[]> {
  if (phrases?.length === 0) return [];
  const rows = await db
    .selectFrom("source")
    .selectAll()
    .where("id", ">", after)
    .$if(id !== null, (query) => query.where("id", "=", id))
    .where(({ and }) => and((phrases ?? []).map(isHeld)))
    .$if(!unpublished, (query) => query.where(isCitedPublicly))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(sourceOf);
}

/** Those of the named sources that public events cite, or all of them. */
export async function sourcesNamed(
  db: Db,
  ids: readonly string[],
  { unpublished }: Pick<SourcesAsked, "unpublished">,
): Promise<Pick<Source, "id" | "publisher" | "title" | "url">[]> {
  return db
    .selectFrom("source")
    .select(["id", "publisher", "title", "url"])
    .where(among(db, "id", { texts: ids, close: false }))
    .$if(!unpublished, (query) => query.where(isCitedPublicly))
    .orderBy("id")
    .execute();
}

/** Whether an event that is published and not restricted names the source. */
export function isCitedPublicly({ exists, selectFrom }: ExpressionBuilder<Tables, "source">) {
  return exists(
    selectFrom("event_source")
      .innerJoin("event", "event.id", "event_source.event_id")
      .select("event.id")
      .whereRef("event_source.source_id", "=", "source.id")
      .where("event.status", "=", "published")
      .where("event.sensitivity", "!=", "restricted"),
  );
}

/** As domain/search.ts has it (holds). */
function isHeld({ words, open }: Phrase) {
  return sql<SqlBool>`' ' || words || ' ' like ${`% ${words}${open ? "" : " "}%`}`;
}
