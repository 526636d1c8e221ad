// Ends processes and removes folders once whoever started or made them is gone, however that came.
import { spawn } from "node:child_process";

/** Reads a pipe that closes with the process that holds its other end. A line on it says that all is in order. */
const END = `read -r released && exit
kill -TERM $1
for tenth in $(seq 150); do kill -0 $1 || exit; sleep 0.1; done
kill -KILL $1`;

/** What was writing into the folder may be ending still. */
const REMOVE = `read -r released
for second in $(seq 60); do rm -rf "$1"; [ -e "$1" ] || exit; sleep 1; done`;

/**
 * Ends a child process when this one is gone.
 * @template {import("node:child_process").ChildProcess} Child
 * @param {Child} child
 */
export function endWithMe(child) {
  const pipe = outliving(END, `${child.pid}`);
  child.once("exit", () => pipe?.end("released\n"));
  return child;
}

/**
 * Removes a folder when this process is gone.
 * @param {string} folder absolute
 */
export function removeWithMe(folder) {
  outliving(REMOVE, folder);
}

/**
 * Starts what outlives this process, also when that is killed with its whole group.
 * @param {string} script
 * @param {string} about
 */
function outliving(script, about) {
  const watch = spawn("sh", ["-c", script, "sh", about], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.unref();
  const pipe = /** @type {import("node:net").Socket | null} */ (watch.stdin);
  pipe?.unref();
  return pipe;
}
