/** Tells which claims of an event stand at a moment, by the promise on what is replaced and what is known. */
import type { SourcedClaim } from "../../../domain/record.ts";

/** The last second of a day, which is when a bare date counts. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59Z`);
}

/** The moment that a date or a time with its offset means, in milliseconds. */
function momentOf(when: string): number {
  return when.includes("T") ? Date.parse(when) : endOfDay(when);
}

/** When a claim was said: by its own word, else when its source came out, else at the end of its event's first day. */
export function saidAt({ as_of, source_published_on, event_start }: SourcedClaim): number {
  if (as_of !== null) return momentOf(as_of);
  if (source_published_on !== null) return endOfDay(source_published_on);
  return endOfDay(event_start);
}

/** Whether something of a moment is known at another; null is now, when everything is. */
export function isKnown(moment: number, as_of: string | null): boolean {
  return as_of === null || moment <= momentOf(as_of);
}

/** The claims that are known by then, neither withdrawn nor replaced: those that a reader sees as current. */
export function standingAt(claims: readonly SourcedClaim[], as_of: string | null): SourcedClaim[] {
  return claims.filter(
    (claim) =>
      isKnown(saidAt(claim), as_of) &&
      claim.status !== "retracted" &&
      !isReplaced(claim, claims, as_of),
  );
}

/** Whether one that is known by then and not withdrawn leads to it, in one step or several. */
function isReplaced(
  claim: SourcedClaim,
  claims: readonly SourcedClaim[],
  as_of: string | null,
): boolean {
  return claims.some(
    (other) =>
      other.status !== "retracted" &&
      isKnown(saidAt(other), as_of) &&
      leadsTo(other, claim, claims),
  );
}

/** Through claims of any status and any moment, all on the same metric and about the same people. */
function leadsTo(from: SourcedClaim, to: SourcedClaim, claims: readonly SourcedClaim[]): boolean {
  let at: SourcedClaim | undefined = from;
  for (let steps = 0; steps < claims.length; steps++) {
    const next: string | null = at.supersedes;
    at = claims.find((claim) => claim.id === next && isAlike(claim, from));
    if (at === undefined) return false;
    if (at === to) return true;
  }
  return false;
}

function isAlike(one: SourcedClaim, other: SourcedClaim): boolean {
  return one.metric === other.metric && one.subject === other.subject;
}
