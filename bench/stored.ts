// Stores of synthetic events: filled once, and kept in the temporary folder for the next run of any bench.
import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runProgram } from "./program.ts";

const KEPT = join(tmpdir(), "vigil-bench-stores");

/** The code that decides what a store of synthetic events holds. */
const MADE_BY = ["domain", "migrations", "seeds", "server/changes", "server/db", "server/events"];

/** Runs `work` on a folder whose store holds so many synthetic events; what it does to the store is not kept. */
export async function withStore<T>(
  events: number,
  work: (dataDir: string) => Promise<T>,
): Promise<T> {
  const kept = await keptStore(events);
  const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
  try {
    await cp(kept, dataDir, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The kept store's folder. One that older code has filled gives way to a new one. */
async function keptStore(events: number): Promise<string> {
  await mkdir(KEPT, { recursive: true });
  const kept = join(KEPT, `${events}-${await fingerprint()}`);
  if (existsSync(kept)) return kept;
  for (const name of await readdir(KEPT))
    if (name.startsWith(`${events}-`)) await rm(join(KEPT, name), { recursive: true });
  const filling = await mkdtemp(join(KEPT, "filling-"));
  await runProgram(["seed"], { DATA_DIR: filling, SEED: `synthetic:${events}` });
  await rename(filling, kept);
  return kept;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of MADE_BY) {
    const path = join(import.meta.dirname, "..", folder);
    const files = await readdir(path, { recursive: true, withFileTypes: true });
    for (const { parentPath, name } of files.filter((each) => each.isFile()).sort(byPath))
      hash.update(name).update(await readFile(join(parentPath, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

const byPath = (
  a: { parentPath: string; name: string },
  b: { parentPath: string; name: string },
) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1);
