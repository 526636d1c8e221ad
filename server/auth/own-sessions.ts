// The sessions of one account: listed for their owner, and ended.
import type { OwnSession } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import type { Db, Trx } from "../db/tables.ts";
import { standing } from "./idle.ts";
import { type By, log } from "./log.ts";

/** An account's sessions that have not ended, the newest first. */
export async function sessionsOf(
  db: Db,
  { account, session }: { account: string; session: string | null },
  now: Date,
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.user_id")
    .select(["session.id", "session.created_at", "session.updated_at", "session.expires_at"])
    .where("user.id", "=", account)
    .where(standing(now))
    .orderBy("session.created_at", "desc")
    .orderBy("session.id")
    .execute();
  return rows.map(({ updated_at, ...row }) => ({
    ...row,
    last_used_at: updated_at,
    current: row.id === session,
  }));
}

/** Ends one session of an account. Throws `not_found`. */
export async function endSession(trx: Trx, id: string, by: By): Promise<void> {
  const ended = await trx
    .deleteFrom("session")
    .where("id", "=", id)
    .where("user_id", "=", by.actor)
    .returning("id")
    .executeTakeFirst();
  if (ended === undefined) throw new Problem("not_found", "You have no such session.");
  await log(trx, "end session", by.actor, by, {});
}

/** Ends an account's sessions save the one that is kept; gives how many. */
export async function endOtherSessions(trx: Trx, session: string, by: By): Promise<number> {
  const ended = await trx
    .deleteFrom("session")
    .where("user_id", "=", by.actor)
    .where("id", "!=", session)
    .returning("id")
    .execute();
  const count = ended.length;
  if (count > 0) await log(trx, "end sessions", by.actor, by, { sessions: [count + 1, 1] });
  return count;
}

/** Forgets sessions that ended by themselves. */
export async function pruneSessions(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("session")
    .where("id", "not in", (eb) =>
      eb
        .selectFrom("session")
        .innerJoin("user", "user.id", "session.user_id")
        .select("session.id")
        .where(standing(now)),
    )
    .execute();
}

/** Keeps when a session was used, and its owner seen. */
export async function touchSession(
  db: Db,
  { session, account }: { session: string; account: string },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await db.updateTable("session").set({ updated_at: at }).where("id", "=", session).execute();
  await seen(db, account, now);
}

/** Keeps that somebody was here. */
export async function seen(db: Db, account: string, now: Date): Promise<void> {
  await db
    .updateTable("user")
    .set({ last_seen_at: now.toISOString() })
    .where("id", "=", account)
    .execute();
}
