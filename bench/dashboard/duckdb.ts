// DuckDB in this process, with as many threads as the machine has processors.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ENTRY } from "../program.ts";
import { COLUMNS } from "./facts.ts";
import { type PeerKind, SQL_ANSWERS, sqlPeer, TABLE } from "./peer.ts";

export const duckdb: PeerKind = {
  name: "DuckDB",
  answers: SQL_ANSWERS,
  upTo: Number.POSITIVE_INFINITY,
  provide: installDuckDB,
  open: async (facts, file) => {
    const instance = await loadDuckDB().DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(TABLE(COLUMNS));
    await connection.run(`copy facts from '${file}' (header)`);
    return sqlPeer(
      facts,
      async (statements) => {
        const results: (number | null)[][][] = [];
        for (const statement of statements) {
          const rows = (await connection.runAndReadAll(statement)).getRows();
          results.push(rows.map((row) => row.map((cell) => (cell === null ? null : Number(cell)))));
        }
        return results;
      },
      async () => {
        connection.closeSync();
        instance.closeSync();
      },
    );
  },
};

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
async function installDuckDB(): Promise<boolean> {
  // npm writes its own lock file last.
  if (existsSync(join(FOLDER, "node_modules", ".package-lock.json"))) return true;
  console.error(`Fetching DuckDB ${VERSION} (70 MB, once) …`);
  mkdirSync(FOLDER, { recursive: true });
  const { status, stderr, error } = spawnSync(
    "npm",
    [
      "install",
      "--prefix=.",
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      "--fetch-retries=0",
      `${PACKAGE}@${VERSION}`,
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
function loadDuckDB(): DuckDB {
  return createRequire(join(FOLDER, "package.json"))(PACKAGE) as DuckDB;
}
