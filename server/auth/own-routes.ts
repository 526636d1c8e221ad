// What people do with their own name and their own sessions.
import { z } from "zod";
import { ownNameSchema } from "../../domain/account.ts";
import { meSchema, ownSessionsSchema, sessionsEndedSchema } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import { publicId } from "../../domain/text.ts";
import { type Route, route } from "../http/route.ts";
import type { Auth } from "./auth.ts";
import { meOf, personOf } from "./me.ts";
import { endOtherSessions, endSession, pruneSessions, sessionsOf } from "./own-sessions.ts";
import { setName } from "./repository.ts";

const NO_STORE = { "cache-control": "no-store" };

/** PATCH /api/me and the routes about one's own sessions. */
export function ownRoutes({ secret, openness }: Auth): Route[] {
  return [
    route(
      "PATCH",
      "/api/me",
      {
        doc: "Calls whoever asks something else.",
        may: "change own account",
        body: ownNameSchema,
        example: { body: { name: "Ada Lovelace" } },
        answer: meSchema,
      },
      async ({ db, body: { name }, actor, now }) => {
        const by = { actor: actor.id, now, secret };
        await db.transaction().execute((trx) => setName(trx, actor.id, name, by));
        return { json: meOf(await personOf(db, actor), actor.key, openness), headers: NO_STORE };
      },
    ),
    route(
      "GET",
      "/api/auth/sessions",
      {
        doc: "The sessions of whoever asks that have not ended, the newest first.",
        may: "change own account",
        answer: ownSessionsSchema,
      },
      async ({ db, actor: { id: account, session }, now }) => ({
        json: { items: await sessionsOf(db, { account, session }, now) },
        headers: NO_STORE,
      }),
    ),
    route(
      "POST",
      "/api/auth/sessions/:id/end",
      {
        doc: "Ends a session of whoever asks; answers those that are left.",
        may: "change own account",
        params: z.strictObject({ id: publicId.describe("Id of the session.") }),
        body: z.strictObject({}),
        answer: ownSessionsSchema,
      },
      async ({ db, params, actor: { id: account, session }, now }) => {
        const by = { actor: account, now, secret };
        await db.transaction().execute((trx) => endSession(trx, params.id, by));
        const items = await sessionsOf(db, { account, session }, now);
        return { json: { items }, headers: NO_STORE };
      },
    ),
    route(
      "POST",
      "/api/auth/end-other-sessions",
      {
        doc: "Ends the reader's other sessions; answers how many.",
        may: "change own account",
        body: z.strictObject({}),
        answer: sessionsEndedSchema,
      },
      async ({ db, actor: { id, session }, now }) => {
        if (session === null) throw new Problem("not_signed_in", "Sign in first.");
        await pruneSessions(db, now);
        const by = { actor: id, now, secret };
        const ended = await db.transaction().execute((trx) => endOtherSessions(trx, session, by));
        return { json: { ended } };
      },
    ),
  ];
}
