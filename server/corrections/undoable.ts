// Whether writes can be undone as things stand: what `undo` would refuse is not offered.
import type { Undoable } from "../../domain/answers/undoable.ts";
import type { Change } from "../../domain/change.ts";
import type { Claim } from "../../domain/claim.ts";
import { Problem } from "../../domain/problem.ts";
import { archiveOf } from "../archive/repository.ts";
import { callingNow, textsIn } from "../changes/public-changes.ts";
import type { Write } from "../changes/writes.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import { distinctFrom } from "../events/merged.ts";
import { recordsOf } from "../events/records.ts";
import { claimOf } from "../events/rows.ts";
import { settingsOfAll } from "../feeds/repository.ts";
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
    const key = keyOf(change);
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

/** What is the same for changes of the same thing; that two events are not the same is kept beside them. */
const keyOf = ({ subject, subject_id, action }: Change) =>
  `${action === "distinguish" ? action : subject} ${subject_id}`;

async function storedOf(db: Db, changes: readonly Change[]): Promise<Stored> {
  const idsOf = (subject: Change["subject"]) =>
    changes.filter((change) => change.subject === subject).map(({ subject_id }) => subject_id);
  const called = await callingNow(db, [
    ...[...idsOf("event"), ...idsOf("claim")],
    ...changes.flatMap(({ diff }) => [...textsIn(diff.event), ...textsIn(diff.not_same_as)]),
  ]);
  const now = (id: string) => called.get(id) ?? id;
  const records = await recordsOf(db, [...new Set(idsOf("event").map(now))]);
  const events = new Map(records.map(({ event }) => [event.id, event]));
  const figures = await figuresOf(db, idsOf("claim").map(now));
  const drafts = await draftsOf(db, idsOf("draft"));
  const feeds = await settingsOfAll(db, idsOf("feed"));
  const archive = idsOf("archive").length > 0 ? await archiveOf(db) : undefined;
  const apart = await distinctions(db, changes, now);
  return (change) => {
    const { subject, subject_id, action, diff } = change;
    if (action === "distinguish") return apart.get(change);
    if (subject === "event") return events.get(now(subject_id));
    if (subject === "draft") return drafts.get(subject_id);
    if (subject === "feed") return feeds.get(subject_id);
    if (subject !== "claim") return archive;
    const figure = figures.get(now(subject_id));
    if (figure === undefined) return undefined;
    // The event is named by the id that it had then.
    const to = textsIn(diff.event).find((id) => now(id) === figure.event);
    return { ...figure, event: to ?? figure.event };
  };
}

async function figuresOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Claim>> {
  const rows = await db
    .selectFrom("claim")
    .selectAll()
    .where(among(db, "id", { texts: [...new Set(ids)], close: false }))
    .execute();
  return new Map(rows.map((row) => [row.id, claimOf(row)]));
}

/** For each change that told two events apart, or no longer, which of both stands. */
async function distinctions(
  db: Db,
  changes: readonly Change[],
  now: (id: string) => string,
): Promise<ReadonlyMap<Change, object>> {
  const found = new Map<Change, object>();
  for (const change of changes) {
    if (change.action !== "distinguish") continue;
    const [was = null, is = null] = change.diff.not_same_as ?? [];
    const others = await distinctFrom(db, now(change.subject_id));
    const isApart = textsIn([was, is]).some((id) => others.includes(now(id)));
    found.set(change, { not_same_as: isApart === (is !== null) ? is : was });
  }
  return found;
}

async function draftsOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { state: string }>> {
  const rows = await db
    .selectFrom("draft")
    .select(["id", "state"])
    .where(among(db, "id", { texts: ids, close: false }))
    .execute();
  return new Map(rows.map(({ id, state }) => [id, { state }]));
}
