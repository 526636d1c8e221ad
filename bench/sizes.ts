// The program at growing sizes: seeding, start, summary, list, export.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { EXPORT_HEADINGS, exportRow } from "./export.ts";
import { run as runProgram, serve } from "./program.ts";
import { readRow } from "./read.ts";
import { printTable } from "./table.ts";

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
