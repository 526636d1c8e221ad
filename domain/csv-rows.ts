// The rows of a file: exactly what the list, the table and the map hold for the same filter and rule.
import { CLAIM_COLUMNS, EVENT_COLUMNS } from "./columns.ts";
import { csvHeader, csvLine } from "./csv.ts";
import type { Figured } from "./resolve-all.ts";
import type { Rule } from "./rule.ts";

export const SHAPES = ["events", "claims"] as const;
export type Shape = (typeof SHAPES)[number];

/** The line of column names. */
export function csvHead(shape: Shape): string {
  return shape === "events" ? csvHeader(EVENT_COLUMNS) : csvHeader(CLAIM_COLUMNS);
}

export type Exported = {
  shape: Shape;
  rule: Rule;
  /** Address of the site, without a slash at the end. */
  site: string;
};

/** The lines of one record: one for the event, or one for each claim. */
export function csvLines(record: Figured, { shape, rule, site }: Exported): string {
  if (shape === "events") {
    const url = `${site}/events/${encodeURIComponent(record.event.id)}`;
    return csvLine(EVENT_COLUMNS, { record, rule, url });
  }
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  return record.claims
    .map((claim) => csvLine(CLAIM_COLUMNS, { claim, source: sources.get(claim.source) ?? null }))
    .join("");
}
