/** The words that come with the program are enough for the dashboard, whatever is opened on it. */
import { expect, it } from "vitest";
import { messages as first } from "../../client/i18n/compiled/en-first.ts";
import { messages as pages } from "../../client/i18n/compiled/en-pages.ts";
import { importsOf } from "../support/imports.ts";
import { sourceTree } from "../support/tree.ts";

const tree = sourceTree(["client", "domain"], [".ts", ".tsx"]);

/** What a file brings later together with its words. */
const WITH_WORDS = /withWords\(\s*\(\) =>\s*import\("[^"]+"\)/g;

/** A file with all that it imports, now or later, and does not bring with its words. */
function reached(path: string, found = new Set<string>()): Set<string> {
  const text = tree.get(path);
  if (text === undefined || found.has(path)) return found;
  found.add(path);
  const plain = text.replace(WITH_WORDS, "withWords(() => brought");
  for (const { kind, to } of importsOf(path, plain)) if (kind === "file") reached(to, found);
  return found;
}

/** The areas of whose messages a file knows a key. */
function areasIn(text: string): string[] {
  const areas = [...Object.keys(first), ...Object.keys(pages)].join("|");
  return [...text.matchAll(new RegExp(`["\`](${areas})\\.[a-z$]`, "g"))].map((m) => m[1] ?? "");
}

it("No area is said twice, and every one has a place", () => {
  const names = [...Object.keys(first), ...Object.keys(pages)];
  expect(new Set(names).size).toBe(names.length);
});

it.each(["client/dashboard/page.tsx", "client/shell/shell.tsx"])(
  "%s and what it opens say nothing that comes with other pages",
  (path) => {
    const files = [...reached(path)];
    expect(files.length).toBeGreaterThan(20);
    const said = files.flatMap((file) =>
      areasIn(tree.get(file) ?? "").map((area) => ({ file, area })),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter(({ area }) => area in pages)).toEqual([]);
  },
);
