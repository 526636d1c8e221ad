// The facts as a file that databases read.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { COLUMNS, type Facts, NONE } from "./facts.ts";

const ROWS_PER_PIECE = 10_000;

/** Writes a head and a line per event; what has no value is empty. Anybody on this machine may read it. */
export async function writeFacts({ events, columns }: Facts, file: string): Promise<void> {
  const all = COLUMNS.map((name) => columns[name]);
  function* pieces() {
    yield `${COLUMNS.join(",")}\n`;
    for (let from = 0; from < events; from += ROWS_PER_PIECE) {
      let piece = "";
      for (let row = from; row < Math.min(events, from + ROWS_PER_PIECE); row++)
        piece += `${all.map((column) => (column[row] === NONE ? "" : column[row])).join(",")}\n`;
      yield piece;
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file, { mode: 0o644 }));
}
