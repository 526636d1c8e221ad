// The seed's records: the facts of one article and of a verified bulletin series, merged by id.
import { type Claim, claimSchema } from "../domain/claim.ts";
import { type EventInput, eventInputSchema } from "../domain/event.ts";
import { type Source, sourceSchema } from "../domain/source.ts";
import article from "./article.json" with { type: "json" };
import bulletins from "./bulletins.json" with { type: "json" };
import { SEED_NAMES, type SeedName } from "./choice.ts";

export type SeedEvent = EventInput & { id: string };

/** Records ready to be stored: sources before the events and claims that name them, wider events before their parts. */
export type Seed = { sources: Source[]; events: SeedEvent[]; claims: Claim[] };

type File = typeof article | typeof bulletins;

const FILES: Record<SeedName, File> = { article, bulletins };

/**
 * The records of the named files (whatever their order), checked by the domain's schemas. An id in several files is one
 * record.
 */
export function seedOf(names: readonly SeedName[]): Seed {
  const files = SEED_NAMES.filter((name) => names.includes(name)).map((name) => read(FILES[name]));
  return {
    sources: byId(
      files.flatMap((file) => file.sources),
      (first) => first,
    ),
    events: byId(
      files.flatMap((file) => file.events),
      mergeEvents,
    ),
    claims: byId(
      files.flatMap((file) => file.claims),
      (first) => first,
    ),
  };
}

function read(file: File): Seed {
  return {
    sources: file.sources.map((source) => sourceSchema.parse(source)),
    events: file.events.map(({ id, ...fields }) => ({ ...eventInputSchema.parse(fields), id })),
    claims: file.claims.map((claim) => claimSchema.parse(claim)),
  };
}

/**
 * One event from two files: the union of sources and demands, the earliest start, the latest end,
 * the longer summary; of everything else what the first file says, and what it leaves open from
 * the second, inside place and actors too.
 */
export function mergeEvents(first: SeedEvent, second: SeedEvent): SeedEvent {
  return {
    ...filled(first, second),
    summary: longer(first.summary, second.summary),
    start: first.start < second.start ? first.start : second.start,
    end: first.end > second.end ? first.end : second.end,
    place: filled(first.place, second.place),
    actors: filled(first.actors, second.actors),
    demands: [...new Set([...first.demands, ...second.demands])],
    sources: [
      ...first.sources,
      ...second.sources.filter(({ source }) => !first.sources.some((s) => s.source === source)),
    ],
  };
}

function byId<T extends { id: string }>(records: readonly T[], merge: (a: T, b: T) => T): T[] {
  const merged = new Map<string, T>();
  for (const record of records) {
    const known = merged.get(record.id);
    merged.set(record.id, known ? merge(known, record) : record);
  }
  return [...merged.values()];
}

/** The first record, with its nulls filled from the second. */
function filled<T extends object>(first: T, second: T): T {
  const known = Object.entries(first).filter(([, value]) => value !== null);
  return { ...second, ...Object.fromEntries(known) };
}

function longer(a: string | null, b: string | null): string | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}
