// The first look at the dashboard on a slow processor: what it transfers, and when it is seen.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import type { Bench } from "./bench.ts";
import { launchChromium } from "./chromium.ts";
import { run as runProgram, serve } from "./program.ts";
import { ms, printTable, spread } from "./table.ts";

const RUNS = 7;
const SLOWER = 4;

const KINDS: readonly { name: string; target: string; has: (asked: Transfer) => boolean }[] = [
  {
    name: "script until the timeline is drawn",
    target: "≤ 200 kB gz",
    has: ({ path, first }) => first && extname(path) === ".js",
  },
  {
    name: "script that follows: charts, paper",
    target: "≤ 30 kB gz",
    has: ({ path, first }) => !first && extname(path) === ".js",
  },
  { name: "style", target: "≤ 20 kB gz", has: ({ path }) => extname(path) === ".css" },
  { name: "letters", target: "≤ 48 kB", has: ({ path }) => /\/inter-[^/]*\.woff2$/.test(path) },
  { name: "… of a source's words", target: "–", has: ({ path }) => /\/source-serif-/.test(path) },
  { name: "base map", target: "≤ 120 kB gz", has: ({ path }) => extname(path) === ".json" },
  { name: "answers", target: "–", has: ({ path }) => path.startsWith("/api/") },
];

export const firstLoad: Bench = {
  takes: "[RUNS]",
  help: "the dashboard's first load in Chromium, its processor slowed down four times; 7 runs",
  run: async ([runs = RUNS]) => {
    const dataDir = await mkdtemp(join(tmpdir(), "vigil-bench-"));
    const browser = await launchChromium();
    try {
      await runProgram(["seed"], { DATA_DIR: dataDir });
      const running = await serve(dataDir);
      const address = `${running.address}/`;
      await loadOnce(browser, address, SLOWER);
      const loads: Load[] = [];
      while (loads.length < runs) loads.push(await loadOnce(browser, address, SLOWER));
      await printTransfers(running.address, loads.at(-1)?.transfers ?? []);
      console.log("");
      printTimes(loads);
      await running.stop();
    } finally {
      await browser.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** A row for each kind: files and bytes as they came, and what gzip makes of the same files where that is the target. */
async function printTransfers(site: string, transfers: readonly Transfer[]): Promise<void> {
  const rows = KINDS.map(async ({ name, target, has }) => {
    const own = transfers.filter(has);
    const zipped = target.endsWith("gz")
      ? await Promise.all(own.map(({ path }) => gzipped(`${site}${path}`)))
      : null;
    const sent = own.map(({ bytes }) => bytes);
    return [name, String(own.length), kB(sent), zipped ? kB(zipped) : "–", target];
  });
  printTable(["", "files", "as sent", "as gzip", "target"], await Promise.all(rows));
}

async function gzipped(address: string): Promise<number> {
  const answer = await fetch(address);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
}

function printTimes(loads: readonly Load[]): void {
  const row = (what: string, of: (load: Load) => number, target = "–", write = ms) => [
    what,
    spread(loads.map(of), write),
    target,
  ];
  printTable(
    [`${loads.length} loads`, "least / median / most", "target"],
    [
      row("first contentful paint", (load) => load.firstPaint),
      row("largest contentful paint", (load) => load.largestPaint, "≤ 1000 ms"),
      row("first answer drawn", (load) => load.ready),
      row(
        "layout shift",
        (load) => load.shift,
        "–",
        (n) => n.toFixed(3),
      ),
      row("tasks over 50 ms", (load) => load.longTasks.length, "–", String),
      row("longest task", (load) => Math.max(0, ...load.longTasks)),
      row("blocked by long tasks", ({ longTasks }) =>
        longTasks.reduce((sum, task) => sum + task - 50, 0),
      ),
      row("main thread's processor time", (load) => load.busy),
    ],
  );
}

function kB(bytes: readonly number[]): string {
  return `${(bytes.reduce((sum, each) => sum + each, 0) / 1000).toFixed(1)} kB`;
}

type Transfer = {
  path: string;
  /** Bytes of the body as sent, compressed or not. */
  bytes: number;
  /** Whether it was asked for before the timeline could be drawn. */
  first: boolean;
};

/** Milliseconds since the navigation began. */
type Seen = {
  firstPaint: number;
  /** Largest contentful paint: its last candidate. */
  largestPaint: number;
  /** The first answer is on the screen: `body[data-ready="1"]`. */
  ready: number;
  /** How much moved of what was seen: the sum of all layout shifts. */
  shift: number;
  /** How long each task over 50 ms took. */
  longTasks: readonly number[];
};

type Load = Seen & {
  transfers: readonly Transfer[];
  /** Milliseconds of processor time that the page's main thread took: other programs move it less than the clock. */
  busy: number;
};

const QUIET_MS = 1_000;

/** Runs in the page before its own scripts; as text, for Node's types know no page. */
const WATCH = `
  const seen = { firstPaint: 0, largestPaint: 0, ready: 0, shift: 0, longTasks: [] };
  globalThis.seen = seen;
  const follow = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  follow("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.firstPaint = entry.startTime;
  });
  follow("largest-contentful-paint", (entry) => { seen.largestPaint = entry.startTime; });
  follow("layout-shift", (entry) => { seen.shift += entry.value; });
  follow("longtask", (entry) => { seen.longTasks.push(entry.duration); });
  const wait = () => {
    if (document.body?.dataset.ready === "1") seen.ready = performance.now();
    else requestAnimationFrame(wait);
  };
  wait();
`;

/** The page itself and every file it asked for; a stream that is still open has no entry. */
const TRANSFERS = `
  [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map((entry, i, all) => ({
      path: new URL(entry.name).pathname,
      bytes: entry.encodedBodySize,
      first: entry.startTime <= all.find(({ name }) => name.includes("/chart-js-")).responseEnd,
    }))
`;

/**
 * Opens an address in a profile of its own, on a desktop whose processor is `slower` times as slow, and
 * watches until the network has been quiet for a second.
 */
async function loadOnce(browser: Browser, address: string, slower: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    let last = Date.now();
    const note = () => {
      last = Date.now();
    };
    page.on("request", note).on("requestfinished", note);
    await page.goto(address);
    await page.locator('body[data-ready="1"]').waitFor();
    while (Date.now() - last < QUIET_MS) await page.waitForTimeout(QUIET_MS / 10);
    const seen = await page.evaluate<Seen>("globalThis.seen");
    const transfers = await page.evaluate<Transfer[]>(TRANSFERS);
    const { metrics } = await session.send("Performance.getMetrics");
    const busy = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    return { ...seen, transfers, busy: busy * 1000 };
  } finally {
    await context.close();
  }
}
