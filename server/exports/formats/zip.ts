// Writes a zip piece by piece, each of its files as long as its pieces come.
import { Zip, ZipDeflate } from "fflate";

/** A file of a zip. */
export type Entry = { name: string; pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** What the numbers of a zip without extensions reach to, of a file as of the whole. */
const MOST_BYTES = 0xffff_ffff;
/** Beyond it files hardly get smaller, and take twice as long. */
const LEVEL = 3;

/** The pieces of a zip; `at` is when its files were made. Throws where one would be too large to be read again. */
export async function* zipped(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
    written += piece.length;
    if (written > MOST_BYTES) throw new RangeError("The zip would be larger than 4 GB.");
  });
  const taken = () => {
    const all = made;
    made = [];
    return Buffer.concat(all);
  };
  for await (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = at;
    zip.add(file);
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > MOST_BYTES) throw new RangeError(`${name} would be larger than 4 GB.`);
      file.push(piece);
      if (made.length > 0) yield taken();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield taken();
}
