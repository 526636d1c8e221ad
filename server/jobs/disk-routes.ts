// What the data takes of the disk, for whoever may run the jobs that free some of it.
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type Disk, diskSchema } from "../../domain/answers/disk.ts";
import type { Store } from "../db/store.ts";
import { type Route, route } from "../http/route.ts";

export type DiskSettings = {
  dataDir: string;
  /** Less than this part of the disk free is little, in percent. */
  diskWarnPercent: number;
};

/** The route /api/disk. */
export function diskRoutes(store: Pick<Store, "size">, settings: DiskSettings): Route[] {
  return [
    route(
      "GET",
      "/api/disk",
      {
        doc: "What the database, snapshots, copies and the columns' file take of the disk, and what is free.",
        may: "run jobs",
        answer: diskSchema,
      },
      async () => ({ json: await readDisk(store, settings) }),
    ),
  ];
}

/** What the data takes, and what is free. */
export async function readDisk(
  store: Pick<Store, "size">,
  { dataDir, diskWarnPercent }: DiskSettings,
): Promise<Disk> {
  const { bsize, blocks, bavail } = await statfs(dataDir);
  const [size, free] = [blocks * bsize, bavail * bsize];
  const { bytes: database, here } = await store.size();
  return {
    size,
    free,
    low: free < (size * diskWarnPercent) / 100,
    database,
    here,
    snapshots: await sizeOf(join(dataDir, "snapshots")),
    backups: await sizeOf(join(dataDir, "backups")),
    columns: await sizeOf(join(dataDir, "columns.bin")),
  };
}

/** Bytes of a file or of all files in a folder; 0 when there is none. What goes meanwhile is not counted. */
async function sizeOf(path: string): Promise<number> {
  const about = await stat(path).catch(() => null);
  if (about === null) return 0;
  if (!about.isDirectory()) return about.size;
  const names = await readdir(path).catch(() => []);
  let sum = 0;
  for (const name of names) sum += await sizeOf(join(path, name));
  return sum;
}
