// What the one-time links do: make an administrator, set an account's password.
import type { z } from "zod";
import type { AccountRole, adminLinkSchema } from "../../domain/account.ts";
import { Problem } from "../../domain/problem.ts";
import type { Db, Trx } from "../db/tables.ts";
import { readAdminLink, readPasswordLink, useAdminLink, usePasswordLink } from "./links.ts";
import type { By } from "./log.ts";
import { hashPassword, refuseWeak } from "./password.ts";
import {
  createAccount,
  idOf,
  readAccount,
  setDisabled,
  setPassword,
  setRole,
} from "./repository.ts";
import type { Person } from "./sessions.ts";
import { endTwoFactor } from "./two-factor.ts";

/** Whose password a link has set, and what they were before: null when they had no account. */
export type Became = { account: string; email: string; before: AccountRole | null };

/** When a link is used, the key of hashes, and the site's host, which no password may follow from. */
export type Use = Omit<By, "actor"> & { host: string };

/**
 * Makes an account, or the one with this e-mail, an administrator with this password.
 * Throws `not_found` when the link is no longer good, `bad_input` when it was made for another e-mail or when the
 * password would be guessed.
 */
export async function becomeAdministrator(
  db: Db,
  { token, email, name, password }: z.infer<typeof adminLinkSchema>,
  { now, secret, host }: Use,
): Promise<Became> {
  const link = await readAdminLink(db, token, now);
  if (link.email !== null && link.email !== email) {
    const message = "is not the e-mail address that this link was made for";
    throw new Problem("bad_input", "This link was made for another e-mail address.", [
      { path: "email", code: "custom", message },
    ]);
  }
  await refuseWeak(password, [host, email, name]);
  const hash = await hashPassword(password);
  return db.transaction().execute(async (trx) => {
    await useAdminLink(trx, token, now);
    const by = { actor: "system", now, secret };
    const known = await idOf(trx, email);
    const account = known ?? (await createAccount(trx, { email, name, role: "admin" }, by));
    if (known !== null) await setDisabled(trx, account, false, by);
    const before = known === null ? null : await setRole(trx, account, "admin", by);
    await setPassword(trx, account, hash, by);
    // Who can print the link has the whole site; who has lost their app gets in by it.
    await endTwoFactor(trx, account, by);
    if (link.email === null && (await otherAdministrators(trx, account)))
      throw new Problem("not_found", "There is an administrator already; ask them for an account.");
    return { account, email, before };
  });
}

/** Sets the password of the account that the link is for. Throws `not_found`, and `bad_input` as above. */
export async function setPasswordByLink(
  db: Db,
  { token, password }: { token: string; password: string },
  { now, secret, host }: Use,
): Promise<Became> {
  const account = await readPasswordLink(db, token, now);
  const { email, name, role: before } = await readAccount(db, account, now);
  await refuseWeak(password, [host, email, name]);
  const hash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    await usePasswordLink(trx, token);
    await setPassword(trx, account, hash, { actor: account, now, secret });
  });
  return { account, email, before };
}

/** Gives an account another password. Throws `bad_input` as above. */
export async function changePassword(
  db: Db,
  { id, email, name }: Person,
  password: string,
  { now, secret, host }: Use,
): Promise<void> {
  await refuseWeak(password, [host, email, name]);
  const hash = await hashPassword(password);
  await db.transaction().execute((trx) => setPassword(trx, id, hash, { actor: id, now, secret }));
}

async function otherAdministrators(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom("user")
    .select("id")
    .where("role", "=", "admin")
    .where("id", "!=", id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
