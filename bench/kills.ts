// kill -9 in the midst of writing: nothing that was acknowledged is lost, doubled or there in part, and the service is soon back.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { signInAsAdministrator } from "./dashboard/editor.ts";
import { killAgainAndAgain } from "./kills/rounds.ts";
import { startBenchPostgres } from "./postgres-server.ts";
import { type Running, run, serve } from "./program.ts";
import { withStore } from "./stored.ts";
import { ms, printTable, quantile } from "./table.ts";

const KILLS = 50;
const WRITERS = 8;
const EVENTS = 100_000;
const STORES = ["sqlite", "postgres"];

export const kills: Bench = {
  takes: "[KILLS [EVENTS]] [STORE]",
  help: `kill -9 with ${WRITERS} writers, ${KILLS} times, in a store of ${EVENTS.toLocaleString("en")} events; stores: ${STORES.join(", ")}`,
  parts: STORES,
  run: async ([count = KILLS, events = EVENTS], parts) => {
    const asked = (store: string) => parts.length === 0 || parts.includes(store);
    if (asked("sqlite"))
      await withStore(events, (dataDir) => measure("SQLite", count, dataDir, {}));
    if (asked("postgres")) await onPostgres(count, events);
  },
};

async function onPostgres(count: number, events: number): Promise<void> {
  const server = await startBenchPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
  try {
    const settings = { DATABASE_URL: `${server.url}/postgres` };
    await run(["seed"], { ...settings, DATA_DIR: dataDir, SEED: `synthetic:${events}` });
    await measure("PostgreSQL", count, dataDir, settings);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  store: string,
  count: number,
  dataDir: string,
  settings: Record<string, string>,
): Promise<void> {
  let running: Running | undefined;
  const start = async () => {
    running = await serve(dataDir, settings);
    return running;
  };
  const signIn = async () => signInAsAdministrator(running as Running);
  const outcome = await killAgainAndAgain(start, signIn, { kills: count, writers: WRITERS });
  await run(["audit", "verify"], { DATA_DIR: dataDir, ...settings });
  const { lost, doubled, half, acknowledged, unanswered, restartMs } = outcome;
  printTable(
    [`${store}, ${count} × kill -9`, "", "target"],
    [
      ["acknowledged writes", acknowledged.toLocaleString("en"), "–"],
      ["left unanswered by a kill and sent again", String(unanswered), "–"],
      ["lost, doubled, there in part", `${lost}, ${doubled}, ${half}`, "0, 0, 0"],
      ["the log afterwards (vigil audit verify)", "unbroken", "unbroken"],
      ["restart to /readyz, p95", ms(quantile(restartMs, 0.95)), "≤ 2 s at 100k events"],
    ],
  );
  console.log("");
}
