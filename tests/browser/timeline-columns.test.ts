/** The columns of the timeline: whatever their scale, an event is seen. */
import type { Page } from "playwright";
import { expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

/** Answers with 5,000 events in the first column, one in the last and none between. */
async function withLoneEvent(page: Page): Promise<void> {
  await page.route(/\/api\/summary\?/, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const { timeline } = answer;
    const counts = Array.from({ length: timeline.bins }, (_, bin) =>
      bin === 0 ? 5_000 : Number(bin === timeline.bins - 1),
    );
    timeline.series = { demonstration: counts };
    await route.fulfill({ response, json: answer });
  });
}

/** Height in CSS pixels of each blue column, from left to right. */
function columnsIn(element: SVGElement | HTMLElement): number[] {
  const canvas = element as HTMLCanvasElement;
  const { width, height } = canvas;
  const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
  const heights: number[] = [];
  let before = 0;
  // Left of the plot stand the numbers of its axis.
  for (let x = 45 * window.devicePixelRatio; x < width; x++) {
    let blue = 0;
    for (let y = 0; y < height; y++) {
      const at = 4 * (y * width + x);
      if ((data[at + 2] ?? 0) > (data[at] ?? 0) + 60) blue++;
    }
    if (blue > 0 && before === 0) heights.push(0);
    if (blue > 0) heights.push(Math.max(heights.pop() ?? 0, blue / window.devicePixelRatio));
    before = blue;
  }
  return heights;
}

it("a column with one event is two pixels high at least beside one with thousands", async () => {
  const page = await openPage("/?country=BLR", { watch: withLoneEvent });
  await settled(page);
  const canvas = page.locator('[data-part="timeline"] .panel-canvas canvas').first();
  const [tall = 0, lone = 0, ...others] = await canvas.evaluate(columnsIn);
  expect(others).toEqual([]);
  expect(tall).toBeGreaterThan(30);
  expect(lone).toBeGreaterThanOrEqual(2);
});
