// What two records of one event have to do with each other: merged into one, or told apart for good.
import type { Db, Trx } from "../db/tables.ts";

/** The id of the event that a retracted one was merged into; null for any other. */
export async function mergedInto(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("merged_event")
    .select("into_id")
    .where("event_id", "=", id)
    .executeTakeFirst();
  return row?.into_id ?? null;
}

/** The event that an id leads to, through however many records that were merged. */
export async function whereMerged(db: Db, id: string): Promise<string> {
  const passed = new Set<string>();
  for (let at = id; ; ) {
    const into = await mergedInto(db, at);
    if (into === null || passed.has(into)) return at;
    passed.add(at);
    at = into;
  }
}

/** The events that were merged into one, those that were merged into them, and so on. */
export async function mergedWith(db: Db, id: string): Promise<string[]> {
  const found: string[] = [];
  for (let into = [id]; into.length > 0; ) {
    const rows = await db
      .selectFrom("merged_event")
      .select("event_id")
      .where("into_id", "in", into)
      .execute();
    into = rows.map((row) => row.event_id).filter((each) => !found.includes(each));
    found.push(...into);
  }
  return found;
}

/** Lets the address of an event lead to another one, or no longer. */
export async function keepMerged(trx: Trx, id: string, into: string | null): Promise<void> {
  await trx.deleteFrom("merged_event").where("event_id", "=", id).execute();
  if (into === null) return;
  await trx.insertInto("merged_event").values({ event_id: id, into_id: into }).execute();
}

/** The events that a person has told apart from one. */
export async function distinctFrom(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom("distinct_event")
    .select("other_id")
    .where("event_id", "=", id)
    .execute();
  return rows.map((row) => row.other_id);
}

/** Keeps that two events are not the same, or no longer keeps it. */
export async function keepDistinct(
  trx: Trx,
  one: string,
  other: string,
  are: boolean,
): Promise<void> {
  const pairs = [
    { event_id: one, other_id: other },
    { event_id: other, other_id: one },
  ];
  for (const { event_id, other_id } of pairs)
    await trx
      .deleteFrom("distinct_event")
      .where("event_id", "=", event_id)
      .where("other_id", "=", other_id)
      .execute();
  if (are) await trx.insertInto("distinct_event").values(pairs).execute();
}

/** Moves all of it to the other id of an event. Both ids have a row. */
export async function renameMerged(trx: Trx, old: string, id: string): Promise<void> {
  await trx.updateTable("merged_event").set({ event_id: id }).where("event_id", "=", old).execute();
  await trx.updateTable("merged_event").set({ into_id: id }).where("into_id", "=", old).execute();
  const told = "distinct_event";
  await trx.updateTable(told).set({ event_id: id }).where("event_id", "=", old).execute();
  await trx.updateTable(told).set({ other_id: id }).where("other_id", "=", old).execute();
}

/** Deletes all of it, with an event that is erased. */
export async function forgetMerged(trx: Trx, id: string): Promise<void> {
  await trx
    .deleteFrom("merged_event")
    .where((eb) => eb.or([eb("event_id", "=", id), eb("into_id", "=", id)]))
    .execute();
  await trx
    .deleteFrom("distinct_event")
    .where((eb) => eb.or([eb("event_id", "=", id), eb("other_id", "=", id)]))
    .execute();
}
