/** The dashboard on paper: a sheet of its own, in the order of the mock-up, whatever is on the screen. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";

const BELARUS = "country=BLR&date=2020-08-22..2020-09-27";

/** Opens the dashboard, asks for printing by keys as a reader would, and looks at the sheet as it is printed. */
async function openSheet(query: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(`/?${query}`, options);
  await expect.poll(() => begin(page)).toBe(1);
  await finish(page);
  const rows = page.waitForResponse(/\/api\/events\?.*limit=1000/);
  await keepFromPrinting(page);
  await page.keyboard.press("Control+p");
  await (await rows).finished();
  await expect
    .poll(async () => {
      await finish(page);
      await begin(page);
      return page.locator(".sheet-table tbody tr").count();
    })
    .toBe(await totalOf(page, query));
  await page.emulateMedia({ media: "print" });
  return page;
}

/** The browser's own printing would stay open, and a page that is being printed gives no PDF. */
const keepFromPrinting = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {};
  });
const begin = (page: Page) =>
  page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    return document.querySelectorAll(".sheet").length;
  });
const finish = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
const ask = (page: Page, path: string) =>
  page.evaluate(async (at) => (await fetch(at)).json(), path);
const totalOf = async (page: Page, query: string) =>
  (await ask(page, `/api/events?${query}&limit=1`)).total;

/** Opens the dashboard while files of one kind are kept back until the test lets them go. */
async function openWithout(kind: RegExp) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let opened: Promise<Page> | undefined;
  const page = await new Promise<Page>((begin) => {
    const watch = async (page: Page) => {
      await page.route(kind, async (route) => {
        await gone;
        await route.continue();
      });
      begin(page);
    };
    opened = openPage(`/?${BELARUS}`, { watch });
  });
  return { page, opened, letGo };
}

/** What the page would put on paper at the moment at which it asks for printing itself. */
async function notePrinting(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
      const rows = document.querySelectorAll(".sheet-table tbody tr").length;
      const map = document.querySelectorAll(".sheet .map-halo").length > 0;
      window.dispatchEvent(new Event("afterprint"));
      Object.assign(window, { printed: { rows, map } });
    };
  });
  return () => page.evaluate(() => Reflect.get(window, "printed") ?? null);
}

const NOT_YET = "This page is not loaded yet. Print it again in a moment.";
/** Time for a busy machine: what is waited for comes once, however late. */

/** All the words on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const words = await page.locator("body").innerText();
  await page.emulateMedia({ media: "screen" });
  return words.trim();
}

describe("asked for early", () => {
  it("is one sentence before the first answer, and for the keys waits until all of it is there", async () => {
    const { page, opened, letGo } = await openWithout(/\/api\/summary/);
    await page.locator(".dashboard").waitFor();
    expect(await onPaper(page)).toBe(NOT_YET);
    const printed = await notePrinting(page);
    await page.keyboard.press("Control+p");
    expect(await printed()).toBe(null);
    letGo();
    await opened;
    await expect.poll(printed).toEqual({ rows: await totalOf(page, BELARUS), map: true });
  });

  it("is one sentence, too, before the sheet can be drawn", async () => {
    const { page, opened, letGo } = await openWithout(/\/press-[^/]*\.js/);
    await opened;
    expect(await begin(page)).toBe(0);
    expect(await onPaper(page)).toBe(NOT_YET);
    letGo();
    await expect.poll(() => begin(page)).toBe(1);
    expect(await onPaper(page)).toContain("Events in Belarus");
  });
});

it("says first what is counted, by whose numbers and as known when, and hides the screen", async () => {
  const page = await openSheet(`${BELARUS}&rule=highest`);
  const said = await page.locator(".sheet").innerText();
  const order = [
    /As known on \d+ \w+ \d{4}, \d\d:\d\d UTC/,
    /Events in Belarus, 22 Aug–27 Sep 2020/,
    /\d+ events of all kinds\./,
    /Whose numbers: Highest\./,
    /Largest crowd/,
    /Circle area/,
    /Events per day/,
    /Detained per day, summed/,
    /Range, log scale/,
    /Sources/,
    /Cite as: Vigil/,
  ];
  const [first] = await page.locator(".sheet-table tbody td").allInnerTexts();
  expect(first).toBe("27 Sep");
  const places = order.map((pattern) => said.search(pattern));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await page.locator("#app").isVisible()).toBe(false);
  const figure = await ask(page, `/api/summary?${BELARUS}&rule=highest`);
  expect(said).toContain(figure.totals.figures.detained.headline.toLocaleString("en"));
  expect(said).toContain(`/?${BELARUS}&rule=highest`);
});

it("draws the map with its circles and hatches, and the timeline cut to the period", async () => {
  const page = await openSheet(BELARUS);
  const { groups } = await ask(page, `/api/summary?${BELARUS}`);
  const circles = groups.filter(({ events }: { events: number }) => events > 1).length;
  expect(await page.locator(".sheet .map-halo").count()).toBe(circles);
  expect(await page.locator(".sheet .map-hatched").count()).toBeGreaterThan(0);
  const days = await page.locator(".sheet-charts svg .axis-text").allTextContents();
  expect(days.some((text) => text === "13 Sep")).toBe(true);
  expect(days.some((text) => text === "9 Aug")).toBe(false);
});

it("numbers every source once, and every row by its sources' numbers", async () => {
  const page = await openSheet(`${BELARUS}&kind=repression`);
  const { items } = await ask(page, `/api/events?${BELARUS}&kind=repression&limit=1000`);
  const ids = items.flatMap((event: { sources: { id: string }[] }) =>
    event.sources.map(({ id }) => id),
  );
  expect(await page.locator(".sheet-sources li").count()).toBe(new Set(ids).size);
  const first = await page.locator(".sheet-table tbody tr td:last-child").first().innerText();
  const count = items[0].sources.length;
  expect(first).toBe(count === 1 ? "1" : count === 2 ? "1, 2" : `1–${count}`);
});

it("is ink on white for a reader in the dark, and no row is split", async () => {
  const page = await openSheet(BELARUS, { colorScheme: "dark" });
  const look = await page
    .locator(".sheet-table tbody tr")
    .first()
    .evaluate((row) => {
      const style = (element: Element) => getComputedStyle(element);
      return {
        ink: style(row).color,
        kind: style(document.documentElement).getPropertyValue("--kind-1"),
        split: style(row).breakInside,
      };
    });
  expect(look).toEqual({ ink: "rgb(0, 0, 0)", kind: "#1b4ba9", split: "avoid" });
});

it("is pages of A4, and is gone when printing has ended", async () => {
  const page = await openSheet(BELARUS);
  await finish(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map((match) =>
    (match[1] ?? "").trim().split(/\s+/).map(Number).map(Math.round),
  );
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes.filter(([, , width, height]) => width !== 595 || height !== 842)).toEqual([]);
  await expect.poll(() => page.locator(".sheet").count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator("#app").isVisible()).toBe(true);
});
