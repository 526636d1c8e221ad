// How long readers wait: start, summary, list.
import { randomFilters } from "./filters.ts";
import type { Running } from "./program.ts";
import { ms, percentiles } from "./table.ts";

const FILTERS = 60;
const VIEWPORT = "viewport=-180,-60,180,75,2,760,440";

/** A row of the table: median and 95th percentile over HTTP, end to end, after one warming pass over the rules. */
export async function readRow({ address, readyMs }: Running, events: number): Promise<string[]> {
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
