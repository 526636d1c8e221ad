// Tells of an event that was imported from a data set what its row there said besides.
import type { EventRecord, SourcedClaim } from "../record.ts";

/** What stands in the first of these columns of the row that has anything; null where none has. */
type Kept = (...columns: string[]) => string | null;

/** How an event has to do with a data set. */
export type Origin = {
  /** Whether its row came from there. */
  isFromThere: boolean;
  /** What the row there held besides. */
  kept: Kept;
  /** Whether a claim stands in the row. */
  isOwn: (claim: Pick<SourcedClaim, "source">) => boolean;
  /** Its sources without the data set. */
  sources: EventRecord["sources"];
};

/** How an event has to do with the data set of this publisher. */
export function originOf(
  { event, sources }: Pick<EventRecord, "event" | "sources">,
  publisher: string,
): Origin {
  const own = sources.find((source) => source.kind === "dataset" && source.publisher === publisher);
  if (own === undefined)
    return { isFromThere: false, kept: () => null, isOwn: () => false, sources };
  const cells = new Map(
    Object.entries(event.extra ?? {}).map(([name, text]) => [name.trim().toLowerCase(), text]),
  );
  return {
    isFromThere: true,
    kept: (...columns) => {
      const found = columns.find((column) => cells.has(column));
      return found === undefined ? null : (cells.get(found) ?? null);
    },
    isOwn: ({ source }) => source === own.id,
    sources: sources.filter((source) => source !== own),
  };
}
