// The dependencies: are they those of package-lock.json, and if not, install them.
import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run, SetupError, say } from "./run.mjs";

/** Whether `node_modules` is whole and not older than `package-lock.json` (npm writes its own lock file last). */
export function isInstalled() {
  const installed = statSync(join(root, "node_modules", ".package-lock.json"), {
    throwIfNoEntry: false,
  });
  return (
    installed !== undefined &&
    installed.mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

/** Installs exactly what the lock file names, the build's tools included. */
export async function install() {
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupError(
      "node_modules is a link to another folder, and installing would empty that one: remove the link first.",
    );
  }
  say("Installing dependencies (about half a minute) …");
  const { code, output } = await run("npm", ["ci", "--include=dev"]);
  if (code !== 0) {
    throw new SetupError(`Vigil could not install its dependencies: ${reason(output)}`);
  }
}

/**
 * npm's own words for what went wrong, on one line.
 * @param {string} output
 */
function reason(output) {
  const lines = output
    .split("\n")
    .flatMap(
      (line) =>
        /^npm (?:error|ERR!) (?!code|errno|syscall|A complete log)(.+)/.exec(line)?.[1] ?? [],
    )
    .map((line) => line.trim());
  return lines.length > 0 ? lines.slice(0, 2).join(" ") : output.trim();
}
