// A snapshot on disk: a folder that is there whole or not at all.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** A file of a snapshot, for whoever checks or cites it. */
export type SnapshotFile = { name: string; rows: number | null; bytes: number; sha256: string };

const PART = ".part";

/** Where a snapshot's folder stands. */
export const snapshotFolder = (dataDir: string, id: string) => join(dataDir, "snapshots", id);

/** Makes a folder to write a snapshot into, and clears away those that were never finished. */
export async function beginFolder(dataDir: string): Promise<string> {
  const parent = join(dataDir, "snapshots");
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent))
    if (name.endsWith(PART)) await rm(join(parent, name), { recursive: true, force: true });
  const folder = join(parent, randomUUID() + PART);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Writes a file piece by piece and has the disk keep it. */
export async function writeFile(
  folder: string,
  name: string,
  pieces: Iterable<string>,
): Promise<Pick<SnapshotFile, "name" | "bytes" | "sha256">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(join(folder, name), "wx", 0o600);
  try {
    for (const piece of pieces) {
      const data = Buffer.from(piece, "utf8");
      hash.update(data);
      bytes += data.length;
      await file.write(data);
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
  await rm(target, { recursive: true, force: true });
  await rename(folder, target);
  await sync(join(dataDir, "snapshots"));
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
