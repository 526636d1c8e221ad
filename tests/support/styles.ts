// Style sheets as the tests read them: the palette of each theme, and every declaration with its place.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/run.mjs";
import { sourceTree } from "./tree.ts";

/** The custom properties set in the first block that begins with `selector`, by name. */
function propertiesOf(css: string, selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector));
  const block = css.slice(start + 1, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? "", (m[2] ?? "").trim()]),
  );
}

const tokens = readFileSync(join(root, "client/styles/tokens.css"), "utf8");
const light = propertiesOf(tokens, ":root {");

/** The palette of each theme; dark inherits what it does not set. */
export const palettes = {
  light,
  dark: new Map([...light, ...propertiesOf(tokens, ':root[data-theme="dark"] {')]),
};

/** The dark values for readers whose device asks for dark. */
export const deviceDark = propertiesOf(tokens, ":root:not([data-theme]) {");

/** The dark values for readers who chose dark. */
export const chosenDark = propertiesOf(tokens, ':root[data-theme="dark"] {');

export type Declaration = { readonly where: string; readonly name: string; readonly value: string };

/** Every declaration of the client's style sheets, without comments. */
export function declarations(): Declaration[] {
  return [...sourceTree(["client"], [".css"])].flatMap(([path, text]) =>
    [...text.replace(/\/\*.*?\*\//gs, "").matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map((m) => ({
      where: path,
      name: m[1] ?? "",
      value: (m[2] ?? "").trim(),
    })),
  );
}
