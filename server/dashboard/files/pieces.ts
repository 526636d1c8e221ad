// A file, piece by piece: each piece is as the record was when it was written.
import { setImmediate as turn } from "node:timers/promises";
import { csvHead, csvLines, type Exported } from "../../../domain/csv-rows.ts";
import type { Db } from "../../db/tables.ts";
import type { Fresh } from "../columns/fresh.ts";
import type { Ids } from "../columns/ids.ts";
import { recordsAt } from "../columns/reading.ts";
import type { View } from "../columns/view.ts";
import type { Piece } from "../model.ts";
import { Bytes } from "./bytes.ts";
import { claimLines } from "./claim-lines.ts";
import { eventLines } from "./event-lines.ts";
import { idsToRead, type Reader } from "./reader.ts";

/** The columns as they are now, and what is asked of them. */
type Seen = { fresh: Fresh; view: () => View };

/** The first piece is small, so that the file begins at once; larger ones are made with less effort. */
const FIRST_EVENTS = 500;
const MOST_EVENTS = 4_000;

/** What an event's lines take, mostly. */
const BYTES_PER_EVENT = 600;

/** The lines of the events in these rows, in their order. Those that are hidden by now are left out. */
export async function* filePieces(
  db: Db,
  { rows, ids, look }: { rows: Uint32Array; ids: Ids; look: () => Promise<Seen> },
  exported: Exported,
): AsyncGenerator<Piece> {
  const head = new Bytes(0);
  head.write(csvHead(exported.shape));
  yield head.written;
  const read = exported.shape === "events" ? eventLines(db, exported) : claimLines(db);
  let from = 0;
  for (let events = FIRST_EVENTS; from < rows.length; events = Math.min(2 * events, MOST_EVENTS)) {
    const some = rows.subarray(from, from + events);
    yield await piece(db, { rows: some, ids }, look, read, exported);
    from += events;
  }
}

/** Columns and words go together when no change came between; otherwise whole records are read. */
async function piece(
  db: Db,
  { rows, ids }: { rows: Uint32Array; ids: Ids },
  look: () => Promise<Seen>,
  read: Reader,
  exported: Exported,
): Promise<Piece> {
  const out = new Bytes(rows.length * BYTES_PER_EVENT);
  const { fresh: before } = await look();
  const { change, version } = before;
  const toRead = idsToRead(before.columns.events.ids, rowsIn(before, rows, ids));
  const begin = await read(toRead, before);
  // Whoever asks this thread something else is not kept waiting for a whole piece.
  await turn();
  const { fresh, view: make } = await look();
  const view = make();
  const now = rowsIn(fresh, rows, ids).filter(
    (row) => view.sight.shows(row) && !view.known.unknown?.[row],
  );
  if (fresh.change === change && fresh.columns.version === version) {
    const write = begin(view, out);
    for (const row of now) write(row);
  } else
    for (const record of await recordsAt(db, view, [...now])) out.write(csvLines(record, exported));
  return out.written;
}

/** The same events in columns that may have been loaded anew since. */
function rowsIn({ columns }: Fresh, rows: Uint32Array, ids: Ids): Uint32Array {
  const now = columns.events.ids;
  return now === ids ? rows : rows.map((row) => now.rowOf(ids.idOf(row)));
}
