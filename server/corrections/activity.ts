// What was done in the archive, newest first: each write with who made it, what it is about, and whether it can be undone.
import type { ActivityItem, ActivityPage } from "../../domain/answers/activity.ts";
import { readResult } from "../../domain/outcome.ts";
import { callingNow, presentChange } from "../changes/public-changes.ts";
import { type Write, type WritesAsked, writesBefore } from "../changes/writes.ts";
import type { Db } from "../db/tables.ts";
import { undoables } from "./undoable.ts";

const CHANGES_TOLD = 20;
const RECORDS_TOLD = 3;

/** A page of writes, and the change before which the next page begins. */
export async function activity(
  db: Db,
  asked: WritesAsked,
): Promise<{ items: ActivityItem[]; next: number | null }> {
  const { writes, next } = await writesBefore(db, asked);
  const undo = await undoables(db, writes);
  const names = await namesOf(db, writes);
  const records = await recordsOfWrites(db, writes);
  const items = writes.map(({ first, last, changes }): ActivityItem => {
    const { at = "", actor = "" } = changes[0] ?? {};
    return {
      ...{ first, last, at, actor, name: names.get(actor) ?? null },
      changes: changes.slice(0, CHANGES_TOLD).map(presentChange),
      records: records.get(first) ?? [],
      undo: undo.get(first) ?? "never",
    };
  });
  return { items, next };
}

async function namesOf(db: Db, writes: readonly Write[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(writes.flatMap(({ changes }) => changes[0]?.actor ?? []));
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom("user")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** By its first change, the events that each write is about. Of what came with the first data there are too many. */
async function recordsOfWrites(
  db: Db,
  writes: readonly Write[],
): Promise<ReadonlyMap<number, ActivityItem["records"]>> {
  const named = new Map(writes.map(({ first, changes }) => [first, eventsOf({ changes })]));
  const ids = [...new Set([...named.values()].flat())];
  if (ids.length === 0) return new Map();
  const called = await callingNow(db, ids);
  const now = (id: string) => called.get(id) ?? id;
  const rows = await db
    .selectFrom("event")
    .select(["id", "title"])
    .where("id", "in", [...new Set(ids.map(now))])
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...named].map(([first, events]) => [
      first,
      [...new Set(events.map(now))].flatMap((id) => known.get(id) ?? []).slice(0, RECORDS_TOLD),
    ]),
  );
}

function eventsOf({ changes }: Pick<Write, "changes">): string[] {
  const about = changes.filter(({ subject }) => subject === "event" || subject === "claim");
  // A former id and the one of today count once: one more is looked at for each.
  return [...new Set(about.flatMap(({ events }) => events))].slice(0, 2 * RECORDS_TOLD);
}

/** The accounts that have changed anything. */
export function peopleIn(db: Db): Promise<ActivityPage["people"]> {
  return db
    .selectFrom("user")
    .select(["id", "name"])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("change").select("n").whereRef("change.actor", "=", "user.id")),
    )
    .orderBy("name")
    .orderBy("id")
    .execute();
}

const RUNS = 14;

/** What the last check of the log that came to an end found. */
export async function lastCheck(db: Db): Promise<ActivityPage["checked"]> {
  const runs = await db
    .selectFrom("run")
    .select(["finished_at", "result"])
    .where("job", "=", "verify")
    .where("finished_at", "is not", null)
    .orderBy("token", "desc")
    .limit(RUNS)
    .execute();
  for (const { finished_at, result } of runs) {
    const { outcome } = readResult(result);
    const at = finished_at ?? "";
    if (outcome?.key === "all_fit") return { at, whole: true, changes: outcome.changes };
    if (outcome?.key === "faults") return { at, whole: false, changes: null };
  }
  return null;
}
