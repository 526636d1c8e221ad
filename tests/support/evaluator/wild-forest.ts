/** Forests that try a promise: deep and bridged trees, replaced and withdrawn claims, bounds on one side, ties, no dates. */
import fc from "fast-check";
import type { Claim } from "../../../domain/claim.ts";
import type { Period } from "../../../domain/filter.ts";
import type { EventRecord, SourcedClaim } from "../../../domain/record.ts";
import { METRICS, SUBJECTS, type Subject } from "../../../domain/vocabulary/claim-terms.ts";
import { SENSITIVITIES, STATUSES } from "../../../domain/vocabulary/event-terms.ts";
import { FORMS, formsOf } from "../../../domain/vocabulary/form.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { DATE_PRECISIONS } from "../../../domain/vocabulary/precision.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import { dayOf, isoOf } from "../../../domain/when.ts";
import { anyTerm, bounds } from "../arbitraries.ts";
import { aClaim, aRecord, aSource } from "../examples.ts";

/** The first day on which an event may begin: 5 September 2020. */
const FIRST_DAY = 18_510;

const few = fc.integer({ min: 0, max: 7 });

/** Small numbers, so that a whole and its parts often come to the same; a bound on one side; words with a number. */
const closeBounds: fc.Arbitrary<Pick<Claim, "low" | "high" | "qualifier">> = fc.oneof(
  few.map((n) => ({ low: n, high: n, qualifier: "exact" as const })),
  fc.tuple(few, few).map(([n, more]) => ({ low: n, high: n + more, qualifier: "about" as const })),
  few.map((low) => ({ low, high: null, qualifier: "at_least" as const })),
  few.map((high) => ({ low: null, high, qualifier: "at_most" as const })),
  few.map((low) => ({ low, high: null, qualifier: "vague" as const })),
  fc.constant({ low: null, high: null, qualifier: "vague" as const }),
);

/** Some say the same moment in other words, so that there are ties. */
export const wildMoments = fc.constantFrom(
  "2020-09-05",
  "2020-09-05T23:59:59Z",
  "2020-09-06T02:59:59+03:00",
  "2020-09-07",
  "2020-09-08T12:00Z",
  "2020-09-12",
);

/** A few days in the midst of the events, of which many reach beyond both or one of its ends. */
export const briefPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }))
  .map(([day, more]) => ({
    from: { day: FIRST_DAY + day },
    to: { day: FIRST_DAY + day + more },
  }));

const dates = fc.option(fc.constantFrom("2020-09-05", "2020-09-07", "2020-09-09"));

const subject: fc.Arbitrary<Subject> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("all" as const) },
  { weight: 1, arbitrary: fc.constantFrom("police" as const, "protesters" as const) },
  { weight: 1, arbitrary: anyTerm(SUBJECTS) },
);

const claim = fc.record({
  bounds: fc.oneof({ weight: 3, arbitrary: closeBounds }, { weight: 1, arbitrary: bounds }),
  metric: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("participants" as const, "detained" as const) },
    { weight: 1, arbitrary: anyTerm(METRICS) },
  ),
  subject,
  status: fc.oneof(
    { weight: 5, arbitrary: fc.constant("active" as const) },
    fc.constantFrom("retracted" as const, "disputed" as const),
  ),
  attributed_kind: anyTerm(SPEAKERS),
  as_of: fc.option(wildMoments, { freq: 3 }),
  source_published_on: dates,
  /** The letter that its id ends with comes from here, so that ids are in no order of their own. */
  letter: fc.nat(1000),
  replaces: fc.option(fc.record({ pick: fc.nat(30), alike: fc.boolean() })),
});
type AnyClaim = typeof claim extends fc.Arbitrary<infer C> ? C : never;

/** One in three groups, and often one person's word on many metrics or many words on one. */
const claims = fc.oneof(
  fc.array(claim, { maxLength: 5 }),
  fc
    .tuple(fc.array(claim, { maxLength: 6 }), fc.constantFrom("participants", "detained"), subject)
    .map(([all, metric, subject]) => all.map((one) => ({ ...one, metric, subject }) as AnyClaim)),
  fc
    .tuple(
      fc.array(claim, { maxLength: 6 }),
      fc.array(anyTerm(SUBJECTS), { minLength: 6, maxLength: 6 }),
    )
    .map(([all, subjects]) =>
      all.map((one, i) => ({ ...one, metric: "injured", subject: subjects[i] }) as AnyClaim),
    ),
);

const place = fc.constantFrom<Partial<EventRecord["event"]["place"]>>(
  {},
  { name: "Stela, Minsk", precision: "exact", lat: 53.9086, lon: 27.537 },
  { name: "Brest", admin1: "Brest Region", lat: 52.0976, lon: 23.6877 },
  { name: "Kobryn", admin1: "Brest Region", lat: null, lon: null },
  { name: "Brest", admin1: null, lat: 52.0976, lon: 23.6877, precision: "district" },
  { name: "Minsk City", admin1: "Minsk City", precision: "region" },
  { name: "Hrodna Region", admin1: "Hrodna Region", lat: 53.7, lon: 23.8, precision: "region" },
  { name: "Belarus", admin1: null, lat: null, lon: null, precision: "country" },
  { name: "Minsk", admin1: "Minsk City", country: "LTU", lat: 54.7, lon: 25.3, precision: "exact" },
);

const mostly = <V>(one: V, others: fc.Arbitrary<V>, weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: others });

const event = fc.record({
  /** How far back the wider event stands; none for one that is part of nothing. */
  back: fc.option(fc.constantFrom(0, 0, 0, 1, 2, 5), { freq: 4 }),
  kind: mostly("demonstration" as const, anyTerm(KINDS), 2),
  form: fc.nat(FORMS.length),
  day: fc.nat(8),
  days: fc.constantFrom(0, 0, 0, 1, 2, 2, 4, 30),
  date_precision: mostly("day" as const, anyTerm(DATE_PRECISIONS), 4),
  place,
  status: mostly("published" as const, anyTerm(STATUSES), 4),
  sensitivity: mostly("public" as const, anyTerm(SENSITIVITIES), 4),
  added: fc.nat(12),
  claims,
  named: fc.option(dates),
});

/** A forest of up to eleven events, mostly deep; parts may lie outside their whole's days. */
export const wildForest: fc.Arbitrary<EventRecord[]> = fc
  .array(event, { minLength: 1, maxLength: 11 })
  .map((all) =>
    all.map(({ back, kind, form, day, days, claims, named, added, ...fields }, i) => {
      const id = `event-${i}`;
      const own = claimsOf(id, claims);
      const forms = formsOf(kind);
      const record = aRecord(
        {
          ...{ ...fields, id, kind },
          form: forms[form % forms.length]?.value as EventRecord["event"]["form"],
          start: isoOf(FIRST_DAY + day),
          end: isoOf(FIRST_DAY + day + days),
          added_on: isoOf(FIRST_DAY + added),
          part_of: back === null || i === 0 ? null : `event-${Math.max(0, i - 1 - back)}`,
        },
        own,
      );
      const published = new Map(own.map((each) => [each.source, each.source_published_on]));
      if (named !== null || own.length === 0) published.set(`source-${named}`, named);
      const sources = [...published].map(([id, published_on]) => aSource({ id, published_on }));
      return { ...record, sources };
    }),
  );

/** The same, each event with a crowd of its own over three days: many of their spans are as short as each other. */
export const crowds: fc.Arbitrary<EventRecord[]> = wildForest.map((records) =>
  records.map(({ event, ...record }, i) => {
    const end = isoOf((dayOf(event.start) ?? 0) + 2);
    const whole = { ...event, end, status: "published" as const, sensitivity: "public" as const };
    const crowd = aClaim({ id: `${event.id}:crowd`, low: i, high: 2 * i, qualifier: "about" });
    const claim = { ...crowd, event: event.id, event_start: event.start, source: "source-crowd" };
    const source = aSource({ id: claim.source, published_on: claim.source_published_on });
    return { ...record, event: whole, claims: [claim], sources: [source] };
  }),
);

/** Claims that replace earlier ones of the list, mostly such as are alike; never round in a circle. */
function claimsOf(event: string, all: readonly AnyClaim[]): SourcedClaim[] {
  const made: SourcedClaim[] = [];
  for (const [i, { bounds, letter, replaces, ...fields }] of all.entries()) {
    const isAlike = (other: SourcedClaim) =>
      other.metric === fields.metric && other.subject === fields.subject;
    const others = made.filter((other) => replaces?.alike !== true || isAlike(other));
    const replaced = replaces === null ? undefined : others[replaces.pick % others.length];
    made.push(
      aClaim({
        ...{ ...fields, ...bounds, phrase: "so many" },
        id: `${event}:${(letter + i) % 10}${i}`,
        source: `source-${fields.source_published_on}`,
        supersedes: replaced?.id ?? null,
      }),
    );
  }
  return made;
}
