// What the archive says of itself, in one row; a change of it is one of the log.
import { type Archive, UNNAMED } from "../../domain/archive.ts";
import { diffOf } from "../../domain/change.ts";
import { record } from "../changes/repository.ts";
import type { Db, Trx } from "../db/tables.ts";

const ONLY = 1;

export async function archiveOf(db: Db): Promise<Archive> {
  const row = await db
    .selectFrom("archive")
    .select(["name", "about", "countries"])
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return row === undefined ? UNNAMED : { ...row, countries: JSON.parse(row.countries) };
}

/** Overwrites it. What is the same is no change. */
export async function setArchive(
  trx: Trx,
  after: Archive,
  { actor, now, reason }: { actor: string; now: Date; reason: string | null },
): Promise<void> {
  const diff = diffOf(await archiveOf(trx), after);
  if (Object.keys(diff).length === 0) return;
  const row = { ...after, countries: JSON.stringify(after.countries) };
  await trx
    .insertInto("archive")
    .values({ id: ONLY, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  const about = { action: "edit", subject: "archive", subject_id: "archive", events: [] } as const;
  await record(trx, { ...about, diff, reason, actor, public: true }, now);
}
