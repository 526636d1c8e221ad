// What a search finds new events by, from the records at hand: reading them back would cost as much as storing them.
import { append } from "../domain/append.ts";
import type { Claim } from "../domain/claim.ts";
import { searchWords } from "../domain/record.ts";
import type { Source } from "../domain/source.ts";
import type { SeedEvent } from "./seed.ts";

export type Titled = Pick<Source, "id" | "publisher" | "title">;

/** Gives the words of an event, as searchWords makes them from the stored record. */
export function wordsFrom(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Titled>,
): (event: SeedEvent) => string {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) append(claimsOf, claim.event, claim);
  return (event) => {
    const own = (claimsOf.get(event.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    const ids = new Set(event.sources.map(({ source }) => source).sort());
    for (const { source } of own) ids.add(source);
    const titled: Titled[] = [];
    for (const id of ids) {
      const source = sources.get(id);
      if (source) titled.push(source);
    }
    return searchWords({ event, claims: own, sources: titled });
  };
}
