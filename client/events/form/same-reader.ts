// Whether whoever began a form is still signed in when it is sent: a stranger's proposal is not what they meant.
import { ApiProblem, get } from "../../api.ts";
import { me } from "../../shell/session.ts";

/** Throws the problem "not_signed_in" when the session has ended, or is another's by now; and as `get` does. */
export async function sameReader(): Promise<void> {
  const { id } = me.peek();
  if (id === null) return;
  const now = await get("/api/me");
  if (now.id !== id) throw new ApiProblem(401, { code: "not_signed_in" });
}

/** Whether a send failed for that. */
export const isSessionOver = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === "not_signed_in";
