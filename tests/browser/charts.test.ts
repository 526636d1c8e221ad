/** The charts below the map: they come when scrolled to, their bars filter, their data are one key away, their files hold. */
import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { readCsv } from "../support/read-csv.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";
const IDS = ["differ", "known", "days", "calendar", "places", "speakers", "compare", "crowds"];

const chart = (page: Page, id: string) => page.locator(`[data-part="chart"][data-id="${id}"]`);
const query = (page: Page) => new URL(page.url()).searchParams;

/** A page scrolled down its charts, until each has its answer. */
async function openCharts(options: PageOptions = {}): Promise<Page> {
  const page = await openPage(VIEW, options);
  await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
  for (const id of IDS) {
    await chart(page, id).scrollIntoViewIfNeeded();
    await tools(page, id).waitFor();
  }
  return page;
}

/** The button of a chart's menu: it is there once the chart has data. */
function tools(page: Page, id: string): Locator {
  return chart(page, id).getByRole("button", { name: /^Take from this chart/ });
}

async function taken(page: Page, id: string, what: string): Promise<Buffer> {
  await tools(page, id).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: what }).click(),
  ]);
  return buffer(await download.createReadStream());
}

describe("the charts below the first window", () => {
  it.each(["desktop", "phone"] as const)(
    "come by themselves on a %s, so that the whole page can be taken as one picture",
    async (screen) => {
      const page = await openPage(VIEW, { screen });
      for (const id of IDS) await chart(page, id).waitFor();
      await expect.poll(() => page.locator(".charts .skeleton").count()).toBe(0);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      const drawn = (id: string) => chart(page, id).locator("svg, canvas, .chart-row");
      for (const id of IDS) expect(await drawn(id).count(), id).toBeGreaterThan(0);
    },
  );

  it("wait for the timeline, and keep about the room that was kept for them", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await openPage(VIEW, {
      fresh: true,
      watch: (page) =>
        page.route(/\/chart-js-/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.locator("#table tbody tr").first().waitFor();
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    expect(await page.locator("#charts > *").count()).toBe(0);
    const height = () => page.locator("#charts").evaluate((charts) => charts.clientHeight);
    const before = await height();
    release();
    await tools(page, "places").waitFor();
    const moved = async () => Math.abs((await height()) - before);
    await expect.poll(moved).toBeLessThan(before * 0.1);
  });

  it("follow a view that stands, also while they are out of sight", async () => {
    const page = await openPage(VIEW);
    const events = (known: RegExp) => chart(page, "crowds").getByText(known).waitFor();
    await events(/^\d+ of 72 events/);
    await page.getByRole("checkbox", { name: /^Repression/ }).check();
    await events(/^\d+ of 12 events/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it("are not asked for out of sight where a view holds more than 200,000 events", async () => {
    const page = await openPage(VIEW, {
      watch: (page) =>
        page.route(/\/api\/summary\?/, async (route) => {
          const response = await route.fetch();
          const answer = await response.json();
          answer.totals.events = 200_001;
          await route.fulfill({ response, json: answer });
        }),
    });
    await chart(page, "days").waitFor();
    const asked = page.waitForRequest(/split=/);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await tools(page, "places").count()).toBe(0);
    await chart(page, "places").scrollIntoViewIfNeeded();
    await asked;
    await tools(page, "places").waitFor();
  });

  it("come only once they are scrolled to where the reader's browser saves data", async () => {
    const page = await openPage(VIEW, {
      fresh: true,
      watch: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, "connection", { value: { saveData: true } });
        }),
    });
    const files = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .join(),
      );
    await expect.poll(files).toMatch(/\/press-/);
    expect(await page.locator("#charts > *").count()).toBe(0);
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await tools(page, "places").waitFor();
  });
});

describe("a chart", () => {
  it("takes no more room than it fills", async () => {
    const page = await openCharts();
    await expect.poll(() => page.locator(".charts .skeleton").count()).toBe(0);
    const empty = await page.locator(".charts .chart-body").evaluateAll((bodies) =>
      bodies.map((body) => {
        const ends = [...body.children].map((child) => child.getBoundingClientRect().bottom);
        return Math.round(body.getBoundingClientRect().bottom - Math.max(...ends));
      }),
    );
    expect(empty.length).toBeGreaterThan(5);
    expect(empty.filter((px) => px > 8)).toEqual([]);
  });

  it("says what it counts and what it shows, and names its table and its menu", async () => {
    const page = await openCharts();
    for (const id of IDS) {
      const title = await chart(page, id).getByRole("heading").innerText();
      expect(title).not.toBe("");
      expect(await chart(page, id).locator(".chart-lead").innerText()).toMatch(/\.$/);
      await chart(page, id)
        .getByRole("button", { name: `Table: ${title}` })
        .waitFor();
    }
  });

  it("filters by the bar that is pressed, and Back takes it out again", async () => {
    const page = await openCharts();
    await chart(page, "places").getByRole("link", { name: "Minsk City" }).click();
    await expect.poll(() => query(page).get("admin1")).toBe("BLR:Minsk City");
    await page.goBack();
    await expect.poll(() => query(page).get("admin1")).toBeNull();
    await chart(page, "crowds").getByRole("link", { name: "100,000 or more" }).click();
    await expect
      .poll(() => page.locator('[data-part="list"]').first().innerText())
      .toContain("2 events");
  });

  it("opens its own table by T, whose rows choose by keyboard", async () => {
    const page = await openCharts();
    await chart(page, "calendar")
      .getByRole("button", { name: /^Table/ })
      .focus();
    await page.keyboard.press("t");
    const table = page.getByRole("dialog");
    await table.getByRole("heading", { name: "Events on each day" }).waitFor();
    await page.keyboard.press("Escape");
    await table.waitFor({ state: "detached" });
    await page.keyboard.press("t");
    const sunday = table.getByRole("link", { name: "Sun 13 Sep 2020" });
    await sunday.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("date")).toBe("2020-09-13");
  });

  it("gives its data as a file with as many rows as its table", async () => {
    const page = await openCharts();
    for (const id of IDS) {
      const [head, ...rows] = readCsv((await taken(page, id, "Data (CSV)")).toString("utf8"));
      await chart(page, id)
        .getByRole("button", { name: /^Table/ })
        .click();
      const table = page.getByRole("dialog");
      await expect.poll(() => table.locator("tbody tr").count()).toBe(rows.length);
      expect(await table.locator("thead th").count()).toBe(head?.length);
      await page.keyboard.press("Escape");
      await table.waitFor({ state: "detached" });
    }
  });

  it("gives a picture on white with ink on it, also in the dark, and leaves the page dark", async () => {
    const page = await openCharts({ colorScheme: "dark" });
    for (const id of IDS) {
      const png = (await taken(page, id, "Picture (PNG)")).toString("base64");
      const { corner, darkest } = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        let darkest = 255;
        for (let i = 0; i < pixels.length; i += 4) darkest = Math.min(darkest, pixels[i] ?? 255);
        return { corner: [...pixels.slice(0, 4)], darkest };
      }, png);
      expect([id, corner]).toEqual([id, [255, 255, 255, 255]]);
      expect(darkest).toBeLessThan(40);
    }
    const ground = await page
      .locator(".dashboard")
      .evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(ground).not.toBe("rgb(255, 255, 255)");
  });

  it("gives its citation, and code for another page where there is a card of it", async () => {
    const page = await openCharts();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async (what: string) => {
      await tools(page, "days").click();
      await page.getByRole("menuitem", { name: what }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("Copy citation")).toMatch(
      /Detained per day.*Belarus.*rule Lowest, change \d+, as known on .* UTC/,
    );
    expect(await copied("Copy embed code")).toMatch(/<iframe src="[^"]*card=time/);
    await tools(page, "known").click();
    expect(await page.getByRole("menuitem", { name: "Copy embed code" }).count()).toBe(0);
  });

  it("follows the theme and the rule without being opened again", async () => {
    const page = await openCharts();
    const mark = chart(page, "calendar").locator("svg.chart-picture path").first();
    const ink = () =>
      mark.evaluate((path) => getComputedStyle(path).stroke + getComputedStyle(path).fill);
    const light = await ink();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(ink).not.toBe(light);
    const detained = chart(page, "places").locator('[data-id="BLR:Minsk City"]');
    const before = await detained.innerText();
    await page.getByRole("radio", { name: "Authorities" }).check({ force: true });
    await chart(page, "places").scrollIntoViewIfNeeded();
    await expect.poll(() => detained.innerText()).not.toBe(before);
  });
});

describe("two periods", () => {
  it("are this window and the one before, or the days that are typed, and say so", async () => {
    const page = await openCharts();
    const compare = chart(page, "compare");
    await expect
      .poll(() => compare.locator(".chart-lead").innerText())
      .toContain("16 Jul–21 Aug 2020");
    await compare.getByLabel("First day to compare with").fill("9/8/2020");
    await compare.getByLabel("Last day to compare with").fill("15 Aug 2020");
    await compare.getByRole("button", { name: "Compare" }).click();
    await expect.poll(() => compare.locator(".chart-lead").innerText()).toContain("9–15 Aug 2020");
    const events = compare.locator('[data-id="events"]');
    const answer = await page.request.get(
      "/api/events?country=BLR&date=2020-08-09..2020-08-15&limit=1",
    );
    const { total } = await answer.json();
    await expect.poll(() => events.innerText()).toMatch(new RegExp(`72\\s+${total}$`));
    await compare.getByLabel("Last day to compare with").fill("no day");
    await compare.getByRole("button", { name: "Compare" }).click();
    await compare.getByText("Write days like 13 Sep 2020").waitFor();
  });
});

describe.each(SCREENS)("on a $screen", (look) => {
  it("nothing is amiss", async () => {
    const page = await openCharts(look);
    await expectSound(page, "#charts");
  });
});
