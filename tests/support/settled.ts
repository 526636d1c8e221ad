/** Waiting until a page stands still, without waiting longer than it takes. */
import type { Page, Request } from "playwright";

const underWay = new WeakMap<Page, Set<Request>>();

/** Begins to note what the page asks for; call it before the page goes anywhere. */
export function noteRequests(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on("request", (request) => {
    // The stream of changes never ends.
    if (request.resourceType() !== "eventsource") asked.add(request);
  });
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
}

/** Resolves when all that the page has asked for is answered and drawn, and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  const asked = underWay.get(page);
  if (asked === undefined) throw new Error("Nobody has noted what this page asks for.");
  for (let quiet = 0; quiet < 2; ) {
    await page.evaluate(stillness);
    quiet = asked.size === 0 ? quiet + 1 : 0;
  }
}

/** Runs in the page: waits for what moves to come to its end, and for two frames to be drawn. */
async function stillness(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter(({ playState }) => playState === "running")
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.allSettled(moving.map(({ finished }) => finished));
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
