// A copy of the project in a temporary folder, in which files are changed while the developer's own stay as they are.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../run.mjs";

/**
 * @typedef {{ folder: string, temporary: string, remove: () => void }} Checkout
 */

/**
 * Copies all files that git knows or would add; packages are linked, and what is made of the messages
 * is made. What tests leave in `temporary` goes with it.
 * @returns {Checkout}
 */
export function copyCheckout() {
  const home = mkdtempSync(join(tmpdir(), "vigil-mutants-"));
  // The tests' PostgreSQL runs as another user below it.
  chmodSync(home, 0o755);
  const folder = join(home, "vigil");
  const temporary = join(home, "tmp");
  mkdirSync(temporary, { mode: 0o1777 });
  chmodSync(temporary, 0o1777);
  const { stdout } = spawnSync("git", ["ls-files", "-coz", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  for (const path of stdout.split("\0"))
    if (path !== "" && existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  spawnSync(process.execPath, [join(folder, "bin/messages.mjs")], { stdio: "inherit" });
  return {
    folder,
    temporary,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/**
 * Writes files below a folder. `written` tells which, since it was last asked: what holds them as they were, such as a
 * runner that stays warm, has to hear of each, of one that is put back too.
 * @param {string} folder
 */
export function writerIn(folder) {
  /** @type {Set<string>} */
  const paths = new Set();
  return {
    write: (/** @type {string} */ path, /** @type {string} */ text) => {
      writeFileSync(join(folder, path), text);
      paths.add(path);
    },
    written: () => {
      const all = [...paths];
      paths.clear();
      return all;
    },
  };
}
