// The dashboard's questions at growing sizes, beside the same counts as SQL.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Summary } from "../domain/summary.ts";
import type { Bench } from "./bench.ts";
import { randomFilters } from "./filters.ts";
import { type Running, run as runProgram, serve } from "./program.ts";
import { ms, printTable, quantile } from "./table.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const FILTERS = 100;
const COMPARED = 12;
const VIEWPORT = "viewport=-180,-60,180,75,2,760,440";
const RULES = ["latest", "highest", "midrange"];

/** One table: what readers wait for, and the ratio to the peer. */
async function run(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
    try {
      await runProgram(["seed"], { DATA_DIR: dataDir, SEED: `synthetic:${size}` });
      const running = await serve(dataDir);
      rows.push([
        size.toLocaleString("en"),
        ...(await measure(running, join(dataDir, "vigil.db"))),
      ]);
      await running.stop();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  printTable(
    [
      ...["events", "start to ready", "summary p50 / p95", "a rule's first", "/healthz p95"],
      ...["peer p50", "ratio", "server's peak memory"],
    ],
    rows,
  );
}

async function measure(running: Running, file: string): Promise<string[]> {
  const { address, readyMs } = running;
  const ask = (query: string) => timed(`${address}/api/summary?${query}&${VIEWPORT}`);
  await ask("");
  const first: number[] = [];
  for (const rule of RULES) first.push((await ask(`rule=${rule}`)).ms);
  const summary: number[] = [];
  let done = false;
  const health = beside(address, () => done);
  for (const filter of randomFilters(FILTERS, { from: 2015, to: 2024 }))
    summary.push((await ask(filter)).ms);
  done = true;
  const peers: number[] = [];
  const ours: number[] = [];
  for (const { query, where } of plainFilters()) {
    const { ms, summary } = await ask(query);
    const peer = await asSql(file, where);
    if (peer.events !== summary.totals.events)
      throw new Error(`${query}: ${summary.totals.events} events, and ${peer.events} by SQL`);
    ours.push(ms);
    peers.push(peer.ms);
  }
  return [
    ms(readyMs),
    `${ms(quantile(summary, 0.5))} / ${ms(quantile(summary, 0.95))}`,
    ms(Math.max(...first)),
    ms(quantile(await health, 0.95)),
    ms(quantile(peers, 0.5)),
    `${(quantile(ours, 0.5) / quantile(peers, 0.5)).toFixed(3)}×`,
    `${Math.round((await running.peakKb()) / 1024)} MB`,
  ];
}

async function timed(address: string): Promise<{ ms: number; summary: Summary }> {
  const began = performance.now();
  const response = await fetch(address);
  const summary = (await response.json()) as Summary;
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return { ms: performance.now() - began, summary };
}

/** How long the service takes to say that it is alive while it is busy. */
async function beside(address: string, done: () => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (!done()) {
    const began = performance.now();
    await (await fetch(`${address}/healthz`)).arrayBuffer();
    waits.push(performance.now() - began);
    await sleep(5);
  }
  return waits;
}

/** Filters that plain SQL can tell, too: a period and a kind. */
function plainFilters(): { query: string; where: string }[] {
  return Array.from({ length: COMPARED }, (_, i) => {
    const year = 2015 + (i % 9);
    const kind = ["demonstration", "repression", "violence"][i % 3];
    const query = `date=${year}-03-01..${year + 1}-10-31&kind=${kind}`;
    const where = `e.kind = '${kind}' and e.start_day <= ${day(`${year + 1}-10-31`)} and e.end_day >= ${day(`${year}-03-01`)}`;
    return { query, where };
  });
}

const day = (iso: string) => Date.parse(iso) / 86_400_000;

/** The facets, bins and circles of a summary as one GROUP BY each, by the database's own command line. */
async function asSql(file: string, where: string): Promise<{ ms: number; events: number }> {
  const from = `from event e join place p on p.id = e.place_id where e.status = 'published' and e.sensitivity <> 'restricted' and ${where}`;
  const groups = ["e.kind", "e.form", "e.response", "p.country", "p.country, p.admin1"];
  const more = ["p.precision", "e.start_day / 30, e.kind", "p.country, p.admin1, p.name"];
  const sql = [...groups, ...more].map((by) => `select ${by}, count(*) ${from} group by ${by};`);
  const began = performance.now();
  const { stdout, error } = spawnSync(
    "sqlite3",
    [file, `${sql.join("\n")} select 'events', count(*) ${from};`],
    {
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  if (error) throw error;
  return {
    ms: performance.now() - began,
    events: Number(/^events\|(\d+)$/m.exec(stdout)?.[1]),
  };
}

export const dashboard: Bench = {
  takes: "[SIZE …]",
  help: "summaries beside SQL's GROUP BYs, 10,000 to 1,000,000 events by default",
  run: (counts) => run(counts.length > 0 ? counts : SIZES),
};
