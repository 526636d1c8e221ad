// Runs tests and counts them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWithMe, removeWithMe } from "./guard.mjs";
import { root } from "./run.mjs";

/**
 * How many tests passed and failed, what is to be said of those that failed, and whether the run was cut off. A run
 * that fails beside its tests (a file that can't be loaded, a set-up that breaks, no test at all, an end before its
 * time) counts as one failed test.
 * @param {string[]} which arguments of `vitest run`, such as `--project` and its name
 * @param {{ signal: AbortSignal, env?: NodeJS.ProcessEnv }} options `signal` cuts it off
 * @returns {Promise<{ passed: number, failed: number, said: string[], cut: boolean }>}
 */
export async function tally(which, { signal, env = process.env }) {
  const folder = mkdtempSync(join(tmpdir(), "vigil-tally-"));
  removeWithMe(folder);
  const file = join(folder, "states");
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", `--reporter=${join(root, "bin", "tally-reporter.mjs")}`];
  const child = spawn(process.execPath, [vitest, "run", ...which, ...reporters], {
    cwd: root,
    env: { ...env, TEST_TALLY: file },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(endWithMe(child), "exit");
  const cutOff = () => child.kill();
  signal.addEventListener("abort", cutOff, { once: true });
  const [code] = await ended;
  signal.removeEventListener("abort", cutOff);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  rmSync(folder, { recursive: true });
  const tests = lines.map((line) => JSON.parse(line));
  const count = (/** @type {string} */ state) =>
    tests.filter((test) => test.state === state).length;
  const [passed, failed] = [count("passed"), count("failed")];
  const whole = code === 0 && passed > 0;
  const said = tests.flatMap((test) => test.said ?? []);
  return { passed, failed: whole ? failed : Math.max(failed, 1), said, cut: signal.aborted };
}
