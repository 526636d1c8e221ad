// The rows of a file: exactly what the list, the table and the map hold for the same filter and rule.
import { CLAIM_COLUMNS, EVENT_COLUMNS } from "../../domain/columns.ts";
import { csvHeader, csvLine } from "../../domain/csv.ts";
import type { ResolvedRecord } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";

export const SHAPES = ["events", "claims"] as const;
export type Shape = (typeof SHAPES)[number];

export type Exported = {
  shape: Shape;
  rule: Rule;
  /** Address of the site, without a slash at the end. */
  site: string;
};

const EVENTS_PER_CHUNK = 2_000;

/** The file in pieces of 2,000 events, so that however many there are only one piece is in memory. */
export function* csvChunks(
  records: readonly ResolvedRecord[],
  exported: Exported,
): Generator<string> {
  yield exported.shape === "events" ? csvHeader(EVENT_COLUMNS) : csvHeader(CLAIM_COLUMNS);
  for (let from = 0; from < records.length; from += EVENTS_PER_CHUNK) {
    let chunk = "";
    for (const record of records.slice(from, from + EVENTS_PER_CHUNK))
      chunk += lines(record, exported);
    if (chunk !== "") yield chunk;
  }
}

function lines(record: ResolvedRecord, { shape, rule, site }: Exported): string {
  if (shape === "events") {
    const url = `${site}/events/${encodeURIComponent(record.event.id)}`;
    return csvLine(EVENT_COLUMNS, { record, rule, url });
  }
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  return record.claims
    .map((claim) => csvLine(CLAIM_COLUMNS, { claim, source: sources.get(claim.source) ?? null }))
    .join("");
}
