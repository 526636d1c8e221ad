// A PostgreSQL server of its own in a temporary folder, which goes away with the process that started it: for tests and benches.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPostgres } from "./postgres.mjs";

const START_MS = 30_000;

/** Nothing here has to outlive a crash, and no query runs long enough to be worth compiling. */
const FORGETFUL = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  autovacuum: "off",
  jit: "off",
};

/**
 * A running server: its address up to the database's name, and how to stop and remove it.
 * @typedef {{ url: string, stop: () => Promise<void> }} PostgresServer
 */

/**
 * Starts a server on a free port. Its collation and time zone are unlike SQLite's and UTC on purpose, so that
 * whatever depends on either by accident fails.
 * @param {Record<string, string | number>} [more] settings of the server beside its own
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(more = {}) {
  const home = mkdtempSync(join(tmpdir(), "vigil-postgres-"));
  const user = serverUser();
  if (user) chownSync(home, user.uid, user.gid);
  const binaries = reachable(findPostgres(), home, user);
  const data = join(home, "data");
  const asUser = { ...user, cwd: home, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  const init = spawnSync(
    join(binaries, "initdb"),
    [
      "-D",
      data,
      "-U",
      "vigil",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-sync",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=en-US",
    ],
    { ...asUser, encoding: "utf8" },
  );
  if (init.status !== 0) {
    rmSync(home, { recursive: true, force: true });
    throw new Error(`initdb failed: ${init.stderr || init.error?.message}`);
  }
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "Asia/Kathmandu",
    // A test file keeps its databases until its end, each with the connections of a site.
    max_connections: 1000,
    ...FORGETFUL,
    ...more,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(
    "sh",
    ["-c", GUARD, "sh", home, join(binaries, "postgres"), "-D", data, ...flags],
    { ...asUser, detached: true, stdio: ["pipe", "ignore", "ignore"] },
  );
  await answering(child, join(home, "log"));
  return {
    url: `postgres://vigil@127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** Runs the server until its own input closes (we stop, or die), then ends it and removes its folder. */
const GUARD = `home=$1; shift
"$@" >"$home/log" 2>&1 </dev/null & server=$!
cat >/dev/null
kill -INT $server; wait $server
cd /; rm -rf "$home"`;

/**
 * PostgreSQL refuses to run as root; then it runs as `postgres` where there is one, else as `nobody`.
 * @returns {{ uid: number, gid: number } | undefined}
 */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody.");
}

/**
 * The binaries, or a copy in `home` when the server's user may not read where they are (a clone below /root).
 * @param {string} binaries
 * @param {string} home
 * @param {{ uid: number, gid: number } | undefined} user
 */
function reachable(binaries, home, user) {
  const probe = spawnSync(join(binaries, "postgres"), ["--version"], { ...user });
  if (probe.status === 0) return binaries;
  const copy = join(home, "postgres");
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true });
  spawnSync("chown", ["-R", `${user?.uid}:${user?.gid}`, copy]);
  return join(copy, "bin");
}

async function freePort() {
  const server = createServer();
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  );
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/**
 * Waits until the server says that it takes connections.
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} log
 */
async function answering(child, log) {
  const words = () => (existsSync(log) ? readFileSync(log, "utf8") : "");
  for (const start = Date.now(); Date.now() - start < START_MS; await sleep(50)) {
    if (words().includes("database system is ready to accept connections")) return;
    if (child.exitCode !== null) break;
  }
  child.stdin?.end();
  throw new Error(`PostgreSQL did not start: ${words()}`);
}
