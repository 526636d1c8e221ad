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
    const browser = await launchChromium();
    try {
      for (const size of counts.length > 0 ? counts : SIZES) await printMoves(browser, size);
    } finally {
      await browser.close();
    }
    console.log("Target: script, drawing on canvas included, p95 ≤ 4 ms at every size.");
  },
};

/** A row for each side; ours is printed even where the peer needs more memory than the browser gives. */
async function printMoves(browser: Browser, size: number): Promise<void> {
  const { cube, ...ours } = await ourMoves(browser, size);
  const rows = [["Vigil", ...cellsOf(ours)]];
  try {
    const peer = await peerMoves(browser, size);
    const ratio = (of: keyof Moves) =>
      `${(quantile(ours[of], 0.95) / quantile(peer[of], 0.95)).toFixed(2)}×`;
    rows.push(["crossfilter2", ...cellsOf(peer)]);
    rows.push(["ratio of p95", ratio("script"), ratio("whole"), ratio("frame")]);
  } finally {
    console.log(`${size.toLocaleString("en")} events, cube ${cube}`);
    printTable(["p50 / p95", "script", "with style, layout, paint", "move to frame"], rows);
    console.log("");
  }
}

const cellsOf = ({ script, whole, frame }: Moves) => [script, whole, frame].map(percentiles);

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
