// Finds programs on the PATH.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Every runnable file of that name on the PATH, in its order.
 * @param {string} name
 * @returns {string[]}
 */
export function onPath(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .filter(isRunnable);
}

/** @param {string} path */
export function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
