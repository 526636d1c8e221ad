// Runs tests in a process of its own, and ends that process when it has been silent for too long.
import { fork } from "node:child_process";
import { join } from "node:path";

/** @typedef {import("./runner.mjs").Asking} Asking */
/** @typedef {import("./runner.mjs").Ended} Ended */
/** @typedef {import("./runner.mjs").Telling} Telling */

/**
 * What came of some tests: all that the runner told, or null for one that was ended.
 * @typedef {Extract<Telling, { files: unknown }> | null} Outcome
 */

/**
 * A process that runs tests in a copy of the project. It starts when it is first asked, and again after one was ended.
 * @typedef {{
 *   run: (asking: Asking) => Promise<Outcome>,
 *   longestSilence: () => number,
 *   stop: () => void,
 * }} Watched
 */

/**
 * @param {{ checkout: string, env: NodeJS.ProcessEnv, bail: number, silence: number, ended?: (file: Ended) => void }} settings
 *   `silence` in ms: so long may pass without any test ending; `ended` is told of each file of tests
 * @returns {Watched}
 */
export function watched({ checkout, env, bail, silence, ended = () => {} }) {
  /** @type {import("node:child_process").ChildProcess | null} */
  let child = null;
  let longest = 0;

  const end = () => {
    // Its workers and what tests have started are in its group.
    if (child?.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    child = null;
  };
  // Before the copy is removed, in which it runs.
  process.prependOnceListener("exit", end);

  /**
   * Waits for the next telling that is wanted; null after too long a silence or a sudden end.
   * @param {(telling: Telling) => boolean} isWanted
   * @returns {Promise<Telling | null>}
   */
  const told = (isWanted) =>
    new Promise((resolve) => {
      const running = child;
      let since = performance.now();
      let timer = setTimeout(settle, silence, null);
      running?.on("message", heard).once("exit", settle);
      function heard(/** @type {any} */ telling) {
        longest = Math.max(longest, performance.now() - since);
        since = performance.now();
        clearTimeout(timer);
        timer = setTimeout(settle, silence, null);
        if (typeof telling.ended === "object") ended(telling.ended);
        if (isWanted(telling)) settle(telling);
      }
      function settle(/** @type {any} */ telling) {
        clearTimeout(timer);
        running?.off("message", heard).off("exit", settle);
        resolve(typeof telling === "object" ? telling : null);
      }
    });

  const start = async () => {
    child = fork(join(checkout, "bin/mutants/runner.mjs"), [String(bail)], {
      cwd: checkout,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    if ((await told(() => true)) === null) throw new Error("The tests can't be started.");
  };

  return {
    run: async (asking) => {
      if (child === null) await start();
      /** @type {any} */ (child).send(asking);
      const outcome = await told((telling) => "files" in telling);
      if (outcome === null) end();
      return /** @type {Outcome} */ (outcome);
    },
    longestSilence: () => longest,
    stop: end,
  };
}
