// The data folder before anything runs in it: only its owner may read what is there.
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What Vigil puts into its folder, with what lies beside each while it is written. */
const OURS =
  /^(secret|vigil\.db|columns\.bin|migrate\.lock|security\.log|backups|snapshots|imports|packages|restore|drill)([.-]|$)/;

const OTHERS = 0o077;
const STICKY = 0o1000;

/**
 * Makes the folder where there is none, and takes from everybody but its owner what rights they have to it and to what
 * Vigil keeps in it. A folder that holds other things too, or is everybody's, is left as it is. Gives a sentence for
 * whatever was, or could not be, changed.
 */
export function keepPrivate(dataDir: string): string[] {
  const names = namesIn(dataDir);
  if (names === null) return [];
  const paths = names.filter((name) => OURS.test(name)).flatMap((name) => below(dataDir, name));
  const open = paths.filter((path) => isOpen(join(dataDir, path)));
  const closed = open.filter((path) => close(join(dataDir, path)));
  const left = open.filter((path) => !closed.includes(path));
  return [
    ...ofFolder(dataDir, names),
    ...told(closed, (what) => `Others could read ${what} in ${dataDir}: now only the owner can.`),
    ...told(
      left,
      (what) => `Others can read ${what} in ${dataDir}, and this user may not change that.`,
    ),
  ];
}

/** What the folder holds; null when it can't be had, of which whoever opens the database tells. */
function namesIn(dataDir: string): string[] | null {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return readdirSync(dataDir);
  } catch {
    return null;
  }
}

function ofFolder(dataDir: string, names: readonly string[]): string[] {
  const { mode } = statSync(dataDir);
  if ((mode & OTHERS) === 0) return [];
  const isOurs = names.every((name) => OURS.test(name) || name === "lost+found");
  if (isOurs && (mode & STICKY) === 0 && close(dataDir))
    return [`Others could read the folder ${dataDir}: now only its owner can.`];
  return [
    `Others can read the folder ${dataDir}: take their rights (chmod 700), or set DATA_DIR to a folder that is Vigil's alone.`,
  ];
}

/** A path and all paths below it that are still there; what a link leads to is somebody else's. */
function below(folder: string, path: string): string[] {
  const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (stats === undefined || stats.isSymbolicLink()) return [];
  if (!stats.isDirectory()) return [path];
  const inside = readdirSync(join(folder, path));
  return [path, ...inside.flatMap((name) => below(folder, join(path, name)))];
}

const isOpen = (path: string) =>
  ((lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS) !== 0;

/** Takes others' rights; whether that could be done. */
function close(path: string): boolean {
  try {
    chmodSync(path, statSync(path).mode & ~OTHERS & 0o7777);
    return !isOpen(path);
  } catch {
    return false;
  }
}

const MOST_NAMED = 3;

function told(paths: readonly string[], sentence: (what: string) => string): string[] {
  if (paths.length === 0) return [];
  const more = paths.length - MOST_NAMED;
  const named = paths.slice(0, MOST_NAMED).join(", ");
  return [sentence(more > 0 ? `${named} and ${more} more` : named)];
}
