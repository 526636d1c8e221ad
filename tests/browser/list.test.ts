/** The list and its table: any length, words where no number is known, heads that say how it is sorted and stay in sight. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

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

  it("cuts off no word, and has its head in one line", async () => {
    const page = await openPage("/?show=table");
    const cells = page.locator("#list :is(th, td)");
    await cells.filter({ hasText: "more than 350" }).waitFor();
    const cut = await cells.evaluateAll((all) =>
      all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    );
    expect(cut).toEqual([]);
    const middles = await page
      .locator("#list .list-head")
      .locator("h2, .button, .select, .segments")
      .evaluateAll((all) =>
        all.map((part) => {
          const { top, bottom } = part.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
      );
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2);
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

const TOTAL = 100_000;
const PAGE = 60;

/**
 * Opens a dashboard whose list is made up: TOTAL events, numbered in their titles. `skips` notes the pages that are
 * asked for; `record.edits` counts changes of the record, which each title tells.
 */
async function openLong(path: string) {
  const skips: number[] = [];
  const record = { edits: 0 };
  const page = await openPage(path, {
    watch: (opened) =>
      opened.route(/\/api\/events\?/, async (route) => {
        const answer = await route.fetch({
          url: route
            .request()
            .url()
            .replace(/&?skip=\d+/, ""),
        });
        const list = await answer.json();
        const skip = Number(new URL(route.request().url()).searchParams.get("skip"));
        if (skip > 0) skips.push(skip);
        const items = Array.from({ length: Math.min(PAGE, TOTAL - skip) }, (_, i) => ({
          ...list.items[i % list.items.length],
          id: `BLR-2020-09-13-made-up-${skip + i + 1}`,
          title: `Event ${skip + i + 1}${record.edits > 0 ? ` as of edit ${record.edits}` : ""}`,
        }));
        const change = list.change + record.edits;
        await route.fulfill({ json: { ...list, items, total: TOTAL, change } });
      }),
  });
  await settled(page);
  return { page, skips, record };
}

/** What scrolls the list or the table. */
const frameOf = (page: Page, show: string) =>
  page.locator(show === "list" ? ".list-scroll" : ".as-table .event-table");

/** The first whole row in sight: its title and where it stands. */
const inSight = (frame: ReturnType<typeof frameOf>) =>
  frame.evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const row = [...scroller.querySelectorAll(".row-link")].find((link) => {
      const at = link.getBoundingClientRect();
      return at.top > top + 80 && at.bottom < bottom;
    });
    return row && { title: row.textContent, at: row.getBoundingClientRect().top };
  });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe.each(["list", "table"])("a %s of 100,000 events", (show) => {
  it("draws what is in sight, and goes to its end and back by one key", async () => {
    const { page, skips } = await openLong(`/?show=${show}`);
    const links = page.locator(".long .row-link");
    await links.first().focus();
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("Event 100000");
    await settled(page);
    expect(await page.locator(":focus").isVisible()).toBe(true);
    expect(await links.count()).toBeLessThan(4 * PAGE);
    expect(skips.length).toBeLessThan(5);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe("Event 99999");
    await page.keyboard.press("Home");
    await expect.poll(() => focused(page)).toBe("Event 1");
  });

  it("scrolls anywhere, and keeps what is read in its place when a page above comes", async () => {
    const { page } = await openLong(`/?show=${show}`);
    await page.locator("#list").evaluate((list) => list.scrollIntoView());
    const frame = frameOf(page, show);
    await frame.evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight / 2;
    });
    await page.locator(".long [data-page] .row-link").first().waitFor();
    await settled(page);
    const read = await inSight(frame);
    const number = Number(read?.title?.slice(6));
    expect(number).toBeGreaterThan(TOTAL * 0.45);
    expect(number).toBeLessThan(TOTAL * 0.55);
    await frame.evaluate((scroller) => scroller.scrollBy(0, -40));
    await settled(page);
    const after = page.locator(".row-link", { hasText: `Event ${number}` }).first();
    const moved = ((await after.boundingBox())?.y ?? 0) - (read?.at ?? 0);
    expect(Math.abs(moved - 40)).toBeLessThan(3);
    expect(await page.locator(".long .row-link").count()).toBeLessThan(4 * PAGE);
  });

  it("asks anew for what is in sight when the record has changed, and for the rest once it is looked at", async () => {
    const { page, skips, record } = await openLong(`/?show=${show}`);
    await page.locator("#list").evaluate((list) => list.scrollIntoView());
    const frame = frameOf(page, show);
    const scrollTo = async (part: number) => {
      await frame.evaluate((scroller, to) => {
        scroller.scrollTop = scroller.scrollHeight * to;
      }, part);
      await expect.poll(() => inSight(frame)).toBeDefined();
      await settled(page);
    };
    for (const part of [0.2, 0.4, 0.6]) await scrollTo(part);
    record.edits = 1;
    skips.length = 0;
    await scrollTo(0.8);
    const read = await inSight(frame);
    const place = Number(read?.title?.match(/\d+/)?.[0]);
    expect(Math.abs(place - 0.8 * TOTAL)).toBeLessThan(PAGE);
    expect(read?.title).toContain("as of edit 1");
    expect(skips.filter((skip) => Math.abs(skip - place) > 3 * PAGE)).toEqual([]);
    expect(new Set(skips).size).toBe(skips.length);
    skips.length = 0;
    await scrollTo(0.6);
    expect((await inSight(frame))?.title).toContain("as of edit 1");
    expect(skips.length).toBeGreaterThan(0);
  });
});

it("The record of the next event is opened from a page that was not in sight", async () => {
  const { page } = await openLong("/?event=BLR-2020-09-13-made-up-60");
  await page.keyboard.press("j");
  await expect
    .poll(() => new URL(page.url()).searchParams.get("event"))
    .toBe("BLR-2020-09-13-made-up-61");
});
