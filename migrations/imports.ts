// Files that were brought: each with the records that its rows became.
import type { Kysely } from "kysely";

export const importOfFile = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("import")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("at", "text", (col) => col.notNull())
      .addColumn("actor", "text", (col) => col.notNull())
      .addColumn("file", "text", (col) => col.notNull())
      .addColumn("sha256", "text", (col) => col.notNull())
      .addColumn("format", "text", (col) => col.notNull())
      .addColumn("last_change", "integer", (col) => col.notNull())
      .addColumn("undone_at", "text")
      .execute();
  },
};

export const importBroughtAs = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("import").addColumn("brought_as", "text").execute();
  },
};

export const importCounts = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("import").addColumn("counts", "text").execute();
  },
};

/** Which changes of the log bringing a file has made, and taking it back. */
export const importSpan = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("import_span")
      .addColumn("import_id", "text", (col) => col.notNull().references("import.id"))
      .addColumn("first", "integer", (col) => col.notNull())
      .addColumn("last", "integer", (col) => col.notNull())
      .addPrimaryKeyConstraint("import_span_pk", ["import_id", "first"])
      .execute();
  },
};

/** Whether a row was newer than the event that it is about. */
export const importedRowUpdated = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("imported_row")
      .addColumn("updated", "integer", (col) => col.notNull().defaultTo(0))
      .execute();
  },
};

export const columnMapping = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("column_mapping")
      .addColumn("header_hash", "text", (col) => col.primaryKey())
      .addColumn("name", "text", (col) => col.notNull())
      .addColumn("asked", "text", (col) => col.notNull())
      .addColumn("at", "text", (col) => col.notNull())
      .execute();
  },
};

export const importedRow = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("imported_row")
      .addColumn("import_id", "text", (col) => col.notNull().references("import.id"))
      .addColumn("row_hash", "text", (col) => col.notNull())
      .addColumn("part", "integer", (col) => col.notNull())
      .addColumn("event_id", "text")
      .addColumn("draft_id", "text")
      .addPrimaryKeyConstraint("imported_row_pk", ["import_id", "row_hash", "part"])
      .execute();
  },
};
