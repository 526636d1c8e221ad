// DuckDB's package, fetched when its part of the bench is first asked for: nobody else should wait for its 70 MB.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ENTRY } from "../program.ts";

const PACKAGE = "@duckdb/node-api";
const VERSION = "1.5.6-r.1";

/** In the clone, for in a shared temporary folder another user could lay code in its place. */
const FOLDER = join(dirname(ENTRY), "../node_modules/.cache", `vigil-bench-duckdb-${VERSION}`);

/** What the bench uses of the package. */
type DuckDB = { DuckDBInstance: { create: (path: string) => Promise<Instance> } };
type Instance = { connect: () => Promise<Connection>; closeSync: () => void };
type Connection = {
  run: (sql: string) => Promise<unknown>;
  runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>;
  closeSync: () => void;
};

/** Fetches the package unless it is there. False when npm can't, after saying so. */
export async function installDuckDB(): Promise<boolean> {
  // npm writes its own lock file last.
  if (existsSync(join(FOLDER, "node_modules", ".package-lock.json"))) return true;
  console.error(`Fetching DuckDB ${VERSION} (70 MB, once) …`);
  mkdirSync(FOLDER, { recursive: true });
  const { status, stderr, error } = spawnSync(
    "npm",
    [
      ...["install", "--prefix=.", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"],
      ...["--prefer-offline", "--fetch-retries=0", `${PACKAGE}@${VERSION}`],
    ],
    { cwd: FOLDER, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status === 0) return true;
  const why =
    error?.message ?? /^npm \S+ code (\S+)/m.exec(stderr)?.[1] ?? `npm ended with ${status}`;
  console.error(
    `DuckDB is left out: npm could not fetch ${PACKAGE}@${VERSION} from its registry (${why}).\n`,
  );
  return false;
}

/** The package, once {@link installDuckDB} has fetched it. */
export function loadDuckDB(): DuckDB {
  return createRequire(join(FOLDER, "package.json"))(PACKAGE) as DuckDB;
}
