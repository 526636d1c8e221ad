// Whether writes can be undone as things stand: what `undo` would refuse is not offered.
import type { Undoable } from "../../domain/answers/undoable.ts";
import type { Change } from "../../domain/change.ts";
import { Problem } from "../../domain/problem.ts";
import { archiveOf } from "../archive/repository.ts";
import { callingNow } from "../changes/public-changes.ts";
import type { Write } from "../changes/writes.ts";
import type { Db } from "../db/tables.ts";
import { recordsOf } from "../events/records.ts";
import { follows, isUndone, takenBack } from "./before.ts";

/** What is stored of the subject of a change; undefined where it is gone. */
type Stored = (change: Change) => object | undefined;

/** For each write, by its first change, whether it can be undone. */
export async function undoables(
  db: Db,
  writes: readonly Write[],
): Promise<ReadonlyMap<number, Undoable>> {
  const able = writes.filter(mayBeUndone);
  const stored = await storedOf(db, able.flatMap(({ changes }) => changes).filter(isUndone));
  return new Map(
    writes.map((write) => [write.first, able.includes(write) ? undoable(write, stored) : "never"]),
  );
}

/** Whether every change of a write, all of which are here, is of a kind that is taken back. */
function mayBeUndone({ first, last, changes }: Write): boolean {
  const isWhole = changes.length === last - first + 1;
  const each = (change: Change) => isUndone(change) || follows(change);
  return isWhole && changes.some(isUndone) && changes.every(each);
}

/** Takes the changes back one by one, the newest first, as far as what is stored lets it. */
function undoable({ changes }: Write, stored: Stored): Undoable {
  const left = new Map<string, object>();
  for (const change of changes.toReversed()) {
    if (!isUndone(change)) continue;
    const key = `${change.subject} ${change.subject_id}`;
    const now = left.get(key) ?? stored(change);
    if (now === undefined) return "never";
    try {
      left.set(key, takenBack(change, now));
    } catch (error) {
      if (error instanceof Problem) return "later";
      throw error;
    }
  }
  return "possible";
}

async function storedOf(db: Db, changes: readonly Change[]): Promise<Stored> {
  const of = (subject: Change["subject"]) => changes.filter((change) => change.subject === subject);
  const claims = of("claim");
  const named = [
    ...[...of("event"), ...claims].map(({ subject_id }) => subject_id),
    ...claims.flatMap(({ events }) => events),
  ];
  const called = await callingNow(db, named);
  const now = (id: string) => called.get(id) ?? id;
  const ids = [
    ...of("event").map(({ subject_id }) => now(subject_id)),
    ...claims.flatMap(({ events }) => events.map(now)),
  ];
  const records = await recordsOf(db, [...new Set(ids)]);
  const events = new Map(records.map(({ event }) => [event.id, event]));
  const figures = new Map(records.flatMap((each) => each.claims.map((claim) => [claim.id, claim])));
  const drafts = await draftsOf(db, of("draft"));
  const archive = of("archive").length > 0 ? await archiveOf(db) : undefined;
  return ({ subject, subject_id }) => {
    if (subject === "event") return events.get(now(subject_id));
    if (subject === "claim") return figures.get(now(subject_id));
    return subject === "draft" ? drafts.get(subject_id) : archive;
  };
}

async function draftsOf(
  db: Db,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, { state: string }>> {
  const ids = [...new Set(changes.map(({ subject_id }) => subject_id))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("draft")
    .select(["id", "state"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, state }) => [id, { state }]));
}
