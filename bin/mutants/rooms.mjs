// The rooms of the program that are measured apart, and which files belong to each.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, SetupError } from "../run.mjs";
import { filesIn } from "../sources.mjs";

/**
 * Left out everywhere: what only starts processes and threads, which no test imports, and what is compiled to
 * WebAssembly, whose bytes a test compares.
 */
const STARTING =
  /^server\/(cli|main|prepare|progress|commands\/\w+|dashboard\/engine-thread)\.ts$|^engine\/(wasm\/loops\/|(serve|thread|worker\/(pool|pool-talk|pool-thread))\.ts$)/;

/** Sentences for people. */
const WORDS = /^client\/i18n\/|\.d\.ts$/;

/** @type {Record<string, (path: string) => boolean>} */
export const ROOMS = {
  domain: (path) => path.startsWith("domain/"),
  engine: (path) => path.startsWith("engine/"),
  extract: (path) => path.startsWith("extract/"),
  server: (path) => path.startsWith("server/"),
  client: (path) => path.startsWith("client/"),
};

/**
 * The source files of a room, of a folder, or the file itself, from the project's folder.
 * @param {string} name
 * @returns {string[]}
 */
export function filesOf(name) {
  const isIn = ROOMS[name];
  const all = isIn ? filesIn(Object.keys(ROOMS)).filter(isIn) : filesAt(name);
  return all.filter((path) => /\.tsx?$/.test(path) && !STARTING.test(path) && !WORDS.test(path));
}

/** @param {string} path */
function filesAt(path) {
  const plain = path.replace(/\/+$/, "");
  if (!existsSync(join(root, plain)))
    throw new SetupError(
      `There is no room or file ${path}; the rooms are ${Object.keys(ROOMS).join(", ")}.`,
    );
  return statSync(join(root, plain)).isDirectory() ? filesIn([plain]) : [plain];
}

/**
 * What is measured apart: each of the rooms that are named, all of them when none is, or files and folders together. A
 * file may be named with a line, of which every mutant is meant.
 * @param {string[]} names
 * @returns {{ name: string, files: { file: string, line: number | null }[] }[]}
 */
export function roomsOf(names) {
  const wholly = (/** @type {string} */ name) =>
    filesOf(name).map((file) => ({ file, line: /** @type {number | null} */ (null) }));
  if (names.every((name) => name in ROOMS))
    return (names.length > 0 ? names : Object.keys(ROOMS)).map((name) => ({
      name,
      files: wholly(name),
    }));
  const files = names.flatMap((name) => {
    const [, path = name, line = null] = /^(.+):(\d+)$/.exec(name) ?? [];
    return line === null
      ? wholly(path)
      : filesOf(path).map((file) => ({ file, line: Number(line) }));
  });
  return [{ name: names.join(" "), files }];
}
