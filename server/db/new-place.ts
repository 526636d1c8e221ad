// A database that is made whole or not at all: in a part of its own, which takes its place at the end.
import { existsSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type DatabaseAddress, fileIn, openDatabase } from "./open.ts";
import { type Store, StoreError } from "./store.ts";

/** An empty database to fill, and a folder for what comes up on the way, both of which nobody else knows. */
export type NewPlace = { store: Store; folder: string };

/**
 * Runs `work` on an empty database without tables, and puts it where the address says once that has ended well;
 * after anything else nothing is there. Throws a StoreError where there are tables already.
 */
export async function inNewPlace<T>(
  { url, dataDir }: DatabaseAddress,
  work: (place: NewPlace) => Promise<T>,
): Promise<T> {
  const file = fileIn(dataDir);
  if (url === "" && existsSync(file)) throw taken(file);
  const folder = join(dataDir, "restore.part");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const { withLockFile } = await import("./lock-file.ts");
  const alone = async () => {
    remove();
    mkdirSync(folder, { mode: 0o700 });
    try {
      if (url === "") return await inNewFile(file, folder, work);
      const { inNewSchema } = await import("./postgres-new.ts");
      return await inNewSchema(url, (store) => work({ store, folder }));
    } finally {
      remove();
    }
  };
  return withLockFile(join(dataDir, "migrate.lock"), alone, () => {});
}

async function inNewFile<T>(
  file: string,
  folder: string,
  work: (place: NewPlace) => Promise<T>,
): Promise<T> {
  const store = await openDatabase({ url: "", dataDir: folder });
  const result = await work({ store, folder }).finally(store.close);
  await sync(fileIn(folder));
  try {
    // A name that somebody else has taken meanwhile is not taken over.
    linkSync(fileIn(folder), file);
  } catch (error) {
    if (existsSync(file)) throw taken(file);
    throw error;
  }
  await sync(join(file, ".."));
  return result;
}

const taken = (file: string) =>
  new StoreError(
    `There is a database in ${file} already, and nothing is written over: set DATA_DIR to another folder, or move that file away.`,
  );

/** Has the disk keep a file, or the names in a folder. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
