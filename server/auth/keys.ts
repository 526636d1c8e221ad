// API keys: the token is with its owner alone, the store keeps its hash.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { AccountRole } from "../../domain/account.ts";
import type { ApiKey } from "../../domain/answers/api-key.ts";
import { roleWith, type Scope, scopesUpTo } from "../../domain/api-key.ts";
import { Problem } from "../../domain/problem.ts";
import type { Db, Trx } from "../db/tables.ts";
import { type By, log } from "./log.ts";

/** Whoever finds a key somewhere knows what it is, and so do programs that look for lost secrets. */
const PREFIX = "vigil_";
/** Of the token's 256 random bits, 36 are shown to tell it from others. */
const SHOWN = PREFIX.length + 6;
/** The most keys of an account that are good at one time. */
const MOST_KEYS = 50;
const MINUTE_MS = 60_000;

/** All keys of an account, the newest first. */
export async function keysOf(db: Db, account: string): Promise<ApiKey[]> {
  const rows = await keys(db)
    .where("user_id", "=", account)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(keyOf);
}

/** Makes a key of whoever asks, and gives its token. Throws `conflict` when there are too many. */
export async function makeKey(
  trx: Trx,
  { name, scope }: { name: string; scope: Scope },
  by: By,
): Promise<{ key: ApiKey; token: string }> {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const id = randomUUID();
  await trx
    .insertInto("api_key")
    .values({
      ...{ id, name, scope, user_id: by.actor, token_hash: hashOf(token) },
      ...{ begins: token.slice(0, SHOWN), created_at: by.now.toISOString() },
      ...{ last_used_at: null, revoked_at: null },
    })
    .execute();
  await log(trx, "make key", by.actor, by, { key: [null, id], scope: [null, scope] });
  await refuseTooMany(trx, by.actor);
  return { key: await ownKey(trx, id, by.actor), token };
}

/** Ends a key of whoever asks, or lets it be good again; gives it. Throws `not_found`. */
export async function setRevoked(
  trx: Trx,
  id: string,
  revoked: boolean,
  by: By,
): Promise<{ key: ApiKey; changed: boolean }> {
  const before = await ownKey(trx, id, by.actor);
  if ((before.revoked_at !== null) === revoked) return { key: before, changed: false };
  await trx
    .updateTable("api_key")
    .set({ revoked_at: revoked ? by.now.toISOString() : null })
    .where("id", "=", id)
    .execute();
  await log(trx, revoked ? "revoke key" : "restore key", by.actor, by, { key: [id, id] });
  if (!revoked) await refuseTooMany(trx, by.actor);
  return { key: await ownKey(trx, id, by.actor), changed: true };
}

/** Which account's key a token is, and what it may do today; `good` is false where it or the account is refused. Null when it is none. */
export async function holderOf(db: Db, token: string): Promise<Holder | null> {
  if (!token.startsWith(PREFIX)) return null;
  const row = await db
    .selectFrom("api_key")
    .innerJoin("user", "user.id", "api_key.user_id")
    .select(["api_key.id", "api_key.scope", "api_key.revoked_at", "api_key.last_used_at"])
    .select(["user.id as account", "user.role", "user.disabled_at"])
    .where("api_key.token_hash", "=", hashOf(token))
    .executeTakeFirst();
  if (row === undefined) return null;
  const scope = row.scope as Scope;
  return {
    ...{
      id: row.id,
      account: row.account,
      scope,
      good: row.revoked_at === null && row.disabled_at === null,
    },
    role: roleWith(row.role as AccountRole, scope),
    last_used_at: row.last_used_at,
  };
}

export type Holder = {
  id: string;
  account: string;
  scope: Scope;
  role: AccountRole;
  good: boolean;
  last_used_at: string | null;
};

/** Keeps when a key was used, at most once a minute. */
export async function touchKey(
  db: Db,
  { id, last_used_at }: Pick<Holder, "id" | "last_used_at">,
  now: Date,
): Promise<void> {
  const stale = new Date(now.getTime() - MINUTE_MS).toISOString();
  if (last_used_at !== null && last_used_at > stale) return;
  await db
    .updateTable("api_key")
    .set({ last_used_at: now.toISOString() })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("last_used_at", "is", null), eb("last_used_at", "<=", stale)]))
    .execute();
}

/** The role of each of these keys; those that are refused are missing. */
export async function rolesOfKeys(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, AccountRole>> {
  const rows = await db
    .selectFrom("api_key")
    .innerJoin("user", "user.id", "api_key.user_id")
    .select(["api_key.id", "api_key.scope", "user.role"])
    .where("api_key.id", "in", ids)
    .where("api_key.revoked_at", "is", null)
    .where("user.disabled_at", "is", null)
    .execute();
  return new Map(
    rows.map(({ id, role, scope }) => [id, roleWith(role as AccountRole, scope as Scope)]),
  );
}

/** Asked after the entry in the log, whose lock lets only one writer through at a time. */
async function refuseTooMany(trx: Trx, account: string): Promise<void> {
  const good = (await keysOf(trx, account)).filter((key) => key.revoked_at === null);
  if (good.length > MOST_KEYS)
    throw new Problem("conflict", `An account has at most ${MOST_KEYS} keys. Revoke one first.`);
}

/** Somebody else's key is answered as one that never was. */
async function ownKey(trx: Trx, id: string, account: string): Promise<ApiKey> {
  const row = await keys(trx)
    .where("id", "=", id)
    .where("user_id", "=", account)
    .executeTakeFirst();
  if (row === undefined) throw new Problem("not_found", "You have no such key.");
  return keyOf(row);
}

const keys = (db: Db) =>
  db
    .selectFrom("api_key")
    .select(["id", "name", "scope", "begins", "created_at", "last_used_at", "revoked_at"]);

type KeyRow = Awaited<ReturnType<ReturnType<typeof keys>["execute"]>>[number];

const keyOf = ({ scope, ...row }: KeyRow): ApiKey => ({
  ...row,
  scopes: scopesUpTo(scope as Scope),
});

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
