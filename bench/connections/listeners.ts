// A thousand open pages: what they cost, how soon each is told, and whether any is told twice or not at all.
import { get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { editorOf } from "../dashboard/editor.ts";
import type { Running } from "../program.ts";
import { ms, percentiles } from "../table.ts";

const PAGES = 1_000;
const PER_ADDRESS = 20;
const EDITS = 20;
const LONGEST_MS = 10_000;

type Page = {
  /** Number and moment of each change told. */
  told: { number: number; at: number }[];
  leave: () => void;
};

/** Rows of what, how much, and the target. The service has to believe its proxy (`TRUST_PROXY`), for pages come from many addresses. */
export async function listeners(running: Running): Promise<string[][]> {
  const { address, restKb, peakKb } = running;
  const edit = await editorOf(running);
  await edit("Before anybody listens.");
  const rest = await restKb();
  const pages = await openPages(address, null);
  const waits: number[] = [];
  for (let i = 1; i <= EDITS; i += 1) {
    await edit(`Edit ${i}.`);
    const committed = performance.now();
    await until(() => pages.every(({ told }) => told.length >= i));
    waits.push(Math.max(...pages.map(({ told }) => (told[i - 1]?.at ?? 0) - committed)));
  }
  const [first] = pages;
  const numbers = numbersOf(first);
  const alike = pages.every((page) => numbersOf(page).join() === numbers.join());
  const memory = ((await peakKb()) - rest) / 1024;
  for (const page of pages) page.leave();
  for (let i = 1; i <= EDITS; i += 1) await edit(`Edit ${i} while nobody listens.`);
  const back = await openPages(address, numbers.at(-1) ?? 0);
  await until(() => back.every(({ told }) => told.length >= EDITS));
  const [again] = back;
  const missed = numbersOf(again);
  const exact =
    missed[0] === (numbers.at(-1) ?? 0) + 1 &&
    back.every((page) => numbersOf(page).join() === missed.join());
  for (const page of back) page.leave();
  return [
    [`memory of ${PAGES.toLocaleString("en")} open pages`, `${Math.round(memory)} MB`, "≤ 60 MB"],
    ["an edit told to the last of them, p50 / p95", percentiles(waits), "≤ 1 s"],
    ["… the slowest", ms(Math.max(...waits)), "≤ 1 s"],
    ["each told once, in order", alike && isRising(numbers) ? "yes" : "no", "yes"],
    ["come back without a gap and nothing twice", exact && isRising(missed) ? "yes" : "no", "yes"],
  ];
}

const numbersOf = (page: Page | undefined) => (page?.told ?? []).map(({ number }) => number);

function isRising(numbers: readonly number[]): boolean {
  return numbers.length === EDITS && numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));
}

/** @param after the last change that they have heard of */
async function openPages(address: string, after: number | null): Promise<Page[]> {
  const opening = Array.from({ length: PAGES }, (_, i) => open(address, i, after));
  return Promise.all(opening);
}

function open(address: string, i: number, after: number | null): Promise<Page> {
  const client = Math.floor(i / PER_ADDRESS);
  const headers = {
    "x-forwarded-for": `10.0.${Math.floor(client / 256)}.${client % 256}`,
    ...(after === null ? {} : { "last-event-id": String(after) }),
  };
  return new Promise((resolve, reject) => {
    const request = get(`${address}/api/live`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${response.statusCode}`));
      resolve({ told: toldTo(response), leave: () => request.destroy() });
    });
    request.on("error", reject);
  });
}

function toldTo(response: IncomingMessage): Page["told"] {
  const told: Page["told"] = [];
  let rest = "";
  response
    .setEncoding("utf8")
    .on("data", (piece: string) => {
      const blocks = (rest + piece).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks)
        if (/^event: ?change$/m.test(block))
          told.push({ number: Number(/^id: ?(\d+)$/m.exec(block)?.[1]), at: performance.now() });
    })
    .on("error", () => {});
  return told;
}

async function until(done: () => boolean): Promise<void> {
  for (const began = performance.now(); !done(); await sleep(1))
    if (performance.now() - began > LONGEST_MS) throw new Error("not every page was told");
}
