// Walks the syntax tree of a source file, past what no mutant is made of: types, imports, words for people.
import { parseSync } from "vite";

/**
 * A node of the tree: its type, the characters it stands at, and its children by name.
 * @typedef {{ type: string, start: number, end: number, [child: string]: any }} Node
 */

/**
 * A node above another one, and the name of the child through which the way leads down.
 * @typedef {{ node: Node, key: string }} Step
 */

/** Types of TypeScript that stand around an expression and leave it as it is. */
const TRANSPARENT = [
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSInstantiationExpression",
];

const IMPORTS = ["ImportDeclaration", "ExportAllDeclaration"];

/** Methods whose arguments are words of the documentation (zod). */
const DESCRIBING = ["describe", "meta", "openapi"];

/** Methods and functions that only tell a log or a terminal. */
const TELLING = ["debug", "info", "warn", "error", "fatal", "say", "tell"];

/** Properties that hold words of the documentation. */
const WORDS = ["description", "summary", "example", "examples", "doc", "docs", "help"];

/**
 * Parses a source file. Throws a SyntaxError with the parser's first sentence.
 * @param {string} path its ending says whether it is TypeScript and whether it has elements
 * @param {string} text
 * @returns {Node}
 */
export function treeOf(path, text) {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return /** @type {any} */ (program);
}

/**
 * Every node that a mutant may be made of, each with the way down to it.
 * @param {Node} node
 * @param {Step[]} [way]
 * @returns {Generator<{ node: Node, way: Step[] }>}
 */
export function* nodesOf(node, way = []) {
  if (IMPORTS.includes(node.type)) return;
  if (node.type.startsWith("TS") && !TRANSPARENT.includes(node.type)) return;
  if (isTelling(node) || isWords(node)) return;
  yield { node, way };
  for (const [key, child] of childrenOf(node)) yield* nodesOf(child, [...way, { node, key }]);
}

/**
 * The name of the function or method that is called.
 * @param {Node} call
 * @returns {string | null}
 */
export function calledName({ callee }) {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? (callee.property.name ?? null) : null;
}

/** @param {Node} node */
function isTelling(node) {
  if (node.type === "ExpressionStatement") return isTelling(node.expression);
  return node.type === "CallExpression" && TELLING.includes(calledName(node) ?? "");
}

/** @param {Node} node */
function isWords({ type, key, method }) {
  return type === "Property" && !method && WORDS.includes(key.name ?? key.value);
}

/**
 * @param {Node} node
 * @returns {Generator<[string, Node]>}
 */
function* childrenOf(node) {
  for (const [key, value] of Object.entries(node)) {
    if (!Array.isArray(value) && typeof value?.type !== "string") continue;
    if (isLeftAlone(node, key)) continue;
    for (const child of [value].flat()) if (typeof child?.type === "string") yield [key, child];
  }
}

/**
 * @param {Node} node
 * @param {string} key
 */
function isLeftAlone(node, key) {
  if (key === "arguments" && node.type === "CallExpression")
    return DESCRIBING.includes(calledName(node) ?? "");
  if (key === "arguments" && node.type === "NewExpression")
    return /Error$/.test(node.callee.name ?? "");
  if (key === "key" || key === "property") return !node.computed;
  return key === "attributes" && node.type === "ImportExpression";
}

/**
 * Where the names stand that a file declares at its top, and those of its classes' members.
 * @param {string} path
 * @param {string} text
 * @returns {number[]}
 */
export function declarationsIn(path, text) {
  const statements = /** @type {Node[]} */ (treeOf(path, text).body);
  return statements.flatMap((statement) => namesOf(statement.declaration ?? statement));
}

/**
 * @param {Node} node
 * @returns {number[]}
 */
function namesOf({ id, body, declarations }) {
  const members = /** @type {Node[]} */ (Array.isArray(body?.body) ? body.body : []);
  return [
    ...(id ? [id.start] : []),
    ...members.flatMap(({ key }) => (key ? [key.start] : [])),
    ...(declarations ?? []).map((/** @type {Node} */ { id: { start } }) => start),
  ];
}
