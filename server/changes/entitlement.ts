// Which listeners are told more than strangers by right of a session or a key, and which of them have lost it.
import type { Role } from "../../domain/roles.ts";
import { type Audience, audienceOn, type Openness } from "../http/authorise.ts";

/** What a listener is told, and the session or the API key by which they are, if there is any. */
export type Entitlement = { audience: Audience; session: string | null };

export type SessionRights = {
  openness: Openness;
  /** The role that each of these sessions and keys gives; those that have ended are missing. */
  rolesOf: (sessions: readonly string[]) => Promise<ReadonlyMap<string, Role>>;
};

/** Those who are told more than strangers: it ends with their session. */
export function boundToSession<L extends Entitlement>(
  listeners: Iterable<L>,
  { openness }: SessionRights,
): L[] {
  const strangers = audienceOn("stranger", openness);
  return [...listeners].filter(({ audience }) => audience !== strangers);
}

/** Those whose session has ended, or no longer entitles them to what they are told. */
export async function withLostRight<L extends Entitlement>(
  listeners: Iterable<L>,
  sessions: SessionRights,
): Promise<L[]> {
  const all = boundToSession(listeners, sessions);
  if (all.length === 0) return [];
  const roles = await sessions.rolesOf(all.flatMap(({ session }) => session ?? []));
  const roleOf = ({ session }: L) => (session && roles.get(session)) || "stranger";
  return all.filter((each) => audienceOn(roleOf(each), sessions.openness) !== each.audience);
}
