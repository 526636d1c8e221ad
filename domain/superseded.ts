// Which claims are superseded: that follows from the claims that replace them, and is stored nowhere.
import type { Claim } from "./claim.ts";

/** What tells which claims of an event replace which. */
export type Replacing = Pick<Claim, "id" | "metric" | "subject" | "supersedes" | "status">;

/**
 * The claims of one event, each with the status it has: those are superseded to which a claim that is known and not
 * retracted leads through `supersedes`, in however many steps, through whichever claims on the same metric and
 * subject. What is retracted stays so.
 */
export function withSuperseded<C extends Replacing>(
  claims: readonly C[],
  isKnown: (claim: C) => boolean = () => true,
): readonly C[] {
  if (claims.every(({ supersedes }) => supersedes === null)) return claims;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const superseded = new Set<string>();
  for (const claim of claims)
    if (claim.status !== "retracted" && isKnown(claim))
      for (const { id } of replacedBy(claim, byId)) superseded.add(id);
  return claims.map((claim) =>
    superseded.has(claim.id) && claim.status !== "retracted"
      ? { ...claim, status: "superseded" }
      : claim,
  );
}

/** The claims to which one leads, the nearest first, each once and never itself. */
export function replacedBy<C extends Replacing>(
  claim: C,
  byId: { get: (id: string) => C | undefined },
): Set<C> {
  const found = new Set<C>();
  for (let at = replaced(claim, byId); at !== undefined; at = replaced(at, byId)) {
    if (at.id === claim.id || found.has(at)) break;
    found.add(at);
  }
  return found;
}

/** The claim that one replaces: on the same metric and about the same people, or none. */
function replaced<C extends Replacing>(
  { metric, subject, supersedes }: C,
  byId: { get: (id: string) => C | undefined },
): C | undefined {
  const claim = supersedes === null ? undefined : byId.get(supersedes);
  return claim?.metric === metric && claim.subject === subject ? claim : undefined;
}
