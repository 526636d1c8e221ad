// What a slip may look like: for each node of a syntax tree, what could have been written in its place.
import { calledName } from "./syntax.mjs";

/** @typedef {import("./syntax.mjs").Node} Node */
/** @typedef {import("./syntax.mjs").Step} Step */

/**
 * A place and what is written there instead.
 * @typedef {{ start: number, end: number, to: string }} Slip
 */

/** @type {Record<string, string>} */
const BINARY = {
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "<<": ">>",
  ">>": "<<",
  ">>>": "<<",
  "&": "|",
  "|": "&",
  "&&": "||",
  "||": "&&",
};

/** @type {Record<string, string>} */
const ASSIGNING = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "&=": "|=", "|=": "&=" };

/** Strings that are operators of a query. @type {Record<string, string>} */
const QUERY_OPERATORS = {
  "=": "!=",
  "!=": "=",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  in: "not in",
  "not in": "in",
  is: "is not",
  "is not": "is",
  desc: "asc",
  asc: "desc",
};

/** Methods that name columns, and functions that compare them. */
const QUERYING = [
  "where",
  "whereRef",
  "select",
  "orderBy",
  "groupBy",
  "on",
  "onRef",
  "returning",
  "columns",
  "leftJoin",
  "innerJoin",
  "eb",
  "ref",
];

/** Methods whose arguments are part of a condition. */
const ASKING = ["includes", "startsWith", "endsWith", "has"];

/** Methods that narrow, order or check what they are called on: without them it is another of the same kind. */
const NARROWING = [
  ...[
    "where",
    "whereRef",
    "orderBy",
    "limit",
    "forUpdate",
    "filter",
    "sort",
    "toSorted",
    "reverse",
  ],
  "toReversed",
  "slice",
  "trim",
  "trimEnd",
  "toLowerCase",
  "normalize",
  "min",
  "max",
  "refine",
  "superRefine",
  "int",
  "nonnegative",
  "regex",
  "length",
  "check",
];

const CONDITIONAL = ["IfStatement", "ConditionalExpression", "WhileStatement", "ForStatement"];

/**
 * Every slip at this node itself, not below it.
 * @param {Node} node
 * @param {Step[]} way
 * @param {string} text the file's
 * @returns {Slip[]}
 */
export function slipsAt(node, way, text) {
  const above = way.at(-1);
  return [
    ...operatorSlips(node, text),
    ...literalSlips(node, way),
    ...chainSlips(node, text),
    ...(above ? [...conditionSlips(node, above), ...entrySlips(node, above, text)] : []),
    ...(above ? [...statementSlips(node, above, text), ...returnSlips(node, above)] : []),
  ];
}

/**
 * @param {Node} node
 * @param {string} text
 * @returns {Slip[]}
 */
function operatorSlips(node, text) {
  const { type, operator, left, right, argument } = node;
  if (type === "UnaryExpression" && (operator === "!" || operator === "-"))
    return [{ start: node.start, end: argument.start, to: "" }];
  if (type === "LogicalExpression" && operator === "??")
    return [{ start: left.end, end: node.end, to: "!" }];
  const to =
    type === "AssignmentExpression"
      ? ASSIGNING[operator]
      : type === "BinaryExpression" || type === "LogicalExpression"
        ? BINARY[operator]
        : undefined;
  if (to === undefined || (operator.startsWith("+") && [left, right].some(isText))) return [];
  const start = text.indexOf(operator, left.end);
  return [{ start, end: start + operator.length, to }];
}

/** @param {Node} node */
function isText({ type, value }) {
  return type === "TemplateLiteral" || (type === "Literal" && typeof value === "string");
}

/**
 * @param {Node} node
 * @param {Step[]} way
 * @returns {Slip[]}
 */
function literalSlips(node, way) {
  const { type, value, start, end } = node;
  if (type === "ArrayExpression" || type !== "Literal") return [];
  if (typeof value === "boolean") return [{ start, end, to: String(!value) }];
  if (typeof value === "number") return [{ start, end, to: value < 1_000 ? `${value + 1}` : "0" }];
  if (typeof value !== "string") return [];
  const calls = way.filter(({ node }) => node.type === "CallExpression").map(({ node }) => node);
  const call = calls.at(-1);
  const called = (call && calledName(call)) ?? "";
  if (QUERYING.includes(called)) {
    const to = QUERY_OPERATORS[value];
    return [{ start, end, to: to ? JSON.stringify(to) : '"" as never' }];
  }
  const above = way.at(-1);
  const isCompared =
    (above?.node.type === "BinaryExpression" && above.node.operator !== "+") ||
    (above?.node.type === "SwitchCase" && above.key === "test") ||
    (above?.key === "arguments" && ASKING.includes(called));
  return isCompared && value !== "" ? [{ start, end, to: '("" as never)' }] : [];
}

/**
 * Slips in a chain of members: `?.` taken for granted, a call left out, `Math.min` for `Math.max`.
 * @param {Node} node
 * @param {string} text
 * @returns {Slip[]}
 */
function chainSlips(node, text) {
  if (node.type === "MemberExpression" && node.optional) {
    const start = text.indexOf("?.", node.object.end);
    return [{ start, end: start + 2, to: node.computed ? "!" : "!." }];
  }
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
  const { object, property } = node.callee;
  const name = property.name ?? "";
  if (object.name === "Math") {
    const { start, end } = property;
    return name === "min" || name === "max"
      ? [{ start, end, to: name === "min" ? "max" : "min" }]
      : [];
  }
  return NARROWING.includes(name) && object.type !== "Super"
    ? [{ start: object.end, end: node.end, to: "" }]
    : [];
}

/**
 * @param {Node} node
 * @param {Step} above
 * @returns {Slip[]}
 */
function conditionSlips({ type, start, end }, { node: above, key }) {
  if (key !== "test" || !CONDITIONAL.includes(above.type) || type === "Literal") return [];
  const isLoop = above.type === "WhileStatement" || above.type === "ForStatement";
  return (isLoop ? ["false"] : ["true", "false"]).map((to) => ({ start, end, to }));
}

/**
 * An entry of an array or object left out.
 * @param {Node} node
 * @param {Step} above
 * @param {string} text
 * @returns {Slip[]}
 */
function entrySlips(node, { node: above, key }, text) {
  const isEntry =
    (above.type === "ArrayExpression" && key === "elements") ||
    (above.type === "ObjectExpression" && key === "properties");
  if (!isEntry) return [];
  /** @type {(Node | null)[]} */
  const entries = above[key];
  const at = entries.indexOf(node);
  const next = entries[at + 1];
  if (next) return [{ start: node.start, end: next.start, to: "" }];
  const before = entries[at - 1];
  const start = before ? before.end : node.start;
  return [
    {
      start,
      end: text.lastIndexOf(above.type === "ArrayExpression" ? "]" : "}", above.end - 1),
      to: "",
    },
  ];
}

/**
 * A statement left out that only calls something.
 * @param {Node} node
 * @param {Step} above
 * @param {string} text
 * @returns {Slip[]}
 */
function statementSlips({ type, start, end, expression }, { node: above, key }, text) {
  if (type === "UpdateExpression" && !(above.type === "ForStatement" && key === "update")) {
    const written = text.slice(start, end);
    const to = written.includes("++") ? written.replace("++", "--") : written.replace("--", "++");
    return [{ start, end, to }];
  }
  if (type !== "ExpressionStatement") return [];
  const called = expression.type === "AwaitExpression" ? expression.argument : expression;
  const isCall = ["CallExpression", "ChainExpression"].includes(called.type);
  return isCall ? [{ start, end, to: ";" }] : [];
}

/**
 * @param {Node} node
 * @param {Step} above
 * @returns {Slip[]}
 */
function returnSlips({ type, start, end, value, name }, { node: above, key }) {
  const isReturned =
    (above.type === "ReturnStatement" && key === "argument") ||
    (above.type === "ArrowFunctionExpression" && key === "body" && type !== "BlockStatement");
  if (!isReturned || value === null || typeof value === "boolean" || name === "undefined")
    return [];
  return [{ start, end, to: "undefined as never" }];
}
