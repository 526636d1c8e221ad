// Makes a data package: events and claims of a view at one change of the record, with what explains them, in a zip.
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ForeignShape, OWN_SHAPES } from "../../domain/csv-rows.ts";
import { Problem } from "../../domain/problem.ts";
import { STATUSES } from "../../domain/vocabulary/event-terms.ts";
import type { Asked, Engine, OutFile } from "../../engine/engine.ts";
import { type AboutFile, aboutFile } from "./about.ts";
import { type Entry, zipped } from "./formats/zip.ts";
import {
  CODEBOOK,
  checksums,
  codebookCsv,
  descriptor,
  hasTerms,
  readme,
  rowsFile,
  type WrittenFile,
} from "./package-texts.ts";

export const ZIP = "application/zip";

export type PackageAsked = Asked &
  Pick<AboutFile, "site" | "licence" | "cited" | "at"> & {
    /** In whose columns its rows are; null: in Vigil's own. */
    shape: ForeignShape | null;
    /** Where it is put together before it is sent. */
    dataDir: string;
    /** Aborted when nobody wants it any more. */
    signal: AbortSignal;
  };

type Made = Pick<OutFile, "change" | "events" | "claims">;

/** So often a package is begun anew because the record changed meanwhile. */
const MOST_TRIES = 5;

/** Whoever sees all of the log sees every change. */
const EVERYTHING = STATUSES.map(({ value }) => value);

/**
 * Puts the package together on the disk, which holds as much as is sent, and gives it from there. Throws
 * `unavailable` when the record changes faster than it can be written.
 */
export async function openPackage(
  engine: Pick<Engine, "file" | "change">,
  asked: PackageAsked,
): Promise<Made & Pick<OutFile, "unread"> & { pieces: AsyncIterable<Uint8Array> }> {
  const handle = await openNameless(asked.dataDir);
  try {
    for (let tries = 1; ; tries++) {
      const before = await engine.change(EVERYTHING);
      await handle.truncate(0);
      const made = await writePackage(engine, asked, handle);
      if ((await engine.change(EVERYTHING)) === before)
        return { ...made, pieces: readBack(handle), unread: () => handle.close() };
      if (tries === MOST_TRIES)
        throw new Problem(
          "unavailable",
          "The record changes faster than a package of one change can be written. Try again in a while.",
        );
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A file that has no name any more: whatever ends this process, nothing of it stays on the disk. */
async function openNameless(dataDir: string): Promise<FileHandle> {
  const folder = join(dataDir, "packages");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const handle = await open(path, "wx+", 0o600);
  await rm(path);
  return handle;
}

async function* readBack(handle: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    yield* handle.createReadStream({ start: 0, autoClose: false });
  } finally {
    await handle.close();
  }
}

async function writePackage(
  engine: Pick<Engine, "file">,
  asked: PackageAsked,
  handle: FileHandle,
): Promise<Made> {
  let made: Made = { change: 0, events: 0, claims: 0 };
  const entries = entriesOf(engine, asked, (file) => {
    made = file;
  });
  let at = 0;
  for await (const piece of zipped(entries, asked.at)) {
    asked.signal.throwIfAborted();
    await handle.write(piece, 0, piece.length, at);
    at += piece.length;
  }
  return made;
}

async function* entriesOf(
  engine: Pick<Engine, "file">,
  { filter, viewer, today, site, licence, cited, at, shape: foreign }: PackageAsked,
  tell: (made: Made) => void,
): AsyncGenerator<Entry> {
  const written: WrittenFile[] = [];
  const entry = (name: string, pieces: Entry["pieces"]): Entry => ({
    name,
    pieces: summed(pieces, (sums) => written.push({ name, ...sums })),
  });
  const text = (name: string, words: string) => entry(name, [Buffer.from(words)]);
  let made: Made = { change: 0, events: 0, claims: 0 };
  const shapes = foreign === null ? OWN_SHAPES : [foreign];
  for (const shape of shapes) {
    const { pieces, change, events, claims } = await engine.file({
      filter,
      viewer,
      today,
      shape,
      site,
    });
    made = { change, events, claims };
    yield entry(rowsFile(shape), pieces);
  }
  tell(made);
  const about = { ...made, filter, site, licence, cited, at, shape: foreign };
  const forEditors = viewer !== "public";
  if (hasTerms(shapes)) yield text(CODEBOOK, codebookCsv());
  yield text("README.txt", readme(aboutFile(about), shapes));
  yield text("datapackage.json", descriptor(about, { files: written, shapes, forEditors }));
  yield text("SHA256SUMS", checksums(written));
}

/** The same pieces; when all are read, `tell` is told how many bytes they are and what they sum to. */
async function* summed(
  pieces: Entry["pieces"],
  tell: (sums: Omit<WrittenFile, "name">) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  tell({ bytes, sha256: hash.digest("hex") });
}
