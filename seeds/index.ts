// Fills a store with the facts of the seed files or with synthetic events; twice does no harm.
import type { NewChange } from "../domain/change.ts";
import type { Place } from "../domain/place.ts";
import { dayOf } from "../domain/when.ts";
import { inserter } from "../server/db/bulk.ts";
import type { Db, Tables, Trx } from "../server/db/tables.ts";
import { printSeedChoice, type SeedChoice } from "./choice.ts";
import {
  CLAIM,
  claimRow,
  EVENT,
  EVENT_SOURCE,
  eventRow,
  PLACE,
  SOURCE,
  sourceRow,
} from "./rows.ts";
import type { Seed } from "./seed.ts";
import { type Titled, wordsFrom } from "./words.ts";

/** What other slices of the service own, and the moment of loading. */
export type Loading = {
  record: (trx: Trx, change: NewChange, now: Date) => Promise<number>;
  placeRow: (place: Place) => Tables["place"];
  keepWords: (trx: Trx, events: readonly string[]) => Promise<void>;
  now: Date;
  /** Told how many events have been seen to so far. */
  progress?: (events: number) => void;
};

/**
 * Loads what is missing and gives the number of events added. What is there stays as it is, whatever
 * people have made of it since. One change for the files, one per chunk of synthetic events.
 */
export async function loadSeed(db: Db, choice: SeedChoice, loading: Loading): Promise<number> {
  const load = loader(printSeedChoice(choice), loading);
  let seen = 0;
  let added = 0;
  for (const seed of await seedsOf(choice)) {
    added += await db.transaction().execute((trx) => load(trx, seed));
    seen += seed.events.length;
    loading.progress?.(seen);
  }
  return added;
}

/** Read only when asked for, so that a start with a filled store does not pay for them. */
async function seedsOf(choice: SeedChoice): Promise<Iterable<Seed>> {
  if ("synthetic" in choice)
    return (await import("./synthetic.ts")).syntheticSeed(choice.synthetic);
  return [(await import("./seed.ts")).seedOf(choice.files)];
}

function loader(name: string, { record, placeRow, keepWords, now }: Loading) {
  const addSources = inserter("source", SOURCE);
  const addPlaces = inserter("place", PLACE);
  const addEvents = inserter("event", EVENT);
  const addEventSources = inserter("event_source", EVENT_SOURCE);
  const addClaims = inserter("claim", CLAIM);
  const at = now.toISOString();
  const today = dayOf(at.slice(0, 10)) ?? 0;
  const placeIds = new Map<Place, string>();
  const titled = new Map<string, Titled>();

  const keepPlaces = async (trx: Trx, places: readonly Place[]) => {
    const rows = new Map(
      [...new Set(places)].filter((p) => !placeIds.has(p)).map((p) => [p, placeRow(p)]),
    );
    await addPlaces(
      trx,
      [...rows.values()].map((row) => PLACE.map((column) => row[column])),
    );
    for (const [place, { id }] of rows) placeIds.set(place, id);
  };

  return async (trx: Trx, seed: Seed): Promise<number> => {
    const events = await missing(trx, "event", seed.events);
    const added = new Set(events.map(({ id }) => id));
    const later = seed.claims.filter(({ event }) => !added.has(event));
    const laterClaims = await missing(trx, "claim", later);
    const claims = [...seed.claims.filter(({ event }) => added.has(event)), ...laterClaims];
    const stored = await storedSources(trx, seed.sources);
    const sources = seed.sources.filter(({ id }) => !stored.some((source) => source.id === id));
    for (const source of [...stored, ...sources]) titled.set(source.id, source);
    if (events.length + claims.length + sources.length === 0) return 0;
    await addSources(trx, sources.map(sourceRow));
    await keepPlaces(
      trx,
      events.map(({ place }) => place),
    );
    const wordsOf = wordsFrom(claims, titled);
    await addEvents(
      trx,
      events.map((event) => {
        const place = placeIds.get(event.place) ?? "";
        return eventRow(event, { place, words: wordsOf(event), today, now: at });
      }),
    );
    await addEventSources(trx, [
      ...events.flatMap(({ id, sources }) =>
        sources.map(({ source, locator }) => [id, source, locator]),
      ),
      ...laterClaims.map(({ event, source }) => [event, source, null]),
    ]);
    await addClaims(trx, claims.map(claimRow));
    await keepWords(trx, [...new Set(laterClaims.map(({ event }) => event))]);
    const diff = { events: events.length, claims: claims.length, sources: sources.length };
    const change: NewChange = {
      action: "seed",
      subject: "seed",
      subject_id: name,
      events: [...added, ...laterClaims.map(({ event }) => event)],
      diff: Object.fromEntries(
        Object.entries(diff).map(([field, count]) => [field, [null, count]]),
      ),
      reason: null,
      actor: "system",
      public: true,
    };
    await record(trx, change, now);
    return events.length;
  };
}

const IDS_PER_QUERY = 2_000;

/** Those whose id is not in the table yet. */
async function missing<R extends { id: string }>(
  trx: Trx,
  table: "event" | "claim",
  records: readonly R[],
): Promise<R[]> {
  const known = new Set<string>();
  for (let from = 0; from < records.length; from += IDS_PER_QUERY) {
    const ids = records.slice(from, from + IDS_PER_QUERY).map(({ id }) => id);
    const rows = await trx.selectFrom(table).select("id").where("id", "in", ids).execute();
    for (const { id } of rows) known.add(id);
  }
  return records.filter(({ id }) => !known.has(id));
}

/** What the sources that are there already are called. */
async function storedSources(trx: Trx, sources: readonly Titled[]): Promise<Titled[]> {
  if (sources.length === 0) return [];
  return trx
    .selectFrom("source")
    .select(["id", "publisher", "title"])
    .where(
      "id",
      "in",
      sources.map(({ id }) => id),
    )
    .execute();
}
