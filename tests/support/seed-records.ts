/** The seed as the records that the domain reads, without a database. */
import type { EventRecord } from "../../domain/record.ts";
import { type SeedName, seedOf } from "../../seeds/seed.ts";

/** @param names the seed files; all by default */
export function seedRecords(names: readonly SeedName[] = ["article", "bulletins"]): EventRecord[] {
  const seed = seedOf(names);
  const publishedOn = new Map(seed.sources.map(({ id, published_on }) => [id, published_on]));
  const dated = (id: string) => ({ id, published_on: publishedOn.get(id) ?? null });
  return seed.events.map((event) => {
    const claims = seed.claims.filter((claim) => claim.event === event.id);
    const sources = new Set([...event.sources, ...claims].map(({ source }) => source));
    return {
      event: {
        ...event,
        status: "published",
        added_on: "2026-11-24",
        changed_at: "2026-11-24T00:00:00Z",
      },
      claims: claims.map((claim) => ({
        ...claim,
        source_published_on: publishedOn.get(claim.source) ?? null,
      })),
      sources: [...sources].map(dated),
      words: `${event.title} ${event.summary ?? ""} ${event.place.name}`.toLowerCase(),
    };
  });
}
