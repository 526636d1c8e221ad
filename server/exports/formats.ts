// The formats in which the chosen part of the record can be taken away, and how each is made of the rows.
import {
  columnsOfFile,
  type Exported,
  FOREIGN_SHAPES,
  isForeign,
  SHAPES,
  type Shape,
} from "../../domain/csv-rows.ts";
import { hxlLine } from "../../domain/hxl.ts";
import type { Asked, Engine, OutFile } from "../../engine/engine.ts";
import { CSV } from "../http/route.ts";
import { type AboutFile, aboutFile } from "./about.ts";
import { featureCollection, jsonLines } from "./formats/json.ts";
import { workbook } from "./formats/workbook.ts";
import { writtenRows } from "./written-rows.ts";

const PLACED = ["events", ...FOREIGN_SHAPES] as const satisfies readonly Shape[];

/** Each by the ending of its files: its media type, what it is called, and which rows it can hold, the usual ones first. */
export const FORMATS = {
  csv: { type: CSV, words: "CSV", shapes: SHAPES },
  jsonl: {
    type: "application/x-ndjson; charset=utf-8",
    words: "JSON Lines, an object a line",
    shapes: SHAPES,
  },
  geojson: { type: "application/geo+json", words: "GeoJSON", shapes: PLACED },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    words: "an Excel workbook",
    shapes: SHAPES,
  },
} as const;
export type Format = keyof typeof FORMATS;

/** What is written, in which format, and when. `site` is the site's address, without a slash at the end. */
type FileAsked = Asked &
  Pick<Exported, "shape" | "site"> &
  Pick<AboutFile, "licence" | "cited" | "at"> & {
    format: Format;
    /** Whether a line of HXL hashtags follows the column names, in CSV. */
    hxl?: boolean;
  };

/** The file of what is asked for: the same rows in the same order, whatever the format. */
export async function openFile(
  engine: Pick<Engine, "file">,
  { format, licence, cited, at, filter, viewer, today, shape, site, hxl = false }: FileAsked,
): Promise<Omit<OutFile, "pieces"> & { pieces: AsyncIterable<Uint8Array> }> {
  const file = await engine.file({ filter, viewer, today, shape, site });
  const { subject } = filter;
  const kind = { shape, subject, forEditors: viewer !== "public" };
  if (format === "csv")
    return hxl ? { ...file, pieces: await begun(tagged(file.pieces, hxlLine(kind))) } : file;
  const columns = columnsOfFile(kind);
  const rows = writtenRows(columns, file.pieces);
  const { change, events, claims } = file;
  const made = {
    // Other projects leave blank what is unknown, and their clients expect no null.
    jsonl: () => jsonLines(rows, isForeign(shape) ? "" : null),
    geojson: () => featureCollection(rows, shape),
    xlsx: () =>
      workbook(
        { name: shape, columns, rows, counted: shape === "claims" ? claims : events },
        aboutFile({ filter, site, licence, cited, at, change, events, claims, shape }),
        { at },
      ),
  }[format];
  return { ...file, pieces: await begun(made()) };
}

/**
 * The same pieces, the first of which is there already: where it can't be had, that is answered in place of a file.
 * Whoever leaves after it leaves what the pieces are made of, too.
 */
async function begun(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await pieces.next();
  return (async function* () {
    try {
      if (first.done) return;
      yield first.value;
      yield* pieces;
    } finally {
      await pieces.return(undefined);
    }
  })();
}

/** The same file with a line behind its first one. */
async function* tagged(
  pieces: AsyncIterable<Uint8Array>,
  line: string,
): AsyncGenerator<Uint8Array> {
  let isBehind = false;
  for await (const piece of pieces) {
    const end = isBehind ? -1 : piece.indexOf(LINE_FEED) + 1;
    if (isBehind || end === 0) {
      yield piece;
      continue;
    }
    isBehind = true;
    yield Buffer.concat([piece.subarray(0, end), Buffer.from(line), piece.subarray(end)]);
  }
}

const LINE_FEED = 10;
