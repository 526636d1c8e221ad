// One set-up at a time: a lock file that names its holder and that the holder keeps touching.
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError, say } from "./run.mjs";

const TOUCH_MS = 1_000;
const STALE_MS = 30_000;

/**
 * Runs `work` while holding the lock, waiting first for a live holder to finish.
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} rejects with a SetupError when this user may not take it
 */
export async function withLock(path, work) {
  try {
    await acquire(path);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) throw error;
    throw new SetupError(
      `Vigil is not built as it stands, and this user may not write to ${dirname(path)}. Run npm run build as the owner of this folder.`,
    );
  }
  const touch = setInterval(() => utimesSync(path, new Date(), new Date()), TOUCH_MS);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
async function acquire(path) {
  for (let waited = false; !take(path); waited = true) {
    if (!waited) say("Another Vigil is being set up in this folder; waiting for it …");
    if (abandoned(path)) discard(path);
    else await sleep(200);
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, `${hostname()} ${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Whether the holder is gone: its process has ended, or (on another host of a shared folder) it stopped touching.
 * @param {string} path
 */
function abandoned(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) return true;
    const [host, pid] = readFileSync(path, "utf8").split(" ");
    return host === hostname() && pid !== undefined && !alive(Number(pid));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/** @param {number} pid */
function alive(pid) {
  if (pid === process.pid) return false; // we hold nothing yet, so it is an earlier process with our number
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * Removes an abandoned lock; should another process have replaced it meanwhile, puts that one back.
 * @param {string} path
 */
function discard(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!abandoned(aside)) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
