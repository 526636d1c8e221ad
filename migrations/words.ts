// The text of each event that a search looks through.
import { type Kysely, sql } from "kysely";

type Row = {
  id: string;
  title: string;
  summary: string | null;
  name: string;
  admin1: string | null;
  participants: string | null;
  against: string | null;
  security: string | null;
  demands: string;
  external_id: string | null;
};
type Claim = {
  event_id: string;
  source_id: string;
  phrase: string | null;
  attributed_to: string | null;
  external_id: string | null;
};
type Named = { event_id: string; source_id: string };
type Source = { id: string; publisher: string; title: string };

const PAGE = 1_000;

export const words = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("event")
      .addColumn("words", "text", (col) => col.notNull().defaultTo(""))
      .execute();
    await fill(db);
  },
};

/** Each text stands in the words once, however often the record says it. */
export const wordsOnce = { up: fill };

/** Writes the words of the events that are there already, page by page. */
async function fill(db: Kysely<unknown>): Promise<void> {
  const sources = new Map(
    (await sql<Source>`select id, publisher, title from source`.execute(db)).rows.map((source) => [
      source.id,
      source,
    ]),
  );
  for (let after = ""; ; ) {
    const { rows } = await sql<Row>`
      select event.id, title, summary, name, admin1, participants, against, security, demands, external_id
      from event join place on place.id = event.place_id
      where event.id > ${after} order by event.id limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    const own = sql`event_id > ${after} and event_id <= ${last.id}`;
    const claims = grouped(
      await sql<Claim>`
        select event_id, source_id, phrase, attributed_to, external_id
        from claim where ${own} order by id`.execute(db),
    );
    const named = grouped(
      await sql<Named>`
        select event_id, source_id from event_source where ${own} order by source_id`.execute(db),
    );
    const texts = rows.map((row) => {
      const ofEvent = claims.get(row.id) ?? [];
      const ids = new Set([...(named.get(row.id) ?? []), ...ofEvent].map((each) => each.source_id));
      const text = textOf(
        row,
        ofEvent,
        [...ids].flatMap((id) => sources.get(id) ?? []),
      );
      return sql`(${row.id}, ${text})`;
    });
    await sql`
      with made (id, words) as (values ${sql.join(texts)})
      update event set words = made.words from made where made.id = event.id`.execute(db);
    after = last.id;
  }
}

function grouped<T extends { event_id: string }>({ rows }: { rows: T[] }): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.event_id);
    if (group === undefined) groups.set(row.event_id, [row]);
    else group.push(row);
  }
  return groups;
}

function textOf(event: Row, claims: readonly Claim[], sources: readonly Source[]): string {
  const texts = [
    ...[event.id, event.title, event.summary, event.name, event.admin1],
    ...[event.participants, event.against, event.security],
    ...(JSON.parse(event.demands) as string[]),
    event.external_id,
    ...claims.flatMap((claim) => [claim.phrase, claim.attributed_to, claim.external_id]),
    ...sources.flatMap((source) => [source.publisher, source.title]),
  ].filter((text) => text !== null);
  return [...new Set(texts)].join("\n").toLocaleLowerCase("en");
}
