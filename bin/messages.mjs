#!/usr/bin/env node
// Checks the messages of all languages (client/i18n/messages/) and writes what pages load and the type checker reads
// (client/i18n/compiled/). The build, the tests and `npm run check` begin with it; whatever is as it was stays untouched.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkCatalogues } from "./messages/check.mjs";
import { modulesOf } from "./messages/modules.mjs";
import { main, root, SetupError } from "./run.mjs";
import { compiledMessages } from "./sources.mjs";

const source = join(root, "client/i18n/messages");
const target = join(root, compiledMessages);

/** How many faults are told at once. */
const TOLD = 20;

await main(async () => {
  const names = readdirSync(source).filter((name) => name.endsWith(".json"));
  const files = Object.fromEntries(names.map((name) => [name.slice(0, -5), contentOf(name)]));
  const { languages, faults } = checkCatalogues(files);
  if (faults.length > 0) {
    const more = faults.length > TOLD ? [`… and ${faults.length - TOLD} more.`] : [];
    throw new SetupError([...faults.slice(0, TOLD), ...more].join("\n"));
  }
  const modules = modulesOf(languages);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target))
    if (name.endsWith(".ts") && !modules.has(name)) rmSync(join(target, name), { force: true });
  for (const [name, text] of modules) write(join(target, name), text);
});

/**
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
function contentOf(name) {
  try {
    return JSON.parse(readFileSync(join(source, name), "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SetupError(`${name} is no JSON: ${error.message}`);
  }
}

/**
 * Writes a file in one step, since others may be reading it; not when it holds the text already.
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  if (textOf(path) === text) return;
  const next = `${path}.${process.pid}`;
  writeFileSync(next, text);
  renameSync(next, path);
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
