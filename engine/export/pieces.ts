// Writes a file piece by piece: from columns and words where both are of one change, else from whole records.
import { setImmediate as turn } from "node:timers/promises";
import { csvHead, csvLines, type Exported } from "../../domain/csv-rows.ts";
import type { Days } from "../../domain/match.ts";
import type { Figured } from "../../domain/resolve-all.ts";
import type { Piece } from "../engine.ts";
import { recordsAt } from "../query/records.ts";
import type { View } from "../query/view.ts";
import type { RecordTexts } from "../source.ts";
import type { Current } from "../store/follow-log.ts";
import type { Ids } from "../store/ids.ts";
import { Bytes } from "./bytes.ts";
import { type FileNets, fileNets } from "./file-nets.ts";
import type { Reader } from "./reader.ts";
import type { Readers } from "./readers.ts";

/** The columns as they are now, and what is asked of them. */
type CurrentView = { current: Current; view: () => View };

/** The events of a file, in their order. */
export type ListedEvents = {
  rows: Uint32Array;
  ids: Ids;
  look: () => Promise<CurrentView>;
  /** The period outside of which events are not summed; null for none. */
  days: Days | null;
};

/** What a piece is made of besides the rows it holds. */
type Listed = Omit<ListedEvents, "rows" | "days"> & { netsOf: (seen: CurrentView) => FileNets };

/** What a piece is of where its columns and its words are not. */
type Otherwise = {
  /** The change whose words the database gives; null: whichever the columns hold when a piece is begun. */
  change: number | null;
  /** Gives the records of the events in these rows. */
  whole: (
    rows: Uint32Array,
    seen: CurrentView,
    nets: () => FileNets,
  ) => AsyncIterable<readonly Figured[]>;
};

/** The first piece is small, so that the file begins at once. */
const FIRST_EVENTS = 50;

/** Larger pieces are made with less effort, but a reader who waits holds two of them. */
const PIECE_BYTES = 131_072;
const MOST_EVENTS = 4_000;

/** A piece is written without a pause, so that all files share this. */
const bytes = new Bytes();

/** The lines of the events, each piece as the record is when it is written. Those that are hidden by then are left out. */
export function filePieces(
  texts: RecordTexts,
  listed: ListedEvents,
  exported: Exported,
  readers: Readers,
): AsyncGenerator<Piece> {
  const whole = async function* (rows: Uint32Array, seen: CurrentView, nets: () => FileNets) {
    const view = seen.view();
    const shown = [...shownIn(view, rowsIn(seen.current, rows, listed.ids))];
    const { ids } = view.columns.events;
    const records = await recordsAt(texts, view, shown);
    const { of } = nets();
    yield records.map((record) => ({ ...record, nets: of(ids.rowOf(record.event.id)) }));
  };
  return piecesOf(listed, { change: null, whole }, exported, readers);
}

/** The lines of the events in pieces; `readers` give their words. */
export async function* piecesOf(
  { rows, ids, look, days }: ListedEvents,
  otherwise: Otherwise,
  exported: Exported,
  readers: Readers,
): AsyncGenerator<Piece> {
  yield new TextEncoder().encode(csvHead(exported));
  const { read, leave } = readers.setEntry(exported);
  const nets = fileNets(days);
  const netsOf = ({ current, view: make }: CurrentView) => {
    const view = make();
    return nets(current, view, () => shownIn(view, rowsIn(current, rows, ids)));
  };
  try {
    let from = 0;
    let events = FIRST_EVENTS;
    const next = async () => {
      const some = rows.subarray(from, from + events);
      const made = await piece(some, { ids, look, netsOf }, otherwise, read, exported);
      from += events;
      const fit = Math.ceil((events * PIECE_BYTES) / Math.max(1, made.length));
      events = Math.min(fit, 2 * events, MOST_EVENTS);
      return made;
    };
    // What is yielded is not held meanwhile.
    while (from < rows.length) yield await next();
  } finally {
    leave();
  }
}

async function piece(
  rows: Uint32Array,
  { ids, look, netsOf }: Listed,
  otherwise: Otherwise,
  read: Reader,
  exported: Exported,
): Promise<Piece> {
  const { current: before } = await look();
  const { version } = before;
  const change = otherwise.change ?? before.change;
  const begin = before.change === change ? await read(rowsIn(before, rows, ids), before) : null;
  // Whoever asks this thread something else is not kept waiting for a whole piece.
  await turn();
  const seen = await look();
  const { current } = seen;
  if (begin !== null && current.change === change && current.columns.version === version) {
    const view = seen.view();
    const shown = shownIn(view, rowsIn(current, rows, ids));
    return bytes.piece((out) => {
      const write = begin(view, out, () => netsOf(seen));
      for (const row of shown) write(row);
    });
  }
  const lines: string[] = [];
  for await (const records of otherwise.whole(rows, seen, () => netsOf(seen)))
    for (const record of records) lines.push(csvLines(record, exported));
  return bytes.piece((out) => {
    for (const line of lines) out.write(line);
  });
}

/** The same events in columns that may have been loaded anew since. */
function rowsIn({ columns }: Current, rows: Uint32Array, ids: Ids): Uint32Array {
  const now = columns.events.ids;
  return now === ids ? rows : rows.map((row) => now.rowOf(ids.idOf(row)));
}

function shownIn({ visibility, claimStatus }: View, rows: Uint32Array): Uint32Array {
  return rows.filter((row) => visibility.shows(row) && !claimStatus.unknown?.[row]);
}
