/** The project's own source files, read from its folder. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/run.mjs";
import { filesIn } from "../../bin/sources.mjs";
import type { Tree } from "./imports.ts";

/**
 * Every file below the given folders with one of the given endings.
 * @param folders paths from the project's folder
 * @param endings such as `.ts`
 */
export function sourceTree(folders: string[], endings: string[]): Tree {
  return new Map(
    filesIn(folders)
      .filter((path) => endings.some((ending) => path.endsWith(ending)))
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}
