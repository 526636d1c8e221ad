// What the rest of the server needs from accounts: who asks, and the routes.
import type { IncomingMessage } from "node:http";
import type { Db } from "../db/tables.ts";
import type { Openness } from "../http/authorise.ts";
import type { Actor } from "../http/route.ts";
import { createSessions, type Sessions } from "./sessions.ts";

/** Accounts at work on one database. */
export type Auth = {
  sessions: Sessions;
  /** Hashes private values in the log and in the counters. */
  secret: string;
  openness: Openness;
  /** Who a request comes from, by its session's cookie; a stranger when it has none that is good. */
  authenticate: (request: IncomingMessage) => Promise<Actor>;
};

/**
 * @param secret the key of `readSecret`
 * @param tls whether people reach the site over TLS
 */
export function createAuth(
  db: Db,
  { secret, tls, openness }: { secret: string; tls: boolean; openness: Openness },
): Auth {
  const sessions = createSessions(db, { secret, tls });
  return {
    sessions,
    secret,
    openness,
    authenticate: async ({ headers }) => {
      const held = await sessions.held(headers.cookie);
      if (held === null) return STRANGER;
      return { id: held.person.id, role: held.person.role, session: held.session };
    },
  };
}

const STRANGER: Actor = { id: "stranger", role: "stranger", session: null };
