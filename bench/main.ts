// Measures the program at growing sizes: seeding, start, summary, list, export. Figures go to docs/performance.md.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { exportRow } from "./export.ts";
import { run, serve } from "./program.ts";
import { readRow } from "./read.ts";
import { printTable } from "./table.ts";

const SIZES = [10_000, 100_000];

/** Runs every measurement at each size and prints one table per question. */
export async function bench(sizes: readonly number[] = SIZES): Promise<void> {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`,
  );
  const seeds: string[][] = [];
  const reads: string[][] = [];
  const exports: string[][] = [];
  for (const size of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
    try {
      const seeding = await run(["seed"], { DATA_DIR: dataDir, SEED: `synthetic:${size}` });
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
  printTable(["events", "CSV over HTTP", "sqlite3 -csv", "ratio", "server's peak memory"], exports);
}
