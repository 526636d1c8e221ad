// The public log: its own numbers, words for editors apart, and ids that tell nothing of what is hidden.
import { type Kysely, sql } from "kysely";

/** What an entry holds besides: words for editors, its number in the public log, what is left out there, and a salt. */
export const changeInPublic = {
  async up(db: Kysely<unknown>) {
    const add = (column: string) => db.schema.alterTable("change").addColumn(column, "text");
    await add("note").execute();
    await db.schema.alterTable("change").addColumn("public_n", "integer").execute();
    await db.schema
      .alterTable("change")
      .addColumn("withheld", "text", (col) => col.notNull().defaultTo(""))
      .execute();
    await db.schema
      .alterTable("change")
      .addColumn("salt", "text", (col) => col.notNull().defaultTo(""))
      .execute();
    await sql`
      with numbered as (select n, row_number() over (order by n) as k from change where public = 1)
      update change set public_n = numbered.k from numbered where numbered.n = change.n`.execute(
      db,
    );
    await withhold(db);
  },
};

/** Of entries that are there: notes that were taken for reasons, and places of events that were ever protected. */
async function withhold(db: Kysely<unknown>): Promise<void> {
  await sql`
    update change set withheld = 'reason'
    where action = 'create' and reason is not null and actor <> 'system'`.execute(db);
  await sql`
    update change set withheld = trim('place ' || withheld)
    where n in (
      select n from change_event where event_id in (
        select id from event where sensitivity <> 'public'
        union
        select moved.event_id from change_event as moved
        join change as made on made.n = moved.n where made.diff like '%generalised_%'
      )
    )`.execute(db);
}

export const clockInPublic = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("clock")
      .addColumn("public_n", "integer", (col) => col.notNull().defaultTo(0))
      .execute();
    await sql`update clock set public_n = (select count(*) from change where public = 1)`.execute(
      db,
    );
  },
};

export const changeByPublicNumber = {
  async up(db: Kysely<unknown>) {
    // An index of that name stood on other columns.
    await db.schema.dropIndex("change_by_public_n").execute();
    await db.schema
      .createIndex("change_by_public_n")
      .unique()
      .on("change")
      .column("public_n")
      .execute();
  },
};

export const formerId = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("former_id")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("now", "text")
      .addColumn("was_public", "integer", (col) => col.notNull())
      .execute();
  },
};

type Named = { id: string; status: string; sensitivity: string };

/** Events that are protected or not public get ids that say nothing: theirs were made of their exact places. */
export const idsOfHiddenEvents = {
  async up(db: Kysely<unknown>) {
    const { rows } = await sql<Named>`
      select id, status, sensitivity from event
      where sensitivity <> 'public' or status in ('draft', 'in_review')`.execute(db);
    for (const { id, status, sensitivity } of rows) {
      const known = status === "published" && sensitivity !== "restricted" ? 1 : 0;
      await rename(db, id, `event-${randomHex()}`, known);
    }
  },
};

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const COLUMNS = sql.raw(
  "title, summary, kind, form, response, start_day, end_day, date_precision, place_id, part_of, participants, against, security, demands, status, sensitivity, publish_after, external_id, added_day, changed_at, words",
);
const CLAIM_COLUMNS = sql.raw(
  "source_id, metric, subject, low, high, qualifier, phrase, attributed_to, attributed_kind, unit, as_of, method, locator, supersedes, status, external_id",
);

async function rename(db: Kysely<unknown>, old: string, id: string, known: number): Promise<void> {
  const words = sql`replace(words, ${old.toLowerCase()}, ${id})`;
  await sql`insert into event (id, ${COLUMNS}) select ${id}, ${COLUMNS} from event where id = ${old}`.execute(
    db,
  );
  await sql`update event set words = ${words} where id = ${id}`.execute(db);
  await sql`update event set part_of = ${id} where part_of = ${old}`.execute(db);
  await sql`update event_source set event_id = ${id} where event_id = ${old}`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select id from claim where event_id = ${old}`.execute(db);
  for (const { id: was } of rows) {
    const is = was.replaceAll(old, id);
    if (is === was) {
      await sql`update claim set event_id = ${id} where id = ${was}`.execute(db);
      continue;
    }
    await sql`
      insert into claim (id, event_id, ${CLAIM_COLUMNS})
      select ${is}, ${id}, ${CLAIM_COLUMNS} from claim where id = ${was}`.execute(db);
    await sql`update claim set supersedes = ${is} where supersedes = ${was}`.execute(db);
    await sql`delete from claim where id = ${was}`.execute(db);
    await keep(db, was, is, known);
  }
  await sql`update change_event set event_id = ${id} where event_id = ${old}`.execute(db);
  await sql`update draft set event_id = ${id} where event_id = ${old}`.execute(db);
  await sql`delete from event where id = ${old}`.execute(db);
  await keep(db, old, id, known);
}

async function keep(db: Kysely<unknown>, was: string, is: string, known: number): Promise<void> {
  await sql`insert into former_id (id, now, was_public) values (${was}, ${is}, ${known})`.execute(
    db,
  );
}
