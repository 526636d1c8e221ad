// When somebody was seen last, and since when an account lets nobody in.
import type { Kysely } from "kysely";

export const userDisabled = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("user").addColumn("disabled_at", "text").execute();
  },
};

export const userSeen = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("user").addColumn("last_seen_at", "text").execute();
  },
};
