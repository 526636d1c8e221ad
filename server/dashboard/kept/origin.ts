// What columns in a file were made of and by what, so that they are taken for no other record and no other code.
import { createHash } from "node:crypto";
import { wasErasedBetween } from "../../changes/erase.ts";
import { head } from "../../changes/repository.ts";
import type { Db } from "../../db/tables.ts";
import { Unusable } from "./parts.ts";

export type Origin = {
  /** The build that made them: another may mean something else by the same numbers. */
  program: string;
  /** The database's migrations, with the moments at which it went through them. */
  store: string;
  /** The newest change they hold, and its hash, which covers every change before it. */
  change: number;
  hash: string;
};

/** What columns that hold all up to this change are made of. */
export async function originOf(db: Db, program: string, change: number): Promise<Origin> {
  return { program, store: await storeOf(db), change, hash: (await hashAt(db, change)) ?? "" };
}

/** Throws Unusable unless this record, read by this program, leads on from where they come from. */
export async function checkOrigin(db: Db, program: string, origin: Origin): Promise<void> {
  if (origin.program !== program) throw new Unusable("is of another version of Vigil");
  if (origin.store !== (await storeOf(db))) throw new Unusable("is of another database");
  const hash = await hashAt(db, origin.change);
  if (hash === null) throw new Unusable("is ahead of the database");
  if (hash !== origin.hash) throw new Unusable("is of another course of the record");
  if (!(await isWholeAfter(db, origin.change)))
    throw new Unusable("is older than what is left of the log");
  if (await wasErasedBetween(db, origin.change, await head(db, "full")))
    throw new Unusable("may hold what was erased since");
}

async function storeOf(db: Db): Promise<string> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
    .selectFrom("kysely_migration")
    .select(["name", "timestamp"])
    .orderBy("name")
    .execute();
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

async function hashAt(db: Db, change: number): Promise<string | null> {
  const row = await db
    .selectFrom("change")
    .select("hash")
    .where("n", "=", change)
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** Whether each change from there to the clock's is in the log. */
async function isWholeAfter(db: Db, change: number): Promise<boolean> {
  const { n } = await db.selectFrom("clock").select("n").executeTakeFirstOrThrow();
  const { there } = await db
    .selectFrom("change")
    .select((eb) => eb.fn.countAll<number>().as("there"))
    .where("n", ">", change)
    .where("n", "<=", n)
    .executeTakeFirstOrThrow();
  return there === n - change;
}
