// One first look at a page: what came over the wire, and when the reader saw what.
import type { Browser } from "playwright";

export type Transfer = {
  path: string;
  /** Bytes of the body as sent, compressed or not. */
  bytes: number;
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

export type Load = Seen & {
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
    .map((entry) => ({ path: new URL(entry.name).pathname, bytes: entry.encodedBodySize }))
`;

/**
 * Opens an address in a profile of its own, on a desktop whose processor is `slower` times as slow, and
 * watches until the network has been quiet for a second.
 */
export async function loadOnce(browser: Browser, address: string, slower: number): Promise<Load> {
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
