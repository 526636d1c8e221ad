// The accounts library on our tables: it checks passwords, makes sessions and reads the session of a cookie.
import { kyselyAdapter } from "@better-auth/kysely-adapter";
import { betterAuth } from "better-auth/minimal";
import { PASSWORD_MAX } from "../../domain/account.ts";
import type { Db } from "../db/tables.ts";
import { hashPassword, verifyPassword } from "./password.ts";

/** A session ends this long after signing in, however busy it was. */
const SESSION_HOURS = 12;

export type AuthSettings = {
  /** Signs the session cookie. */
  secret: string;
  /** Whether people reach the site over TLS; the cookie then never travels without it. */
  tls: boolean;
};

const dates = { createdAt: "created_at", updatedAt: "updated_at" };

/**
 * None of the library's own addresses is served: sign-in passes through our counters, and accounts are
 * made by our own transactions, which record them. Without a named dialect its adapter keeps dates as ISO
 * text and booleans as 0 and 1, as our tables do. Nothing about a reader's address or browser is stored.
 */
export function createBetterAuth(db: Db, { secret, tls }: AuthSettings) {
  return betterAuth({
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: kyselyAdapter(db, { transaction: true }),
    advanced: {
      useSecureCookies: false,
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
      cookies: { session_token: { name: cookieName(tls), attributes: { secure: tls } } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
      fields: {
        ...dates,
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
      },
    },
    user: {
      fields: { ...dates, emailVerified: "email_verified" },
      additionalFields: {
        role: { type: "string", input: false },
        disabledAt: { type: "string", required: false, input: false, fieldName: "disabled_at" },
      },
    },
    account: {
      fields: {
        ...dates,
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
      },
    },
    verification: { fields: { ...dates, expiresAt: "expires_at" } },
  });
}

/** `__Host-` binds the cookie to this host and to TLS (RFC 6265bis, 4.1.3.2). */
export function cookieName(tls: boolean): string {
  return tls ? "__Host-vigil_session" : "vigil_session";
}
