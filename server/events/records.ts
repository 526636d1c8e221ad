// Reads events with their claims and sources, by id or page by page, and the ids of those above and below them.
import { append } from "../../domain/append.ts";
import type { Event } from "../../domain/event.ts";
import type { EventRecord } from "../../domain/record.ts";
import type { Source } from "../../domain/source.ts";
import type { Status } from "../../domain/vocabulary/event-terms.ts";
import { among } from "../db/columns.ts";
import type { Db } from "../db/tables.ts";
import { claimOf, type EventRow, eventOf, sourceOf } from "./rows.ts";

/** Parameters an SQL statement may carry on either database stay far above this. */
const PAGE = 1_000;

/** The next records behind an id, in order of their ids: 1,000, or all that are left. */
export async function recordsAfter(db: Db, after: string): Promise<EventRecord[]> {
  const events = await eventRows(db)
    .where("event.id", ">", after)
    .orderBy("event.id")
    .limit(PAGE)
    .execute();
  return withClaims(db, events);
}

/** The records with these ids, in any number; ids that are not there are left out. */
export async function recordsOf(db: Db, ids: readonly string[]): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = ids.slice(i, i + PAGE);
    const events = await eventRows(db).where("event.id", "in", page).execute();
    records.push(...(await withClaims(db, events)));
  }
  return records;
}

/** The records of a page of events, in the same order. */
async function withClaims(db: Db, events: readonly EventRow[]): Promise<EventRecord[]> {
  const ids = events.map(({ id }) => id);
  if (ids.length === 0) return [];
  const claims = await db
    .selectFrom("claim")
    .selectAll()
    .where("event_id", "in", ids)
    .orderBy("id")
    .execute();
  const named = await db
    .selectFrom("event_source")
    .selectAll()
    .where("event_id", "in", ids)
    .orderBy("source_id")
    .execute();
  const texts = await db
    .selectFrom("search_text")
    .select(["event_id", "words"])
    .where("event_id", "in", ids)
    .where("audience", "!=", "public")
    .execute();
  const words = new Map(texts.map((text) => [text.event_id, text.words]));
  const names = [...new Set([...claims, ...named].map((row) => row.source_id))];
  const cited = names.length === 0 ? [] : await sourcesOf(db, names);
  const sources = new Map(cited.map((source) => [source.id, source]));
  return assemble({ events, claims, named, sources, words });
}

/** The event with this id, without its claims; undefined when there is none. */
export async function eventById(db: Db, id: string): Promise<Event | undefined> {
  const [event] = await eventsById(db, [id]);
  return event;
}

/** The events with these ids, without their claims, in any order; ids that are not there are left out. */
export async function eventsById(db: Db, ids: readonly string[]): Promise<Event[]> {
  const rows = await eventRows(db)
    .where(among(db, "event.id", { texts: ids, close: false }))
    .execute();
  if (rows.length === 0) return [];
  const named = await db
    .selectFrom("event_source")
    .selectAll()
    .where(among(db, "event_id", { texts: ids, close: false }))
    .orderBy("source_id")
    .execute();
  const namedOf = new Map<string, typeof named>();
  for (const row of named) append(namedOf, row.event_id, row);
  return rows.map((row) => eventOf(row, namedOf.get(row.id) ?? []));
}

/** Which events are read, and of how many at most: those that began nearest to `day`. */
export type Begun = {
  from: number;
  to: number;
  day: number;
  statuses: readonly Status[];
  /** Ids of their places. */
  places: readonly string[];
  /** Those whose place is protected are read too, wherever in this country they were. */
  guardedIn: string | null;
  most: number;
};

/** Such events, without their claims and sources. */
export async function eventsBegunWithin(db: Db, asked: Begun): Promise<Event[]> {
  const { from, to, day, statuses, places, guardedIn, most } = asked;
  const rows = await eventRows(db)
    .where("event.start_day", ">=", from)
    .where("event.start_day", "<=", to)
    .where("event.status", "in", statuses)
    .where((eb) => {
      const there = among(db, "event.place_id", { texts: places, close: false });
      if (guardedIn === null) return there;
      const guarded = eb.and([
        eb("event.sensitivity", "!=", "public"),
        eb("place.country", "=", guardedIn),
      ]);
      return eb.or([there, guarded]);
    })
    .orderBy((eb) => eb.fn("abs", [eb("event.start_day", "-", day)]))
    .orderBy("event.id")
    .limit(most)
    .execute();
  return rows.map((row) => eventOf(row, []));
}

/** The ids of the sources of an event and its figures. */
export async function sourcesNamed(db: Db, id: string): Promise<string[]> {
  const named = db.selectFrom("event_source").select("source_id").where("event_id", "=", id);
  const cited = db.selectFrom("claim").select("source_id").where("event_id", "=", id);
  return (await named.union(cited).execute()).map(({ source_id }) => source_id);
}

async function sourcesOf(db: Db, ids: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (let i = 0; i < ids.length; i += PAGE) {
    const rows = await db
      .selectFrom("source")
      .selectAll()
      .where("id", "in", ids.slice(i, i + PAGE))
      .execute();
    sources.push(...rows.map(sourceOf));
  }
  return sources;
}

function eventRows(db: Db) {
  return db
    .selectFrom("event")
    .innerJoin("place", "place.id", "event.place_id")
    .selectAll("event")
    .select([
      "place.name",
      "place.admin1",
      "place.country",
      "place.lat",
      "place.lon",
      "place.precision",
      "place.uncertainty_m",
    ]);
}

type Read = {
  events: readonly EventRow[];
  claims: readonly Parameters<typeof claimOf>[0][];
  named: readonly { event_id: string; source_id: string; locator: string | null }[];
  /** By their ids. */
  sources: ReadonlyMap<string, Source>;
  /** By the ids of events. */
  words: ReadonlyMap<string, string>;
};

function assemble({ events, claims, named, sources, words }: Read): EventRecord[] {
  const claimsOf = new Map<string, (typeof claims)[number][]>();
  for (const claim of claims) append(claimsOf, claim.event_id, claim);
  const namedOf = new Map<string, (typeof named)[number][]>();
  for (const row of named) append(namedOf, row.event_id, row);
  return events.map((row) => {
    const own = claimsOf.get(row.id) ?? [];
    const ownNamed = namedOf.get(row.id) ?? [];
    const event = eventOf(row, ownNamed);
    const ids = new Set([...ownNamed, ...own].map(({ source_id }) => source_id));
    return {
      event,
      claims: own.map((claim) => ({
        ...claimOf(claim),
        source_published_on: sources.get(claim.source_id)?.published_on ?? null,
        event_start: event.start,
      })),
      sources: [...ids].flatMap((id) => sources.get(id) ?? []),
      words: words.get(row.id) ?? "",
    };
  });
}

/** Their ids, without those of the events themselves. */
export async function relativesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const above = await db
    .withRecursive("above", (query) =>
      query
        .selectFrom("event")
        .select("part_of as id")
        .where("id", "in", ids)
        .union((further) =>
          further
            .selectFrom("event")
            .innerJoin("above", "above.id", "event.id")
            .select("event.part_of as id"),
        ),
    )
    .selectFrom("above")
    .select("id")
    .execute();
  const below = await db
    .withRecursive("below", (query) =>
      query
        .selectFrom("event")
        .select("id")
        .where("part_of", "in", ids)
        .union((further) =>
          further
            .selectFrom("event")
            .innerJoin("below", "below.id", "event.part_of")
            .select("event.id"),
        ),
    )
    .selectFrom("below")
    .select("id")
    .execute();
  const relatives = new Set([...above, ...below].flatMap(({ id }) => id ?? []));
  for (const id of ids) relatives.delete(id);
  return [...relatives];
}
