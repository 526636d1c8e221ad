// What the rest of the server needs from accounts: who asks, and the routes.
import type { IncomingMessage } from "node:http";
import type { Db } from "../db/tables.ts";
import type { Openness } from "../http/authorise.ts";
import { bearerOf } from "../http/guard.ts";
import { KeyRefused } from "../http/key-refused.ts";
import type { Actor } from "../http/route.ts";
import { holderOf, touchKey } from "./keys.ts";
import { createSessions, type Sessions } from "./sessions.ts";

/** Accounts at work on one database. */
export type Auth = {
  sessions: Sessions;
  /** Hashes private values in the log and in the counters. */
  secret: string;
  openness: Openness;
  /**
   * Who a request comes from: by its API key, or else by its session's cookie; a stranger when it has none that is
   * good. Throws KeyRefused.
   */
  authenticate: (request: IncomingMessage) => Promise<Actor>;
};

/**
 * @param secret the key of `readSecret`
 * @param tls whether people reach the site over TLS
 */
export function createAuth(
  db: Db,
  {
    secret,
    tls,
    openness,
    now,
  }: { secret: string; tls: boolean; openness: Openness; now: () => Date },
): Auth {
  const sessions = createSessions(db, { secret, tls });
  return {
    sessions,
    secret,
    openness,
    authenticate: async (request) => {
      const token = bearerOf(request);
      if (token === ANYBODY) return STRANGER;
      if (token !== null) return byKey(db, token, now());
      const held = await sessions.held(request.headers.cookie);
      if (held === null) return STRANGER;
      return { id: held.person.id, role: held.person.role, session: held.session, key: null };
    },
  };
}

/** The token of whoever has no key, where clients always send one: it lets them do what strangers may. */
export const ANYBODY = "anonymous";

const STRANGER: Actor = { id: "stranger", role: "stranger", session: null, key: null };

async function byKey(db: Db, token: string, now: Date): Promise<Actor> {
  const holder = await holderOf(db, token);
  if (holder === null || !holder.good) throw new KeyRefused(holder?.account ?? null);
  // Nobody waits for what only tells when it was used.
  touchKey(db, holder, now).catch(() => {});
  const { id, account, role, scope } = holder;
  return { id: account, role, session: null, key: { id, scope } };
}
