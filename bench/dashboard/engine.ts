// The columns by themselves, in this process: how long they take to load, how much memory, and the processor time of a refresh.

import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { EVERYTHING } from "../../domain/filter.ts";
import { parseFilter } from "../../domain/filter-url.ts";
import { RULES } from "../../domain/rule.ts";
import { periodOf } from "../../domain/summarise/bins.ts";
import type { Viewport } from "../../domain/summary.ts";
import { select } from "../../engine/query/selection.ts";
import { summarise } from "../../engine/query/summary.ts";
import { findWords } from "../../engine/query/word-matches.ts";
import { followLog } from "../../engine/store/follow-log.ts";
import { alone } from "../../engine/worker/pass.ts";
import { recordSource } from "../../server/dashboard/record-source.ts";
import { openDatabase } from "../../server/db/open.ts";
import { randomFilters } from "../filters.ts";
import { ms, percentiles } from "../table.ts";

const FILTERS = 100;
const VIEWER = "public";
const VIEWPORT: Viewport = {
  west: -180,
  south: -90,
  east: 180,
  north: 90,
  zoom: 2,
  width: 760,
  height: 440,
};

/** Rows of what, how much, and the target. */
export async function engine(dataDir: string): Promise<string[][]> {
  const store = await openDatabase({ url: "", dataDir });
  const source = recordSource(store.db);
  const bytesHeld = memoryMeter();
  try {
    const before = await bytesHeld();
    const began = performance.now();
    const current = await (await followLog(source, alone)).catchUp();
    const loaded = performance.now() - began;
    const { columns, views } = current;
    const events = columns.events.count - 1;
    const cold = (await bytesHeld()) - before;
    for (const rule of ["lowest", "highest"] as const)
      views.view(current, VIEWER, { ...EVERYTHING, rule });
    const warm = (await bytesHeld()) - before;
    for (const { value } of RULES) views.view(current, VIEWER, { ...EVERYTHING, rule: value });
    const spent: number[] = [];
    for (const query of randomFilters(FILTERS, { from: 2016, to: 2025 })) {
      const { filter } = parseFilter(query);
      const found = await findWords(source.search, columns, VIEWER, filter.q);
      const start = process.cpuUsage();
      const view = views.view(current, VIEWER, filter);
      const period = periodOf(filter, 0);
      const how = { viewport: VIEWPORT, bin: "auto", axis: null, change: 0 } as const;
      const question = { filter, period, ...how };
      summarise(view, views.voices(current, view), select(view, filter, 0, found), question);
      const { user, system } = process.cpuUsage(start);
      spent.push((user + system) / 1000);
    }
    const perEvent = (bytes: number) => `${Math.round(bytes / events)} bytes`;
    const claims = (columns.claims.count / events).toFixed(2);
    return [
      ["load from the database", ms(loaded), "–"],
      [`memory an event, with ${claims} claims each`, perEvent(cold), "–"],
      ["… with two rules warm", perEvent(warm), "≤ 200 bytes"],
      ["processor time of a refresh, p50 / p95", percentiles(spent), "–"],
    ];
  } finally {
    await store.close();
  }
}

/** Gives what tells the bytes in use after everything that can go is gone. */
function memoryMeter(): () => Promise<number> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  return async () => {
    // What one collection finds to be unused, the next one frees.
    for (let i = 0; i < 3; i++) {
      collectGarbage();
      await sleep(50);
    }
    // Of what is outside the heap, only array buffers are told together with the memory that threads share.
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
}
