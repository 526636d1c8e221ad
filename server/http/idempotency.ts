// A creating request and its answer in one transaction: the same key again gives the same answer and nothing new.
import { createHash } from "node:crypto";
import { Problem } from "../../domain/problem.ts";
import type { Db, Trx } from "../db/tables.ts";

const REMEMBERED_MS = 7 * 24 * 3_600_000;

export type Created = { status: number; body: string };

/** Which request it is: its key, who asks, which route, and all of its content. */
export type Keyed = { key: string; actor: string; route: string; content: string; now: Date };

/** The value of an `Idempotency-Key`, or null when there is none. Throws `bad_input` when it is malformed. */
export function readKeyHeader(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === "string" && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new Problem("bad_input", "The Idempotency-Key must be 1 to 255 printable characters.", [
    { path: "Idempotency-Key", code: "bad_value", message: "is no key" },
  ]);
}

/**
 * Runs `create` in a transaction and keeps its answer under the key. When the key was used before, gives
 * the first answer instead; when it was used for something else, throws `key_reused`. `create` must use
 * the database it is given for everything, and an error undoes all of it.
 */
export async function createOnce(
  db: Db,
  keyed: Keyed | null,
  create: (db: Db) => Promise<Created>,
): Promise<Created> {
  return db.transaction().execute(async (trx) => {
    if (keyed === null) return create(joining(trx));
    const earlier = await claim(trx, keyed);
    if (earlier !== null) return earlier;
    const answer = await create(joining(trx));
    await trx
      .updateTable("idempotency")
      .set(answer)
      .where("key", "=", keyed.key)
      .where("actor", "=", keyed.actor)
      .where("route", "=", keyed.route)
      .execute();
    return answer;
  });
}

/** Takes the key, waiting for another transaction that holds it; or gives the answer kept under it. */
async function claim(
  trx: Trx,
  { key, actor, route, content, now }: Keyed,
): Promise<Created | null> {
  const request_hash = createHash("sha256").update(content).digest("hex");
  await trx
    .deleteFrom("idempotency")
    .where("at", "<", new Date(now.getTime() - REMEMBERED_MS).toISOString())
    .execute();
  const taken = await trx
    .insertInto("idempotency")
    .values({ key, actor, route, request_hash, status: 0, body: "", at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(["key", "actor", "route"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken !== undefined) return null;
  const kept = await trx
    .selectFrom("idempotency")
    .select(["request_hash", "status", "body"])
    .where("key", "=", key)
    .where("actor", "=", actor)
    .where("route", "=", route)
    .executeTakeFirstOrThrow();
  if (kept.request_hash !== request_hash)
    throw new Problem("key_reused", "This Idempotency-Key was used for another request.");
  return { status: kept.status, body: kept.body };
}

/** The transaction as a database whose own transactions join it, for handlers that begin one. */
function joining(trx: Trx): Db {
  const join = { execute: <T>(work: (inner: Trx) => Promise<T>) => work(trx) };
  return new Proxy<Db>(trx, {
    get: (target, name) => {
      if (name === "transaction") return () => join;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
