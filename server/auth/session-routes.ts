// Who am I, signing in and out, and what the one-time links do.
import { z } from "zod";
import {
  adminLinkSchema,
  ownPasswordSchema,
  passwordLinkSchema,
  signInSchema,
} from "../../domain/account.ts";
import { type Me, meSchema, sessionsEndedSchema } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import { ACTIONS } from "../../domain/roles.ts";
import { mayDo } from "../http/authorise.ts";
import { detailsOf } from "../http/problem.ts";
import { type Actor, type Answer, type Ask, type Route, route } from "../http/route.ts";
import { beginAttempt, forgiveAccount } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import {
  type Became,
  becomeAdministrator,
  changePassword,
  setPasswordByLink,
  type Use,
} from "./become.ts";
import { createQueue, ROOM } from "./queue.ts";
import { endOtherSessions, idOf, isPasswordOf, nameOf, pruneSessions } from "./repository.ts";
import type { Person } from "./sessions.ts";

/** Stands in examples. */
const PASSWORD = "correct horse battery staple";

/** The routes under /api/auth, and /api/me. `site` gives the address under which people reach this site. */
export function sessionRoutes(auth: Auth, site: () => string): Route[] {
  const { sessions, secret, openness } = auth;
  const queue = createQueue(ROOM);
  const use = ({ now }: SessionAsk): Use => ({ now, secret, host: new URL(site()).hostname });

  const meOf = (person: Person | null, key: Actor["key"] = null): Me => {
    const who = person ?? STRANGER;
    return { ...who, may: ACTIONS.filter((action) => mayDo({ ...who, key }, action, openness)) };
  };

  /** Begins a session in place of the one that the request came with, if any. Null when the password is wrong. */
  const begin = async (
    { db, now, request }: SessionAsk,
    { email, password }: { email: string; password: string },
  ): Promise<Answer<Me> | null> => {
    const cookie = await sessions.signIn(email, password);
    if (cookie === null) return null;
    await sessions.signOut(request.headers.cookie);
    await pruneSessions(db, now);
    const me = meOf(await sessions.personOf(cookie.split(";")[0]));
    return { json: me, headers: { "set-cookie": cookie, "cache-control": "no-store" } };
  };

  /** After a link has set the password: no guess, so the counters are not asked. */
  const welcome = async (
    ask: SessionAsk,
    became: Became,
    password: string,
  ): Promise<Answer<Me>> => {
    const { account, email } = became;
    ask.security("password_set", { account });
    await forgiveAccount(ask.db, secret, email);
    return (await begin(ask, { email, password })) ?? refuse();
  };

  return [
    route(
      "GET",
      "/api/me",
      { doc: "Who asks, and what they may do.", may: "sign in", answer: meSchema },
      async ({ db, actor: { id, role, key } }) => {
        const known = role === "stranger" ? null : await nameOf(db, id);
        const person = known && role !== "stranger" ? { id, role, ...known } : null;
        return { json: meOf(person, key), headers: { "cache-control": "no-store" } };
      },
    ),
    route(
      "POST",
      "/api/auth/sign-in",
      {
        doc: "Signs in with e-mail and password; the session's cookie lasts 12 hours.",
        may: "sign in",
        body: signInSchema,
        example: { body: { email: "ada@example.org", password: PASSWORD } },
        problems: ["not_signed_in", "too_many_requests"],
        answer: meSchema,
      },
      (ask) =>
        queue.run(ask, async () => {
          const { db, now, address, body, security } = ask;
          const attempt = await beginAttempt(db, secret, { email: body.email, address }, now);
          const answer = attempt.wait === null ? await begin(ask, body) : tooMany(attempt.wait);
          if (answer === null || attempt.wait !== null) {
            const event = answer === null ? "sign_in_failed" : "sign_in_blocked";
            security(event, { account: await idOf(db, body.email) });
            return answer ?? refuse();
          }
          await attempt.forgive();
          return answer;
        }),
    ),
    route(
      "POST",
      "/api/auth/sign-out",
      { doc: "Ends the session.", may: "sign in", body: z.strictObject({}), answer: meSchema },
      async ({ request }) => ({
        json: meOf(null),
        headers: {
          "set-cookie": await sessions.signOut(request.headers.cookie),
          // What the browser keeps of answers for this account; what was typed and not sent stays on the device.
          "clear-site-data": '"cache"',
        },
      }),
    ),
    route(
      "POST",
      "/api/auth/password",
      {
        doc: "Changes the password of whoever asks, ends their sessions and begins another.",
        may: "change own account",
        body: ownPasswordSchema,
        example: {
          body: { current_password: PASSWORD, password: "another horse, another battery" },
        },
        problems: ["too_many_requests"],
        answer: meSchema,
      },
      (ask) =>
        queue.run(ask, async () => {
          const { db, now, address, body, request, security } = ask;
          const person = await sessions.personOf(request.headers.cookie);
          if (person === null) throw new Problem("not_signed_in", "Sign in first.");
          const { id, email } = person;
          const attempt = await beginAttempt(db, secret, { email, address }, now);
          if (attempt.wait !== null) {
            security("sign_in_blocked", { account: id });
            return tooMany(attempt.wait);
          }
          if (!(await isPasswordOf(db, id, body.current_password))) {
            security("sign_in_failed", { account: id });
            throw badPassword();
          }
          await changePassword(db, person, body.password, use(ask));
          security("password_set", { account: id });
          await attempt.forgive();
          return (await begin(ask, { email, password: body.password })) ?? refuse();
        }),
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
      async ({ db, request, actor, now }) => {
        const held = await sessions.held(request.headers.cookie);
        if (held === null) throw new Problem("not_signed_in", "Sign in first.");
        await pruneSessions(db, now);
        const ended = await db
          .transaction()
          .execute((trx) =>
            endOtherSessions(
              trx,
              { account: held.person.id, session: held.session },
              { actor: actor.id, now, secret },
            ),
          );
        return { json: { ended } };
      },
    ),
    route(
      "POST",
      "/api/auth/admin-link",
      {
        doc: "Uses the one-time administrator link up: makes the administrator and signs them in.",
        may: "sign in",
        body: adminLinkSchema,
        example: {
          body: { token: "TOKEN", email: "ada@example.org", name: "Ada", password: PASSWORD },
        },
        problems: ["not_found"],
        answer: meSchema,
      },
      (ask) =>
        queue.run(ask, async () => {
          const became = await told(ask, becomeAdministrator(ask.db, ask.body, use(ask)));
          if (became.before === null)
            ask.security("account_made", { account: became.account, role: "admin" });
          else if (became.before !== "admin")
            ask.security("role_changed", {
              account: became.account,
              before: became.before,
              role: "admin",
            });
          return welcome(ask, became, ask.body.password);
        }),
    ),
    route(
      "POST",
      "/api/auth/password-link",
      {
        doc: "Uses a one-time password link up: sets the account's password and signs it in.",
        may: "sign in",
        body: passwordLinkSchema,
        example: { body: { token: "TOKEN", password: PASSWORD } },
        problems: ["not_found"],
        answer: meSchema,
      },
      (ask) =>
        queue.run(ask, async () => {
          const became = await told(ask, setPasswordByLink(ask.db, ask.body, use(ask)));
          return welcome(ask, became, ask.body.password);
        }),
    ),
  ];
}

type SessionAsk = Pick<Ask<unknown, unknown, unknown>, "db" | "now" | "request" | "security">;

/** What came of a link; that it was refused is told. */
async function told(ask: SessionAsk, using: Promise<Became>): Promise<Became> {
  try {
    return await using;
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") ask.security("link_refused");
    throw error;
  }
}

const STRANGER = { id: null, role: "stranger", name: null, email: null } as const;

/** The password until now is wrong: a field of the form, and nobody is signed out for it. */
function badPassword(): Problem {
  const message = "is not the password of this account";
  return new Problem("bad_input", "The password until now is wrong.", [
    { path: "current_password", code: "wrong_password", message },
  ]);
}

function refuse(): never {
  throw new Problem("not_signed_in", "E-mail or password is wrong.");
}

/** Refuses for so many seconds. */
function tooMany(wait: number): Answer<never> {
  const problem = new Problem("too_many_requests", "Too many wrong passwords. Try again later.");
  return {
    status: 429,
    text: JSON.stringify(detailsOf(problem)),
    type: "application/problem+json",
    headers: { "retry-after": String(wait), "cache-control": "no-store" },
  };
}
