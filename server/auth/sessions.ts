// Sessions: signing in and out, and who a request's cookie says is asking.
import type { AccountRole } from "../../domain/account.ts";
import type { Db } from "../db/tables.ts";
import { type AuthSettings, cookieName } from "./better-auth.ts";
import { isIdle, isStale } from "./idle.ts";
import { touchSession } from "./own-sessions.ts";

/** Whoever signed in. */
export type Person = { id: string; role: AccountRole; name: string; email: string };

type Held = { session: string; person: Person };

export type Sessions = {
  /** The `Set-Cookie` of a new session, or null when e-mail and password don't belong together. */
  signIn: (email: string, password: string) => Promise<string | null>;
  /** Ends the session of a `Cookie` header, if it has one; gives the `Set-Cookie` that takes it back. */
  signOut: (cookies: string | undefined) => Promise<string>;
  /** The session of a `Cookie` header and who holds it; null when it has none that is good. */
  held: (cookies: string | undefined) => Promise<Held | null>;
  /** Who a `Cookie` header belongs to, with the role they have now; null for a stranger. */
  personOf: (cookies: string | undefined) => Promise<Person | null>;
};

/** Sessions in the database, behind a signed cookie. The library takes its time to load, so the first cookie loads it. */
export function createSessions(db: Db, settings: AuthSettings): Sessions {
  const name = cookieName(settings.tls);
  let loaded: ReturnType<typeof load> | undefined;
  const library = () => {
    loaded ??= load(db, settings);
    return loaded;
  };

  const sessionOf = async (cookies: string | undefined) => {
    if (!cookies?.includes(`${name}=`)) return null;
    const { api } = await library();
    const headers = new Headers({ cookie: cookies });
    return unwrapped(() => api.getSession({ headers }));
  };

  const held = async (cookies: string | undefined): Promise<Held | null> => {
    const found = await sessionOf(cookies);
    if (!found) return null;
    const { id, role, name: called, email, disabledAt } = found.user;
    const person = { id, role: role as AccountRole, name: called, email };
    const [session, usedAt] = [found.session.id, found.session.updatedAt];
    // By the library's clock, by which sessions also end.
    const now = new Date();
    if (disabledAt || isIdle(person.role, usedAt, now)) return null;
    // Nobody waits for what only tells when it was used.
    if (isStale(usedAt, now)) touchSession(db, { session, account: id }, now).catch(() => {});
    return { session, person };
  };

  return {
    signIn: async (email, password) => {
      const { api } = await library();
      const { headers } = await unwrapped(() =>
        api.signInEmail({ body: { email, password }, returnHeaders: true }),
      ).catch((error: unknown) => {
        if (isRefusal(error)) return { headers: new Headers() };
        throw error;
      });
      return headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? null;
    },
    signOut: async (cookies) => {
      const found = await sessionOf(cookies);
      if (found) await db.deleteFrom("session").where("id", "=", found.session.id).execute();
      const secure = settings.tls ? "; Secure" : "";
      return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`;
    },
    held,
    personOf: async (cookies) => (await held(cookies))?.person ?? null,
  };
}

async function load(db: Db, settings: AuthSettings) {
  const { createBetterAuth } = await import("./better-auth.ts");
  return createBetterAuth(db, settings);
}

/** The library answers a failure of the database as its own 500; whoever handles it wants the failure. */
async function unwrapped<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Error) throw error.cause;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && "statusCode" in error && error.statusCode === 401;
}
