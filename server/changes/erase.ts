// Erasing from the log: what an entry told is taken out of it, and a later entry vouches for what is left.
import { sql } from "kysely";
import type { Diff } from "../../domain/change.ts";
import { among } from "../db/columns.ts";
import type { Db, Trx } from "../db/tables.ts";
import { type ChangeRow, hashOf } from "./hash.ts";

/** The action of entries that vouch for others: their diff's `entries` holds what is left of each, by number. */
export const ERASE = "erase";

/** The fields of an entry that may hold what somebody wrote. */
export type EntryText = Pick<ChangeRow, "subject_id" | "events" | "diff" | "reason" | "note">;

/** What is left of an entry that told of nothing but what is erased. */
export const NOTHING: EntryText = {
  subject_id: "",
  events: "[]",
  diff: "{}",
  reason: null,
  note: null,
};

const IDS_PER_QUERY = 500;

/**
 * Takes something out of entries. What they hold then no longer gives their hash, and their salt goes with it, so
 * that nobody can guess at what is gone.
 * @param without what is left of an entry
 * @returns the diff of the entry that vouches for them
 */
export async function eraseEntries(
  trx: Trx,
  numbers: readonly number[],
  without: (row: ChangeRow) => EntryText,
): Promise<Diff> {
  const left: Record<string, string> = {};
  for (let from = 0; from < numbers.length; from += IDS_PER_QUERY) {
    const rows = await trx
      .selectFrom("change")
      .selectAll()
      .where("n", "in", numbers.slice(from, from + IDS_PER_QUERY))
      .execute();
    for (const row of rows) {
      const { subject_id, events, diff, reason, note } = without(row);
      const rest = { subject_id, events, diff, reason, note, salt: "" };
      await trx.updateTable("change").set(rest).where("n", "=", row.n).execute();
      left[row.n] = hashOfRest({ ...row, ...rest });
    }
  }
  return { entries: [null, left] };
}

/** SHA-256 over what is left of an entry. */
export function hashOfRest(row: Omit<ChangeRow, "hash">): string {
  return hashOf({ ...row, salt: ERASE });
}

/**
 * The numbers of the entries that tell of some events, by whatever ids they have had, or of some other subjects. For
 * what other events' entries say of them the whole log is looked through.
 */
export async function entriesOf(
  db: Db,
  { events, subjects }: { events: readonly string[]; subjects: readonly string[] },
): Promise<number[]> {
  const mentioned = events.map((id) => {
    const pattern = `%${JSON.stringify(id).replace(/[\\%_]/g, "\\$&")}%`;
    return sql<boolean>`diff like ${pattern} escape '\\'`;
  });
  const rows = await db
    .selectFrom("change")
    .select("n")
    .where((eb) =>
      eb.or([among(db, "subject_id", { texts: subjects, close: false }), ...mentioned]),
    )
    .union((query) =>
      query
        .selectFrom("change_event")
        .select("n")
        .where(among(db, "event_id", { texts: events, close: false })),
    )
    .execute();
  return rows.map(({ n }) => n).sort((a, b) => a - b);
}

/** By number: what was left of each entry that something was taken out of, the last time. */
export async function vouchedFor(db: Db): Promise<Map<number, { left: string; by: number }>> {
  const rows = await db
    .selectFrom("change")
    .select(["n", "diff"])
    .where("action", "=", ERASE)
    .orderBy("n")
    .execute();
  const vouched = new Map<number, { left: string; by: number }>();
  for (const { n: by, diff } of rows)
    for (const [n, left] of Object.entries(leftIn(diff))) vouched.set(Number(n), { left, by });
  return vouched;
}

function leftIn(diff: string): Record<string, string> {
  try {
    return JSON.parse(diff).entries?.[1] ?? {};
  } catch {
    return {};
  }
}

/** Whether events were erased by changes after `from` up to `to`. */
export async function wasErasedBetween(db: Db, from: number, to: number): Promise<boolean> {
  const row = await db
    .selectFrom("change")
    .select("n")
    .where("action", "=", ERASE)
    .where("subject", "=", "event")
    .where("n", ">", from)
    .where("n", "<=", to)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
