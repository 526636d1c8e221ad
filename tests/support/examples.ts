/** Records to say something about: whatever a test does not name is ordinary. */

import { claimSchema } from "../../domain/claim.ts";
import { eventSchema } from "../../domain/event.ts";
import { type EventRecord, type SourcedClaim, searchWords } from "../../domain/record.ts";
import { type Source, sourceSchema } from "../../domain/source.ts";

type Loose<T> = { [K in keyof T]?: T[K] };

/** A source, published on 14 September 2020. */
export function aSource(fields: Loose<Source> = {}): Source {
  return {
    ...sourceSchema.parse({
      id: "a-source",
      kind: "news",
      publisher: "A newsroom",
      title: "A report",
      published_on: "2020-09-14",
    }),
    ...fields,
  };
}

/** An active claim by a newsroom that exactly 100 people took part, said on 13 September 2020. */
export function aClaim(fields: Loose<SourcedClaim> = {}): SourcedClaim {
  const claim = claimSchema.parse({
    id: "a-claim",
    event: "an-event",
    source: "a-source",
    metric: "participants",
    low: 100,
    high: 100,
    attributed_kind: "media",
    as_of: "2020-09-13",
  });
  return { ...claim, source_published_on: "2020-09-14", event_start: "2020-09-13", ...fields };
}

type EventFields = Loose<EventRecord["event"]>;

/** A published march in Minsk on 13 September 2020, with the given claims. */
export function aRecord(
  {
    place,
    ...fields
  }: Omit<EventFields, "place"> & { place?: Loose<EventRecord["event"]["place"]> } = {},
  claims: readonly SourcedClaim[] = [],
): EventRecord {
  const event = eventSchema.parse({
    id: "an-event",
    title: "A march",
    kind: "demonstration",
    form: "march",
    start: "2020-09-13",
    end: "2020-09-13",
    place: {
      name: "Minsk",
      admin1: "Minsk City",
      country: "BLR",
      lat: 53.9,
      lon: 27.5667,
      precision: "city",
    },
    added_on: "2020-09-15",
    changed_at: "2020-09-15T08:00:00Z",
  });
  const whole = { ...event, ...fields, place: { ...event.place, ...place } };
  const own = claims.map((claim) => ({ ...claim, event: whole.id, event_start: whole.start }));
  const record = { event: whole, claims: own, sources: [aSource()] };
  return { ...record, words: searchWords(record) };
}
