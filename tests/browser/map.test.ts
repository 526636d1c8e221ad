/** The map's own window: what it shows at first, what lies beside it, and the way to all of it. */
import type { Locator } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

/** Whether an element lies within another one. */
async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (a === null || b === null) throw new Error("one of them is not drawn");
  const across = a.x >= b.x && a.x + a.width <= b.x + b.width;
  return across && a.y >= b.y && a.y + a.height <= b.y + b.height;
}

describe("the map", () => {
  it("shows nearly all events at first, tells of the one that it leaves out, and shows all when asked", async () => {
    const page = await openPage("/");
    const map = page.locator('[data-part="map"]');
    const outside = map.getByRole("button", { name: "1 outside this view" });
    await outside.waitFor();
    const far = map.getByRole("button", { name: /^Sochi/ });
    expect(await isWithin(far, map)).toBe(false);
    await outside.click();
    await outside.waitFor({ state: "detached" });
    expect(await isWithin(far, map)).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.get("map")).not.toBeNull();
  });

  it.each([
    [1200, 800],
    [1280, 720],
    [768, 1024],
  ])(
    "has at first no circle under a control, nor its legend over one, at %i × %i pixels",
    async (width, height) => {
      const page = await openPage("/", {
        watch: (opened) => void opened.setViewportSize({ width, height }),
      });
      const map = page.locator('[data-part="map"]');
      await map.getByRole("button", { name: "1 outside this view" }).waitFor();
      await settled(page);
      await map.evaluate((part) => part.scrollIntoView());
      const under = await map
        .locator(".map-canvas button, .map-outside, .map-unmapped")
        .evaluateAll((all) =>
          all
            .filter((button) => {
              const { left, right, top, bottom } = button.getBoundingClientRect();
              return [left + 1, (left + right) / 2, right - 1].some((x) => {
                const there = document.elementFromPoint(x, (top + bottom) / 2);
                return there?.closest(".map-tool") && !button.contains(there);
              });
            })
            .map((button) => button.getAttribute("aria-label")),
        );
      expect(under).toEqual([]);
    },
  );

  it("lists the events of another circle too that is pressed with Ctrl, and no longer when it is pressed again", async () => {
    const page = await openPage("/");
    const circle = (name: RegExp) =>
      page.locator('[data-part="map"]').getByRole("button", { name }).first();
    const note = page.locator(".list-note");
    await circle(/^Hrodna/).click();
    await note.getByText("Only events at Hrodna (Grodno)").waitFor();
    await circle(/^Brest/).click({ modifiers: ["Control"] });
    await note.getByText("Only events at Hrodna (Grodno), Brest").waitFor();
    const file = page.locator('[data-part="list"] a[href^="/api/export.csv"]').first();
    const asked = new URLSearchParams((await file.getAttribute("href"))?.split("?")[1]);
    expect(asked.get("place")).toBe("Brest,Hrodna (Grodno)");
    await page.getByText("12 of 94 events").waitFor();
    await circle(/^Hrodna/).focus();
    await page.keyboard.press("Control+Enter");
    await note.getByText("Only events at Brest", { exact: true }).waitFor();
    await circle(/^Brest/).click({ modifiers: ["Control"] });
    await note.waitFor({ state: "detached" });
    await page.getByText("94 events").first().waitFor();
  });

  it("draws its hatched areas once, whatever its circles stand for", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    const areas = page.locator("path.map-area");
    await areas.first().waitFor();
    const marked = await areas.evaluateAll((paths) => {
      for (const path of paths) path.setAttribute("data-first", "");
      return paths.length;
    });
    const minsk = page.locator('[data-part="map"]').getByRole("button", { name: /^Minsk/ });
    const before = await minsk.getAttribute("aria-label");
    await page.getByLabel("Size by").selectOption("detained");
    await expect.poll(() => minsk.getAttribute("aria-label")).not.toBe(before);
    expect(await page.locator("path.map-area[data-first]").count()).toBe(marked);
  });

  it("says nothing of the kind where it shows all", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Minsk/ })
      .waitFor();
    expect(await page.getByRole("button", { name: /outside this view/ }).count()).toBe(0);
  });
});
