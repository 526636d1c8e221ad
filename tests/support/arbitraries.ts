/** Arbitrary claims, trees of records and filters, for properties that hold of all of them. */
import fc from "fast-check";
import type { Claim } from "../../domain/claim.ts";
import { type Choice, EVERYTHING, type Filter, ON_MAP } from "../../domain/filter.ts";
import type { EventRecord, SourcedClaim } from "../../domain/record.ts";
import { RULES } from "../../domain/rule.ts";
import { METRICS, SUBJECTS } from "../../domain/vocabulary/claim-terms.ts";
import { RESPONSES, SENSITIVITIES, STATUSES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS, formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { PLACE_PRECISIONS } from "../../domain/vocabulary/precision.ts";
import { SPEAKERS } from "../../domain/vocabulary/speaker.ts";
import type { Term } from "../../domain/vocabulary/term.ts";
import { isoOf } from "../../domain/when.ts";
import { aClaim, aRecord } from "./examples.ts";

/** Any value of a vocabulary. */
export const anyTerm = <V extends string>(terms: readonly Term<V>[]): fc.Arbitrary<V> =>
  fc.constantFrom(...terms.map((term) => term.value));

const count = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200_000 }));

/** Low, high and qualifier that belong together. */
export const bounds: fc.Arbitrary<Pick<Claim, "low" | "high" | "qualifier">> = fc.oneof(
  count.map((n) => ({ low: n, high: n, qualifier: "exact" as const })),
  fc
    .tuple(count, count)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), qualifier: "about" as const })),
  fc
    .tuple(count, fc.constantFrom("at_least" as const, "more_than" as const))
    .map(([low, qualifier]) => ({ low, high: null, qualifier })),
  fc
    .tuple(count, fc.constantFrom("at_most" as const, "less_than" as const))
    .map(([high, qualifier]) => ({ low: null, high, qualifier })),
  fc.constant({ low: null, high: null, qualifier: "vague" as const }),
);

/** Moments in the course of what claims say. */
export const moments = fc.constantFrom(
  "2020-09-12",
  "2020-09-13",
  "2020-09-13T16:05+03:00",
  "2020-09-13T23:59:59Z",
  "2020-09-14T07:58:00Z",
);

/** Claims of one event with ids of their own; most stand, and half of them speak of all people. */
export const claims = (most = 5): fc.Arbitrary<SourcedClaim[]> =>
  fc
    .array(
      fc.record({
        bounds,
        // Two metrics are had more often than the others, so that claims have rivals.
        metric: fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom("participants" as const, "detained" as const) },
          { weight: 1, arbitrary: anyTerm(METRICS) },
        ),
        subject: fc.oneof(fc.constant("all" as const), anyTerm(SUBJECTS)),
        status: fc.oneof(
          { weight: 5, arbitrary: fc.constant("active" as const) },
          fc.constantFrom("retracted" as const, "disputed" as const),
        ),
        attributed_kind: anyTerm(SPEAKERS),
        as_of: fc.option(moments),
        source_published_on: fc.option(fc.constantFrom("2020-09-13", "2020-09-14")),
      }),
      { maxLength: most },
    )
    .map((all) =>
      all.map(({ bounds, ...claim }, i) =>
        aClaim({ ...claim, ...bounds, id: `claim-${i}`, phrase: "so many" }),
      ),
    );

/** Claims on one metric about all people. */
export const rivals = claims().map((all) =>
  all.map((claim): SourcedClaim => ({ ...claim, metric: "participants", subject: "all" })),
);

const place = fc.constantFrom<Partial<EventRecord["event"]["place"]>>(
  {},
  { name: "Brest", admin1: "Brest Region", lat: 52.0976, lon: 23.6877 },
  {
    name: "Hrodna Region",
    admin1: "Hrodna Region",
    lat: 53.6884,
    lon: 23.8258,
    precision: "region",
  },
  { name: "Belarus", admin1: null, lat: null, lon: null, precision: "country" },
  {
    name: "Vilnius",
    admin1: null,
    country: "LTU",
    lat: 54.687157,
    lon: 25.279652,
    precision: "exact",
  },
);

export const FIRST_DAY = 18_510;

/** A forest of up to twelve published events, parts after the events they are part of. */
export const forest: fc.Arbitrary<EventRecord[]> = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(20)),
      kind: anyTerm(KINDS),
      form: fc.nat(40),
      response: fc.option(anyTerm(RESPONSES)),
      day: fc.nat(20),
      days: fc.constantFrom(0, 0, 0, 1, 5),
      place,
      claims: claims(3),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ parent, kind, form, response, day, days, place, claims }, i) => {
      const forms = formsOf(kind);
      return aRecord(
        {
          id: `event-${i}`,
          kind,
          form: forms[form % forms.length]?.value as EventRecord["event"]["form"],
          response: kind === "demonstration" ? response : null,
          start: isoOf(FIRST_DAY + day),
          end: isoOf(FIRST_DAY + day + days),
          part_of: parent === null || i === 0 ? null : `event-${parent % i}`,
          place,
        },
        claims.map((claim) => ({ ...claim, id: `event-${i}-${claim.id}` })),
      );
    }),
  );

const mostly = <V extends string>(one: V, terms: readonly Term<V>[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(one) }, anyTerm(terms));

/** A forest in which some events are not public, or not public as they are. */
export const sensitiveForest: fc.Arbitrary<EventRecord[]> = fc
  .tuple(
    forest,
    fc.array(fc.tuple(mostly("published", STATUSES), mostly("public", SENSITIVITIES)), {
      minLength: 12,
      maxLength: 12,
    }),
  )
  .map(([records, how]) =>
    records.map((record, i) => {
      const [status, sensitivity] = how[i] ?? ["published", "public"];
      return { ...record, event: { ...record.event, status, sensitivity } };
    }),
  );

/** Text as people type it: any signs, also those of the filter's own grammar, trimmed. */
export const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(",", "!", "\\", ".", "&", "=", "+", "%", " ", "ж", "🕯"),
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/[\p{Cc}\p{Cs}]/u.test(text));

const choice = <V extends string>(item: fc.Arbitrary<V>): fc.Arbitrary<Choice<V>> =>
  fc
    .tuple(fc.uniqueArray(item, { maxLength: 3 }), fc.uniqueArray(item, { maxLength: 2 }))
    .map(([only, not]) => ({ only: only.sort(), not: not.sort() }));

const range = fc
  .tuple(fc.option(fc.nat(1_000_000)), fc.option(fc.nat(1_000_000)))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

/** Mostly among the days of the events, so that a period cuts some of them. */
const dayEnd = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: FIRST_DAY - 2, max: FIRST_DAY + 26 }).map((day) => ({ day })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30_000 }).map((day) => ({ day })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -999, max: 999 }).map((daysFromToday) => ({ daysFromToday })),
  },
);
export const period = fc
  .tuple(fc.option(dayEnd), fc.option(dayEnd))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([from, to]) =>
    from && to && "day" in from && "day" in to && from.day > to.day
      ? { from: to, to: from }
      : { from, to },
  );

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5 || 0);

const dimensions = {
  country: choice(fc.constantFrom("BLR", "LTU", "POL")),
  admin1: choice(
    fc.oneof(fc.constantFrom("Minsk City", "BLR:Minsk City", "POL:Minsk City", "POL:none"), words),
  ),
  place: choice(fc.oneof(fc.constant("Minsk"), words)),
  near: fc.record({
    lat: degrees(90),
    lon: degrees(180),
    radius_m: fc.integer({ min: 1, max: 20_000_000 }),
  }),
  bbox: fc
    .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
    .map(([west, a, east, b]) => ({ west, south: Math.min(a, b), east, north: Math.max(a, b) })),
  date: period,
  dated: fc.constantFrom("event" as const, "added" as const),
  kind: choice(anyTerm(KINDS)),
  form: choice(anyTerm(FORMS)),
  response: choice(fc.oneof(fc.constant("unknown" as const), anyTerm(RESPONSES))),
  said_by: choice(anyTerm(SPEAKERS)),
  has: choice(anyTerm(METRICS)),
  figures: fc.dictionary(anyTerm(METRICS), range, { maxKeys: 2, noNullPrototype: true }),
  differ: fc.integer({ min: 100, max: 100_000 }).map((n) => n / 100),
  precision: anyTerm(PLACE_PRECISIONS),
  on_map: fc.constantFrom(...ON_MAP),
  source: choice(fc.oneof(fc.constant("a-source"), words)),
  q: words,
  part_of: choice(fc.oneof(fc.constantFrom("event-0", "event-1", "event-2"), words)),
  status: choice(anyTerm(STATUSES)),
  as_of: moments,
  subject: anyTerm(SUBJECTS),
  rule: anyTerm(RULES),
};

/** Part of a filter: one to four of its keys. */
export const someKeys: fc.Arbitrary<Partial<Filter>> = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(dimensions) as (keyof typeof dimensions)[])), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((keys) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, dimensions[key]])) as object),
  );

/** Any filter. */
export const filter: fc.Arbitrary<Filter> = fc
  .record(dimensions, { requiredKeys: [] })
  .map((some) => ({ ...EVERYTHING, ...some }) as Filter);
