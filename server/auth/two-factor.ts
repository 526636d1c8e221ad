// Two-factor sign-in: an account's authenticator app and recovery codes, and whether what somebody types is one of theirs.
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import type { TwoFactor } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import type { Db, Trx } from "../db/tables.ts";
import { type By, log } from "./log.ts";
import { newAppKey, newRecoveryCodes, plainCode, stepOf } from "./one-time-code.ts";
import { endOtherSessions } from "./own-sessions.ts";
import { keyedHash } from "./secret.ts";

/** Whose code it is, when it is typed, and the key of hashes. */
type Of = { account: string; now: Date; secret: string };

/** Since when an account asks for codes, and how many recovery codes are left. */
export async function twoFactorOf(db: Db, account: string): Promise<TwoFactor> {
  const row = await rowOf(db, account);
  const { left } = await db
    .selectFrom("recovery_code")
    .select((eb) => eb.fn.countAll<number>().as("left"))
    .where("user_id", "=", account)
    .executeTakeFirstOrThrow();
  return { since: row?.since ?? null, codes_left: Number(left) };
}

/** Whether an account asks for a code at sign-in. */
export async function hasTwoFactor(db: Db, account: string): Promise<boolean> {
  return (await rowOf(db, account))?.since != null;
}

/** Makes the key of a new app, which counts once a code of it was typed; the app until then goes on. Gives the key. */
export async function beginApp(db: Db, account: string, secret: string): Promise<string> {
  const key = newAppKey();
  const pending = await symmetricEncrypt({ key: sealOf(secret), data: key });
  await db
    .insertInto("two_factor")
    .values({ user_id: account, app_key: null, since: null, last_step: 0, pending })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ pending }))
    .execute();
  return key;
}

/**
 * Takes the app that was begun into use by a code of it: ends the account's other sessions, and gives new recovery
 * codes, which nobody is told again. Throws `bad_input` when the code is wrong, `conflict` when no app was begun.
 */
export async function confirmApp(
  trx: Trx,
  code: string,
  { session, ...by }: By & { session: string },
): Promise<string[]> {
  const row = await rowOf(trx, by.actor);
  if (!row?.pending) throw new Problem("conflict", "Begin with a new app first.");
  const key = await symmetricDecrypt({ key: sealOf(by.secret), data: row.pending });
  const step = await stepOf(plainCode(code), key, { now: by.now, after: 0 });
  if (step === null) throw wrongCode();
  const since = row.since ?? by.now.toISOString();
  await trx
    .updateTable("two_factor")
    .set({ app_key: row.pending, pending: null, since, last_step: step })
    .where("user_id", "=", by.actor)
    .execute();
  const codes = await renew(trx, by.actor, by.secret);
  await log(trx, row.since === null ? "two-factor on" : "move two-factor", by.actor, by, {});
  await endOtherSessions(trx, session, by);
  return codes;
}

/** New recovery codes in place of the ones there were. */
export async function renewRecoveryCodes(trx: Trx, by: By): Promise<string[]> {
  const codes = await renew(trx, by.actor, by.secret);
  await log(trx, "make recovery codes", by.actor, by, {});
  return codes;
}

/** Asks an account for no code any more; gives whether it did. */
export async function endTwoFactor(trx: Trx, account: string, by: By): Promise<boolean> {
  const ended = await trx
    .deleteFrom("two_factor")
    .where("user_id", "=", account)
    .returning("since")
    .executeTakeFirst();
  await trx.deleteFrom("recovery_code").where("user_id", "=", account).execute();
  if (ended?.since == null) return false;
  await log(trx, "two-factor off", account, by, {});
  return true;
}

/** By what a code was good. */
export type Passed = "app" | "recovery";

/**
 * Uses a code up: one of the account's app, or one of its recovery codes. Null when it is neither, or was used before;
 * of two that come at once with the same code, one passes.
 */
export async function useCode(db: Db, typed: string, of: Of): Promise<Passed | null> {
  const code = plainCode(typed);
  if (await usesApp(db, code, of)) return "app";
  const used = await db
    .deleteFrom("recovery_code")
    .where("user_id", "=", of.account)
    .where("code_hash", "=", hashOf(code, of.account, of.secret))
    .returning("code_hash")
    .executeTakeFirst();
  return used === undefined ? null : "recovery";
}

async function usesApp(db: Db, code: string, { account, now, secret }: Of): Promise<boolean> {
  const row = await rowOf(db, account);
  if (row?.since == null || row.app_key === null) return false;
  // Sealed with another site's key, or this one's before it was lost, it is the key of no app.
  const key = await symmetricDecrypt({ key: sealOf(secret), data: row.app_key }).catch(() => null);
  if (key === null) return false;
  const step = await stepOf(code, key, { now, after: row.last_step });
  if (step === null) return false;
  const used = await db
    .updateTable("two_factor")
    .set({ last_step: step })
    .where("user_id", "=", account)
    .where("last_step", "<", step)
    .returning("user_id")
    .executeTakeFirst();
  return used !== undefined;
}

/** The code is a field of the form, and nobody is signed out for it. */
export function wrongCode(): Problem {
  const message = "is not a code of this account's app, or was used before";
  return new Problem("bad_input", "The code is wrong.", [
    { path: "code", code: "wrong_code", message },
  ]);
}

async function renew(trx: Trx, account: string, secret: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await trx.deleteFrom("recovery_code").where("user_id", "=", account).execute();
  const rows = codes.map((code) => ({
    user_id: account,
    code_hash: hashOf(plainCode(code), account, secret),
  }));
  await trx.insertInto("recovery_code").values(rows).execute();
  return codes;
}

function rowOf(db: Db, account: string) {
  return db.selectFrom("two_factor").selectAll().where("user_id", "=", account).executeTakeFirst();
}

const hashOf = (code: string, account: string, secret: string) =>
  keyedHash(secret, `recovery:${account}:${code}`);

/** What the keys of apps are encrypted with: whoever has the database alone can make no codes. */
const sealOf = (secret: string) => keyedHash(secret, "keys of authenticator apps");
