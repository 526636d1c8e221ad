// Stores what a store does not hold yet of some seed records.

import { append } from "../domain/append.ts";
import type { Claim } from "../domain/claim.ts";
import type { Place } from "../domain/place.ts";
import { type SearchText, searchTextsOf } from "../domain/publicview.ts";
import type { Source } from "../domain/source.ts";
import { dayOf } from "../domain/when.ts";
import { inserter } from "../server/db/bulk.ts";
import type { Tables, Trx } from "../server/db/tables.ts";
import {
  CLAIM,
  claimRow,
  EVENT,
  EVENT_SOURCE,
  eventRow,
  PLACE,
  SEARCH_TEXT,
  SOURCE,
  sourceRow,
} from "./rows.ts";
import type { Seed, SeedEvent } from "./seed.ts";

export type Storing = {
  placeRow: (place: Place) => Tables["place"];
  keepWords: (trx: Trx, events: readonly string[]) => Promise<void>;
  now: Date;
};

/** Events added, events that were there and got claims, and how many claims and sources were added. */
export type Added = { events: string[]; extended: string[]; claims: number; sources: number };

/** Gives a function that stores one piece after another; a later one may name what an earlier one held. */
export function storer({ placeRow, keepWords, now }: Storing) {
  const addSources = inserter("source", SOURCE);
  const addPlaces = inserter("place", PLACE);
  const addEvents = inserter("event", EVENT);
  const addSearchTexts = inserter("search_text", SEARCH_TEXT);
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

  return async (trx: Trx, seed: Seed): Promise<Added> => {
    const events = await missing(trx, "event", seed.events);
    const added = new Set(events.map(({ id }) => id));
    const later = seed.claims.filter(({ event }) => !added.has(event));
    const laterClaims = await missing(trx, "claim", later);
    const claims =
      later.length === 0
        ? seed.claims
        : [...seed.claims.filter(({ event }) => added.has(event)), ...laterClaims];
    const stored = await storedSources(trx, seed.sources);
    const sources = seed.sources.filter(({ id }) => !stored.some((source) => source.id === id));
    for (const source of [...stored, ...sources]) titled.set(source.id, source);
    await addSources(trx, sources.map(sourceRow));
    await keepPlaces(
      trx,
      events.map(({ place }) => place),
    );
    await addEvents(
      trx,
      events.map((event) => {
        const place = placeIds.get(event.place) ?? "";
        return eventRow(event, { place, today, now: at });
      }),
    );
    const textsOf = textsFrom(claims, titled);
    await addSearchTexts(
      trx,
      events.flatMap((event) =>
        textsOf(event).map(({ audience, words }) => [event.id, audience, words]),
      ),
    );
    await addEventSources(trx, [
      ...events.flatMap(({ id, sources }) =>
        sources.map(({ source, locator }) => [id, source, locator]),
      ),
      ...laterClaims.map(({ event, source }) => [event, source, null]),
    ]);
    await addClaims(trx, claims.map(claimRow));
    const extended = [...new Set(laterClaims.map(({ event }) => event))];
    await keepWords(trx, extended);
    return { events: [...added], extended, claims: claims.length, sources: sources.length };
  };
}

const IDS_PER_QUERY = 2_000;

/** Those whose id is not in the table yet. */
async function missing<R extends { id: string }>(
  trx: Trx,
  table: "event" | "claim",
  records: readonly R[],
): Promise<readonly R[]> {
  if (await isEmptyBetween(trx, table, records)) return records;
  const known = new Set<string>();
  for (let from = 0; from < records.length; from += IDS_PER_QUERY) {
    const ids = records.slice(from, from + IDS_PER_QUERY).map(({ id }) => id);
    const rows = await trx.selectFrom(table).select("id").where("id", "in", ids).execute();
    for (const { id } of rows) known.add(id);
  }
  return records.filter(({ id }) => !known.has(id));
}

/** Whether the table has no id between their first and last: soon known, and mostly so. */
async function isEmptyBetween(
  trx: Trx,
  table: "event" | "claim",
  records: readonly { id: string }[],
): Promise<boolean> {
  const ids = records.map(({ id }) => id).sort();
  const [first] = ids;
  const last = ids.at(-1);
  if (first === undefined || last === undefined) return true;
  const any = await trx
    .selectFrom(table)
    .select("id")
    .where("id", ">=", first)
    .where("id", "<=", last)
    .limit(1)
    .executeTakeFirst();
  return any === undefined;
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

type Titled = Pick<Source, "id" | "publisher" | "title">;

/** Gives what a search finds an event by, made as from the stored record. */
function textsFrom(
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Titled>,
): (event: SeedEvent) => SearchText[] {
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
    return searchTextsOf({ event, claims: own, sources: titled });
  };
}
