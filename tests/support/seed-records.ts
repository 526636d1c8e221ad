/** The seed as the records that the domain reads, without a database. */
import { append } from "../../domain/append.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import type { SeedName } from "../../seeds/choice.ts";
import { type Seed, seedOf } from "../../seeds/seed.ts";
import { syntheticSeed } from "../../seeds/synthetic.ts";

/** @param names the seed files; all by default */
export function seedRecords(names: readonly SeedName[] = ["article", "bulletins"]): EventRecord[] {
  return recordsFrom(seedOf(names));
}

/** Synthetic events. */
export function syntheticRecords(count: number): EventRecord[] {
  return [...syntheticSeed(count, count)].flatMap(recordsFrom);
}

/** The records of any seed. */
export function recordsFrom(seed: Seed): EventRecord[] {
  const byId = new Map(seed.sources.map((source) => [source.id, source]));
  const claimsOf = new Map<string, Seed["claims"]>();
  for (const claim of seed.claims) append(claimsOf, claim.event, claim);
  return seed.events.map((event) => {
    const claims = (claimsOf.get(event.id) ?? []).map((claim) => ({
      ...claim,
      source_published_on: byId.get(claim.source)?.published_on ?? null,
      event_start: event.start,
    }));
    const names = new Set([...event.sources, ...claims].map(({ source }) => source));
    const record = {
      event: {
        ...event,
        status: "published" as const,
        added_on: "2026-11-24",
        changed_at: "2026-11-24T00:00:00Z",
      },
      claims,
      sources: [...names].flatMap((name) => byId.get(name) ?? []),
    };
    return { ...record, words: searchWords(record) };
  });
}
