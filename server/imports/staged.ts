// Files that were brought and are not entered yet: a folder for each, kept for a day.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Import } from "../../domain/answers/import.ts";
import { Problem } from "../../domain/problem.ts";

/** The most bytes that a file may have. */
export const MOST_BYTES = 100_000_000;

/** Files are kept for so long. */
const KEPT_MS = 86_400_000;

/** What is kept of a file beside its bytes: who brought it, and what was found in it. */
export type Staged = {
  actor: string;
  sha256: string;
  view: Omit<Import, "state" | "progress" | "failure">;
};

const folderOf = (dataDir: string, id: string) => join(dataDir, "imports", id);

/** Where the bytes of a file stand. */
export const fileOf = (dataDir: string, id: string) => join(folderOf(dataDir, id), "file");

/** Where the rows stand that can't be taken. */
export const rejectsPath = (dataDir: string, id: string) =>
  join(folderOf(dataDir, id), "rejects.csv");

/** Takes the bytes of a file into a folder of its own. Throws `too_large`; then nothing is left of it. */
export async function takeFile(
  dataDir: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ id: string; bytes: number; sha256: string }> {
  const id = randomUUID();
  await mkdir(folderOf(dataDir, id), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let size = 0;
  try {
    const file = await open(fileOf(dataDir, id), "wx", 0o600);
    try {
      for await (const piece of bytes) {
        size += piece.length;
        if (size > MOST_BYTES) throw tooLarge();
        hash.update(piece);
        await file.appendFile(piece);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await removeStaged(dataDir, id);
    throw error;
  }
  return { id, bytes: size, sha256: hash.digest("hex") };
}

/** The refusal of a file that is too long. */
export const tooLarge = () =>
  new Problem("too_large", "The file is larger than 100 MB. Bring it in parts, or as a zip.");

/** Keeps what was found in a file, in place of what was kept before. */
export async function keepStaged(dataDir: string, staged: Staged): Promise<void> {
  const path = aboutOf(dataDir, staged.view.id);
  await writeFile(`${path}.part`, JSON.stringify(staged), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Keeps the rows that can't be taken, or that there are none. */
export async function keepRejects(
  dataDir: string,
  id: string,
  rejects: string | null,
): Promise<void> {
  if (rejects === null) await rm(rejectsPath(dataDir, id), { force: true });
  else await writeFile(rejectsPath(dataDir, id), rejects, { mode: 0o600 });
}

/** What was found in a file. Null where there is none of this id, or no more. */
export async function readStaged(dataDir: string, id: string): Promise<Staged | null> {
  try {
    return JSON.parse(await readFile(aboutOf(dataDir, id), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export async function removeStaged(dataDir: string, id: string): Promise<void> {
  await rm(folderOf(dataDir, id), { recursive: true, force: true });
}

/** Removes the files that were brought more than a day ago. */
export async function removeOldFiles(dataDir: string, now: Date): Promise<void> {
  const names = await readdir(join(dataDir, "imports")).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(folderOf(dataDir, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < now.getTime() - KEPT_MS) await removeStaged(dataDir, name);
  }
}

const aboutOf = (dataDir: string, id: string) => join(folderOf(dataDir, id), "about.json");
