// What a proposal refers to by id in the record: the wider event it is part of, the sources it cites.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { EventAnswer } from "../../domain/answers/event.ts";
import type { SourceAnswer } from "../../domain/answers/source.ts";
import type { Proposal } from "../../domain/draft.ts";
import { get } from "../api.ts";

export type Known = {
  readonly wider: EventAnswer | null;
  /** The event that gets the figures, where that was proposed. */
  readonly into: EventAnswer | null;
  readonly sources: ReadonlyMap<string, SourceAnswer>;
};

const NOTHING: Known = { wider: null, into: null, sources: new Map() };
const known = signal<{ readonly of: Proposal; readonly what: Known } | null>(null);

/** What is known of them so far; what is not found stays an id. */
export function useKnown(proposal: Proposal): Known {
  useEffect(() => {
    const asking = new AbortController();
    void load(proposal, asking.signal).then((what) => {
      if (!asking.signal.aborted) known.value = { of: proposal, what };
    });
    return () => asking.abort();
  }, [proposal]);
  return known.value?.of === proposal ? known.value.what : NOTHING;
}

async function load(
  { part_of, into: target, sources }: Proposal,
  signal: AbortSignal,
): Promise<Known> {
  const ids = sources.flatMap((entry) => ("source" in entry ? [entry.source] : []));
  const [wider, into, ...found] = await Promise.all([
    part_of === null ? null : eventOf(part_of, signal),
    target ? eventOf(target, signal) : null,
    ...ids.map((id) => sourceOf(id, signal)),
  ]);
  return {
    wider,
    into,
    sources: new Map(found.flatMap((each) => (each ? [[each.id, each]] : []))),
  };
}

function eventOf(id: string, signal: AbortSignal): Promise<EventAnswer | null> {
  return get("/api/events/:id", { params: { id }, signal }).catch(() => null);
}

/** A source as one of the events shows it that cite it. */
async function sourceOf(id: string, signal: AbortSignal): Promise<SourceAnswer | null> {
  const query = `source=${encodeURIComponent(id)}&limit=1`;
  const answer = await get("/api/events", { query, signal }).catch(() => null);
  return answer?.items[0]?.sources.find((source) => source.id === id) ?? null;
}
