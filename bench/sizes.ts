// The program at growing sizes: seeding, start, summary, list, export.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { EXPORT_HEADINGS, exportRow } from "./export.ts";
import { randomFilters } from "./filters.ts";
import { type Running, run as runProgram, serve } from "./program.ts";
import { ms, percentiles, printTable } from "./table.ts";

const SIZES = [10_000, 100_000];

/** Runs every measurement at each size and prints one table per question. */
async function run(sizes: readonly number[]): Promise<void> {
  const seeds: string[][] = [];
  const reads: string[][] = [];
  const exports: string[][] = [];
  for (const size of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
    try {
      const seeding = await runProgram(["seed"], { DATA_DIR: dataDir, SEED: `synthetic:${size}` });
      seeds.push([
        size.toLocaleString("en"),
        `${Math.round(size / (seeding / 1000)).toLocaleString("en")} events/s`,
      ]);
      const running = await serve(dataDir);
      reads.push(await readRow(running, size));
      exports.push(await exportRow(running, dataDir, size));
      await running.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  printTable(["seeded", "with claims, whole process"], seeds);
  console.log("");
  printTable(["events", "start to ready", "summary p50 / p95", "list p50 / p95"], reads);
  console.log("");
  printTable(EXPORT_HEADINGS, exports);
}

export const sizes: Bench = {
  takes: "[SIZE …]",
  help: "start, summary, list and export on synthetic events, 10,000 and 100,000 by default",
  run: (counts) => run(counts.length > 0 ? counts : SIZES),
};

const FILTERS = 60;
const VIEWPORT = "viewport=-180,-60,180,75,2,760,440";

/** A row of the table: median and 95th percentile over HTTP, end to end, after one warming pass over the rules. */
async function readRow({ address, readyMs }: Running, events: number): Promise<string[]> {
  const filters = randomFilters(FILTERS, { from: 2015, to: 2024 });
  for (const filter of filters) await take(`${address}/api/events?${filter}&limit=1`);
  const summary: number[] = [];
  const list: number[] = [];
  for (const filter of filters) {
    summary.push(await take(`${address}/api/summary?${filter}&${VIEWPORT}`));
    list.push(await take(`${address}/api/events?${filter}&limit=100`));
  }
  return [events.toLocaleString("en"), ms(readyMs), percentiles(summary), percentiles(list)];
}

async function take(address: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return performance.now() - began;
}
