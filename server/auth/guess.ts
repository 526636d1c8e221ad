// What somebody types to prove who they are: counted as wrong before it is looked at, and few wrong ones are let through.
import { Problem } from "../../domain/problem.ts";
import { detailsOf } from "../http/problem.ts";
import type { Answer, Ask } from "../http/route.ts";
import { beginAttempt } from "./attempts.ts";

export type GuessAsk = Pick<Ask<unknown, unknown, unknown>, "db" | "now" | "address" | "security">;

/** The account that somebody means, by its e-mail; `account` is its id, or null when the e-mail has none. */
export type Meant = { email: string; account: string | null };

/**
 * Answers what `check` gives when what was typed is right, and forgets what was wrong before; `check` throws when it
 * is not. Answers 429 with `Retry-After` in place of asking it after too many wrong ones.
 */
export async function guess<A>(
  { db, now, address, security }: GuessAsk,
  secret: string,
  { email, account }: Meant,
  check: () => Promise<Answer<A>>,
): Promise<Answer<A>> {
  const attempt = await beginAttempt(db, secret, { email, address }, now);
  if (attempt.wait !== null) {
    security("sign_in_blocked", { account });
    return tooMany(attempt.wait);
  }
  const answer = await check().catch((error: unknown) => {
    const isWrong = error instanceof Problem && error.code !== "code_needed";
    if (isWrong) security("sign_in_failed", { account });
    throw error;
  });
  await attempt.forgive();
  return answer;
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
