// Feeds that are read on a schedule, and what is remembered of their items.
import { type Kysely, sql } from "kysely";

export const feed = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("feed")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("name", "text", (col) => col.notNull())
      .addColumn("address", "text", (col) => col.notNull())
      .addColumn("every", "integer", (col) => col.notNull())
      .addColumn("language", "text", (col) => col.notNull())
      .addColumn("speaker", "text", (col) => col.notNull())
      .addColumn("words", "text", (col) => col.notNull())
      .addColumn("paused", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("removed", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("etag", "text")
      .addColumn("last_modified", "text")
      .addColumn("next_at", "text", (col) => col.notNull())
      .addColumn("asked", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("read_at", "text")
      .addColumn("failures", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("result", "text")
      .addCheckConstraint("feed_paused_is_0_or_1", sql`paused in (0, 1)`)
      .addCheckConstraint("feed_removed_is_0_or_1", sql`removed in (0, 1)`)
      .execute();
  },
};

/** Items are known by a hash of their address, so that nothing of them can be read here. */
export const feedItem = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("feed_item")
      .addColumn("hash", "text", (col) => col.primaryKey())
      .addColumn("feed_id", "text", (col) => col.notNull().references("feed.id"))
      .addColumn("seen_at", "text", (col) => col.notNull())
      .addColumn("fate", "text", (col) => col.notNull())
      .addColumn("tries", "integer", (col) => col.notNull())
      .addColumn("sketch", "text")
      .execute();
  },
};
