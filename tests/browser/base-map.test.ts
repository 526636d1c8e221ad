/** The base map's drawing, which is looked at from wherever the map is and never drawn anew for it. */
import type { Page } from "playwright";
import { expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";

/** Of the middles of circles and shapes: how many there are, and how many the drawn Belarus holds. */
function marksOnGround(page: Page): Promise<{ all: number; held: number }> {
  return page.evaluate(() => {
    const country = document.querySelector<SVGPathElement>(".map-focus");
    const toGround = country?.getScreenCTM()?.inverse();
    const symbols = [...document.querySelectorAll(".map-canvas .map-symbol")];
    const held = symbols.filter((symbol) => {
      const { x, y, width, height } = symbol.getBoundingClientRect();
      return country?.isPointInFill(
        new DOMPoint(x + width / 2, y + height / 2).matrixTransform(toGround),
      );
    });
    return { all: symbols.length, held: held.length };
  });
}

/** Whether the drawn Belarus holds a point of the map, in shares of its width and height. */
function holds(page: Page, across: number, down: number): Promise<boolean | undefined> {
  return page.evaluate(
    ([x, y]) => {
      const country = document.querySelector<SVGPathElement>(".map-focus");
      const map = document.querySelector(".map-canvas")?.getBoundingClientRect();
      if (!map) return undefined;
      const at = new DOMPoint(map.x + map.width * x, map.y + map.height * y);
      return country?.isPointInFill(at.matrixTransform(country.getScreenCTM()?.inverse()));
    },
    [across, down] as const,
  );
}

it("The country lies under its events at home, after zooming and after dragging", async () => {
  const page = await openPage("/?country=BLR");
  await page.locator(".map-focus").waitFor({ state: "attached" });
  const everyMark = async () => {
    const { all, held } = await marksOnGround(page);
    return all > 5 && held === all;
  };
  await expect.poll(everyMark).toBe(true);
  expect(await holds(page, 0.02, 0.5)).toBe(false);

  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => holds(page, 0.5, 0.5)).toBe(true);
  await expect.poll(everyMark).toBe(true);

  const map = await page.locator(".map-canvas").boundingBox();
  const middle = { x: (map?.x ?? 0) + (map?.width ?? 0) / 2, y: (map?.y ?? 0) + 40 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 300, middle.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(everyMark).toBe(true);
});

it("Nothing is drawn on a map that the reader has left before the ground came", async () => {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const page = await openPage("/?country=BLR", {
    watch: (opened) =>
      void opened.route(/\/countries[^/]*\.json/, async (route) => {
        await left;
        await route.continue();
      }),
  });
  const ground = page.waitForResponse(/\/countries[^/]*\.json/);
  await page.getByRole("link", { name: "Method" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  leave();
  await (await ground).finished();
  // A script error fails the test when it ends.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve))),
  );
});
