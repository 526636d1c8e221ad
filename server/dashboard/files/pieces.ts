// A file, piece by piece: each piece is as the record was when it was written.
import { csvHead, csvLines, type Exported } from "../../../domain/csv-rows.ts";
import type { Among } from "../../db/columns.ts";
import type { Db } from "../../db/tables.ts";
import type { Fresh } from "../columns/fresh.ts";
import type { Ids } from "../columns/ids.ts";
import { recordsAt } from "../columns/reading.ts";
import type { View } from "../columns/view.ts";
import { claimLines } from "./claim-lines.ts";
import { eventLines } from "./event-lines.ts";
import { keptSources } from "./kept-sources.ts";
import type { Reader } from "./reader.ts";

/** The columns as they are now, and what is asked of them. */
type Seen = { fresh: Fresh; view: () => View };

const EVENTS_PER_PIECE = 1_000;

/** The lines of the events in these rows, in their order. Those that are hidden by now are left out. */
export async function* filePieces(
  db: Db,
  { rows, ids, look }: { rows: Uint32Array; ids: Ids; look: () => Promise<Seen> },
  exported: Exported,
): AsyncGenerator<string> {
  yield csvHead(exported.shape);
  const sources = keptSources(db);
  const read =
    exported.shape === "events" ? eventLines(db, sources, exported) : claimLines(db, sources);
  for (let from = 0; from < rows.length; from += EVENTS_PER_PIECE) {
    const some = rows.subarray(from, from + EVENTS_PER_PIECE);
    const texts = Array.from(some, (row) => ids.idOf(row));
    yield await piece(db, { texts, close: ids.areClose(some) }, look, read, exported);
  }
}

/**
 * Columns and texts go together when no change came between; otherwise, and where the reader leaves it,
 * whole records are read.
 */
async function piece(
  db: Db,
  ids: Among,
  look: () => Promise<Seen>,
  read: Reader,
  exported: Exported,
): Promise<string> {
  const before = await look();
  const texts = await read(ids, before.fresh.change);
  const { fresh, ...now } = await look();
  const view = now.view();
  const { columns, change, version } = fresh;
  const same = change === before.fresh.change && columns.version === version;
  const write = same ? texts(view) : () => null;
  const lines: string[] = [];
  const unread = new Map<number, number>();
  for (const id of ids.texts) {
    const row = columns.events.ids.rowOf(id);
    if (!view.sight.shows(row) || view.known.unknown?.[row]) continue;
    const written = write(id, row);
    if (written === null) unread.set(row, lines.length);
    lines.push(written ?? "");
  }
  for (const record of await recordsAt(db, view, [...unread.keys()])) {
    const at = unread.get(columns.events.ids.rowOf(record.event.id));
    if (at !== undefined) lines[at] = csvLines(record, exported);
  }
  return lines.join("");
}
