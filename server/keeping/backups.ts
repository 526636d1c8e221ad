// The backups that the job keeps in its folder, by the moments in their names.
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const NAME = /^vigil-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.jsonl\.gz$/;
const PART = /^vigil-.*\.part$/;

/** A backup on this machine; `at` is ISO 8601 in UTC. */
export type Backup = { file: string; at: string; bytes: number };

/** The file of a backup of this moment. */
export function backupFile(folder: string, now: Date): string {
  return join(folder, `vigil-${now.toISOString().replace(/[:.]/g, "-")}.jsonl.gz`);
}

/** Oldest first; none where there is no such folder. */
export async function backupsIn(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => []);
  const found: Backup[] = [];
  for (const name of names.sort()) {
    const [, hour, minute, second, rest] = NAME.exec(name) ?? [];
    if (hour === undefined) continue;
    const file = join(folder, name);
    const about = await stat(file).catch(() => null);
    if (about !== null)
      found.push({ file, at: `${hour}:${minute}:${second}.${rest}`, bytes: about.size });
  }
  return found;
}

/** Makes the folder where there is none, and removes what a crash has left in it of a backup. */
export async function clearParts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder))
    if (PART.test(name)) await rm(join(folder, name), { force: true });
}
