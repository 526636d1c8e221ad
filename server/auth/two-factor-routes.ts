// What people do with their own second factor: begin with an app, move to another, recovery codes, and end it.
import { beginTwoFactorSchema, codeGivenSchema } from "../../domain/account.ts";
import {
  appBegunSchema,
  type RecoveryCodes,
  recoveryCodesSchema,
  type TwoFactor,
  twoFactorSchema,
} from "../../domain/answers/account.ts";
import { Problem } from "../../domain/problem.ts";
import { can } from "../../domain/roles.ts";
import type { Answer, Ask, Route } from "../http/route.ts";
import { route } from "../http/route.ts";
import type { Auth } from "./auth.ts";
import { guess } from "./guess.ts";
import { appAddress } from "./one-time-code.ts";
import { wrongPassword } from "./password.ts";
import type { Queue } from "./queue.ts";
import { isPasswordOf, nameOf } from "./repository.ts";
import {
  beginApp,
  confirmApp,
  endTwoFactor,
  hasTwoFactor,
  renewRecoveryCodes,
  twoFactorOf,
  useCode,
  wrongCode,
} from "./two-factor.ts";

const NO_STORE = { "cache-control": "no-store" };
/** Stand in examples: the password as an earlier example has set it, and what an app shows. */
const [PASSWORD, CODE] = ["another horse, another battery", "CODE"];

type OwnAsk = Pick<Ask<unknown, unknown, unknown>, "db" | "now" | "address" | "actor" | "security">;

/** The routes about one's own second factor. What they are given is checked as slowly as a password at sign-in. */
export function twoFactorRoutes({ secret }: Auth, site: () => string, queue: Queue): Route[] {
  const guessOf = async <A>(ask: OwnAsk, check: (email: string) => Promise<Answer<A>>) => {
    const { id: account } = ask.actor;
    const known = await nameOf(ask.db, account);
    if (known === null || ask.actor.session === null)
      throw new Problem("not_signed_in", "Sign in first.");
    const { email } = known;
    return guess(ask, secret, { email, account }, () => check(email));
  };

  /** Throws `bad_input` when it is no code of whoever asks. */
  const use = async ({ db, now, actor }: OwnAsk, code: string) => {
    if ((await useCode(db, code, { account: actor.id, now, secret })) === null) throw wrongCode();
  };

  const told = (codes: string[]): Answer<RecoveryCodes> => ({ json: { codes }, headers: NO_STORE });
  const state = async ({ db, actor }: OwnAsk): Promise<Answer<TwoFactor>> => ({
    json: await twoFactorOf(db, actor.id),
    headers: NO_STORE,
  });

  return [
    route(
      "GET",
      "/api/auth/two-factor",
      {
        doc: "Whether whoever asks has to type a code at sign-in.",
        may: "change own account",
        answer: twoFactorSchema,
      },
      state,
    ),
    route(
      "POST",
      "/api/auth/two-factor",
      {
        doc: "Begins with an authenticator app, or moves to another: answers the new app's key, once.",
        may: "change own account",
        body: beginTwoFactorSchema,
        example: { body: { password: PASSWORD } },
        problems: ["code_needed", "too_many_requests"],
        answer: appBegunSchema,
      },
      (ask) =>
        queue.run(ask, () =>
          guessOf(ask, async (email) => {
            const { db, actor, body } = ask;
            if (!(await isPasswordOf(db, actor.id, body.password))) throw wrongPassword("password");
            if (await hasTwoFactor(db, actor.id)) {
              if (body.code === undefined)
                throw new Problem("code_needed", "Give a code of the app until now too.");
              await use(ask, body.code);
            }
            const key = await beginApp(db, actor.id, secret);
            const address = appAddress(key, `Vigil ${new URL(site()).hostname}`, email);
            return { json: { key, address }, headers: NO_STORE };
          }),
        ),
    ),
    route(
      "POST",
      "/api/auth/two-factor/confirm",
      {
        doc: "Takes the app that was begun into use: from now on sign-in asks for its codes. Ends the other sessions; answers recovery codes, once.",
        may: "change own account",
        body: codeGivenSchema,
        example: { body: { code: CODE } },
        problems: ["conflict", "too_many_requests"],
        answer: recoveryCodesSchema,
      },
      (ask) =>
        guessOf(ask, async () => {
          const { db, body, actor, now, security } = ask;
          const by = { actor: actor.id, now, secret, session: actor.session ?? "" };
          const codes = await db.transaction().execute((trx) => confirmApp(trx, body.code, by));
          security("two_factor_on", { account: actor.id });
          return told(codes);
        }),
    ),
    route(
      "POST",
      "/api/auth/recovery-codes",
      {
        doc: "Ten new recovery codes, told once; the old ones are no good any more.",
        may: "change own account",
        body: codeGivenSchema,
        example: { body: { code: CODE } },
        problems: ["too_many_requests"],
        answer: recoveryCodesSchema,
      },
      (ask) =>
        guessOf(ask, async () => {
          const { db, body, actor, now, security } = ask;
          await use(ask, body.code);
          const by = { actor: actor.id, now, secret };
          const codes = await db.transaction().execute((trx) => renewRecoveryCodes(trx, by));
          security("recovery_codes_made", { account: actor.id });
          return told(codes);
        }),
    ),
    route(
      "POST",
      "/api/auth/end-two-factor",
      {
        doc: "Asks whoever asks for no code any more. Editors and administrators can only move to another app.",
        may: "change own account",
        body: codeGivenSchema,
        example: { body: { code: CODE } },
        problems: ["too_many_requests"],
        answer: twoFactorSchema,
      },
      (ask) => {
        const { db, body, actor, now, security } = ask;
        if (can(actor.role, "edit the record"))
          throw new Problem("not_allowed", "Editors and administrators keep their second factor.");
        return guessOf(ask, async () => {
          await use(ask, body.code);
          const by = { actor: actor.id, now, secret };
          await db.transaction().execute((trx) => endTwoFactor(trx, actor.id, by));
          security("two_factor_off", { account: actor.id });
          return state(ask);
        });
      },
    ),
  ];
}
