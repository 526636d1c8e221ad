// What administrators do with accounts.
import { z } from "zod";
import { accountRoleSchema, newAccountSchema } from "../../domain/account.ts";
import {
  type Account,
  accountLinkSchema,
  accountSchema,
  accountsSchema,
} from "../../domain/answers/account.ts";
import { erasedSchema } from "../../domain/answers/written.ts";
import { eraseSchema } from "../../domain/reason.ts";
import { publicId } from "../../domain/text.ts";
import type { EraseCopies } from "../events/erase-routes.ts";
import { type Answer, type Ask, type Route, route } from "../http/route.ts";
import type { Auth } from "./auth.ts";
import {
  createAccount,
  endSessions,
  eraseAccount,
  listAccounts,
  readAccount,
  renewLink,
  setDisabled,
  setRole,
} from "./repository.ts";
import { endTwoFactor } from "./two-factor.ts";

const idParams = z.strictObject({ id: publicId.describe("Id of the account.") });
const NO_STORE = { "cache-control": "no-store" };
/** The token stands in the fragment, which browsers keep to themselves: it reaches no server and no log. */
const linkOf = (token: string) => `/sign-in#password=${token}`;

/**
 * The routes under /api/accounts.
 * @param erased called once an erasure is committed: has nothing left of it in files
 */
export function accountRoutes({ secret }: Pick<Auth, "secret">, erased: EraseCopies): Route[] {
  const set = async (
    { db, params, actor, now, security }: Ask<{ id: string }, unknown, unknown>,
    disabled: boolean,
  ): Promise<Answer<Account>> => {
    const by = { actor: actor.id, now, secret };
    const changed = await db
      .transaction()
      .execute((trx) => setDisabled(trx, params.id, disabled, by));
    const event = disabled ? "account_disabled" : "account_enabled";
    if (changed) security(event, { account: params.id });
    return { json: await readAccount(db, params.id, now) };
  };

  return [
    route(
      "GET",
      "/api/accounts",
      {
        doc: "All accounts, oldest first.",
        may: "manage accounts",
        answer: accountsSchema,
      },
      async ({ db, now }) => ({ json: { items: await listAccounts(db, now) }, headers: NO_STORE }),
    ),
    route(
      "POST",
      "/api/accounts",
      {
        doc: "Makes an account; answers a one-time link by which its owner sets a password within 24 hours.",
        may: "manage accounts",
        body: newAccountSchema,
        example: { body: { email: "grace@example.org", name: "Grace", role: "editor" } },
        problems: ["conflict"],
        answer: accountLinkSchema,
      },
      async ({ db, body, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        const json = await db.transaction().execute(async (trx) => {
          const id = await createAccount(trx, body, by);
          const link = linkOf(await renewLink(trx, id, by));
          return { account: await readAccount(trx, id, now), link };
        });
        security("account_made", { account: json.account.id, role: body.role });
        return { status: 201, json, headers: NO_STORE };
      },
    ),
    route(
      "PATCH",
      "/api/accounts/:id",
      {
        doc: "Gives an account another role and ends its sessions.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({ role: accountRoleSchema.describe("The new role.") }),
        example: { body: { role: "contributor" } },
        problems: ["conflict"],
        answer: accountSchema,
      },
      async ({ db, params, body: { role }, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        const before = await db.transaction().execute((trx) => setRole(trx, params.id, role, by));
        if (before !== role) security("role_changed", { account: params.id, before, role });
        return { json: await readAccount(db, params.id, now) };
      },
    ),
    route(
      "POST",
      "/api/accounts/:id/disable",
      {
        doc: "Lets an account in no more: ends its sessions and its link, and has its API keys refused.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({}),
        problems: ["conflict"],
        answer: accountSchema,
      },
      (ask) => set(ask, true),
    ),
    route(
      "POST",
      "/api/accounts/:id/enable",
      {
        doc: "Lets a disabled account in again, with the password and the API keys that it had.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({}),
        answer: accountSchema,
      },
      (ask) => set(ask, false),
    ),
    route(
      "POST",
      "/api/accounts/:id/link",
      {
        doc: "A new one-time link by which the account's owner sets a password; the old password holds until then.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({}),
        problems: ["conflict"],
        answer: accountLinkSchema,
      },
      async ({ db, params, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        const token = await db.transaction().execute((trx) => renewLink(trx, params.id, by));
        security("link_made", { account: params.id });
        const account = await readAccount(db, params.id, now);
        return { json: { account, link: linkOf(token) }, headers: NO_STORE };
      },
    ),
    route(
      "POST",
      "/api/accounts/:id/end-sessions",
      {
        doc: "Signs an account out everywhere.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({}),
        answer: accountSchema,
      },
      async ({ db, params, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        await db.transaction().execute((trx) => endSessions(trx, params.id, by));
        security("sessions_ended", { account: params.id });
        return { json: await readAccount(db, params.id, now) };
      },
    ),
    route(
      "POST",
      "/api/accounts/:id/end-two-factor",
      {
        doc: "Asks an account for no code at sign-in any more and ends its sessions: its owner has lost app and recovery codes.",
        may: "manage accounts",
        params: idParams,
        body: z.strictObject({}),
        answer: accountSchema,
      },
      async ({ db, params, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        const ended = await db.transaction().execute(async (trx) => {
          await endSessions(trx, params.id, by);
          return endTwoFactor(trx, params.id, by);
        });
        if (ended) security("two_factor_off", { account: params.id });
        return { json: await readAccount(db, params.id, now) };
      },
    ),
    route(
      "POST",
      "/api/accounts/:id/erase",
      {
        doc: "Erases an account and ends its sessions. What it did stays, under an id that is nobody's.",
        may: "erase",
        params: idParams,
        body: eraseSchema,
        example: { body: { reason: "They have left and asked for it." } },
        problems: ["conflict"],
        answer: erasedSchema,
      },
      async ({ db, params, body: { reason }, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        await db.transaction().execute((trx) => eraseAccount(trx, params.id, reason, by));
        security("erased", { subject: "account", id: params.id });
        return { json: await erased() };
      },
    ),
  ];
}
