// Who of those who listen is told more than strangers are, and who of them has lost the right to it.
import type { Role } from "../../domain/roles.ts";
import { type Audience, audienceOn } from "../http/audience.ts";
import type { Openness } from "../http/authorise.ts";

/** What somebody is told, and the session by which they signed in, if they have. */
export type Told = { audience: Audience; session: string | null };

export type Standing = {
  openness: Openness;
  /** The role of whoever holds each of these sessions; those that have ended are missing. */
  rolesOf: (sessions: readonly string[]) => Promise<ReadonlyMap<string, Role>>;
};

/** Those who are told more than strangers: it ends with their session. */
export function bound<L extends Told>(listeners: Iterable<L>, { openness }: Standing): L[] {
  const strangers = audienceOn("stranger", openness);
  return [...listeners].filter(({ audience }) => audience !== strangers);
}

/** Those whose session has ended, or no longer entitles them to what they are told. */
export async function former<L extends Told>(
  listeners: Iterable<L>,
  standing: Standing,
): Promise<L[]> {
  const all = bound(listeners, standing);
  if (all.length === 0) return [];
  const roles = await standing.rolesOf(all.flatMap(({ session }) => session ?? []));
  const roleOf = ({ session }: L) => (session && roles.get(session)) || "stranger";
  return all.filter((each) => audienceOn(roleOf(each), standing.openness) !== each.audience);
}
