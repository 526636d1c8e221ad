// Which tests reach a mutant: marks places in a copy of the sources, which tell a file when a test passes there.

/** @typedef {import("./syntax.mjs").Node} Node */
/** @typedef {import("./syntax.mjs").Step} Step */

/**
 * A place that the program passes whenever it is about to do what the mutant changes: before a statement, or around
 * the expression that an arrow function gives.
 * @typedef {{ start: number, end: number, around: boolean }} Anchor
 */

/**
 * The place of a node; null for what runs when its module is loaded.
 * @param {Node} node
 * @param {Step[]} way
 * @returns {Anchor | null}
 */
export function anchorOf(node, way) {
  for (let at = way.length - 1; at >= 0; at--) {
    const { node: above, key } = /** @type {Step} */ (way[at]);
    const child = way[at + 1]?.node ?? node;
    if (isList(above, key)) return { start: child.start, end: child.end, around: false };
    if (key === "params" && above.body) return inside(above.body);
    if (
      above.type === "ArrowFunctionExpression" &&
      key === "body" &&
      child.type !== "BlockStatement"
    )
      return inside(child);
    if (above.type === "PropertyDefinition") return null;
  }
  return null;
}

/**
 * @param {Node} node
 * @param {string} key
 */
function isList({ type }, key) {
  return (
    (type === "BlockStatement" && key === "body") || (type === "SwitchCase" && key === "consequent")
  );
}

/**
 * @param {Node} body of a function
 * @returns {Anchor}
 */
function inside({ type, start, end }) {
  if (type !== "BlockStatement") return { start, end, around: true };
  return { start: start + 1, end, around: false };
}

/**
 * The text with a mark at each anchor: passing it calls `__reached` with its number, where that is defined.
 * @param {string} text
 * @param {{ id: number, anchor: Anchor }[]} marks
 */
export function marked(text, marks) {
  /** @type {{ at: number, words: string }[]} */
  const edits = marks.flatMap(({ id, anchor: { start, end, around } }) => {
    const call = `globalThis.__reached?.(${id})`;
    if (!around) return [{ at: start, words: `${call};` }];
    return [
      { at: start, words: `(${call}, ` },
      { at: end, words: ")" },
    ];
  });
  let all = text;
  for (const { at, words } of edits.sort((a, b) => b.at - a.at))
    all = all.slice(0, at) + words + all.slice(at);
  return all;
}

/**
 * A test file that says when its tests begin and when they have ended.
 * @param {string} path
 * @param {string} text
 */
export function announced(path, text) {
  const name = JSON.stringify(path);
  return `import { afterAll as __afterAll } from "vitest"; globalThis.__testing?.(${name}); __afterAll(() => globalThis.__testing?.("")); ${text}`;
}

/**
 * Which tests reached which marks, as reached.mjs wrote it. The empty name stands for what ran while modules were
 * loaded.
 * @param {string} written
 * @returns {Map<number, Set<string>>}
 */
export function reachedBy(written) {
  /** @type {Map<number, Set<string>>} */
  const reached = new Map();
  for (const line of written.split("\n")) {
    const [id = "", test = ""] = line.split("\t");
    if (id === "") continue;
    const tests = reached.get(Number(id)) ?? new Set();
    reached.set(Number(id), tests.add(test));
  }
  return reached;
}
