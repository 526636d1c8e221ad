// One process at a time: a lock on a file of its own, which the system frees when its holder dies.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import { failureOf } from "./failure.ts";

/** Runs `work` while holding the lock; `waiting` is called once when somebody else holds it. */
export async function withLockFile<T>(
  file: string,
  work: () => Promise<T>,
  waiting: () => void,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, "", { mode: 0o600, flag: "a" });
  const lock = new Database(file, {});
  try {
    for (let waited = false; !take(lock); waited = true) {
      if (!waited) waiting();
      await sleep(50);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function take(lock: Database.Database): boolean {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (failureOf(error) === "busy") return false;
    throw error;
  }
}
