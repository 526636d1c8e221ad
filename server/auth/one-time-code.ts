// One-time codes: those of an authenticator app (TOTP, RFC 6238, as every app makes them), and recovery codes.
import { randomBytes, randomInt } from "node:crypto";
import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

/** How long an app shows a code, and how many of them before and after are taken: clocks differ. */
const STEP_MS = 30_000;
const DRIFT = 1;

const RECOVERY_CODES = 10;
/** Without what is taken for something else: 0 and o, 1, i and l. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const HALF = 4;

/** The key that an app and Vigil share: 160 random bits (RFC 4226, 4) in base 32, as apps take them. */
export function newAppKey(): string {
  return base32.encode(randomBytes(20), { padding: false });
}

/** The address by which an app takes a key over, from a picture or a link. */
export function appAddress(key: string, site: string, email: string): string {
  return createOTP(base32.decode(key)).url(site, email);
}

/**
 * The step of time that a code is the one of, near to `now` and later than `after`: what was used once is no code any
 * more (RFC 6238, 5.2). Null when it is none.
 */
export async function stepOf(
  code: string,
  key: string,
  { now, after }: { now: Date; after: number },
): Promise<number | null> {
  const app = createOTP(base32.decode(key));
  const current = Math.floor(now.getTime() / STEP_MS);
  for (let step = current - DRIFT; step <= current + DRIFT; step++)
    if (step > after && (await app.hotp(step)) === code) return step;
  return null;
}

/** Ten codes of 39 random bits each, as people write them: `4f7k-92mq`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`);
}

function half(): string {
  return Array.from({ length: HALF }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** A code without what people put between its signs. */
export function plainCode(code: string): string {
  return code.replace(/[\s-]/g, "").toLowerCase();
}
