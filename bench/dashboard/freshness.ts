// How soon an edit in one process is seen by readers of another: in the next answer, and on a page that is open.
import { setTimeout as sleep } from "node:timers/promises";
import { type Running, serve } from "../program.ts";
import { percentiles } from "../table.ts";
import { askSummary } from "./asking.ts";
import { editorOf } from "./editor.ts";

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

/** Listens to a site's stream. `told` gives the moment (performance.now) at which a change was told. */
async function follow(site: string) {
  const leaving = new AbortController();
  const answer = await fetch(`${site}/api/live`, { signal: leaving.signal });
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status} for /api/live`);
  const moments = new Map<number, number>();
  const reading = read(answer.body, (change) => moments.set(change, performance.now()));
  const told = async (change: number, within: number): Promise<number> => {
    for (const began = performance.now(); performance.now() - began < within; await sleep(1)) {
      const moment = moments.get(change);
      if (moment !== undefined) return moment;
    }
    throw new Error(`change ${change} was not told within ${within} ms`);
  };
  const leave = async () => {
    leaving.abort();
    await reading.catch(() => {});
  };
  return { told, leave };
}

/** An event's number stands in a line of its own. */
async function read(stream: AsyncIterable<Uint8Array>, tell: (change: number) => void) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("id:")) tell(Number(line.slice(3)));
  }
}
