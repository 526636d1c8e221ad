// What the archive says of itself: one row, none before somebody has set it up.
import type { Kysely } from "kysely";

export const archive = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("archive")
      .addColumn("id", "integer", (col) => col.primaryKey())
      .addColumn("name", "text")
      .addColumn("about", "text")
      .addColumn("countries", "text", (col) => col.notNull())
      .execute();
  },
};
