/** A process of its own that serves a store over HTTP until it is killed; started by `startServingProcess`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { endWithMe } from "../../bin/guard.mjs";
import { openDatabase } from "../../server/db/open.ts";
import type { TestStore } from "./databases.ts";
import { openSite } from "./site.ts";

type Opened = Pick<TestStore, "url" | "dataDir">;

export type ServingProcess = {
  address: string;
  readyMs: number;
  kill: () => Promise<void>;
};

/** Resolves when it listens. */
export async function startServingProcess({ url, dataDir }: Opened): Promise<ServingProcess> {
  const began = performance.now();
  const child = endWithMe(
    spawn(
      process.execPath,
      ["--import", "tsx", fileURLToPath(import.meta.url), JSON.stringify({ url, dataDir })],
      { stdio: ["ignore", "pipe", "inherit"] },
    ),
  );
  const ended = once(child, "exit");
  const [address] = await once(createInterface({ input: child.stdout }), "line");
  return {
    address,
    readyMs: performance.now() - began,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const opened: Opened = JSON.parse(process.argv[2] ?? "");
  const site = await openSite({ ...(await openDatabase(opened)), ...opened });
  process.stdout.write(`${await site.address()}\n`);
}
