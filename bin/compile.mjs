// The build: TypeScript to dist/{server,domain,…}, the client to dist/client, what the server draws pages with to dist/drawn; made aside and swapped in whole.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { compressFiles } from "./compress.mjs";
import { root, run, SetupError, say, tool } from "./run.mjs";
import { filesIn, fingerprint, sourceFolders } from "./sources.mjs";

const dist = join(root, "dist");

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt() {
  try {
    return readFileSync(join(dist, "fingerprint"), "utf8") === fingerprint();
  } catch {
    return false;
  }
}

/** Builds everything; a build that fails leaves the last good one in place. */
export async function compile() {
  say("Building (a few seconds) …");
  clearLeftovers();
  const stamp = fingerprint();
  const next = mkdtempSync(join(root, "dist."));
  try {
    await step("messages", process.execPath, [join(root, "bin", "messages.mjs")]);
    const steps = await Promise.allSettled([
      step("server", tool("tsc"), ["-p", "tsconfig.build.json", "--outDir", next]),
      step("client", tool("vite"), [
        "build",
        "--logLevel",
        "warn",
        "--outDir",
        join(next, "client"),
      ]),
      step("drawn pages", tool("vite"), [
        "build",
        "--logLevel",
        "warn",
        "--ssr",
        "--outDir",
        join(next, "drawn"),
      ]),
    ]);
    for (const outcome of steps) if (outcome.status === "rejected") throw outcome.reason;
    await compressFiles(join(next, "client", "assets"));
    copyData(next);
    writeFileSync(join(next, "fingerprint"), stamp);
    letEveryoneRead(next);
    swap(next);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 */
async function step(what, command, args) {
  const { code, output } = await run(command, args);
  if (code !== 0) throw new SetupError(`${output.trim()}\nVigil could not build its ${what}.`);
}

/** Removes what builds that were killed have left; nobody else builds while we hold the lock. */
function clearLeftovers() {
  for (const name of readdirSync(root)) {
    if (name.startsWith("dist.")) rmSync(join(root, name), { recursive: true, force: true });
  }
}

/**
 * Copies what the server reads from files at run time (facts, word lists) to the same places below `next`.
 * @param {string} next
 */
function copyData(next) {
  for (const path of filesIn(sourceFolders.filter((folder) => folder !== "client"))) {
    const target = join(next, path);
    if (/\.(ts|md)$/.test(path) || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, path), target);
  }
}

/**
 * Whoever builds is often not who serves, and the temporary folder was made for its owner alone.
 * @param {string} folder
 */
function letEveryoneRead(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letEveryoneRead(path);
    else chmodSync(path, 0o644);
  }
}

/** @param {string} next */
function swap(next) {
  const last = `${next}.last`;
  if (existsSync(dist)) renameSync(dist, last);
  renameSync(next, dist);
  rmSync(last, { recursive: true, force: true });
}
