/** Runs the real program as its user does, on a free port and with its data in a temporary folder. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { endWithMe } from "../../bin/guard.mjs";
import { NET_MS } from "./net.ts";

const program = fileURLToPath(new URL("../../bin/vigil.mjs", import.meta.url));

/** A running Vigil. */
export interface Vigil {
  /** Where it serves, without a slash at the end. */
  address: string;
  /** The one-time administrator link that a new store prints. */
  adminLink: string;
  /** All it has printed so far. */
  output: () => string;
  pid: number;
  /** Ends it as an operator would, and removes its data. Gives its exit code. */
  stop: () => Promise<number | null>;
}

/**
 * Starts `vigil serve`, which builds first when the build is stale, and waits until `/readyz` answers 200.
 * @param settings settings of the environment beside `PORT` and `DATA_DIR`, such as `{ SEED: "none" }`
 */
export async function startVigil(settings: Record<string, string> = {}): Promise<Vigil> {
  const data = mkdtempSync(join(tmpdir(), "vigil-data-"));
  const { PATH, HOME, TZ } = process.env;
  const child = endWithMe(
    spawn(process.execPath, [program, "serve"], {
      cwd: data,
      env: { PATH, HOME, TZ, PORT: "0", DATA_DIR: data, ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
    return child.exitCode;
  };
  for (const start = Date.now(); Date.now() - start < NET_MS; await sleep(25)) {
    if (child.exitCode !== null) break;
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (address === undefined || !(await isReady(address))) continue;
    const adminLink = /http:\/\/127\.0\.0\.1:\d+\/[^\s"]+/.exec(output)?.[0] ?? "";
    return { address, adminLink, output: () => output, pid: child.pid ?? 0, stop };
  }
  await stop();
  throw new Error(`Vigil did not start:\n${output}`);
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}
