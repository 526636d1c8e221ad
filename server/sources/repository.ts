// Writes and lists sources: the articles and posts in which figures stand.
import { randomUUID } from "node:crypto";
import { diffOf } from "../../domain/change.ts";
import type { Source, SourceInput } from "../../domain/source.ts";
import { record } from "../changes/repository.ts";
import type { Db, Trx } from "../db/tables.ts";

/** Adds a source, or gives the one that has the same address. Gives its id. */
export async function keepSource(
  trx: Trx,
  input: SourceInput,
  { actor, now }: { actor: string; now: Date },
): Promise<string> {
  if (input.url !== null) {
    const known = await trx
      .selectFrom("source")
      .select("id")
      .where("url", "=", input.url)
      .orderBy("id")
      .executeTakeFirst();
    if (known) return known.id;
  }
  const id = `src-${randomUUID()}`;
  await trx
    .insertInto("source")
    .values({ id, ...input, link_status: "unchecked", link_checked_at: null })
    .execute();
  await record(
    trx,
    {
      action: "create",
      subject: "source",
      subject_id: id,
      events: [],
      diff: diffOf({}, input),
      reason: null,
      actor,
      public: false,
    },
    now,
  );
  return id;
}

/** Sources in order of their ids, after one. Without `unpublished`, only those of public events. */
export async function sourcesAfter(
  db: Db,
  after: string,
  limit: number,
  unpublished: boolean,
): Promise<Source[]> {
  const rows = await db
    .selectFrom("source")
    .selectAll()
    .where("id", ">", after)
    .$if(!unpublished, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom("event_source")
            .innerJoin("event", "event.id", "event_source.event_id")
            .select("event.id")
            .whereRef("event_source.source_id", "=", "source.id")
            .where("event.status", "=", "published")
            .where("event.sensitivity", "!=", "restricted"),
        ),
      ),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as Source[];
}
