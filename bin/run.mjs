// Runs other programs for the set-up, and says what failed in one sentence.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === "win32";

/** A set-up step that failed for a reason the user can act on; its message is the one sentence to print. */
export class SetupError extends Error {}

/**
 * Prints a progress line; on stderr, so that a command's own output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * The path of a tool that npm installed, such as `tsc`.
 * @param {string} name
 */
export function tool(name) {
  return join(root, "node_modules", ".bin", name);
}

/**
 * Runs a program in the project's folder and waits for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean, timeout?: number, env?: NodeJS.ProcessEnv }} [options] `show` passes its output through
 *   instead of collecting it; `timeout` (ms) ends a program that hangs.
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 for a signal, 127 when it can't be started).
 */
export function run(command, args, { show = false, timeout = 0, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      timeout,
      shell: windows,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs the body of a command-line program; a {@link SetupError} becomes one sentence and exit code 1.
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exit(1);
  }
}
