// An address that an event had once: editors are led on, and strangers are told no more than they knew.
import { Problem } from "../../domain/problem.ts";
import { isPublic } from "../../domain/publicview.ts";
import { can, type Role } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import type { Answer } from "../http/route.ts";
import { formerly } from "./ids.ts";
import { mergedInto } from "./merged.ts";
import { eventById } from "./records.ts";

/**
 * What is answered where no event has this id, or one that was merged into another. Whoever may see that other one
 * is sent there. Where an event had another id, an editor is sent to the id of today; anybody else is told `gone` when
 * it was known to everybody, and never which event that was; and so of one that was withdrawn.
 * @param path what stands behind the id in the address
 */
export async function elsewhere(
  db: Db,
  id: string,
  role: Role,
  path: string,
): Promise<Answer<never>> {
  const other = await leadingTo(db, id, role);
  if (other !== null) return movedTo(other, path);
  const former = await formerly(db, id);
  if (former?.now && can(role, "read unpublished")) return movedTo(former.now, path);
  if (former?.wasPublic) throw new Problem("gone", "This record is no longer at this address.");
  if (await isWithdrawn(db, id))
    throw new Problem("gone", "This record was withdrawn. Its history says why.");
  throw new Problem("not_found", "There is no such event.");
}

/** Whether the public log tells that an event was withdrawn, as it is. */
export async function isWithdrawn(db: Db, id: string): Promise<boolean> {
  const told = await db
    .selectFrom("change_event")
    .innerJoin("change", "change.n", "change_event.n")
    .innerJoin("event", "event.id", "change_event.event_id")
    .select("change.n")
    .where("change_event.event_id", "=", id)
    .where("change.action", "in", ["retract", "merge"])
    .where("change.public", "=", 1)
    .where("event.status", "=", "retracted")
    .where("event.sensitivity", "!=", "restricted")
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}

/** The event that this one was merged into, where whoever asks may see it. */
export async function leadingTo(db: Db, id: string, role: Role): Promise<string | null> {
  const into = await mergedInto(db, id);
  if (into === null || can(role, "read unpublished")) return into;
  const event = await eventById(db, into);
  return event !== undefined && isPublic(event) ? into : null;
}

function movedTo(id: string, path: string): Answer<never> {
  return { moved: { id, location: `/api/events/${encodeURIComponent(id)}${path}` } };
}
