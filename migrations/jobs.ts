// Jobs, their runs, and the snapshots one of them writes.
import { type Kysely, sql } from "kysely";

export const job = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("job")
      .addColumn("name", "text", (col) => col.primaryKey())
      .addColumn("paused", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("holder", "text")
      .addColumn("token", "integer", (col) => col.notNull().defaultTo(0))
      .addColumn("lease_until", "text")
      .addColumn("last_slot", "text")
      .addCheckConstraint("job_paused_is_0_or_1", sql`paused in (0, 1)`)
      .execute();
  },
};

/** The schedule that an administrator chose. */
export const jobCron = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("job").addColumn("cron", "text").execute();
  },
};

export const run = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("run")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("job", "text", (col) => col.notNull().references("job.name"))
      .addColumn("slot", "text", (col) => col.notNull())
      .addColumn("token", "integer", (col) => col.notNull())
      .addColumn("started_at", "text", (col) => col.notNull())
      .addColumn("finished_at", "text")
      .addColumn("state", "text", (col) => col.notNull())
      .addColumn("result", "text")
      .addUniqueConstraint("run_of_slot", ["job", "slot"])
      .execute();
  },
};

/** Runs that a clock dated ahead stand for no slot, so that the slot can be run when its time has come. */
export const runAhead = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("run_made")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("job", "text", (col) => col.notNull().references("job.name"))
      .addColumn("slot", "text", (col) => col.notNull())
      .addColumn("token", "integer", (col) => col.notNull())
      .addColumn("started_at", "text", (col) => col.notNull())
      .addColumn("finished_at", "text")
      .addColumn("state", "text", (col) => col.notNull())
      .addColumn("result", "text")
      .addColumn("ahead", "integer", (col) => col.notNull().defaultTo(0))
      .addCheckConstraint("run_ahead_is_0_or_1", sql`ahead in (0, 1)`)
      .execute();
    const columns = sql.join(
      ["id", "job", "slot", "token", "started_at", "finished_at", "state", "result"].map((name) =>
        sql.ref(name),
      ),
    );
    await sql`insert into run_made (${columns}) select ${columns} from run`.execute(db);
    await db.schema.dropTable("run").execute();
    await db.schema.alterTable("run_made").renameTo("run").execute();
    await db.schema
      .createIndex("run_of_slot")
      .unique()
      .on("run")
      .columns(["job", "slot"])
      .where(sql.ref("ahead"), "=", 0)
      .execute();
  },
};

/** What came of snapshots that gave up, which none does any more, in words. */
export const movedInWords = {
  async up(db: Kysely<unknown>) {
    const words = "The record changed while it was being written. The next run tries again.";
    await sql`update run set result = ${words} where result = '{"key":"moved"}'`.execute(db);
  },
};

export const snapshot = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("snapshot")
      .addColumn("id", "text", (col) => col.primaryKey())
      .addColumn("at", "text", (col) => col.notNull())
      .addColumn("change", "integer", (col) => col.notNull())
      .addColumn("events", "integer", (col) => col.notNull())
      .addColumn("claims", "integer", (col) => col.notNull())
      .addColumn("files", "text", (col) => col.notNull())
      .execute();
  },
};

/** When and why a snapshot's files were removed, as JSON; null while they are there. */
export const snapshotGone = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("snapshot").addColumn("gone", "text").execute();
  },
};

/** Where others cite a snapshot, as a JSON list. */
export const snapshotCited = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("snapshot")
      .addColumn("cited", "text", (col) => col.notNull().defaultTo("[]"))
      .execute();
  },
};
