// Who am I, signing in and out, and what the one-time links do.
import { z } from "zod";
import {
  adminLinkSchema,
  ownPasswordSchema,
  passwordLinkSchema,
  signInSchema,
} from "../../domain/account.ts";
import { type Me, meSchema } from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import { type Answer, type Ask, type Route, route } from "../http/route.ts";
import { forgiveAccount } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import {
  type Became,
  becomeAdministrator,
  changePassword,
  setPasswordByLink,
  type Use,
} from "./become.ts";
import { guess } from "./guess.ts";
import { meOf, personOf } from "./me.ts";
import { pruneSessions, seen } from "./own-sessions.ts";
import { wrongPassword } from "./password.ts";
import type { Queue } from "./queue.ts";
import { idOf, isPasswordOf } from "./repository.ts";
import { hasTwoFactor, twoFactorOf, useCode, wrongCode } from "./two-factor.ts";

/** Stands in examples. */
const PASSWORD = "correct horse battery staple";

/** The routes under /api/auth, and /api/me. `site` gives the address under which people reach this site. */
export function sessionRoutes(auth: Auth, site: () => string, queue: Queue): Route[] {
  const { sessions, secret, openness } = auth;
  const use = ({ now }: SessionAsk): Use => ({ now, secret, host: new URL(site()).hostname });

  /**
   * Begins a session in place of the one that the request came with, if any. Throws `not_signed_in` when the password is
   * wrong, or the account disabled: nobody who guesses is told which. `second` throws when something else is missing.
   */
  const begin = async (
    { db, now, request }: SessionAsk,
    { email, password }: { email: string; password: string },
    second: (account: string) => Promise<void>,
  ): Promise<Answer<Me>> => {
    const cookie = await sessions.signIn(email, password);
    if (cookie === null) return refuse();
    const begun = cookie.split(";")[0];
    const person = await sessions.personOf(begun);
    try {
      if (person === null) return refuse();
      await second(person.id);
    } catch (error) {
      await sessions.signOut(begun);
      throw error;
    }
    await sessions.signOut(request.headers.cookie);
    await pruneSessions(db, now);
    await seen(db, person.id, now);
    return {
      json: meOf(person, null, openness),
      headers: { "set-cookie": cookie, "cache-control": "no-store" },
    };
  };

  /** Throws `code_needed` when an account asks for a code and none was typed, `bad_input` when a wrong one was. */
  const secondOf =
    ({ db, now, security }: SessionAsk, code: string | undefined) =>
    async (account: string) => {
      if (!(await hasTwoFactor(db, account))) return;
      if (code === undefined) throw codeNeeded();
      const passed = await useCode(db, code, { account, now, secret });
      if (passed === null) throw wrongCode();
      if (passed === "recovery") {
        const { codes_left: left } = await twoFactorOf(db, account);
        security("recovery_code_used", { account, left });
      }
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
    return begin(ask, { email, password }, secondOf(ask, undefined));
  };

  return [
    route(
      "GET",
      "/api/me",
      { doc: "Who asks, and what they may do.", may: "sign in", answer: meSchema },
      async ({ db, actor }) => ({
        json: meOf(await personOf(db, actor), actor.key, openness),
        headers: { "cache-control": "no-store" },
      }),
    ),
    route(
      "POST",
      "/api/auth/sign-in",
      {
        doc: "Signs in with e-mail and password; the session's cookie lasts 12 hours.",
        may: "sign in",
        body: signInSchema,
        example: { body: { email: "ada@example.org", password: PASSWORD } },
        problems: ["not_signed_in", "code_needed", "too_many_requests"],
        evenReadOnly: true,
        answer: meSchema,
      },
      (ask) =>
        queue.run(ask, async () => {
          const { db, body } = ask;
          const meant = { email: body.email, account: await idOf(db, body.email) };
          return guess(ask, secret, meant, () => begin(ask, body, secondOf(ask, body.code)));
        }),
    ),
    route(
      "POST",
      "/api/auth/sign-out",
      {
        doc: "Ends the session.",
        may: "sign in",
        body: z.strictObject({}),
        evenReadOnly: true,
        answer: meSchema,
      },
      async ({ request }) => ({
        json: meOf(null, null, openness),
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
          const { db, body, request, security } = ask;
          const person = await sessions.personOf(request.headers.cookie);
          if (person === null) throw new Problem("not_signed_in", "Sign in first.");
          const { id, email } = person;
          return guess(ask, secret, { email, account: id }, async () => {
            if (!(await isPasswordOf(db, id, body.current_password)))
              throw wrongPassword("current_password");
            await changePassword(db, person, body.password, use(ask));
            security("password_set", { account: id });
            // Whoever asks has proved who they are when the session began that they ask with.
            return begin(ask, { email, password: body.password }, async () => {});
          });
        }),
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
        problems: ["not_found", "code_needed"],
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

/** The account asks for a second factor, too. */
function codeNeeded(): Problem {
  return new Problem("code_needed", "Give a code of your authenticator app too.");
}

function refuse(): never {
  throw new Problem("not_signed_in", "E-mail or password is wrong.");
}
