// Second factors of accounts: the key of each one's authenticator app, encrypted, and the hashes of recovery codes.
import type { Kysely } from "kysely";

export const twoFactor = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("two_factor")
      .addColumn("user_id", "text", (col) =>
        col.primaryKey().references("user.id").onDelete("cascade"),
      )
      .addColumn("app_key", "text")
      .addColumn("since", "text")
      .addColumn("last_step", "integer", (col) => col.notNull())
      .addColumn("pending", "text")
      .execute();
  },
};

export const recoveryCode = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("recovery_code")
      .addColumn("code_hash", "text", (col) => col.primaryKey())
      .addColumn("user_id", "text", (col) =>
        col.notNull().references("user.id").onDelete("cascade"),
      )
      .execute();
  },
};
