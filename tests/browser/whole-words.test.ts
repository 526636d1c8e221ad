/** Words: none is cut off, covered or broken, in long languages and on narrow screens neither. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";

/** Texts of elements that are wider than what shows of them. */
const cut = (page: Page, parts: string) =>
  page
    .locator(parts)
    .evaluateAll((all) =>
      all.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
    );

describe("the figures", () => {
  it.each(["desktop", "phone"] as const)(
    "say on a %s whole what is not in them",
    async (screen) => {
      const page = await openPage("/", { screen });
      const detained = page.locator('.figure[data-id="detained"] .besides');
      expect(await detained.innerText()).toBe(
        "Not in it: 55 journalists, 9 foreigners, 3 students",
      );
      expect(await cut(page, ".figure, .figure *:not(svg, svg *, .sr)")).toEqual([]);
    },
  );

  it("say of which groups they are made where nobody counted everybody", async () => {
    const page = await openPage("/");
    const below = (metric: string) => page.locator(`.figure[data-id="${metric}"] .besides`);
    expect(await below("killed").allInnerTexts()).toEqual(["From groups: 2 protesters"]);
    const [groups, besides] = [below("injured").first(), below("injured").last()];
    expect(await groups.locator("[aria-hidden]").innerText()).toBe(
      "Partly from groups: 182 people",
    );
    const whole = "Partly from groups: 101 civilians, 79 police, 1 protester, 1 woman";
    expect(await groups.locator(".sr").textContent()).toBe(whole);
    expect(await groups.getAttribute("title")).toBe(whole);
    expect(await besides.innerText()).toBe("Not in it: 29 police");
  });
});

describe("the header", () => {
  it.each([1200, 1280, 1440])("cuts no word at %i pixels, in long words neither", async (width) => {
    const watch = (opened: Page) => void opened.setViewportSize({ width, height: 800 });
    for (const locale of ["en", "de"]) {
      const page = await openPage("/", { locale, watch });
      expect(await cut(page, ".header *:not(svg, svg *, .sr)")).toEqual([]);
    }
  });
});

describe("the timeline", () => {
  it("says that nobody gave a figure above the veil over other days", async () => {
    const page = await openPage("/?kind=development&date=2020-08-22..2020-09-27");
    const none = page.locator(".panel-none");
    await none.waitFor();
    const onTop = await none.evaluate((words) => {
      (words as HTMLElement).style.pointerEvents = "auto";
      words.scrollIntoView({ block: "center" });
      const { left, top, height } = words.getBoundingClientRect();
      return document.elementFromPoint(left + 8, top + height / 2) === words;
    });
    expect(onTop).toBe(true);
  });
});

describe("the bars of a narrow chart", () => {
  it("have names of one line, in long words too", async () => {
    const page = await openPage(`${VIEW}&lang=de`);
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await page.locator(".chart-crowds").evaluate((chart) => chart.scrollIntoView());
    const name = page.locator(".chart-crowds .row-link", { hasText: "10.000 bis 99.999" });
    const lines = await name.evaluate((link) => {
      const words = document.createRange();
      words.selectNodeContents(link);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
  });
});

describe("two periods side by side on a phone", () => {
  it("have columns of the same width", async () => {
    const page = await openPage(VIEW, { screen: "phone" });
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await page.locator(".chart-compare").evaluate((chart) => chart.scrollIntoView());
    await page.locator(".compare-value", { hasText: "3,961" }).first().waitFor();
    const [here = 0, there] = await page
      .locator(".compare-table thead th")
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
    expect(there).toBeCloseTo(here, 0);
  });
});
