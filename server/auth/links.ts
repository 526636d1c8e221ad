// One-time links: the token is in the link alone, the store keeps its hash.

import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Problem } from "../../domain/problem.ts";
import { MS_PER_DAY } from "../../domain/when.ts";
import type { Db, Trx } from "../db/tables.ts";

/**
 * Makes a link that makes one administrator within 24 hours, and gives its token.
 * @param email whom it is for; null for whoever comes first, while there is no administrator
 */
export async function mintAdminLink(db: Db, email: string | null, now: Date): Promise<string> {
  const token = newToken();
  await db.deleteFrom("admin_link").where("expires_at", "<=", now.toISOString()).execute();
  await db
    .insertInto("admin_link")
    .values({
      token_hash: hashOf(token),
      email,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + MS_PER_DAY).toISOString(),
      used_at: null,
    })
    .execute();
  return token;
}

/** Whom an administrator link is for. Throws `not_found` when it is used, too old, or never was. */
export async function readAdminLink(
  db: Db,
  token: string,
  now: Date,
): Promise<{ email: string | null }> {
  const link = await db
    .selectFrom("admin_link")
    .select("email")
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return link ?? refuse();
}

/** Uses an administrator link up. Throws `not_found` when somebody else did. */
export async function useAdminLink(trx: Trx, token: string, now: Date): Promise<void> {
  const used = await trx
    .updateTable("admin_link")
    .set({ used_at: now.toISOString() })
    .where("token_hash", "=", hashOf(token))
    .where("used_at", "is", null)
    .returning("token_hash")
    .executeTakeFirst();
  if (used === undefined) refuse();
}

/** Makes a link by which an account sets its password within 24 hours, and gives its token; older ones end. */
export async function mintPasswordLink(db: Db, account: string, now: Date): Promise<string> {
  const token = newToken();
  const at = now.toISOString();
  await db
    .deleteFrom("verification")
    .where((eb) => eb.or([eb("value", "=", account), eb("expires_at", "<=", at)]))
    .execute();
  await db
    .insertInto("verification")
    .values({
      id: randomUUID(),
      identifier: passwordIdentifier(token),
      value: account,
      expires_at: new Date(now.getTime() + MS_PER_DAY).toISOString(),
      created_at: at,
      updated_at: at,
    })
    .execute();
  return token;
}

/** The account a password link is for. Throws `not_found` when it is used, too old, or never was. */
export async function readPasswordLink(db: Db, token: string, now: Date): Promise<string> {
  const link = await db
    .selectFrom("verification")
    .select("value")
    .where("identifier", "=", passwordIdentifier(token))
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return link?.value ?? refuse();
}

/** Uses a password link up. Throws `not_found` when somebody else did. */
export async function usePasswordLink(trx: Trx, token: string): Promise<void> {
  const used = await trx
    .deleteFrom("verification")
    .where("identifier", "=", passwordIdentifier(token))
    .returning("id")
    .executeTakeFirst();
  if (used === undefined) refuse();
}

const newToken = () => randomBytes(32).toString("base64url");
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const passwordIdentifier = (token: string) => `set-password:${hashOf(token)}`;

function refuse(): never {
  throw new Problem("not_found", "This link has been used, or is older than 24 hours.");
}
