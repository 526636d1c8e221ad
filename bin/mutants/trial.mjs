// Tries mutants in a copy of the project: which tests reach them, whether one of those notices, whether types refuse them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, SetupError, say, tool } from "../run.mjs";
import { writerIn } from "./checkout.mjs";
import { applied } from "./mutants.mjs";
import { announced, marked, reachedBy } from "./reach.mjs";
import { inGroups } from "./tests.mjs";
import { watched } from "./watchdog.mjs";

/** @typedef {import("./mutants.mjs").Mutant} Mutant */

/**
 * What became of a mutant, and of which test or reason.
 * @typedef {{ mutant: Mutant, end: "killed" | "ended" | "refused" | "survived", by: string }} Tried
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
  const runner = watched({
    checkout: folder,
    env: { TMPDIR: temporary },
    bail: 1,
    silence: Math.max(LEAST_SILENCE_MS, 3 * silence),
  });
  try {
    for (const [at, mutant] of mutants.entries()) {
      write(mutant.file, applied(textOf(mutant.file), mutant));
      yield await outcomeOf(mutant, at);
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
    const dry = watched({ checkout: folder, env, bail: 0, silence: MOST_SILENCE_MS });
    say(`Runs the ${tests.length} test files of ${files.length} files without a mutant …`);
    const databases = files.some((file) => ABOUT_DATABASES.test(file)) ? "both" : "one";
    const outcome = await dry.run({ groups: [tests], changed: [], databases });
    dry.stop();
    for (const path of [...files, ...tests]) write(path, textOf(path));
    if (outcome === null) throw new SetupError("The tests hang without any mutant.");
    const refused = await refusedByTypes(files);
    if (refused) throw new SetupError(`Types refuse it without any mutant: ${refused}`);
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
   * @returns {Promise<Tried>}
   */
  async function outcomeOf(mutant, id) {
    const refused = await refusedByTypes([mutant.file]);
    if (refused) return { mutant, end: "refused", by: refused };
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
    if (outcome === null) return { mutant, end: "ended", by: "nothing was heard of the tests" };
    if (outcome.failed !== null) return { mutant, end: "killed", by: outcome.failed };
    return { mutant, end: "survived", by: `${tests.length} test files reach it` };
  }

  /**
   * What the type checker says of the copy as it is now, or null. It looks only at what a change since the last time
   * can have touched, and so is quicker than the tests.
   * @param {string[]} changed
   */
  async function refusedByTypes(changed) {
    const areOnServer = changed.every((file) => /^(engine|server)\//.test(file));
    const projects = areOnServer ? ["tsconfig.json"] : ["tsconfig.json", "client"];
    const checks = projects.map((project) => {
      const kept = join(temporary, `${project}.tsbuildinfo`);
      return ["-p", join(folder, project), "--incremental", "--tsBuildInfoFile", kept];
    });
    for (const check of [["-b", join(folder, "engine")], ...checks]) {
      const { code, output } = await run(tool("tsc"), check);
      if (code !== 0) return output.split("\n")[0] ?? "";
    }
    return null;
  }
}
