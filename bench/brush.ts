// One move of the timeline's window, with drawing: the dashboard beside crossfilter2 on as many events in the same browser.
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import type { Bench } from "./bench.ts";
import { launchChromium } from "./chromium.ts";
import { dragged, type Moves } from "./drag.ts";
import { openPeer } from "./peer-page.ts";
import { serve } from "./program.ts";
import { withStore } from "./stored.ts";
import { percentiles, printTable, quantile } from "./table.ts";

const SIZES = [10_000];
const SCREEN = { width: 1440, height: 900 };
const LONGEST_ANSWER_MS = 300_000;

export const brush: Bench = {
  takes: "[SIZE …]",
  help: "moves of the timeline's window in Chromium, beside crossfilter2; 10,000 events by default",
  run: async (counts) => {
    const rows: string[][] = [];
    const browser = await launchChromium();
    try {
      for (const size of counts.length > 0 ? counts : SIZES) {
        const ours = await ourMoves(browser, size);
        const peer = await peerMoves(browser, size);
        rows.push([
          size.toLocaleString("en"),
          ours.cube,
          percentiles(ours.script),
          percentiles(ours.whole),
          percentiles(ours.frame),
          percentiles(peer.script),
          percentiles(peer.whole),
          percentiles(peer.frame),
          `${(quantile(ours.script, 0.95) / quantile(peer.script, 0.95)).toFixed(2)}×`,
        ]);
      }
    } finally {
      await browser.close();
    }
    printTable(
      [
        ...["events", "cube", "script p50 / p95", "with style, layout, paint", "move to frame"],
        ...["crossfilter2: script", "with style, layout, paint", "move to frame", "ratio of p95"],
      ],
      rows,
    );
    console.log("Target: script, drawing on canvas included, p95 ≤ 4 ms at every size.");
  },
};

function ourMoves(browser: Browser, size: number): Promise<Moves & { cube: string }> {
  return withStore(size, async (dataDir) => {
    const running = await serve(dataDir);
    try {
      return await inPage(browser, async (page) => {
        page.setDefaultTimeout(LONGEST_ANSWER_MS);
        await page.goto(running.address);
        await page.locator('body[data-ready="1"]').waitFor();
        return ourDrag(browser, page);
      });
    } finally {
      await running.stop();
    }
  });
}

/** Brings the pointer to the timeline, waits for the cube, and drags; whatever the page asks meanwhile is a fault. */
async function ourDrag(browser: Browser, page: Page): Promise<Moves & { cube: string }> {
  const box = await page.locator('[data-part="timeline"] .brush').boundingBox();
  if (box === null) throw new Error("there is no timeline");
  const track = { x: box.x, y: box.y + 30, width: box.width };
  // The page asks for the whole world first, and once more when it knows where its map looks.
  await page.waitForLoadState("networkidle");
  const asked = page.waitForResponse((response) => response.url().includes("/api/cube?"));
  await page.mouse.move(track.x + track.width / 2, track.y);
  const cube = await (await asked).body();
  await page.waitForTimeout(1_000);
  const meanwhile: string[] = [];
  page.on("request", (request) => meanwhile.push(request.url()));
  const moves = await dragged(browser, page, track);
  if ((await page.locator(".map-moving").count()) === 0)
    throw new Error("the map did not follow the window");
  const asking = meanwhile.filter((url) => url.includes("/api/"));
  if (asking.length > 0) throw new Error(`asked while dragging: ${asking.join(", ")}`);
  return { ...moves, cube: `${Math.round(gzipSync(cube).length / 1000)} kB gz` };
}

function peerMoves(browser: Browser, size: number): Promise<Moves> {
  return inPage(browser, async (page) => dragged(browser, page, await openPeer(page, size)));
}

async function inPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
