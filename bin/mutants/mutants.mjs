// The mutants of a source file: for each slip that could have been made in it, the text with that slip.

import { slipsAt } from "./operators.mjs";
import { anchorOf } from "./reach.mjs";
import { nodesOf, treeOf } from "./syntax.mjs";

/**
 * One slip in a file. `source` is the line that it is on, without the spaces around it; `anchor` where the program
 * passes before it can matter.
 * @typedef {{
 *   file: string, line: number, source: string, start: number, end: number, from: string, to: string,
 *   anchor: import("./reach.mjs").Anchor | null,
 * }} Mutant
 */

/**
 * Every mutant of a file, in the order of the text.
 * @param {string} file
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(file, text) {
  const lines = text.split("\n");
  /** @type {Map<string, Mutant>} */
  const all = new Map();
  for (const { node, way } of nodesOf(treeOf(file, text)))
    for (const { start, end, to } of slipsAt(node, way, text)) {
      const from = text.slice(start, end);
      const line = text.slice(0, start).split("\n").length;
      const source = lines[line - 1]?.trim() ?? "";
      const mutant = { file, line, source, start, end, from, to, anchor: anchorOf(node, way) };
      all.set(`${start} ${end} ${to}`, mutant);
    }
  return [...all.values()].sort((a, b) => a.start - b.start);
}

/**
 * The file's text with the slip.
 * @param {string} text
 * @param {Pick<Mutant, "start" | "end" | "to">} mutant
 */
export function applied(text, { start, end, to }) {
  return text.slice(0, start) + to + text.slice(end);
}

/**
 * Whether the file can still be read with the slip.
 * @param {string} text
 * @param {Mutant} mutant
 */
export function isReadable(text, mutant) {
  try {
    treeOf(mutant.file, applied(text, mutant));
    return true;
  } catch {
    return false;
  }
}

/**
 * The mutant in one line, as a reader of the source recognises it.
 * @param {Pick<Mutant, "file" | "line" | "source" | "from" | "to">} mutant
 */
export function described({ file, line, source, from, to }) {
  const short = (/** @type {string} */ text) => {
    const flat = text.replace(/\s+/g, " ").trim();
    return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
  };
  return `${file}:${line}  ${short(from)} → ${short(to) || "(nothing)"}   in: ${short(source)}`;
}
