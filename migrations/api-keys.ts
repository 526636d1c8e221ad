// API keys of accounts: the hash of each, and what tells it from others.
import { type Kysely, sql } from "kysely";

export const apiKey = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("api_key")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("user_id", "text", (col) =>
        col.notNull().references("user.id").onDelete("cascade"),
      )
      .addColumn("name", "text", (col) => col.notNull())
      .addColumn("scope", "text", (col) => col.notNull())
      .addColumn("token_hash", "text", (col) => col.notNull().unique())
      .addColumn("begins", "text", (col) => col.notNull())
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("last_used_at", "text")
      .addColumn("revoked_at", "text")
      .addCheckConstraint("api_key_scope_known", sql`scope in ('read', 'propose', 'edit')`)
      .execute();
  },
};
