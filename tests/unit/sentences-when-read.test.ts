/** Sentences are read when they are drawn: when a module is loaded, the language's may not be there yet, and a key would stand on the page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../bin/run.mjs";

/** What reads the language. */
const READS = /\b(?:t|rich|label|word)\(/;

/** The source without comments and without what functions hold, which runs later. */
function whenLoaded(source: string): string {
  let text = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "");
  text = text.replace(/^import [\s\S]*?;$/gm, "");
  text = text.replace(/^(?:export )?(?:async )?(?:function|class)\b[\s\S]*?^\}$/gm, "");
  const heads = /=>\s*/g;
  let out = "";
  for (let at = 0; ; ) {
    heads.lastIndex = at;
    const head = heads.exec(text);
    if (head === null) return out + text.slice(at);
    out += text.slice(at, head.index);
    at = endOf(text, heads.lastIndex);
  }
}

/** The end of a function's body that begins here: its braces, or an expression up to what ends it. */
function endOf(text: string, from: number): number {
  const braces = text[from] === "{";
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? "";
    if ("([{".includes(letter)) depth++;
    if (")]}".includes(letter) && --depth < 0) return at;
    if (depth === 0 && (braces ? letter === "}" : ",;".includes(letter))) return at + 1;
  }
  return text.length;
}

test("What runs when a module is loaded is told from what runs later", () => {
  const reads = (source: string) => READS.test(whenLoaded(source));
  expect(reads('const name = isMac ? "⌘" : t("form.ctrl");')).toBe(true);
  expect(reads('const NAMES = { later: () => t("a"), now: t("b") };')).toBe(true);
  expect(reads('const name = () => (isMac ? "⌘" : t("form.ctrl"));')).toBe(false);
  expect(reads('function name() {\n  const all = [1];\n  return t("a");\n}')).toBe(false);
});

test("No module of the client reads a sentence when it is loaded", () => {
  const files = readdirSync(join(root, "client"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith("i18n/compiled"),
  );
  expect(files.length).toBeGreaterThan(200);
  const reading = files.filter((file) =>
    READS.test(whenLoaded(readFileSync(join(root, "client", file), "utf8"))),
  );
  expect(reading).toEqual([]);
});
