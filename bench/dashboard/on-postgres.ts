// The same program on PostgreSQL: its start, and how soon an edit is seen where the database tells of it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startBenchPostgres } from "../postgres-server.ts";
import { run as runProgram, serve } from "../program.ts";
import { ms } from "../table.ts";
import { freshness } from "./freshness.ts";

const MOST_EVENTS = 100_000;

/** Rows of what, how long, and the target; of at most 100,000 events. */
export async function onPostgres(size: number): Promise<string[][]> {
  const events = Math.min(size, MOST_EVENTS);
  const server = await startBenchPostgres();
  const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
  try {
    const settings = { DATABASE_URL: `${server.url}/postgres` };
    await runProgram(["seed"], { ...settings, DATA_DIR: dataDir, SEED: `synthetic:${events}` });
    await analyse(settings.DATABASE_URL);
    const writer = await serve(dataDir, settings);
    try {
      return [
        [`start with ${events.toLocaleString("en")} events`, ms(writer.readyMs), "≤ 2 s at 100k"],
        ...(await freshness(writer, dataDir, settings, "p95 ≤ 0.3 s")),
      ];
    } finally {
      await writer.stop();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What a server does by itself after a while; this one is told to leave it. */
async function analyse(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}
