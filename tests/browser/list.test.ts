/** The list and its table: words where no number is known, heads that say how it is sorted and stay in sight. */
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "../support/chromium-page.ts";

useBrowser();

/** Of this rally nobody gave a number: "thousands of people here". */
const WORDS = "BLR-2020-08-10-minsk-puskinskaja";
const VIEW = "/?q=Puškinskaja&date=2020-08-10";

describe("a figure that is known in words only", () => {
  it.each(["list", "table"])("is those words in the %s, in their language", async (show) => {
    const page = await openPage(`${VIEW}&show=${show}`);
    const row = page.locator(`[data-part="row"][data-id="${WORDS}"]`);
    const said = row.locator("q").first();
    expect(await said.innerText()).toBe("здесь тысячи людей");
    expect(await said.getAttribute("lang")).toMatch(/^ru/);
    expect(await row.innerText()).toContain("thousands of people here");
  });

  it("is said to be that of others under the rule of one voice", async () => {
    const page = await openPage(`${VIEW}&rule=authorities`);
    const row = page.locator(`[data-part="row"][data-id="${WORDS}"]`);
    await expect.poll(() => row.innerText()).toMatch(/no figure, others\s+здесь тысячи людей/);
  });
});

describe("the table", () => {
  it("says which head sorts it, and how", async () => {
    const page = await openPage("/?show=table");
    const sorted = page.locator("#list thead th[aria-sort]");
    expect(await sorted.allInnerTexts()).toEqual(["Date"]);
    await page.locator("#list thead").getByRole("button", { name: "Crowd" }).click();
    await expect.poll(() => sorted.allInnerTexts()).toEqual(["Crowd"]);
    expect(await sorted.getAttribute("aria-sort")).toBe("descending");
    const scopes = await page
      .locator("#list table th")
      .evaluateAll((heads) => heads.map((head) => head.getAttribute("scope")));
    expect(new Set(scopes)).toEqual(new Set(["col", "row"]));
  });

  it("keeps its heads in sight while its rows scroll, and the page as wide as the window", async () => {
    const page = await openPage("/?show=table&has=!participants");
    const head = page.locator("#list thead th").first();
    await page.locator("#list").evaluate((list) => list.scrollIntoView());
    await page.locator("#list .event-table").evaluate((frame) => frame.scrollBy(0, 600));
    const row = page.locator('#list [data-part="row"]').first();
    expect((await row.boundingBox())?.y).toBeLessThan((await head.boundingBox())?.y ?? 0);
    const inSight = await head.evaluate((th) => {
      const { left, top, width, height } = th.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && th.contains(there);
    });
    expect(inSight).toBe(true);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });
});
