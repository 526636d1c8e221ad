// Counts wrong passwords, so that guessing is slow: by account, and by the address that guesses.
import { randomUUID } from "node:crypto";
import type { Db } from "../db/tables.ts";
import { keyedHash } from "./secret.ts";

/** So many wrong passwords within the window, and the next attempt waits. */
const WRONG_MAX = 8;
const WINDOW_MS = 15 * 60_000;

export type Attempt = {
  /** Seconds to wait before the next attempt; null when this one may go on. */
  wait: number | null;
  /** The password was right: forgets what this account did wrong. */
  forgive: () => Promise<void>;
};

/**
 * Counts an attempt as wrong before it is made, so that many at once are no way around the limit; call
 * `forgive` when it was right. An account has 8 wrong passwords in 15 minutes, from wherever. An address
 * has 8 accounts on which it was wrong: guessing at one account never keeps the others' people out.
 * E-mails and addresses are stored as keyed hashes only, and an unknown e-mail counts like a known one.
 */
export async function beginAttempt(
  db: Db,
  secret: string,
  who: { email: string; address: string },
  now: Date,
): Promise<Attempt> {
  const account = keyedHash(secret, `account:${who.email}`);
  const address = keyedHash(secret, `address:${who.address}`);
  const ids = { account: randomUUID(), pair: keyedHash(secret, `${account}:${address}`) };
  const at = now.toISOString();
  const since = new Date(now.getTime() - WINDOW_MS).toISOString();

  await db.deleteFrom("sign_in_failure").where("at", "<=", since).execute();
  const added = await db
    .insertInto("sign_in_failure")
    .values([
      { id: ids.account, subject_hash: account, at },
      { id: ids.pair, subject_hash: address, at },
    ])
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();

  const freeAt = Math.max(await fullUntil(db, account), await fullUntil(db, address));
  if (freeAt > now.getTime()) {
    // A refused attempt does not make the wait longer.
    const own = added.map((row) => row.id);
    await db.deleteFrom("sign_in_failure").where("id", "in", own).execute();
    return { wait: Math.ceil((freeAt - now.getTime()) / 1000), forgive: async () => {} };
  }
  await db.updateTable("sign_in_failure").set({ at }).where("id", "=", ids.pair).execute();
  return {
    wait: null,
    forgive: async () => {
      await db
        .deleteFrom("sign_in_failure")
        .where((eb) => eb.or([eb("subject_hash", "=", account), eb("id", "=", ids.pair)]))
        .execute();
    },
  };
}

/** Forgets what an account did wrong: its owner has a new password. */
export async function forgiveAccount(db: Db, secret: string, email: string): Promise<void> {
  const account = keyedHash(secret, `account:${email}`);
  await db.deleteFrom("sign_in_failure").where("subject_hash", "=", account).execute();
}

/** When a subject with more than the allowed failures may try again, in ms; 0 when it may now. */
async function fullUntil(db: Db, subject: string): Promise<number> {
  const rows = await db
    .selectFrom("sign_in_failure")
    .select("at")
    .where("subject_hash", "=", subject)
    .orderBy("at", "desc")
    .limit(WRONG_MAX + 1)
    .execute();
  const first = rows[WRONG_MAX];
  return first === undefined ? 0 : Date.parse(first.at) + WINDOW_MS;
}
