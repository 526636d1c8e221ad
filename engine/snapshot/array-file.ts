// Reads and writes typed arrays in a file: their bytes one after another, then JSON that describes them, then where that begins.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import { endianness } from "node:os";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type Column, type OnColumn, roomFor, zeros } from "../store/shared-array.ts";

/** The file can't be used; the message ends a sentence that begins with its name. */
export class Unusable extends Error {}

type StoredArray = { kind: string; length: number; crc: number };
type Contents<About> = { about: About; order: string; parts: StoredArray[] };

/** The end of a file: this mark, then the length of the JSON before it and its sum, 4 bytes each. */
const MARK = "VIGILCO1";
const END_BYTES = MARK.length + 8;

/** A file that nobody has written to for so long is nobody's. */
const LEFT_MS = 3_600_000;

/** Read, summed and written at once. */
const PIECE_BYTES = 4 << 20;

/**
 * Writes a file whole or not at all; only its owner can read it. Between pieces other things happen; once
 * `goesOn` says no, nothing is written and the answer is false.
 * @param sync whether to wait until the disk has it
 */
export async function writeParts<About>(
  file: string,
  { about, parts }: { about: About; parts: readonly Column[] },
  { goesOn, sync }: { goesOn: () => boolean; sync: boolean },
): Promise<boolean> {
  await clearLeftovers(file);
  const aside = `${file}.${process.pid}-${Date.now()}.part`;
  const handle = await open(aside, "wx", 0o600);
  try {
    const written: StoredArray[] = [];
    let whole = true;
    for (const part of parts) {
      const crc = whole ? await writeBytes(handle, bytesOf(part), goesOn) : null;
      if (crc === null) whole = false;
      else written.push({ kind: part.constructor.name, length: part.length, crc });
    }
    if (whole) {
      const contents = { about, order: endianness(), parts: written };
      await handle.writeFile(endOf(contents));
      if (sync) await handle.sync();
    }
    await handle.close();
    if (!whole || !goesOn()) return false;
    await rename(aside, file);
    return true;
  } finally {
    await handle.close();
    await rm(aside, { force: true });
  }
}

/** Removes what processes that were killed have left beside the file. */
async function clearLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !name.endsWith(".part")) continue;
    const part = join(folder, name);
    const { mtimeMs } = await stat(part).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > LEFT_MS) await rm(part, { force: true });
  }
}

/** The sum of what was written, or null when it was not to go on. */
async function writeBytes(
  handle: FileHandle,
  bytes: Uint8Array,
  goesOn: () => boolean,
): Promise<number | null> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    crc = crc32(piece, crc);
    for (let done = 0; done < piece.length; )
      done += (await handle.write(piece, done)).bytesWritten;
    if (!goesOn()) return null;
  }
  return crc;
}

function endOf(contents: Contents<unknown>): Buffer {
  const text = Buffer.from(JSON.stringify(contents));
  const end = Buffer.alloc(END_BYTES);
  end.write(MARK, "latin1");
  end.writeUInt32LE(text.length, MARK.length);
  end.writeUInt32LE(crc32(text), MARK.length + 4);
  return Buffer.concat([text, end]);
}

/** What a file is about; `read` fills the next column, and gives it with some room. */
export type Parts<About> = { about: About; read: OnColumn; close: () => void };

/** Opens a file. Throws Unusable when it is not whole, as `read` does; Node's error when there is none. */
export function openParts<About>(file: string): Parts<About> {
  const fd = openSync(file, "r");
  try {
    const { about, order, parts } = contentsOf<About>(fd);
    if (order !== endianness()) throw new Unusable("was written on another kind of machine");
    let next = 0;
    let at = 0;
    const read: OnColumn = (like, length) => {
      const part = parts[next++];
      const size = length * like.BYTES_PER_ELEMENT;
      if (part?.kind !== like.constructor.name || part.length !== length)
        throw new Unusable("holds other columns");
      const column = zeros(like, roomFor(length));
      if (fill(fd, bytesOf(column).subarray(0, size), at) !== part.crc)
        throw new Unusable("is damaged");
      at += size;
      return column;
    };
    return { about, read, close: () => closeSync(fd) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function contentsOf<About>(fd: number): Contents<About> {
  const { size } = fstatSync(fd);
  const end = Buffer.alloc(END_BYTES);
  if (size < END_BYTES) throw new Unusable("is cut off");
  fill(fd, end, size - END_BYTES);
  if (end.toString("latin1", 0, MARK.length) !== MARK) throw new Unusable("is cut off");
  const text = Buffer.alloc(Math.min(end.readUInt32LE(MARK.length), size - END_BYTES));
  if (fill(fd, text, size - END_BYTES - text.length) !== end.readUInt32LE(MARK.length + 4))
    throw new Unusable("is damaged");
  return JSON.parse(text.toString());
}

/** Fills the bytes from a place of the file; gives their sum. */
function fill(fd: number, bytes: Uint8Array, from: number): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    const read = readSync(fd, piece, 0, piece.length, from + at);
    if (read === 0) throw new Unusable("is cut off");
    crc = crc32(piece.subarray(0, read), crc);
    at += read;
  }
  return crc;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
