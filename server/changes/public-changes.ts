// The log as the public sees it: what it is shown by, read from the record as it stands now.
import type { ChangeAnswer } from "../../domain/answers/change.ts";
import type { Change, Diff, PublicChange } from "../../domain/change.ts";
import { publicChange } from "../../domain/public-change.ts";
import type { Standing } from "../../domain/publicview.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";

/** Public entries as everybody may see them. */
export async function publicChanges(db: Db, changes: readonly Change[]): Promise<PublicChange[]> {
  if (changes.length === 0) return [];
  const called = await callingNow(db, idsIn(changes));
  const nowCalled = (id: string) => called.get(id) ?? id;
  const guarded = await guardedIn(db, changes);
  const others = await standingUpwards(db, othersIn(changes).map(nowCalled));
  const get = (id: string) =>
    guarded.has(id) ? guarded.get(id) : others.has(id) ? others.get(id) : OPEN;
  return changes.map((change) => publicChange(change, { get, nowCalled }));
}

/** As most events stand. */
const OPEN: Standing = { status: "published", sensitivity: "public", part_of: null };

/** How those of the events that some changes move stand that are not open; undefined for one that is not there. */
async function guardedIn(
  db: Db,
  changes: readonly Change[],
): Promise<Map<string, Standing | undefined>> {
  const numbers = changes.map(({ number }) => number);
  const rows = await db
    .selectFrom("change_event as moved")
    .leftJoin("event", "event.id", "moved.event_id")
    .select(["moved.event_id", "event.id", "event.status", "event.sensitivity", "event.part_of"])
    .where("moved.n", "in", numbers)
    .where((eb) =>
      eb.or([
        eb("event.id", "is", null),
        eb("event.status", "!=", OPEN.status),
        eb("event.sensitivity", "!=", OPEN.sensitivity),
      ]),
    )
    .execute();
  return new Map(
    rows.map(({ event_id, id, ...standing }) => [
      event_id,
      id === null ? undefined : (standing as Standing),
    ]),
  );
}

/** The events that entries name as wider ones, or as those that hold what another one held. */
function othersIn(changes: readonly Pick<Change, "diff">[]): string[] {
  return changes.flatMap(({ diff }) => [...textsIn(diff.part_of), ...textsIn(diff.merged_into)]);
}

/** The ids that a field was changed from and to. */
export function textsIn(values: Diff[string] = [null, null]): string[] {
  return values.filter((value) => typeof value === "string");
}

/** The events and claims that entries name. */
function idsIn(changes: readonly Change[]): string[] {
  return changes.flatMap(({ subject_id, events, diff }) => [
    subject_id,
    ...events,
    ...textsIn(diff.supersedes),
    ...othersIn([{ diff }]),
  ]);
}

/** What those of some events and claims are called now that have another id since. */
export async function callingNow(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("former_id")
    .select(["id", "now"])
    .where("now", "is not", null)
    .where(among(db, "id", { texts: [...new Set(ids)], close: false }))
    .execute();
  return new Map(rows.map(({ id, now }) => [id, now ?? id]));
}

const MOST_EVENTS = 100;

/** The entry as it is answered: one that moves very many events names only the first of them. */
export function presentChange(change: PublicChange | Change): ChangeAnswer {
  return { ...change, events: change.events.slice(0, MOST_EVENTS), moved: change.events.length };
}

/** How some events stand, those that they are part of, and so on; undefined for one that is not there. */
export async function standingUpwards(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Standing | undefined>> {
  const found = new Map<string, Standing | undefined>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    for (const id of wanted) found.set(id, undefined);
    const rows = await db
      .selectFrom("event")
      .select(["id", "status", "sensitivity", "part_of"])
      .where("id", "in", wanted)
      .execute();
    for (const { id, ...standing } of rows) found.set(id, standing as Standing);
    wanted = [...new Set(rows.flatMap(({ part_of }) => part_of ?? []))].filter(
      (id) => !found.has(id),
    );
  }
  return found;
}
