// What clients of ACLED's API take for a token: an API key, or that of anybody.
import { z } from "zod";
import type { AcledToken } from "../../domain/answers/acled.ts";
import { Problem } from "../../domain/problem.ts";
import { ANYBODY } from "../auth/auth.ts";
import { holderOf } from "../auth/keys.ts";
import type { Db } from "../db/tables.ts";
import { allows, type Openness } from "../http/authorise.ts";
import { KeyRefused } from "../http/key-refused.ts";

const DAY_S = 86_400;

/** More fields than these may come. */
export const tokenForm = z.object({
  grant_type: z.enum(["password", "refresh_token"]).describe("What the token is asked for with."),
  username: z.string().max(300).optional().describe("Anything: the key says whose it is."),
  password: z
    .string()
    .max(300)
    .optional()
    .describe(`An API key; "${ANYBODY}" where reading needs no account.`),
  refresh_token: z.string().max(300).optional().describe("The token of the answer before."),
  client_id: z.string().max(300).optional().describe("Anything; clients send acled."),
});

/**
 * The token is the key itself, so that it ends with the key and nothing of it is kept. Passwords of accounts are none:
 * they are typed where a second factor is asked for. Throws `not_signed_in`.
 */
export async function tokenFor(
  db: Db,
  { grant_type, password, refresh_token }: z.infer<typeof tokenForm>,
  openness: Openness,
): Promise<AcledToken> {
  const key = (grant_type === "password" ? password : refresh_token) ?? "";
  if (key !== ANYBODY) {
    const holder = await holderOf(db, key);
    if (holder === null || !holder.good) throw new KeyRefused(holder?.account ?? null);
  } else if (!allows("stranger", "read", openness))
    throw new Problem("not_signed_in", "Reading needs an account here: send an API key.");
  return { token_type: "Bearer", expires_in: DAY_S, access_token: key, refresh_token: key };
}
