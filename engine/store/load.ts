// Loads the columns from the source: all of the record once, then what changes have moved.
import type { RecordPage, RecordRows, SourceDate, SourcePlace } from "../source.ts";
import type { Share } from "../worker/pass.ts";
import { Columns } from "./columns.ts";
import { ingest, linkPages, publishedDay, remove } from "./ingest.ts";
import { trimmed } from "./shared-array.ts";

/** The whole record. */
export async function loadColumns(rows: RecordRows, share: Share): Promise<Columns> {
  const columns = new Columns(share);
  takePlaces(columns, await rows.places());
  takeSources(columns, await rows.sources());
  for await (const page of rows.pages()) ingest(columns, page);
  linkPages(columns);
  columns.onColumns(trimmed);
  return columns;
}

/** Events that changes moved, with their places and sources. */
export type Moved = {
  ids: readonly string[];
  places: SourcePlace[];
  sources: SourceDate[];
  pages: RecordPage[];
};

/** Reads these events. */
export async function readMoved(rows: RecordRows, ids: readonly string[]): Promise<Moved> {
  const moved: Moved = { ids, places: [], sources: [], pages: [] };
  for (const some of inPages(ids)) {
    moved.places.push(...(await rows.placesOf(some)));
    moved.sources.push(...(await rows.sourcesOf(some)));
  }
  for await (const page of rows.pagesOf(ids)) moved.pages.push(page);
  return moved;
}

/** The ids of the events in the columns that the record holds no more. */
export async function idsGone(rows: RecordRows, { events }: Columns): Promise<string[]> {
  const there = new Uint8Array(events.count);
  for await (const ids of rows.ids()) for (const id of ids) there[events.ids.rowOf(id)] = 1;
  const gone: string[] = [];
  for (let row = 1; row < events.count; row++)
    if (there[row] === 0 && events.terms[row] !== 0) gone.push(events.ids.idOf(row));
  return gone;
}

/** Takes events anew. Gives their rows. */
export function ingestMoved(
  columns: Columns,
  { ids, places, sources, pages }: Moved,
): readonly number[] {
  takePlaces(columns, places);
  takeSources(columns, sources);
  return applyChange(columns, ids, () => pages.flatMap((page) => ingest(columns, page)));
}

const IDS_PER_QUERY = 1_000;

function* inPages(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY)
    yield ids.slice(from, from + IDS_PER_QUERY);
}

function takePlaces({ events }: Columns, rows: readonly SourcePlace[]): void {
  for (const { id, name, admin1, country, lat, lon, precision, uncertainty_m } of rows) {
    const place = { name, admin1, country, lat, lon, precision, uncertainty_m };
    events.placeCode(id, () => place);
  }
}

function takeSources({ sources }: Columns, rows: readonly SourceDate[]): void {
  for (const { id, published_on } of rows) {
    const source = { published: publishedDay(published_on) };
    sources.values[sources.codeOf(id, () => source)] = source;
  }
}

/**
 * Events with these ids are read anew by `ingestAll`, which gives their rows: those of them that are there are written
 * over, and those that it does not give are no more.
 */
export function applyChange(
  columns: Columns,
  ids: readonly string[],
  ingestAll: () => number[],
): readonly number[] {
  const { events, replacements, uncited } = columns;
  const before = ids.map((id) => events.ids.rowOf(id)).filter((row) => row !== 0);
  const wereTied = before.some((row) => events.isTied(row));
  replacements.forget(new Set(before));
  uncited.forget(new Set(before));
  const rows = ingestAll();
  const present = new Set(rows);
  for (const row of before) if (!present.has(row)) remove(columns, row);
  linkPages(columns);
  columns.version++;
  if (wereTied || rows.some((row) => events.isTied(row))) columns.trees++;
  return rows;
}
