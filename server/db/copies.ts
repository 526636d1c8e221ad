// The copies of the database that are made before migrations.
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { keptBy, type Retention } from "../../domain/retention.ts";

/** A copy's name ends in its moment, with dashes for what file systems do not like. */
const MOMENT = /^before-migration-.*-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)\.db$/;

/** What a crash left of a copy; it may be one that is just being made. */
const PART = /^before-migration-.*\.db\.part$/;
const LONGEST_MS = 86_400_000;

/** Removes the copies that the rule does not keep, and what crashes left of some. Gives how many, and their bytes. */
export async function pruneCopies(
  dataDir: string,
  retention: Retention,
  now: Date,
): Promise<{ copies: number; bytes: number }> {
  const folder = join(dataDir, "backups");
  const names = await readdir(folder).catch(() => []);
  const copies = names.flatMap((name) => {
    const [, hour, minute, second, rest] = MOMENT.exec(name) ?? [];
    return hour === undefined ? [] : [{ name, at: `${hour}:${minute}:${second}.${rest}` }];
  });
  const kept = keptBy(
    retention,
    copies.map(({ at }) => at),
  );
  const isKept = (name: string, mtimeMs: number): boolean => {
    if (PART.test(name)) return now.getTime() - mtimeMs < LONGEST_MS;
    const copy = copies.find((each) => each.name === name);
    return copy === undefined || kept.has(copy.at);
  };
  const pruned = { copies: 0, bytes: 0 };
  for (const name of names) {
    const file = join(folder, name);
    const about = await stat(file).catch(() => null);
    // An erasure may have removed it at the same time.
    if (about === null || isKept(name, about.mtimeMs)) continue;
    await rm(file, { force: true });
    pruned.copies += 1;
    pruned.bytes += about.size;
  }
  return pruned;
}
