// A snapshot on disk: a folder that is there whole or not at all.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { SnapshotFile } from "../../domain/answers/snapshot.ts";

const PART = ".part";

/** Where a snapshot's folder stands. */
export const snapshotFolder = (dataDir: string, id: string) => join(dataDir, "snapshots", id);

/**
 * Runs `work` with a new folder to write a snapshot into; removes the folder unless `work` gave it a name,
 * and before that the ones that a crash left.
 */
export async function inNewFolder(
  dataDir: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const parent = join(dataDir, "snapshots");
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent))
    if (name.endsWith(PART)) await remove(join(parent, name));
  const folder = join(parent, randomUUID() + PART);
  await mkdir(folder, { mode: 0o700 });
  try {
    await work(folder);
  } finally {
    await remove(folder);
  }
}

/** Writes a file piece by piece and has the disk keep it. */
export async function writeFile(
  folder: string,
  name: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Pick<SnapshotFile, "name" | "bytes" | "sha256">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(join(folder, name), "wx", 0o600);
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await file.write(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, bytes, sha256: hash.digest("hex") };
}

/** Gives the folder its name. A folder of that name which no snapshot in the store owns is replaced. */
export async function finishFolder(folder: string, dataDir: string, id: string): Promise<void> {
  const target = snapshotFolder(dataDir, id);
  await sync(folder);
  await remove(target);
  await rename(folder, target);
  await sync(join(dataDir, "snapshots"));
}

/** The ids of the snapshots whose folders are on this machine. */
export async function foldersOf(dataDir: string): Promise<ReadonlySet<string>> {
  const names = await readdir(join(dataDir, "snapshots")).catch(() => []);
  return new Set(names);
}

/** Removes the files of a snapshot. */
export async function removeFolder(dataDir: string, id: string): Promise<void> {
  await remove(snapshotFolder(dataDir, id));
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
