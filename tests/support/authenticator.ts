/** An authenticator app of the tests: shows the code that a key has at a moment. */
import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

/** The six digits that an app with this key shows. */
export function codeAt(key: string, now: Date): Promise<string> {
  return createOTP(base32.decode(key)).hotp(Math.floor(now.getTime() / 30_000));
}
