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

/** In which languages its sources are, and on which terms it is given away. */
export const archiveTerms = {
  async up(db: Kysely<unknown>) {
    const table = () => db.schema.alterTable("archive");
    await table()
      .addColumn("languages", "text", (col) => col.notNull().defaultTo("[]"))
      .execute();
    await table().addColumn("licence", "text").execute();
    await table().addColumn("cited_as", "text").execute();
  },
};
