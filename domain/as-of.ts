// The record as it is known, now or as of an earlier moment.
import type { EventRecord } from "./record.ts";
import { saidAt } from "./rule.ts";
import { withSuperseded } from "./superseded.ts";
import { instantOf } from "./when.ts";

/**
 * The records as known at a moment, or now where it is null: each claim with the status it had then. Of a moment only
 * the claims said by then are kept, and a claim stands whose replacement came later: at a moment after everything was
 * said, all is as it is now. An event is known once one of its sources is out or one of its claims is said; without
 * any dated source, once it has begun.
 */
export function asKnownAt(records: readonly EventRecord[], as_of: string | null): EventRecord[] {
  if (as_of === null)
    return records.map((record) => ({ ...record, claims: withSuperseded(record.claims) }));
  const moment = instantOf(as_of) ?? Number.POSITIVE_INFINITY;
  const isSaid = (claim: EventRecord["claims"][number]) => saidAt(claim) <= moment;
  return records.flatMap((record) => {
    const claims = withSuperseded(record.claims, isSaid).filter(isSaid);
    return claims.length > 0 || isKnown(record, moment) ? [{ ...record, claims }] : [];
  });
}

function isKnown({ event, sources }: EventRecord, moment: number): boolean {
  const dates = sources.flatMap((source) => source.published_on ?? []);
  return (dates.length > 0 ? dates : [event.start]).some(
    (date) => (instantOf(date) ?? 0) <= moment,
  );
}
