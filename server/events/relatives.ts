// The events above and below others: what they are part of, and what is part of them, at any depth.
import type { Db } from "../db/tables.ts";

/** Their ids, without those of the events themselves. */
export async function relativesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const above = await db
    .withRecursive("above", (query) =>
      query
        .selectFrom("event")
        .select("part_of as id")
        .where("id", "in", ids)
        .union((further) =>
          further
            .selectFrom("event")
            .innerJoin("above", "above.id", "event.id")
            .select("event.part_of as id"),
        ),
    )
    .selectFrom("above")
    .select("id")
    .execute();
  const below = await db
    .withRecursive("below", (query) =>
      query
        .selectFrom("event")
        .select("id")
        .where("part_of", "in", ids)
        .union((further) =>
          further
            .selectFrom("event")
            .innerJoin("below", "below.id", "event.part_of")
            .select("event.id"),
        ),
    )
    .selectFrom("below")
    .select("id")
    .execute();
  const relatives = new Set([...above, ...below].flatMap(({ id }) => id ?? []));
  for (const id of ids) relatives.delete(id);
  return [...relatives];
}
