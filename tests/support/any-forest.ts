/** Forests of records as varied as a database may hold: claims that replace others, vague dates, sources with one date each. */
import fc from "fast-check";
import type { EventRecord, SourcedClaim } from "../../domain/record.ts";
import { DATE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import { isoOf } from "../../domain/when.ts";
import { anyTerm, sensitiveForest } from "./arbitraries.ts";
import { aSource } from "./examples.ts";

const DAY = 18_500;

/** Which other claim of its event one replaces: most often one on the same metric and about the same people. */
const replaces = fc.option(
  fc.record({ pick: fc.nat(30), alike: fc.constantFrom(true, true, false) }),
);

/** What is varied of each record: picks of other claims are taken modulo how many there are. */
const variation = fc.record({
  date_precision: fc.oneof(
    { weight: 3, arbitrary: fc.constant("day" as const) },
    anyTerm(DATE_PRECISIONS),
  ),
  added: fc.nat(40),
  changed: fc.nat(3),
  replaces: fc.array(replaces, { minLength: 3, maxLength: 3 }),
  named: fc.constantFrom("2020-09-01", "2020-09-13", null),
});

/** A forest of up to twelve events, some of them hidden or protected, with claims that replace one another. */
export const anyForest: fc.Arbitrary<EventRecord[]> = fc
  .tuple(sensitiveForest, fc.array(variation, { minLength: 12, maxLength: 12 }))
  .map(([records, variations]) => {
    return records.map((record, i) => {
      const varied = variations[i];
      if (varied === undefined) return record;
      const claims = record.claims.map((claim, at): SourcedClaim => {
        const { pick, alike } = varied.replaces[at] ?? { pick: 0, alike: null };
        const others = record.claims.filter(
          (other) => alike !== null && other !== claim && (!alike || isAlike(other, claim)),
        );
        const supersedes = others[pick % others.length]?.id ?? null;
        const source = `source-${claim.source_published_on}`;
        return { ...claim, source, supersedes };
      });
      const dates = new Map(claims.map((claim) => [claim.source, claim.source_published_on]));
      dates.set(`source-${varied.named}`, varied.named);
      const event = {
        ...record.event,
        date_precision: varied.date_precision,
        added_on: isoOf(DAY + varied.added),
        changed_at: `2020-09-1${varied.changed}T08:00:00Z`,
      };
      const sources = [...dates].map(([id, published_on]) => aSource({ id, published_on }));
      return { ...record, event, claims, sources };
    });
  });

function isAlike(one: SourcedClaim, other: SourcedClaim): boolean {
  return one.metric === other.metric && one.subject === other.subject;
}

/** A record of the same claims that is part of nothing. */
export function alone({ event, claims, ...record }: EventRecord, i: number): EventRecord {
  const id = `alone-${i}`;
  const idOf = (claim: string | null) =>
    claims.some((own) => own.id === claim) ? `${id}:${claim}` : null;
  return {
    ...record,
    event: { ...event, id, part_of: null },
    claims: claims.map((claim) => ({
      ...claim,
      id: `${id}:${claim.id}`,
      event: id,
      supersedes: idOf(claim.supersedes),
    })),
  };
}
