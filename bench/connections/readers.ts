// A hundred readers at once, each with a connection: who looks at what they got before they go on, and who does not.
import { setTimeout as sleep } from "node:timers/promises";
import { WORLD } from "../dashboard/asking.ts";
import { randomFilters } from "../filters.ts";
import { ms, quantile } from "../table.ts";

const READERS = 100;
const SECONDS = 30;
/** A reader looks this long at what they got, a third less or more. */
const LOOK_MS = 3_000;
const FILTERS = 2_000;

/** Rows of what, how much, and the target. */
export async function readers(address: string): Promise<string[][]> {
  const filters = randomFilters(FILTERS, { from: 2016, to: 2025 });
  await ask(`${address}/api/summary?${WORLD}`);
  const looking = await load(address, filters, () => LOOK_MS * (2 / 3 + Math.random() * (2 / 3)));
  const racing = await load(address, filters, () => 0);
  return [
    [
      `${READERS} readers for ${SECONDS} s, 3 s a look: refreshes`,
      String(looking.lists.length),
      "–",
    ],
    ["… answers that were none", String(looking.errors), "0"],
    ["… summary, p50 / p99", tail(looking.summaries), "p99 ≤ 300 ms"],
    ["… list of 100, p50 / p99", tail(looking.lists), "p99 ≤ 500 ms"],
    ["without a look: refreshes a second", (racing.lists.length / SECONDS).toFixed(1), "–"],
    ["… answers that were none", String(racing.errors), "0"],
    ["… summary, p50 / p99", tail(racing.summaries), "–"],
    ["… list of 100, p50 / p99", tail(racing.lists), "–"],
  ];
}

const tail = (samples: readonly number[]) =>
  `${ms(quantile(samples, 0.5))} / ${ms(quantile(samples, 0.99))}`;

/** Each reader asks for the summary and the list of another filter, as the dashboard does, and looks at it. */
async function load(address: string, filters: readonly string[], lookMs: () => number) {
  const found = { summaries: [] as number[], lists: [] as number[], errors: 0 };
  const until = performance.now() + SECONDS * 1_000;
  let next = 0;
  const take = async (path: string, waits: number[]) => {
    const wait = await ask(`${address}${path}`);
    if (wait === null) found.errors += 1;
    else waits.push(wait);
  };
  const read = async () => {
    await sleep(Math.random() * lookMs());
    while (performance.now() < until) {
      const filter = filters[next++ % filters.length];
      await Promise.all([
        take(`/api/summary?${filter}&${WORLD}`, found.summaries),
        take(`/api/events?${filter}&limit=100`, found.lists),
      ]);
      await sleep(lookMs());
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return found;
}

/** Milliseconds until the answer was read; null when it was none. */
async function ask(address: string): Promise<number | null> {
  const began = performance.now();
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok ? performance.now() - began : null;
  } catch {
    return null;
  }
}
