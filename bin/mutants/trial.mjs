// Tries mutants in a copy of the project: which tests reach them, and whether one of those notices.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError, say } from "../run.mjs";
import { writerIn } from "./checkout.mjs";
import { applied } from "./mutants.mjs";
import { announced, marked, reachedBy } from "./reach.mjs";
import { inGroups } from "./tests.mjs";
import { watched } from "./watchdog.mjs";

/** @typedef {import("./mutants.mjs").Mutant} Mutant */

/**
 * What became of a mutant, and by which test or why.
 * @typedef {{ mutant: Mutant, end: "killed" | "ended" | "survived", by: string, seconds: number }} Tried
 */

/** However quick the tests were without a mutant, a busy machine may take this long for one. */
const LEAST_SILENCE_MS = 60_000;

/** Nothing without a mutant is silent for so long. */
const MOST_SILENCE_MS = 600_000;

/** Files in which the databases differ are tried on both. */
const ABOUT_DATABASES = /^server\/db\//;

/**
 * Tries them one after another.
 * @param {Mutant[]} mutants
 * @param {import("./checkout.mjs").Checkout} checkout
 * @param {ReadonlyMap<string, string>} tree the texts of all files
 * @param {(file: string) => Map<string, number>} importers
 * @returns {AsyncGenerator<Tried>}
 */
export async function* tried(mutants, { folder, temporary }, tree, importers) {
  const { write, written } = writerIn(folder);
  const textOf = (/** @type {string} */ path) => tree.get(path) ?? "";

  const { seconds, reached, silence } = await triedWithout();
  const warm = () =>
    watched({
      checkout: folder,
      env: { TMPDIR: temporary },
      bail: 1,
      silence: Math.max(LEAST_SILENCE_MS, 3 * silence),
    });
  let runner = warm();
  try {
    for (const [at, mutant] of mutants.entries()) {
      write(mutant.file, applied(textOf(mutant.file), mutant));
      const since = performance.now();
      let outcome = await outcomeOf(mutant, at);
      // One that has run before may hold the file as it was then: only a new runner's word counts.
      if (outcome.end === "survived") {
        runner.stop();
        runner = warm();
        outcome = await outcomeOf(mutant, at);
      }
      yield { mutant, ...outcome, seconds: Math.round((performance.now() - since) / 1_000) };
      write(mutant.file, textOf(mutant.file));
    }
  } finally {
    runner.stop();
  }

  /** Runs every test once while the places of all mutants are marked. */
  async function triedWithout() {
    const files = [...new Set(mutants.map(({ file }) => file))];
    const tests = [...new Set(files.flatMap((file) => [...importers(file).keys()]))];
    const notes = join(temporary, "reached");
    writeFileSync(notes, "");
    for (const file of files) {
      const marks = mutants.flatMap(({ anchor, ...mutant }, id) =>
        mutant.file === file && anchor ? { id, anchor } : [],
      );
      write(file, marked(textOf(file), marks));
    }
    for (const test of tests) write(test, announced(test, textOf(test)));
    const hook = join(folder, "bin/mutants/reached.mjs");
    const env = { TMPDIR: temporary, MUTANTS_REACHED: notes, NODE_OPTIONS: `--import ${hook}` };
    let done = 0;
    const ended = (/** @type {import("./runner.mjs").Ended} */ { test, seconds }) => {
      done += 1;
      say(`${done}/${tests.length} without a mutant in ${Math.round(seconds)} s: ${test}`);
    };
    const dry = watched({ checkout: folder, env, bail: 0, silence: MOST_SILENCE_MS, ended });
    say(`Runs the ${tests.length} test files of ${files.length} files without a mutant …`);
    const databases = files.some((file) => ABOUT_DATABASES.test(file)) ? "both" : "one";
    const outcome = await dry.run({ groups: [tests], changed: [], databases });
    dry.stop();
    for (const path of [...files, ...tests]) write(path, textOf(path));
    if (outcome === null) throw new SetupError("The tests hang without any mutant.");
    /** @type {Map<string, number>} */
    const seconds = new Map();
    for (const { test, passed, seconds: took } of outcome.files) {
      if (passed) seconds.set(test, took);
      else say(`Left out, for it fails without any mutant: ${test}`);
    }
    return {
      seconds,
      reached: reachedBy(readFileSync(notes, "utf8")),
      silence: dry.longestSilence(),
    };
  }

  /**
   * @param {Mutant} mutant
   * @param {number} id
   * @returns {Promise<Omit<Tried, "mutant" | "seconds">>}
   */
  async function outcomeOf(mutant, id) {
    const away = importers(mutant.file);
    const passing = reached.get(id) ?? new Set();
    const isAtLoading = mutant.anchor === null || passing.has("");
    const tests = [...seconds.keys()].filter((test) => (isAtLoading ? away : passing).has(test));
    const groups = inGroups(
      tests,
      (test) => seconds.get(test) ?? 0,
      (test) => away.get(test) ?? 9,
    );
    const databases = ABOUT_DATABASES.test(mutant.file) ? "both" : "one";
    const outcome = await runner.run({ groups, changed: written(), databases });
    if (outcome === null) return { end: "ended", by: "nothing was heard of the tests" };
    if (outcome.failed !== null) return { end: "killed", by: outcome.failed };
    return { end: "survived", by: `${tests.length} test files reach it` };
  }
}
