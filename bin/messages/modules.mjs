// Writes the messages as TypeScript: what pages load, and what the type checker knows of keys and arguments.
import { argumentsOf } from "./check.mjs";

/**
 * @typedef {import("./icu.mjs").Parsed} Parsed
 * @typedef {import("./check.mjs").Messages} Messages
 */

/** The areas that the dashboard does not speak of: in English they come with the first page that does. */
const PAGES =
  "accounts activity article card choose corrections drafts drawer earlier edit erasing explain exports feeds follow form history imports jobs keys merge method mistakes nothing personal player pressed record settings similar withdrawn".split(
    " ",
  );

const HEAD = "Made by bin/messages.mjs from client/i18n/messages/";

/**
 * @param {Record<string, Messages>} languages
 * @returns {Map<string, string>} the modules by file name
 */
export function modulesOf({ en = new Map(), ...others }) {
  const pages = new Map([...en].filter(([key]) => PAGES.includes(areaOf(key))));
  const first = new Map([...en].filter(([key]) => !pages.has(key)));
  const catalogues = { "en-first": first, "en-pages": pages, ...others };
  return new Map([
    ["arguments.ts", argumentTypes(en, Object.values(others))],
    ...Object.entries(catalogues).map(
      /** @returns {[string, string]} */
      ([name, messages]) => [`${name}.ts`, catalogue(messages)],
    ),
  ]);
}

/** @param {string} key */
function areaOf(key) {
  return key.slice(0, key.indexOf("."));
}

/**
 * Messages by area and name. A plural is its forms, and names the argument that chooses among them unless that is `count`.
 * @param {Messages} messages
 */
function catalogue(messages) {
  /** @type {Record<string, Record<string, unknown>>} */
  const areas = {};
  for (const [key, { by, texts }] of messages) {
    const area = areaOf(key);
    areas[area] ??= {};
    areas[area][key.slice(area.length + 1)] =
      by === null ? texts.other : by === "count" ? texts : { by, ...texts };
  }
  return `// ${HEAD}: what pages load.
import type { Messages } from "../message.ts";

export const messages: Messages = ${JSON.stringify(areas)};
`;
}

/**
 * What each message takes. An argument that chooses a form in some language is a number, and so is every `count`.
 * @param {Messages} english
 * @param {Messages[]} others
 */
function argumentTypes(english, others) {
  const lines = [...english].map(([key, message]) => {
    const choosing = [message, ...others.map((messages) => messages.get(key))].map(
      (each) => each?.by,
    );
    const types = [...argumentsOf(message)].map(
      (name) => `${name}: ${name === "count" || choosing.includes(name) ? "number" : "Value"}`,
    );
    return `  "${key}": {${types.join("; ")}};`;
  });
  return `// ${HEAD}: what each message takes.
export type MessageArguments<Value> = {
${lines.join("\n")}
};
`;
}
