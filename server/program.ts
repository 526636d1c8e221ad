// The program that runs: its folder, its version, and the line that says on which store it works.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "./config.ts";
import { printDatabase } from "./db/open.ts";

/** The folder of package.json, whether this runs from the sources or from the build. */
export function programFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

export function programVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(programFolder(), "package.json"), "utf8"),
  );
  return version;
}

/** "Vigil 0.1.0; database /srv/data/vigil.db; data in /srv/data". */
export function whatAndWhere({ DATABASE_URL: url, DATA_DIR: dataDir }: Config): string {
  return `Vigil ${programVersion()}; database ${printDatabase({ url, dataDir })}; data in ${dataDir}`;
}
