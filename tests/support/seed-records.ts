/** The seed as the records that the domain reads, without a database. */
import { type EventRecord, searchWords } from "../../domain/record.ts";
import type { SeedName } from "../../seeds/choice.ts";
import { seedOf } from "../../seeds/seed.ts";

/** @param names the seed files; all by default */
export function seedRecords(names: readonly SeedName[] = ["article", "bulletins"]): EventRecord[] {
  const seed = seedOf(names);
  const byId = new Map(seed.sources.map((source) => [source.id, source]));
  return seed.events.map((event) => {
    const claims = seed.claims
      .filter((claim) => claim.event === event.id)
      .map((claim) => ({
        ...claim,
        source_published_on: byId.get(claim.source)?.published_on ?? null,
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
