// The tables that link two records are their keys: a row is stored once, not in the table and once more in the key's index.
import { type Kysely, sql } from "kysely";

export const changeEventIsItsKey = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("change_event_made")
      .addColumn("event_id", "text", (col) => col.notNull())
      .addColumn("n", "integer", (col) => col.notNull().references("change.n"))
      .addPrimaryKeyConstraint("change_event_is_its_key", ["event_id", "n"])
      .modifyEnd(sql`without rowid`)
      .execute();
    await replace(db, "change_event", "n");
  },
};

export const eventSourceIsItsKey = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("event_source_made")
      .addColumn("event_id", "text", (col) => col.notNull().references("event.id"))
      .addColumn("source_id", "text", (col) => col.notNull().references("source.id"))
      .addColumn("locator", "text")
      .addPrimaryKeyConstraint("event_source_is_its_key", ["event_id", "source_id"])
      .modifyEnd(sql`without rowid`)
      .execute();
    await replace(db, "event_source", "source_id");
  },
};

/** Puts the new table in the place of the old one, with its rows and its index. */
async function replace(db: Kysely<unknown>, table: string, indexed: string): Promise<void> {
  const made = `${table}_made`;
  await sql`insert into ${sql.table(made)} select * from ${sql.table(table)}`.execute(db);
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(made).renameTo(table).execute();
  await db.schema.createIndex(`${table}_by_${indexed}`).on(table).column(indexed).execute();
}
