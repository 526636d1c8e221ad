// Sources, places, events and claims.
import { type Kysely, sql } from "kysely";

export const source = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("source")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("kind", "text", (col) => col.notNull())
      .addColumn("publisher", "text", (col) => col.notNull())
      .addColumn("title", "text", (col) => col.notNull())
      .addColumn("url", "text")
      .addColumn("language", "text")
      .addColumn("published_on", "text")
      .addColumn("accessed_at", "text")
      .addColumn("archived_url", "text")
      .addColumn("sha256", "text")
      .addColumn("link_status", "text", (col) => col.notNull().defaultTo("unchecked"))
      .addColumn("link_checked_at", "text")
      .addColumn("note", "text")
      .execute();
  },
};

export const place = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("place")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("name", "text", (col) => col.notNull())
      .addColumn("admin1", "text")
      .addColumn("country", "text", (col) => col.notNull())
      .addColumn("lat", "double precision")
      .addColumn("lon", "double precision")
      .addColumn("precision", "text", (col) => col.notNull())
      .addColumn("uncertainty_m", "integer", (col) => col.notNull())
      .addColumn("x", "integer")
      .addColumn("y", "integer")
      .addCheckConstraint(
        "place_has_whole_position",
        sql`(lat is null) = (lon is null) and (lat is null) = (x is null) and (lat is null) = (y is null)`,
      )
      .addCheckConstraint(
        "place_is_on_earth",
        sql`lat between -90 and 90 and lon between -180 and 180`,
      )
      .execute();
  },
};

export const event = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("event")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("title", "text", (col) => col.notNull())
      .addColumn("summary", "text")
      .addColumn("kind", "text", (col) => col.notNull())
      .addColumn("form", "text", (col) => col.notNull())
      .addColumn("response", "text")
      .addColumn("start_day", "integer", (col) => col.notNull())
      .addColumn("end_day", "integer", (col) => col.notNull())
      .addColumn("date_precision", "text", (col) => col.notNull())
      .addColumn("place_id", "text", (col) => col.notNull().references("place.id"))
      .addColumn("part_of", "text")
      .addColumn("participants", "text")
      .addColumn("against", "text")
      .addColumn("security", "text")
      .addColumn("demands", "text", (col) => col.notNull())
      .addColumn("status", "text", (col) => col.notNull())
      .addColumn("sensitivity", "text", (col) => col.notNull())
      .addColumn("publish_after", "text")
      .addColumn("external_id", "text")
      .addColumn("added_day", "integer", (col) => col.notNull())
      .addColumn("changed_at", "text", (col) => col.notNull())
      // Checked at commit, so that a whole and its parts can be written in any order.
      .addForeignKeyConstraint("event_part_of", ["part_of"], "event", ["id"], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addCheckConstraint("event_ends_after_start", sql`end_day >= start_day`)
      .addCheckConstraint("event_is_no_part_of_itself", sql`part_of <> id`)
      .execute();
  },
};

export const eventSource = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("event_source")
      .addColumn("event_id", "text", (col) => col.notNull().references("event.id"))
      .addColumn("source_id", "text", (col) => col.notNull().references("source.id"))
      .addColumn("locator", "text")
      .addPrimaryKeyConstraint("event_source_key", ["event_id", "source_id"])
      .execute();
  },
};

export const claim = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("claim")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("event_id", "text", (col) => col.notNull().references("event.id"))
      .addColumn("source_id", "text", (col) => col.notNull().references("source.id"))
      .addColumn("metric", "text", (col) => col.notNull())
      .addColumn("subject", "text", (col) => col.notNull())
      .addColumn("low", "integer")
      .addColumn("high", "integer")
      .addColumn("qualifier", "text", (col) => col.notNull())
      .addColumn("phrase", "text")
      .addColumn("attributed_to", "text")
      .addColumn("attributed_kind", "text", (col) => col.notNull())
      .addColumn("unit", "text", (col) => col.notNull())
      .addColumn("as_of", "text")
      .addColumn("method", "text", (col) => col.notNull())
      .addColumn("locator", "text")
      .addColumn("supersedes", "text")
      .addColumn("status", "text", (col) => col.notNull())
      .addColumn("external_id", "text")
      .addForeignKeyConstraint("claim_supersedes", ["supersedes"], "claim", ["id"], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .addCheckConstraint("claim_counts_people", sql`low >= 0 and high >= 0`)
      .addCheckConstraint("claim_low_is_not_above_high", sql`low <= high`)
      .addCheckConstraint("claim_does_not_supersede_itself", sql`supersedes <> id`)
      .execute();
  },
};
