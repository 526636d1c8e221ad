// What people do with their own API keys.
import { z } from "zod";
import {
  type ApiKey,
  apiKeyMadeSchema,
  apiKeySchema,
  apiKeysSchema,
} from "../../domain/answers/api-key.ts";
import { newKeySchema, SCOPES, type Scope, scopesFor } from "../../domain/api-key.ts";
import { Problem } from "../../domain/problem.ts";
import type { Role } from "../../domain/roles.ts";
import { publicId } from "../../domain/text.ts";
import { type Ask, type Route, route } from "../http/route.ts";
import type { Auth } from "./auth.ts";
import { keysOf, makeKey, setRevoked } from "./keys.ts";

const idParams = z.strictObject({ id: publicId.describe("Id of the key.") });
const NO_STORE = { "cache-control": "no-store" };

/** The routes under /api/keys. */
export function keyRoutes({ secret }: Pick<Auth, "secret">): Route[] {
  const set = async (
    { db, params, actor, now, security }: Ask<{ id: string }, unknown, unknown>,
    revoked: boolean,
  ): Promise<ApiKey> => {
    const by = { actor: actor.id, now, secret };
    const { key, changed } = await db
      .transaction()
      .execute((trx) => setRevoked(trx, params.id, revoked, by));
    if (changed) security(revoked ? "key_revoked" : "key_restored", { key: key.id });
    return key;
  };

  return [
    route(
      "GET",
      "/api/keys",
      {
        doc: "The API keys of whoever asks, the newest first, revoked ones too.",
        may: "change own account",
        answer: apiKeysSchema,
      },
      async ({ db, actor }) => ({ json: { items: await keysOf(db, actor.id) }, headers: NO_STORE }),
    ),
    route(
      "POST",
      "/api/keys",
      {
        doc: "Makes an API key; answers what it is sent as, once.",
        may: "change own account",
        body: newKeySchema,
        example: { body: { name: "R notebook", scopes: ["read"] } },
        problems: ["conflict"],
        answer: apiKeyMadeSchema,
      },
      // Its answer is kept nowhere: not for an Idempotency-Key either.
      async ({ db, body: { name, scopes }, actor, now, security }) => {
        const scope = mostOf(scopes, actor.role);
        const by = { actor: actor.id, now, secret };
        const json = await db.transaction().execute((trx) => makeKey(trx, { name, scope }, by));
        security("key_made", { key: json.key.id, scope });
        return { status: 201, json, headers: NO_STORE };
      },
    ),
    route(
      "POST",
      "/api/keys/:id/revoke",
      {
        doc: "Revokes a key of whoever asks: it is refused from now on.",
        may: "change own account",
        params: idParams,
        body: z.strictObject({}),
        answer: apiKeySchema,
      },
      async (ask) => ({ json: await set(ask, true), headers: NO_STORE }),
    ),
    route(
      "POST",
      "/api/keys/:id/restore",
      {
        doc: "Lets a revoked key be good again.",
        may: "change own account",
        params: idParams,
        body: z.strictObject({}),
        problems: ["conflict"],
        answer: apiKeySchema,
      },
      async (ask) => ({ json: await set(ask, false), headers: NO_STORE }),
    ),
  ];
}

/** The greatest of the scopes. Throws `bad_input` where the account itself may do less. */
function mostOf(scopes: readonly Scope[], role: Role): Scope {
  const given = scopesFor(role);
  const beyond = scopes.findIndex((scope) => !given.includes(scope));
  if (beyond >= 0)
    throw new Problem("bad_input", "A key can't do more than its account.", [
      { path: `scopes.${beyond}`, code: "beyond_role", message: "is more than the account may do" },
    ]);
  return SCOPES.findLast((scope) => scopes.includes(scope)) ?? "read";
}
