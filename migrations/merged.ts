// Records that were merged into others, and those that a person has told apart.
import type { Kysely } from "kysely";

export const merged = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("merged_event")
      .addColumn("event_id", "text", (col) => col.primaryKey().references("event.id"))
      .addColumn("into_id", "text", (col) => col.notNull().references("event.id"))
      .execute();
    await db.schema
      .createIndex("merged_event_by_into_id")
      .on("merged_event")
      .column("into_id")
      .execute();
    await db.schema
      .createTable("distinct_event")
      .addColumn("event_id", "text", (col) => col.notNull().references("event.id"))
      .addColumn("other_id", "text", (col) => col.notNull().references("event.id"))
      .addPrimaryKeyConstraint("distinct_event_is_its_key", ["event_id", "other_id"])
      .execute();
    await db.schema
      .createIndex("distinct_event_by_other_id")
      .on("distinct_event")
      .column("other_id")
      .execute();
  },
};
