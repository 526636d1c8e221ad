// Which test files could notice a change of a source file, and in which order they are asked.
import { posix } from "node:path";
import { parseSync } from "vite";

/** Starts the built program, which is not built anew for a mutant. */
const STARTS_BUILD = "tests/support/vigil.ts";

/** @typedef {ReadonlyMap<string, readonly string[]>} Graph for each file, those that import it themselves, types included */

/**
 * @param {ReadonlyMap<string, string>} tree all source and test files
 * @returns {Graph}
 */
export function importGraph(tree) {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const [path, text] of tree)
    for (const imported of importsOf(path, text))
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
  return importers;
}

/**
 * For each file, how many imports away it is from others that it is made of.
 * @param {Graph} graph
 * @param {string[]} asked the test files that may be asked, or their folders
 * @returns {(file: string) => Map<string, number>} the test files that import a file, each with how far away it is
 */
export function importersIn(graph, asked) {
  const from = (/** @type {string} */ file) => {
    const away = new Map([[file, 0]]);
    for (const [path, steps] of away)
      for (const next of graph.get(path) ?? []) if (!away.has(next)) away.set(next, steps + 1);
    return away;
  };
  const starting = from(STARTS_BUILD);
  return (file) =>
    new Map(
      [...from(file)].filter(
        ([path]) =>
          asked.some((name) => path === name || path.startsWith(`${name}/`)) &&
          /\.test\.tsx?$/.test(path) &&
          !starting.has(path),
      ),
    );
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
function importsOf(path, text) {
  const { module } = parseSync(path, text);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      text.slice(start + 1, end - 1),
    ),
  ];
  return named
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(path), name));
}

/** Seconds of the first group; each further one is twice as long. */
const FIRST_S = 5;

/**
 * Test files in groups to run one after another, what is quick and near first, and unit tests before those of the API.
 * @param {string[]} tests
 * @param {(test: string) => number} seconds
 * @param {(test: string) => number} away
 * @returns {string[][]}
 */
export function inGroups(tests, seconds, away) {
  const isApi = (/** @type {string} */ test) => (test.startsWith("tests/api/") ? 1 : 0);
  const cost = (/** @type {string} */ test) => seconds(test) * (1 + away(test));
  const sorted = [...tests].sort((a, b) => isApi(a) - isApi(b) || cost(a) - cost(b));
  /** @type {string[][]} */
  const groups = [];
  let left = 0;
  for (const test of sorted) {
    const group = groups.at(-1);
    const isFull = left <= 0 || isApi(group?.[0] ?? test) !== isApi(test);
    if (group && !isFull) group.push(test);
    else {
      groups.push([test]);
      left = FIRST_S * 2 ** (groups.length - 1);
    }
    left -= seconds(test);
  }
  return groups;
}
