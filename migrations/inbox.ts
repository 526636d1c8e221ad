// Proposals, and the first answers to requests that create.
import { type Kysely, sql } from "kysely";

export const draft = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("draft")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("state", "text", (col) => col.notNull())
      .addColumn("proposal", "text", (col) => col.notNull())
      .addColumn("proposed_at", "text", (col) => col.notNull())
      .addColumn("proposed_by", "text", (col) => col.notNull())
      .addColumn("decided_at", "text")
      .addColumn("decided_by", "text")
      .addColumn("reason", "text")
      .addColumn("event_id", "text", (col) => col.references("event.id"))
      .addCheckConstraint(
        "draft_is_decided_or_waits",
        sql`(state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)`,
      )
      .execute();
  },
};

/** By which whoever proposed something finds out what became of it: the SHA-256 of what only they were given. */
export const followHash = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("draft").addColumn("follow_hash", "text").execute();
    await db.schema
      .createIndex("draft_by_follow_hash")
      .on("draft")
      .column("follow_hash")
      .where("follow_hash", "is not", null)
      .execute();
  },
};

export const idempotency = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("idempotency")
      .addColumn("key", "text", (col) => col.notNull())
      .addColumn("actor", "text", (col) => col.notNull())
      .addColumn("route", "text", (col) => col.notNull())
      .addColumn("request_hash", "text", (col) => col.notNull())
      .addColumn("status", "integer", (col) => col.notNull())
      .addColumn("body", "text", (col) => col.notNull())
      .addColumn("at", "text", (col) => col.notNull())
      .addPrimaryKeyConstraint("idempotency_key", ["key", "actor", "route"])
      .execute();
  },
};
