// What is known of the links of sources: beside the record, since a look is no change of it.
import type { Kysely } from "kysely";

export const sourceLink = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("source_link")
      .addColumn("source_id", "text", (col) =>
        col.primaryKey().references("source.id").onDelete("cascade"),
      )
      .addColumn("state", "text", (col) => col.notNull())
      .addColumn("since", "text", (col) => col.notNull())
      .addColumn("checked_at", "text", (col) => col.notNull())
      .addColumn("status", "integer")
      .addColumn("code", "text")
      .addColumn("moved_to", "text")
      .addColumn("title", "text")
      .addColumn("text_hash", "text")
      .addColumn("failures", "integer", (col) => col.notNull())
      .execute();
  },
};

/** The record had columns for it, which nothing ever filled. */
export const noSourceLinkStatus = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("source").dropColumn("link_status").execute();
    await db.schema.alterTable("source").dropColumn("link_checked_at").execute();
  },
};
