/** Records as an import enters them, without a database. */
import { claimSchema } from "../../domain/claim.ts";
import type { Proposal } from "../../domain/draft.ts";
import { eventSchema } from "../../domain/event.ts";
import { type EventRecord, searchWords } from "../../domain/record.ts";
import { sourceSchema } from "../../domain/source.ts";

/** The record of a proposal; `id` is what it is called here. */
export function importedRecord(proposal: Proposal, id: string): EventRecord {
  const {
    claims,
    sources,
    wider: _,
    into: _into,
    reason: _reason,
    note: _note,
    ...fields
  } = proposal;
  const event = eventSchema.parse({
    ...fields,
    ...{ id, sources: [], added_on: "2026-06-01", changed_at: "2026-06-01T00:00:00Z" },
  });
  const own = claims.map(({ covers: _covers, ...claim }, at) => ({
    ...claimSchema.parse({ ...claim, id: `${id}-${at}`, event: id }),
    source_published_on: null,
    event_start: event.start,
  }));
  const named = sources.flatMap((source) => {
    if (!("key" in source)) return [];
    const { key, locator: _, ...own } = source;
    return sourceSchema.parse({ ...own, id: key });
  });
  const record = { event: event as EventRecord["event"], claims: own, sources: named };
  return { ...record, words: searchWords(record) };
}
