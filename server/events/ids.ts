// Ids of events and claims in the store: new ones, other ones when an event is hidden or shown, and what old ones lead to.
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Event } from "../../domain/event.ts";
import {
  eventId,
  HIDDEN_BYTES,
  hiddenId,
  type IdParts,
  isHiddenId,
  needsNewId,
} from "../../domain/event-id.ts";
import { isPublic } from "../../domain/publicview.ts";
import { recordAll } from "../changes/repository.ts";
import { among, listed } from "../db/columns.ts";
import type { Db, Trx } from "../db/tables.ts";
import { renameMerged } from "./merged.ts";
import type { Writing } from "./report.ts";

type Identified = IdParts & Pick<Event, "status">;

/** An id that no event has and none has had: a readable one where the event is public. */
async function freeId(trx: Trx, event: Identified): Promise<string> {
  const [id = ""] = await freeIds(trx, [event]);
  return id;
}

/** Such ids for several events, none of them twice. */
export async function freeIds(trx: Trx, events: readonly Identified[]): Promise<string[]> {
  const wanted = events.map((event) => (isPublic(event) ? eventId(event) : null));
  const taken = new Set(
    await usedAmong(
      trx,
      wanted.filter((id) => id !== null),
    ),
  );
  const [seen, doubled] = [new Set<string>(), new Set<string>()];
  for (const name of wanted) {
    if (name === null) continue;
    if (taken.has(name) || seen.has(name)) doubled.add(name);
    seen.add(name);
  }
  for (const id of await numberedAmong(trx, [...doubled])) taken.add(id);
  const next = new Map<string, number>();
  return wanted.map((name) => {
    if (name === null) return hiddenId(randomBytes(HIDDEN_BYTES));
    let id = name;
    for (let n = next.get(name) ?? 2; taken.has(id); n++) {
      id = `${name}-${n}`;
      next.set(name, n + 1);
    }
    taken.add(id);
    return id;
  });
}

/** The ids in use that are one of these with something behind it. */
async function numberedAmong(trx: Trx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const ranges = listed(trx, names);
  const within = (table: "event" | "former_id") =>
    sql<{ id: string }>`
      select ${sql.ref(`${table}.id`)} as id from ${ranges} as named
      join ${sql.table(table)}
        on ${sql.ref(`${table}.id`)} >= named.value || '-'
        and ${sql.ref(`${table}.id`)} < named.value || '.'`.execute(trx);
  const [events, former] = [await within("event"), await within("former_id")];
  return [...events.rows, ...former.rows].map(({ id }) => id);
}

async function usedAmong(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const named = among(trx, "id", { texts: ids, close: false });
  const event = trx.selectFrom("event").select("id").where(named);
  const former = trx.selectFrom("former_id").select("id").where(named);
  return (await event.unionAll(former).execute()).map(({ id }) => id);
}

/** Gives the event another id where `after` needs one, and tells the log, not publicly. Gives the id it has then. */
export async function renamed(
  trx: Trx,
  before: Event,
  after: Identified,
  { actor, now }: Writing,
): Promise<string> {
  if (!needsNewId(before.id, before, after)) return before.id;
  const id = await freeId(trx, after);
  const parts = await rename(trx, before.id, id);
  const events = [id, before.id, ...parts];
  const change = { action: "rename", subject: "event", subject_id: id, events, actor } as const;
  const diff = { id: [before.id, id] } as const;
  await recordAll(trx, [{ ...change, diff, reason: null, public: false }], now);
  return id;
}

/** Moves everything that hangs on an event to another id. Gives the ids of its parts. */
async function rename(trx: Trx, old: string, id: string): Promise<string[]> {
  const { id: _, ...row } = await trx
    .selectFrom("event")
    .selectAll()
    .where("id", "=", old)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("event")
    .values({ id, ...row })
    .execute();
  const parts = await trx
    .updateTable("event")
    .set({ part_of: id })
    .where("part_of", "=", old)
    .returning("id")
    .execute();
  await trx.updateTable("event_source").set({ event_id: id }).where("event_id", "=", old).execute();
  await renameClaims(trx, old, id);
  await trx.updateTable("change_event").set({ event_id: id }).where("event_id", "=", old).execute();
  await trx.updateTable("draft").set({ event_id: id }).where("event_id", "=", old).execute();
  await renameMerged(trx, old, id);
  await trx.deleteFrom("event").where("id", "=", old).execute();
  await keepFormer(trx, old, id, !isHiddenId(old));
  return parts.map((part) => part.id);
}

/** Ids of claims begin with that of their event. */
async function renameClaims(trx: Trx, old: string, id: string): Promise<void> {
  const rows = await trx.selectFrom("claim").select("id").where("event_id", "=", old).execute();
  for (const claim of rows)
    await renameClaim(trx, claim.id, { id: claim.id.replaceAll(old, id), event: id });
}

/** Gives a claim to another event, under another id or the one it has. What it replaces and what replaces it stays. */
export async function renameClaim(
  trx: Trx,
  was: string,
  { id, event }: { id: string; event: string },
): Promise<void> {
  if (id === was) {
    await trx.updateTable("claim").set({ event_id: event }).where("id", "=", was).execute();
    return;
  }
  const { event_id, ...row } = await trx
    .selectFrom("claim")
    .selectAll()
    .where("id", "=", was)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("claim")
    .values({ ...row, id, event_id: event })
    .execute();
  await trx.updateTable("claim").set({ supersedes: id }).where("supersedes", "=", was).execute();
  await trx.deleteFrom("claim").where("id", "=", was).execute();
  await keepFormer(trx, was, id, !isHiddenId(event_id));
}

async function keepFormer(trx: Trx, id: string, now: string, wasPublic: boolean): Promise<void> {
  // It may have had the other one before.
  await trx.deleteFrom("former_id").where("id", "=", now).execute();
  await trx.updateTable("former_id").set({ now }).where("now", "=", id).execute();
  await trx
    .insertInto("former_id")
    .values({ id, now, was_public: wasPublic ? 1 : 0 })
    .execute();
}

/** What a former id of an event or a claim leads to; undefined for one that never was one. */
export async function formerly(
  db: Db,
  id: string,
): Promise<{ now: string | null; wasPublic: boolean } | undefined> {
  const row = await db
    .selectFrom("former_id")
    .select(["now", "was_public"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { now: row.now, wasPublic: row.was_public === 1 };
}
