// Preloaded into every process and thread of a marked copy: notes which test passes which mark.
import { appendFileSync } from "node:fs";

const { MUTANTS_REACHED: file = "", MUTANTS_TEST } = process.env;
let test = MUTANTS_TEST ?? "";
/** @type {Set<number>} */
let seen = new Set();

Object.assign(globalThis, {
  /** @param {number} id */
  __reached: (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    appendFileSync(file, `${id}\t${test}\n`);
  },
  /** @param {string} path the test file that runs from now on; empty between two */
  __testing: (path) => {
    test = path;
    seen = new Set();
    // Processes and threads that the test starts belong to it.
    process.env.MUTANTS_TEST = path;
  },
});
