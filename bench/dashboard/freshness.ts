// How soon an edit in one process is seen by readers of another: in the next answer, and on a page that is open.
import { setTimeout as sleep } from "node:timers/promises";
import { type Running, serve } from "../program.ts";
import { percentiles } from "../table.ts";
import { askSummary } from "./asking.ts";
import { editorOf } from "./editor.ts";
import { follow } from "./live.ts";

const EDITS = 20;
/** Not in step with how often the log is looked at. */
const PAUSE_MS = 137;
const LONGEST_MS = 10_000;

/** Rows of what, how long from the writer's answer on, and the target. `writer` serves a store; `settings` open it for another process. */
export async function freshness(
  writer: Running,
  dataDir: string,
  settings: Record<string, string>,
  target: string,
): Promise<string[][]> {
  const reader = await serve(dataDir, settings);
  const edit = await editorOf(writer);
  const page = await follow(reader.address);
  try {
    let seen = (await askSummary(reader.address, "")).answer.change;
    const answers: number[] = [];
    const told: number[] = [];
    for (let i = 1; i <= EDITS; i++) {
      await edit(`Edit ${i}.`);
      const committed = performance.now();
      const change = await newer(reader.address, seen);
      answers.push(performance.now() - committed);
      told.push(Math.max(0, (await page.told(change, LONGEST_MS)) - committed));
      seen = change;
      await sleep(PAUSE_MS);
    }
    return [
      ["an edit in another process's answer, p50 / p95", percentiles(answers), target],
      ["… and on its open pages", percentiles(told), target],
    ];
  } finally {
    await page.leave();
    await reader.stop();
  }
}

/** Asks until the answer holds a change after `seen`; gives its number. */
async function newer(site: string, seen: number): Promise<number> {
  for (const began = performance.now(); performance.now() - began < LONGEST_MS; ) {
    const { change } = (await askSummary(site, "")).answer;
    if (change > seen) return change;
  }
  throw new Error("an edit was not seen");
}
