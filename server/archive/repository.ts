// What the archive says of itself, in one row; a change of it is one of the log.
import { type Archive, UNNAMED } from "../../domain/archive.ts";
import { diffOf } from "../../domain/change.ts";
import { citedAs } from "../../domain/cited-as.ts";
import { record } from "../changes/repository.ts";
import type { Db, Trx } from "../db/tables.ts";

const ONLY = 1;

export async function archiveOf(db: Db): Promise<Archive> {
  const row = await db
    .selectFrom("archive")
    .select(["name", "about", "countries", "languages", "licence", "cited_as"])
    .where("id", "=", ONLY)
    .executeTakeFirst();
  if (row === undefined) return UNNAMED;
  const { countries, languages, ...rest } = row;
  return { ...rest, countries: JSON.parse(countries), languages: JSON.parse(languages) };
}

/** On which terms the record is given away. */
export type Terms = {
  /** Empty where nobody said. */
  licence: string;
  /** What the archive is called where it is cited. */
  cited: string;
};

/**
 * On which terms the record is given away.
 * @param licence what the server's settings say; empty where they leave that to the archive
 */
export async function termsOf(db: Db, licence: string): Promise<Terms> {
  const archive = await archiveOf(db);
  return { licence: licence || archive.licence || "", cited: citedAs(archive) };
}

/** Overwrites it. What is the same is no change. */
export async function setArchive(
  trx: Trx,
  after: Archive,
  { actor, now, reason }: { actor: string; now: Date; reason: string | null },
): Promise<void> {
  const diff = diffOf(await archiveOf(trx), after);
  if (Object.keys(diff).length === 0) return;
  const [countries, languages] = [after.countries, after.languages].map((codes) =>
    JSON.stringify(codes),
  ) as [string, string];
  const row = { ...after, countries, languages };
  await trx
    .insertInto("archive")
    .values({ id: ONLY, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  const about = { action: "edit", subject: "archive", subject_id: "archive", events: [] } as const;
  await record(trx, { ...about, diff, reason, actor, public: true }, now);
}
