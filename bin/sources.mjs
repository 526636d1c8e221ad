// What the build is made from: one fingerprint over every source file's path, size and time of change.
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/** The folders that hold the program. */
export const sourceFolders = [
  "domain",
  "engine",
  "extract",
  "server",
  "client",
  "migrations",
  "seeds",
  "bench",
];

/** What bin/messages.mjs makes of the messages: made of sources, and none itself. */
export const compiledMessages = "client/i18n/compiled";

const sourceFiles = [
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "vite.config.ts",
  "bin/compile.mjs",
  "bin/compress.mjs",
  "bin/dashboard-page.mjs",
  "bin/messages.mjs",
  "bin/messages/check.mjs",
  "bin/messages/icu.mjs",
  "bin/messages/modules.mjs",
  "bin/region-files.mjs",
];

/**
 * Every file below the folders, as paths from the project's folder with `/`.
 * @param {string[]} folders
 * @returns {string[]}
 */
export function filesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (path === compiledMessages) return [];
      return entry.isDirectory() ? filesIn([path]) : [path];
    }),
  );
}

/** A text that changes when any source file is changed, added, removed or renamed. */
export function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [...sourceFiles, ...filesIn(sourceFolders)].sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
