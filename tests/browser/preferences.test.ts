/** What a reader's device asks for: less movement, more contrast, colours of its own. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { PAGES, VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

describe("less movement", () => {
  it.each(["dashboard", "record", "form"] as const)(
    "leaves nothing on the page %s that moves by itself",
    async (name) => {
      const page = await openPage(PAGES[name], {
        watch: (opened) => opened.emulateMedia({ reducedMotion: "reduce" }),
      });
      await settled(page);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            const lasts = transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0);
            return lasts || animationName !== "none" || scrollBehavior === "smooth";
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
      expect(moving).toEqual([]);
    },
  );
});

describe("more contrast", () => {
  it.each(["light", "dark"] as const)(
    "makes quiet ink and thin rules strong, in %s colours",
    async (colorScheme) => {
      const page = await openPage(PAGES.record, { colorScheme });
      const tokens = () =>
        page.evaluate(() => {
          const style = getComputedStyle(document.documentElement);
          const names = ["--ink-2", "--ink-3", "--control-line", "--rule", "--rule-strong"];
          return names.map((name) => style.getPropertyValue(name));
        });
      const [, ink3, , rule] = await tokens();
      await page.emulateMedia({ contrast: "more" });
      const [ink2, quiet, control, thin, strong] = await tokens();
      expect(quiet).toBe(ink2);
      expect([thin, strong]).toEqual([control, control]);
      expect([ink3, rule]).not.toEqual([quiet, thin]);
    },
  );
});

/** What a style comes to, on each of some parts; and what the device's own colours come to. */
async function styles(page: Page, part: string, name: "fill" | "stroke" | "backgroundColor") {
  const all = await page
    .locator(part)
    .evaluateAll(
      (found, name) =>
        found.filter((each) => each.checkVisibility()).map((each) => getComputedStyle(each)[name]),
      name,
    );
  return [...new Set(all)].filter((value) => value !== "none");
}
const system = (page: Page, colour: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, colour);

describe("colours of the device's own", () => {
  const look = { watch: (page: Page) => page.emulateMedia({ forcedColors: "active" }) };

  it("are those of every shape, of the axis and of the value in use in a record", async () => {
    const page = await openPage(PAGES.record, look);
    await settled(page);
    const ink = await system(page, "CanvasText");
    expect(await styles(page, ".claim-mark path", "stroke")).toEqual([ink]);
    expect(await styles(page, ".kind path", "fill")).toEqual([ink]);
    expect(await styles(page, ".axis-text, .axis-value", "fill")).toEqual([ink]);
    expect(await styles(page, ".line-value", "stroke")).toEqual([ink]);
  });

  it("show on the dashboard what is chosen, hatch what is vague, and fill the dot while it is live", async () => {
    const page = await openPage(VIEW, look);
    await settled(page);
    const [ink, chosen] = [await system(page, "CanvasText"), await system(page, "Highlight")];
    expect(await styles(page, ".segment:has(:checked)", "backgroundColor")).toEqual([chosen]);
    expect(await styles(page, ".live-dot", "backgroundColor")).toEqual([ink]);
    expect((await styles(page, ".map-area", "fill")).sort()).toEqual([
      'url("#country-hatch")',
      'url("#map-hatch")',
    ]);
    expect(await styles(page, ".kind:not(.kind-hollow) path", "fill")).toEqual([ink]);
  });
});
