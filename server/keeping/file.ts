// A backup as a file: packed, whole or not there, read back before it has its name, and its owner's alone.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { openReading } from "../db/consistent-read.ts";
import { sync } from "../db/new-place.ts";
import { StoreError } from "../db/store.ts";
import type { Db } from "../db/tables.ts";
import { type DumpOptions, dump } from "./dump.ts";
import { type Reading, readLines } from "./read.ts";

/** What a file holds, and by what it is known. */
export type Written = { bytes: number; sha256: string; change: number };

/** What a file is called while it is written. */
const partOf = (file: string) => `${file}.part`;

/**
 * Writes a backup of this moment beside where it will be, has the disk keep it, and reads it back. `finish` gives it
 * its name; after anything else nothing is left. Throws a StoreError where it can't be written.
 */
export async function writePart(db: Db, file: string, options: DumpOptions): Promise<Written> {
  const part = partOf(file);
  const moment = await openReading(db);
  try {
    const { header, lines } = await dump(moment.db, options);
    const written = await write(part, lines);
    await readBack(part, written);
    return { ...written, change: header.change };
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw writingFailed(file, error);
  } finally {
    await moment.close();
  }
}

/** Gives a part its name, for good. */
export async function finish(file: string): Promise<void> {
  await rename(partOf(file), file);
  await sync(dirname(file));
}

async function write(part: string, lines: AsyncIterable<string>) {
  const sum = summed();
  await rm(part, { force: true });
  const onDisk = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.from(lines), createGzip(), sum.pass, onDisk);
  return sum.end();
}

/** Throws where the disk does not give back what was written, or that is no whole backup. */
async function readBack(part: string, written: Pick<Written, "sha256">): Promise<void> {
  const sum = summed();
  for await (const _ of sum.pass(createReadStream(part)));
  if (sum.end().sha256 !== written.sha256)
    throw new StoreError("The backup can't be read back as it was written: check the disk.");
  const { parts } = await openBackup(part);
  for await (const _ of parts);
}

/** Opens a backup's file. Throws a StoreError, as do its parts, where it is none or is damaged. */
export async function openBackup(file: string): Promise<Reading> {
  return readLines(textOf(file), file);
}

async function* textOf(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding("utf8");
  const done = pipeline(createReadStream(file), text);
  // Whoever reads is told.
  done.catch(() => {});
  try {
    yield* text;
    await done;
  } catch (error) {
    throw readingFailed(file, error);
  } finally {
    text.destroy();
  }
}

function summed() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    pass: async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        yield piece;
      }
    },
    end: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : "";

function writingFailed(file: string, error: unknown): unknown {
  const why = {
    ENOENT: "there is no such folder",
    ENOTDIR: "there is no such folder",
    EACCES: "this user may not write there",
    EPERM: "this user may not write there",
    EROFS: "nothing can be written there",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk is full",
  }[codeOf(error)];
  if (why === undefined) return error;
  return new StoreError(`The backup can't be written to ${file}: ${why}.`, { cause: error });
}

function readingFailed(file: string, error: unknown): unknown {
  const code = codeOf(error);
  const why = code.startsWith("Z_")
    ? "is damaged, cut off, or no backup"
    : { ENOENT: "is not there", EACCES: "may not be read by this user", EISDIR: "is a folder" }[
        code
      ];
  return why === undefined ? error : new StoreError(`${file} ${why}.`, { cause: error });
}
