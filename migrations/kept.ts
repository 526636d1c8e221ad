// What an imported row held besides the fields of an event, by column.
import type { Kysely } from "kysely";

export const eventExtra = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("event").addColumn("extra", "text").execute();
  },
};
