// The log as the public sees it: through the same public view as the record, whatever was public once.
import type { ExpressionBuilder } from "kysely";
import type { Diff, PublicChange, SubjectType } from "../../domain/change.ts";
import { isPublic } from "../../domain/publicview.ts";
import type { Sensitivity, Status } from "../../domain/vocabulary/event-terms.ts";
import type { Db, Tables } from "../db/tables.ts";
import type { ChangeRow } from "./hash.ts";

/** Fields that would tell a protected place. */
const PLACE_FIELDS = ["place", "external_id"];

/** An entry of the log without who made it. */
export function entryOf(row: ChangeRow): PublicChange {
  return {
    number: row.n,
    at: row.at,
    action: row.action,
    subject: row.subject as SubjectType,
    subject_id: row.subject_id,
    events: JSON.parse(row.events) as string[],
    diff: JSON.parse(row.diff) as Diff,
    reason: row.reason,
    hash: row.hash,
  };
}

/**
 * A change is hidden when it names events and none of them is public any more; of a retracted
 * event, only its retraction and the reason stay.
 */
export function isShown(eb: ExpressionBuilder<Tables, "change">) {
  const moved = eb
    .selectFrom("change_event as moved")
    .innerJoin("event", "event.id", "moved.event_id")
    .select("event.id")
    .whereRef("moved.n", "=", "change.n");
  const open = moved.where("event.sensitivity", "!=", "restricted");
  return eb.and([
    eb("change.public", "=", 1),
    eb.or([
      eb.not(eb.exists(moved)),
      eb.exists(open.where("event.status", "=", "published")),
      eb.and([
        eb("change.action", "=", "retract"),
        eb.exists(open.where("event.status", "=", "retracted")),
      ]),
    ]),
  ]);
}

/** Entries with only the events that are public now, and without what a protected place hides. */
export async function publicly(db: Db, rows: readonly ChangeRow[]): Promise<PublicChange[]> {
  const guarded = await guardedIn(
    db,
    rows.map(({ n }) => n),
  );
  const standing = (id: string) => guarded.get(id) ?? OPEN;
  return rows.map(entryOf).map((entry) => {
    const named = entry.events.filter((id) => entry.action === "retract" || isPublic(standing(id)));
    const open = named.every((id) => standing(id).sensitivity === "public");
    return { ...entry, events: named, diff: open ? entry.diff : withoutPlace(entry.diff) };
  });
}

type Standing = { status: Status; sensitivity: Sensitivity };
/** Nothing to protect: as most events stand, and an id in the log that no event has. */
const OPEN: Standing = { status: "published", sensitivity: "public" };

/** How those of the events that some changes move stand that are not open. */
async function guardedIn(db: Db, changes: readonly number[]): Promise<Map<string, Standing>> {
  if (changes.length === 0) return new Map();
  const guarded = await db
    .selectFrom("change_event as moved")
    .innerJoin("event", "event.id", "moved.event_id")
    .select(["event.id", "event.status", "event.sensitivity"])
    .where("moved.n", "in", changes)
    .where((eb) =>
      eb.or([
        eb("event.status", "!=", OPEN.status),
        eb("event.sensitivity", "!=", OPEN.sensitivity),
      ]),
    )
    .execute();
  return new Map(guarded.map(({ id, ...standing }) => [id, standing as Standing]));
}

function withoutPlace(diff: Diff): Diff {
  return Object.fromEntries(
    Object.entries(diff).filter(([field]) => !PLACE_FIELDS.includes(field)),
  );
}
