// How open the site is at the moment: one row, none before somebody has chosen.
import { type Kysely, sql } from "kysely";

export const siteMode = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("site_mode")
      .addColumn("id", "integer", (col) => col.primaryKey())
      .addColumn("mode", "text", (col) => col.notNull())
      .addCheckConstraint("site_mode_is_one_row", sql`id = 1`)
      .addCheckConstraint("site_mode_known", sql`mode in ('normal', 'read_only', 'closed')`)
      .execute();
  },
};
