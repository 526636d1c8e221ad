// An account: who may sign in, with what role, and what the forms about it take.
import { z } from "zod";
import { type Role, roleSchema } from "./roles.ts";
import { text } from "./text.ts";

/** The fewest characters a password may have (NIST SP 800-63B asks for 8; ours stands alone, so 12). */
export const PASSWORD_MIN = 12;
/** The most characters of anything secret that is typed. */
export const PASSWORD_MAX = 200;

/** Text that is only ever compared: any characters, none trimmed. Halves of characters would all be compared as one. */
const secretText = z
  .string()
  .max(PASSWORD_MAX)
  .refine((text) => !/\p{Surrogate}/u.test(text), "holds half a character");

/** A password of 12 to 200 characters. */
export const passwordSchema = secretText
  .min(PASSWORD_MIN, `has fewer than ${PASSWORD_MIN} characters`)
  .describe("12 characters or more.");

/** An e-mail address, in lower case: two spellings of one address are one account. */
export const emailSchema = text(254).toLowerCase().pipe(z.email("is not an e-mail address"));

const tokenSchema = secretText.min(1).describe("What stands in the link behind the =.");

/** Roles that an account can have: a stranger has none. */
export const accountRoleSchema = roleSchema.exclude(["stranger"]);
export type AccountRole = Exclude<Role, "stranger">;

/** A code of an authenticator app, or a recovery code, however it is typed: `123 456`, `4f7k-92mq`. */
const codeSchema = text(40).describe(
  "A code of the account's authenticator app, or one of its recovery codes.",
);

/** What signing in takes. A short password is not refused here: it is simply wrong. */
export const signInSchema = z.strictObject({
  email: emailSchema.describe("E-mail address of the account."),
  password: secretText.min(1).describe("Its password."),
  code: codeSchema
    .optional()
    .describe(
      "A code of its authenticator app, or a recovery code, where the account asks for one.",
    ),
});

/** What the one-time administrator link asks for. */
export const adminLinkSchema = z.strictObject({
  token: tokenSchema,
  email: emailSchema.describe("E-mail address to sign in with."),
  name: text(100).describe("What others see."),
  password: passwordSchema,
});

/** What a one-time password link asks for. */
export const passwordLinkSchema = z.strictObject({ token: tokenSchema, password: passwordSchema });

/** What calling oneself something else takes. */
export const ownNameSchema = z.strictObject({
  name: text(100).describe("What others see."),
});

/** What changing one's own password takes. */
export const ownPasswordSchema = z.strictObject({
  current_password: secretText.min(1).describe("The password until now."),
  password: passwordSchema,
});

/** What beginning with an authenticator app takes; a code where there is one already. */
export const beginTwoFactorSchema = z.strictObject({
  password: secretText.min(1).describe("The password of whoever asks."),
  code: codeSchema.optional(),
});

/** What a code of the app that was begun is given in. */
export const codeGivenSchema = z.strictObject({ code: codeSchema });

/** What an administrator gives to make an account. */
export const newAccountSchema = z.strictObject({
  email: emailSchema.describe("E-mail address to sign in with."),
  name: text(100).describe("What others see."),
  role: accountRoleSchema.describe("What the account may do."),
});
export type NewAccount = z.infer<typeof newAccountSchema>;
