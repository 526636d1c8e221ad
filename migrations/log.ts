// The change log and the clock that numbers it.
import { type Kysely, sql } from "kysely";

const GENESIS = "0".repeat(64);

export const clock = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("clock")
      .addColumn("id", "integer", (col) => col.primaryKey())
      .addColumn("n", "integer", (col) => col.notNull())
      .addColumn("hash", "text", (col) => col.notNull())
      .addCheckConstraint("clock_has_one_row", sql`id = 1`)
      .execute();
    await sql`insert into clock (id, n, hash) values (1, 0, ${GENESIS})`.execute(db);
  },
};

export const change = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("change")
      .addColumn("n", "integer", (col) => col.primaryKey())
      .addColumn("at", "text", (col) => col.notNull())
      .addColumn("action", "text", (col) => col.notNull())
      .addColumn("subject", "text", (col) => col.notNull())
      .addColumn("subject_id", "text", (col) => col.notNull())
      .addColumn("events", "text", (col) => col.notNull())
      .addColumn("diff", "text", (col) => col.notNull())
      .addColumn("reason", "text")
      .addColumn("actor", "text", (col) => col.notNull())
      .addColumn("public", "integer", (col) => col.notNull())
      .addColumn("previous_hash", "text", (col) => col.notNull())
      .addColumn("hash", "text", (col) => col.notNull().unique())
      .addCheckConstraint("change_public_is_0_or_1", sql`public in (0, 1)`)
      .execute();
  },
};

export const changeEvent = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("change_event")
      .addColumn("event_id", "text", (col) => col.notNull())
      .addColumn("n", "integer", (col) => col.notNull().references("change.n"))
      .addPrimaryKeyConstraint("change_event_key", ["event_id", "n"])
      .execute();
  },
};
