// Accounts as the API answers them, and who asks.
import { z } from "zod";
import { accountRoleSchema } from "../account.ts";
import { actionSchema, roleSchema } from "../roles.ts";

/** Who asks, and what they may do. A stranger has neither id nor e-mail. */
export const meSchema = z
  .object({
    id: z.string().nullable(),
    role: roleSchema,
    name: z.string().nullable(),
    email: z.string().nullable(),
    may: z.array(actionSchema).describe("The actions allowed on this site."),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof meSchema>;

/** An account as administrators see it. */
export const accountSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: accountRoleSchema,
    created_at: z.string(),
    has_password: z.boolean().describe("Its one-time link was used."),
    sessions: z.int().describe("Sessions that have not ended."),
    last_seen_at: z.string().nullable().describe("Exact to a minute; null: never signed in."),
    disabled_at: z.string().nullable().describe("Since when it lets nobody in."),
    two_factor: z.boolean().describe("It asks for a code at sign-in."),
    link_until: z
      .string()
      .nullable()
      .describe("When its unused one-time link ends, if it has one."),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof accountSchema>;

/** An account and the one-time link, relative to the site's address, by which its owner sets a password. */
export const accountLinkSchema = z.object({
  account: accountSchema,
  link: z.string().describe("One-time link, relative to the address of the site."),
});
export type AccountLink = z.infer<typeof accountLinkSchema>;

/** The answer of GET /api/accounts: all of them, oldest first. */
export const accountsSchema = z.object({ items: z.array(accountSchema) });
export type Accounts = z.infer<typeof accountsSchema>;

/** One of the reader's own sessions. */
const ownSessionSchema = z.object({
  id: z.string(),
  current: z.boolean().describe("It is the one that asks."),
  created_at: z.string(),
  last_used_at: z.string().describe("Exact to a minute."),
  expires_at: z.string().describe("When it ends by itself at the latest."),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;

/** The answer of GET /api/auth/sessions: those that have not ended, the newest first. */
export const ownSessionsSchema = z.object({ items: z.array(ownSessionSchema) });
export type OwnSessions = z.infer<typeof ownSessionsSchema>;

/** The answer of ending one's other sessions. */
export const sessionsEndedSchema = z.object({
  ended: z.int().describe("How many sessions were ended."),
});
export type SessionsEnded = z.infer<typeof sessionsEndedSchema>;

/** Whether whoever asks has to type a code at sign-in, and how many recovery codes they have left. */
export const twoFactorSchema = z
  .object({
    since: z.string().nullable().describe("Since when; null: the password alone lets them in."),
    codes_left: z.int().describe("Recovery codes that were not used."),
  })
  .meta({ id: "TwoFactor" });
export type TwoFactor = z.infer<typeof twoFactorSchema>;

/** The key of a new authenticator app. It counts once a code of it was given. */
export const appBegunSchema = z.object({
  key: z.string().describe("The app's key, in base 32, to be typed into it."),
  address: z.string().describe("The same as an `otpauth:` address, for a link or a QR code."),
});
export type AppBegun = z.infer<typeof appBegunSchema>;

/** Ten recovery codes, each good once. They are told this one time. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
