// The columns from the database: all of it once, then what changes moved.
import type { Place } from "../../../domain/place.ts";
import type { Db } from "../../db/tables.ts";
import {
  allBulkRows,
  allIds,
  allPlaces,
  allSources,
  type BulkRows,
  bulkRowsOf,
} from "../../events/bulk-rows.ts";
import { change } from "./change.ts";
import { Columns } from "./columns.ts";
import { trimmed } from "./growing.ts";
import { publishedDay, put, settle } from "./put.ts";
import type { Share } from "./share.ts";

/** The whole record. */
export async function loadColumns(db: Db, share: Share): Promise<Columns> {
  const columns = new Columns(share);
  takePlaces(columns, await allPlaces(db));
  takeSources(columns, await allSources(db));
  for await (const page of allBulkRows(db)) put(columns, page);
  settle(columns);
  columns.onColumns(trimmed);
  return columns;
}

/** Events that changes moved, with their places and sources. */
export type Moved = {
  ids: readonly string[];
  places: PlaceRow[];
  sources: SourceRow[];
  pages: BulkRows[];
};

/** Reads these events, and those whose claims replace theirs or are replaced by theirs. */
export async function readMoved(db: Db, ids: readonly string[]): Promise<Moved> {
  const all = new Set(ids);
  for (const some of inPages(ids)) for (const id of await tiedTo(db, some)) all.add(id);
  const moved: Moved = { ids: [...all], places: [], sources: [], pages: [] };
  for (const some of inPages(moved.ids)) {
    moved.places.push(...(await placesOf(db, some)));
    moved.sources.push(...(await sourcesOf(db, some)));
  }
  for await (const page of bulkRowsOf(db, moved.ids)) moved.pages.push(page);
  return moved;
}

/** The ids of the events in the columns that the database holds no more. */
export async function idsGone(db: Db, { events }: Columns): Promise<string[]> {
  const there = new Uint8Array(events.count);
  for await (const ids of allIds(db)) for (const id of ids) there[events.ids.rowOf(id)] = 1;
  const gone: string[] = [];
  for (let row = 1; row < events.count; row++)
    if (there[row] === 0 && events.terms[row] !== 0) gone.push(events.ids.idOf(row));
  return gone;
}

/** Takes events anew. Gives their rows. */
export function take(columns: Columns, { ids, places, sources, pages }: Moved): readonly number[] {
  takePlaces(columns, places);
  takeSources(columns, sources);
  return change(columns, ids, () => pages.flatMap((page) => put(columns, page)));
}

const IDS_PER_QUERY = 1_000;

function* inPages(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY)
    yield ids.slice(from, from + IDS_PER_QUERY);
}

type PlaceRow = Awaited<ReturnType<typeof allPlaces>>[number];
type SourceRow = Awaited<ReturnType<typeof allSources>>[number];

function takePlaces({ events }: Columns, rows: readonly PlaceRow[]): void {
  for (const { id, name, admin1, country, lat, lon, precision, uncertainty_m } of rows) {
    const place = { name, admin1, country, lat, lon, precision, uncertainty_m } as Place;
    events.placeCode(id, () => place);
  }
}

function takeSources({ sources }: Columns, rows: readonly SourceRow[]): void {
  for (const { id, published_on } of rows) {
    const source = { published: publishedDay(published_on) };
    sources.values[sources.codeOf(id, () => source)] = source;
  }
}

/** Events whose claims replace, or are replaced by, claims of these: both halves come anew together. */
async function tiedTo(db: Db, ids: readonly string[]): Promise<string[]> {
  const replacing = await db
    .selectFrom("claim")
    .select("event_id")
    .where("supersedes", "in", (query) =>
      query.selectFrom("claim").select("id").where("event_id", "in", ids),
    )
    .execute();
  const replaced = await db
    .selectFrom("claim")
    .select("event_id")
    .where("id", "in", (query) =>
      query
        .selectFrom("claim")
        .select("supersedes")
        .where("event_id", "in", ids)
        .where("supersedes", "is not", null)
        .$castTo<{ supersedes: string }>(),
    )
    .execute();
  return [...replacing, ...replaced].map(({ event_id }) => event_id);
}

function placesOf(db: Db, ids: readonly string[]): Promise<PlaceRow[]> {
  return db
    .selectFrom("place")
    .selectAll()
    .where("id", "in", (query) =>
      query.selectFrom("event").select("place_id").where("id", "in", ids),
    )
    .execute();
}

function sourcesOf(db: Db, ids: readonly string[]): Promise<SourceRow[]> {
  return db
    .selectFrom("source")
    .select(["id", "published_on"])
    .where("id", "in", (query) =>
      query
        .selectFrom("claim")
        .select("source_id")
        .where("event_id", "in", ids)
        .union((other) =>
          other.selectFrom("event_source").select("source_id").where("event_id", "in", ids),
        ),
    )
    .execute();
}
