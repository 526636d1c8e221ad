// Sessions of people who may change the record end when nobody has used them for an hour.
import { sql } from "kysely";
import { can, ROLES, type Role } from "../../domain/roles.ts";

const IDLE_MS = 60 * 60_000;
const MINUTE_MS = 60_000;

const WATCHED = ROLES.map(({ value }) => value).filter(isWatched);

function isWatched(role: Role): boolean {
  return can(role, "edit the record");
}

/** Whether a session of somebody of this role has ended, by when it was used last. */
export function isIdle(role: Role, usedAt: Date, now: Date): boolean {
  return isWatched(role) && usedAt.getTime() + IDLE_MS <= now.getTime();
}

/** Whether it is time to keep when a session was used: once a minute is often enough. */
export function isStale(usedAt: Date, now: Date): boolean {
  return usedAt.getTime() + MINUTE_MS <= now.getTime();
}

/** A condition on rows of `session` beside their `user`: that the session has not ended by itself. */
export function standing(now: Date) {
  const idle = new Date(now.getTime() - IDLE_MS).toISOString();
  return sql<boolean>`session.expires_at > ${now.toISOString()} and ("user".role not in (${sql.join(WATCHED)}) or session.updated_at > ${idle})`;
}
