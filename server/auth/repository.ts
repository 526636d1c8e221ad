// Accounts: reading them, and every change of one with its entry in the log.
import { randomUUID } from "node:crypto";
import type { AccountRole, NewAccount } from "../../domain/account.ts";
import type { Account } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import { ERASE, entriesOf, eraseEntries } from "../changes/erase.ts";
import type { Db, Trx } from "../db/tables.ts";
import { forgiveAccount } from "./attempts.ts";
import { standing } from "./idle.ts";
import { rolesOfKeys } from "./keys.ts";
import { mintPasswordLink } from "./links.ts";
import { type By, log } from "./log.ts";
import { verifyPassword } from "./password.ts";
import { keyedHash } from "./secret.ts";

/** All accounts, oldest first. */
export async function listAccounts(db: Db, now: Date): Promise<Account[]> {
  const rows = await accounts(db, now).orderBy("created_at").orderBy("id").execute();
  return rows.map(accountOf);
}

/** One account. Throws `not_found`. */
export async function readAccount(db: Db, id: string, now: Date): Promise<Account> {
  const row = await accounts(db, now).where("user.id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "There is no such account.");
  return accountOf(row);
}

/** The id of the account with this e-mail, or null. */
export async function idOf(db: Db, email: string): Promise<string | null> {
  const row = await db
    .selectFrom("user")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What an account is called; null when there is none. */
export async function nameOf(db: Db, id: string): Promise<{ name: string; email: string } | null> {
  const row = await db
    .selectFrom("user")
    .select(["name", "email"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether anybody is an administrator yet, and may come in. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("user")
    .select("id")
    .where("role", "=", "admin")
    .where("disabled_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes an account without a password and gives its id. Throws `conflict` when the e-mail has one. */
export async function createAccount(trx: Trx, account: NewAccount, by: By): Promise<string> {
  const id = randomUUID();
  const at = by.now.toISOString();
  const { email, name, role } = account;
  const added = await trx
    .insertInto("user")
    .values({
      id,
      name,
      email,
      email_verified: 0,
      image: null,
      role,
      created_at: at,
      updated_at: at,
      disabled_at: null,
      last_seen_at: null,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) throw new Problem("conflict", "This e-mail address has an account.");
  const hashed = (value: string) => keyedHash(by.secret, value);
  await log(trx, "create", id, by, {
    email: [null, hashed(email)],
    name: [null, hashed(name)],
    role: [null, role],
  });
  return id;
}

/** Gives a role, ends the account's sessions, and gives the role before. Throws `conflict` when nobody would be administrator. */
export async function setRole(
  trx: Trx,
  id: string,
  role: AccountRole,
  by: By,
): Promise<AccountRole> {
  const before = await readAccount(trx, id, by.now);
  if (before.role === role) return role;
  await trx
    .updateTable("user")
    .set({ role, updated_at: by.now.toISOString() })
    .where("id", "=", id)
    .execute();
  await trx.deleteFrom("session").where("user_id", "=", id).execute();
  await log(trx, "edit", id, by, { role: [before.role, role] });
  // Asked after the entry in the log, whose lock lets only one writer through at a time.
  if (!(await hasAdministrator(trx))) throw nobodyInCharge();
  return before.role;
}

/** Calls an account something else; no change when it is called so already. */
export async function setName(trx: Trx, id: string, name: string, by: By): Promise<void> {
  const before = await readAccount(trx, id, by.now);
  if (before.name === name) return;
  await trx
    .updateTable("user")
    .set({ name, updated_at: by.now.toISOString() })
    .where("id", "=", id)
    .execute();
  const hashed = (value: string) => keyedHash(by.secret, value);
  await log(trx, "edit", id, by, { name: [hashed(before.name), hashed(name)] });
}

/**
 * Lets an account in no more, ends its sessions and its link, and has its keys refused; or lets it in again. Gives
 * whether that was a change. Throws `not_found`, and `conflict` when nobody would be administrator.
 */
export async function setDisabled(
  trx: Trx,
  id: string,
  disabled: boolean,
  by: By,
): Promise<boolean> {
  const before = await readAccount(trx, id, by.now);
  if ((before.disabled_at !== null) === disabled) return false;
  const disabled_at = disabled ? by.now.toISOString() : null;
  await trx.updateTable("user").set({ disabled_at }).where("id", "=", id).execute();
  if (disabled) {
    await trx.deleteFrom("session").where("user_id", "=", id).execute();
    await trx.deleteFrom("verification").where("value", "=", id).execute();
    await trx.deleteFrom("admin_link").where("email", "=", before.email).execute();
  }
  await log(trx, disabled ? "disable" : "enable", id, by, {
    disabled: [before.disabled_at !== null, disabled],
  });
  if (!(await hasAdministrator(trx))) throw nobodyInCharge();
  return true;
}

/** Whether it is the password of the account. */
export async function isPasswordOf(db: Db, id: string, password: string): Promise<boolean> {
  const row = await db
    .selectFrom("account")
    .select("password")
    .where("user_id", "=", id)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return row?.password != null && verifyPassword({ hash: row.password, password });
}

/** Sets the password's hash and ends the account's sessions. */
export async function setPassword(trx: Trx, id: string, password: string, by: By): Promise<void> {
  const at = by.now.toISOString();
  await trx
    .insertInto("account")
    .values({ ...credential(id), password, created_at: at, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(["provider_id", "account_id"]).doUpdateSet({ password, updated_at: at }),
    )
    .execute();
  await trx.deleteFrom("session").where("user_id", "=", id).execute();
  await log(trx, "set password", id, by, {});
}

/**
 * Erases an account with its sessions, keys and links. What it did stays in the log under an id that is nobody's now.
 * Throws `not_found`, and `conflict` when nobody would be administrator.
 */
export async function eraseAccount(trx: Trx, id: string, reason: string, by: By): Promise<void> {
  const { email } = await readAccount(trx, id, by.now);
  await trx.deleteFrom("session").where("user_id", "=", id).execute();
  await trx.deleteFrom("account").where("user_id", "=", id).execute();
  await trx.deleteFrom("api_key").where("user_id", "=", id).execute();
  await trx.deleteFrom("two_factor").where("user_id", "=", id).execute();
  await trx.deleteFrom("recovery_code").where("user_id", "=", id).execute();
  await trx.deleteFrom("verification").where("value", "=", id).execute();
  await trx.deleteFrom("admin_link").where("email", "=", email).execute();
  await trx.deleteFrom("user").where("id", "=", id).execute();
  await forgiveAccount(trx, by.secret, email);
  const numbers = await entriesOf(trx, { events: [], subjects: [id] });
  const diff = await eraseEntries(trx, numbers, (row) => ({ ...row, diff: "{}" }));
  await log(trx, ERASE, id, by, diff, reason);
  if (!(await hasAdministrator(trx))) throw nobodyInCharge();
}

/** Signs an account out everywhere. Throws `not_found`. */
export async function endSessions(trx: Trx, id: string, by: By): Promise<void> {
  const { sessions } = await readAccount(trx, id, by.now);
  await trx.deleteFrom("session").where("user_id", "=", id).execute();
  await log(trx, "end sessions", id, by, { sessions: [sessions, 0] });
}

/**
 * Makes a link by which the account's owner sets a password, and gives its token. Throws `not_found`, and `conflict`
 * when the account is disabled.
 */
export async function renewLink(trx: Trx, id: string, by: By): Promise<string> {
  const { disabled_at } = await readAccount(trx, id, by.now);
  if (disabled_at !== null) throw new Problem("conflict", "This account is disabled.");
  await log(trx, "make link", id, by, {});
  return mintPasswordLink(trx, id, by.now);
}

/** The role that each of these sessions and keys gives; those that have ended are missing. */
export async function rolesOf(
  db: Db,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, AccountRole>> {
  const rows = await db
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.user_id")
    .select(["session.id", "user.role"])
    .where("session.id", "in", ids)
    .where(standing(now))
    .execute();
  const sessions = rows.map(({ id, role }) => [id, role as AccountRole] as const);
  return new Map([...sessions, ...(await rolesOfKeys(db, ids))]);
}

const nobodyInCharge = () => new Problem("conflict", "Somebody has to be administrator.");

/** How the accounts library finds a password: one row per account, from the provider "credential". */
const credential = (id: string) => ({
  id: randomUUID(),
  user_id: id,
  account_id: id,
  provider_id: "credential",
});

function accounts(db: Db, now: Date) {
  return db.selectFrom("user").select((eb) => [
    "user.id",
    "user.email",
    "user.name",
    "user.role",
    "user.created_at",
    "user.last_seen_at",
    "user.disabled_at",
    eb
      .selectFrom("account")
      .select((inner) => inner.fn.count<number>("account.id").as("passwords"))
      .whereRef("account.user_id", "=", "user.id")
      .where("account.password", "is not", null)
      .as("passwords"),
    eb
      .selectFrom("session")
      .select((inner) => inner.fn.count<number>("session.id").as("sessions"))
      .whereRef("session.user_id", "=", "user.id")
      .where(standing(now))
      .as("sessions"),
    eb
      .selectFrom("verification")
      .select((inner) => inner.fn.max("verification.expires_at").as("until"))
      .whereRef("verification.value", "=", "user.id")
      .where("verification.expires_at", ">", now.toISOString())
      .as("link_until"),
    eb
      .selectFrom("two_factor")
      .select("two_factor.since")
      .whereRef("two_factor.user_id", "=", "user.id")
      .as("two_factor"),
  ]);
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>["execute"]>>[number];

function accountOf({ passwords, sessions, role, two_factor, ...row }: AccountRow): Account {
  return {
    ...row,
    role: role as AccountRole,
    has_password: Number(passwords) > 0,
    sessions: Number(sessions),
    two_factor: two_factor !== null,
  };
}
