// Accounts and their sessions, as the accounts library expects them, and our own counters and links.
import { type Kysely, sql } from "kysely";

export const user = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("user")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("name", "text", (col) => col.notNull())
      .addColumn("email", "text", (col) => col.notNull().unique())
      .addColumn("email_verified", "integer", (col) => col.notNull())
      .addColumn("image", "text")
      .addColumn("role", "text", (col) => col.notNull().defaultTo("reader"))
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("updated_at", "text", (col) => col.notNull())
      .addCheckConstraint("user_email_verified_is_0_or_1", sql`email_verified in (0, 1)`)
      .execute();
  },
};

export const session = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("session")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("user_id", "text", (col) =>
        col.notNull().references("user.id").onDelete("cascade"),
      )
      .addColumn("token", "text", (col) => col.notNull().unique())
      .addColumn("expires_at", "text", (col) => col.notNull())
      .addColumn("ip_address", "text")
      .addColumn("user_agent", "text")
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("updated_at", "text", (col) => col.notNull())
      .execute();
  },
};

export const account = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("account")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("user_id", "text", (col) =>
        col.notNull().references("user.id").onDelete("cascade"),
      )
      .addColumn("account_id", "text", (col) => col.notNull())
      .addColumn("provider_id", "text", (col) => col.notNull())
      .addColumn("access_token", "text")
      .addColumn("refresh_token", "text")
      .addColumn("id_token", "text")
      .addColumn("access_token_expires_at", "text")
      .addColumn("refresh_token_expires_at", "text")
      .addColumn("scope", "text")
      .addColumn("password", "text")
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("updated_at", "text", (col) => col.notNull())
      .addUniqueConstraint("account_of_provider", ["provider_id", "account_id"])
      .execute();
  },
};

export const verification = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("verification")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("identifier", "text", (col) => col.notNull())
      .addColumn("value", "text", (col) => col.notNull())
      .addColumn("expires_at", "text", (col) => col.notNull())
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("updated_at", "text", (col) => col.notNull())
      .execute();
  },
};

export const adminLink = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("admin_link")
      .addColumn("token_hash", "text", (col) => col.primaryKey())
      .addColumn("email", "text")
      .addColumn("created_at", "text", (col) => col.notNull())
      .addColumn("expires_at", "text", (col) => col.notNull())
      .addColumn("used_at", "text")
      .execute();
  },
};

export const signInFailure = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("sign_in_failure")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("subject_hash", "text", (col) => col.notNull())
      .addColumn("at", "text", (col) => col.notNull())
      .execute();
  },
};
