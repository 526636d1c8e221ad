// What readers wait for, over HTTP: summaries of random filters, a rule and a moment for the first time, the cube, and whether the service is alive beside them.
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { randomFilters } from "../filters.ts";
import type { Running } from "../program.ts";
import { ms, percentiles, quantile } from "../table.ts";
import { askSummary, timed, WORLD } from "./asking.ts";

const FILTERS = 100;
/** So many are asked before: by then what answers them is compiled. */
const FIRST = 20;
const CUBES = 5;
const RULES = ["latest", "highest", "midrange"];
const MOMENT = "as_of=2021-06-30";

/** Rows of what, how much, and the target. */
export async function readers({ address, peakKb }: Running): Promise<string[][]> {
  await askSummary(address, "");
  const rules: number[] = [];
  for (const rule of RULES) rules.push((await askSummary(address, `rule=${rule}`)).ms);
  const moment = await askSummary(address, MOMENT);
  const again = await askSummary(address, `${MOMENT}&kind=demonstration`);
  const all = randomFilters(FIRST + FILTERS, { from: 2016, to: 2025 });
  const ask = async (filters: readonly string[]) => {
    const waits: number[] = [];
    for (const filter of filters) waits.push((await askSummary(address, filter)).ms);
    return waits;
  };
  const first = await ask(all.slice(0, FIRST));
  const filters = all.slice(FIRST);
  const summaries = await ask(filters);
  // The same with other bins, so that no answer is one that was kept.
  let done = false;
  const alive = beside(address, () => done);
  const watched = await ask(filters.map((filter) => `${filter}&bin=month`));
  done = true;
  const health = await alive;
  const cubes: number[] = [];
  const cube = await askCube(address, "");
  for (const filter of randomFilters(CUBES, { from: 2016, to: 2025 }))
    cubes.push((await askCube(address, filter)).ms);
  return [
    ["summary, p50 / p95", percentiles(summaries), "p95 ≤ 100 ms at 3M, ≤ 250 ms at 10M"],
    [`… of the first ${FIRST} of them`, percentiles(first), "–"],
    ["a rule's first use, the slowest of three", ms(Math.max(...rules)), "≤ 400 ms at 3M"],
    [
      "an as_of's first use, and the next filter",
      `${ms(moment.ms)}, ${ms(again.ms)}`,
      "≤ 400 ms at 3M",
    ],
    ["/healthz beside refreshes, p95", ms(quantile(health, 0.95)), "≤ 15 ms"],
    ["summary meanwhile, p50 / p95", percentiles(watched), "–"],
    ["cube of all, and p50 of random filters", `${ms(cube.ms)}, ${ms(quantile(cubes, 0.5))}`, "–"],
    ["cube of all, as JSON and as gzip sends it", sizeOf(cube.answer), "–"],
    ["server's peak memory", `${Math.round((await peakKb()) / 1024)} MB`, "–"],
  ];
}

/** As the dashboard asks for it when the pointer comes to the timeline. */
function askCube(site: string, filter: string) {
  const drawn = "bin=month&level=country&size=participants";
  return timed<object>(`${site}/api/cube?${[filter, WORLD, drawn].filter(Boolean).join("&")}`);
}

function sizeOf(cube: object): string {
  const text = JSON.stringify(cube);
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return `${kB(text.length)}, ${kB(gzipSync(text, { level: 1 }).length)}`;
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
