// An address that an event had once: editors are led on, and strangers are told no more than they knew.
import { Problem } from "../../domain/problem.ts";
import { can, type Role } from "../../domain/roles.ts";
import type { Db } from "../db/tables.ts";
import type { Answer } from "../http/route.ts";
import { formerly } from "./ids.ts";

/**
 * What is answered where no event has this id. Where an event had it, an editor is sent to the id of today; anybody
 * else is told `gone` when it was known to everybody, and never which event that was.
 * @param path what stands behind the id in the address
 */
export async function elsewhere(
  db: Db,
  id: string,
  role: Role,
  path: string,
): Promise<Answer<never>> {
  const former = await formerly(db, id);
  if (former?.now && can(role, "read unpublished")) {
    const location = `/api/events/${encodeURIComponent(former.now)}${path}`;
    return { moved: { id: former.now, location } };
  }
  if (former?.wasPublic) throw new Problem("gone", "This record is no longer at this address.");
  throw new Problem("not_found", "There is no such event.");
}
