/** Room: long words, a low window and a page from right to left leave every part its place and its size. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";
import { startVigil } from "../support/vigil.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";

const boxes = (page: Page, parts: string) =>
  page.locator(parts).evaluateAll((all) =>
    all.map((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      return { left, right, top, bottom, width, height, middle: (left + right) / 2 };
    }),
  );

describe("the bar at the top", () => {
  it("has room for the pages of an editor on windows of any width; what has none stands in the settings", async () => {
    const vigil = await startVigil();
    try {
      const page = await openPage("/method?lang=de", { editorOf: vigil });
      const inBar = page.getByRole("banner").getByRole("link", { name: "Berichtigungen" });
      for (const width of [1440, 1366, 1280, 1200, 1000, 900]) {
        await page.setViewportSize({ width, height: 800 });
        await inBar.waitFor({ state: width < 1400 ? "detached" : "visible" });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([width, over]).toEqual([width, 0]);
      }
      await page.getByRole("button", { name: "Konto und Einstellungen" }).click();
      await page.getByRole("link", { name: "Berichtigungen" }).click();
      await page.waitForURL("**/corrections*");
    } finally {
      await vigil.stop();
    }
  });
});

describe("the sentence", () => {
  it("of a place and a period takes one line beside the rules", async () => {
    const page = await openPage(VIEW);
    const tops = (await boxes(page, ".sentence > .chip")).map(({ top }) => top);
    expect(tops.length).toBe(4);
    expect(new Set(tops).size).toBe(1);
  });

  it("of a place, a period and a kind takes one line too, and five parts the room of two", async () => {
    const page = await openPage(`${VIEW}&kind=demonstration`);
    const tops = (await boxes(page, ".sentence > .chip")).map(({ top }) => top);
    expect(new Set(tops).size).toBe(1);
    const [before] = await boxes(page, ".figures");
    await page.goto(`${VIEW}&kind=demonstration&form=march&said_by=authority`);
    await settled(page);
    const [after] = await boxes(page, ".figures");
    expect(after?.top).toBe(before?.top);
  });
});

describe("the sentence in two lines", () => {
  it("stays clear of the edges", async () => {
    const page = await openPage(`${VIEW}&as_of=2020-09-14T00:00:00Z`);
    const chips = await boxes(page, ".sentence > .chip");
    const [ask] = await boxes(page, ".ask");
    if (ask === undefined) throw new Error("no sentence");
    expect(new Set(chips.map(({ top }) => top)).size).toBe(2);
    expect(Math.min(...chips.map(({ top }) => top)) - ask.top).toBeGreaterThanOrEqual(3);
    expect(ask.bottom - Math.max(...chips.map(({ bottom }) => bottom))).toBeGreaterThanOrEqual(3);
  });
});

/** What stands above the fold, and what begins below it. */
const PARTS = ".ask, .figures, .map-box, .timeline, .list, .facet";

describe("answers that come late", () => {
  it.each(["desktop", "phone"] as const)("find on a %s the room they need", async (screen) => {
    const whereTheyAre = (page: Page) =>
      page.locator(PARTS).evaluateAll((all) =>
        all.map((part) => {
          const { top, height } = part.getBoundingClientRect();
          // The list of a phone is as long as it is.
          return { part: part.className, top, height: part.matches(".list") ? 0 : height };
        }),
      );
    let waiting: ReturnType<typeof whereTheyAre> | null = null;
    const page = await openPage(VIEW, {
      screen,
      watch: (opened) =>
        opened.route(/\/api\/(summary|events)\?/, async (route) => {
          waiting ??= opened
            .locator(".figure .skeleton-line, .list .skeleton-line")
            .nth(screen === "phone" ? 9 : 13)
            .waitFor()
            .then(() => opened.locator("[data-part='legend']").waitFor())
            .then(() => whereTheyAre(opened));
          await waiting;
          await route.continue();
        }),
    });
    await settled(page);
    expect(await waiting).toEqual(await whereTheyAre(page));
  });

  it("of the last charts find their room, too", async () => {
    const heights = (page: Page) =>
      page
        .locator(".chart-compare, .chart-crowds, .chart-places, .chart-calendar")
        .evaluateAll((all) => all.map((chart) => chart.getBoundingClientRect().height));
    const page = await openPage(VIEW);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/api\/(summary|events)\?/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await page.locator(".chart-crowds").evaluate((chart) => chart.scrollIntoView());
    await page.locator(".chart-crowds .rows-awaited").waitFor();
    // Charts further up are drawn when they come near, in letters that are on their way.
    const waiting = await still(() => heights(page));
    answer();
    await expect.poll(() => page.locator(".compare-awaited, .rows-awaited").count()).toBe(0);
    await settled(page);
    expect(waiting.length).toBe(4);
    expect(await heights(page)).toEqual(waiting);
  });
});

/** What is measured, once two looks half a second apart agree. */
async function still<T>(look: () => Promise<T>): Promise<T> {
  for (let before = await look(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await look();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

describe("answers that do not come", () => {
  it("are not waited for: what failed is said, and nothing looks as if it were on its way", async () => {
    const page = await openPage(VIEW);
    await page.route(/\/api\/(summary|events)\?/, (route) => route.abort());
    await page.evaluate(() => history.replaceState(null, "", "/?country=BLR&kind=violence"));
    await page.goto("/method");
    await page.goBack();
    await page.locator(".notice", { hasText: "The view could not be loaded." }).waitFor();
    expect(await page.locator(".skeleton-line").count()).toBe(0);
  });
});

describe("the timeline", () => {
  it("names a long span inside the window", async () => {
    const page = await openPage("/?country=BLR&date=2020-08-22..2020-09-10");
    await page.locator(".lane-name").waitFor();
    const [name] = await boxes(page, ".lane-name");
    const [from, to] = await boxes(page, ".brush-edge");
    expect(name?.left).toBeGreaterThan(from?.middle ?? Number.POSITIVE_INFINITY);
    expect(name?.right).toBeLessThan(to?.middle ?? 0);
  });
});

describe("what was done", () => {
  it("is said above the tabs of a phone, not over them", async () => {
    const page = await openPage(VIEW, { screen: "phone" });
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.locator(".toast").waitFor();
    const [said] = await boxes(page, ".toast");
    const [tabs] = await boxes(page, ".bottom-tabs");
    expect(said?.bottom).toBeLessThanOrEqual(tabs?.top ?? 0);
  });
});

describe("long words", () => {
  it.each([
    ["en", 1440, 900],
    ["be", 1440, 900],
    ["be", 1366, 768],
  ])(
    "in %s leave the map its height at %i × %i pixels: 420, with the legend where that is below it",
    async (lang, width, height) => {
      const page = await openPage(`${VIEW}&lang=${lang}`, {
        watch: (opened) => void opened.setViewportSize({ width, height }),
      });
      await page.locator('[data-part="legend"]').waitFor();
      const [whole] = await boxes(page, ".map-box");
      const [map] = await boxes(page, ".map-frame");
      expect(whole?.height).toBeGreaterThanOrEqual(420);
      expect(map?.height).toBeGreaterThan(340);
    },
  );

  it("in one label move the values of all figures alike", async () => {
    const page = await openPage(`${VIEW}&lang=ru`);
    const tops = (await boxes(page, ".figure dd")).map(({ top }) => top);
    expect(tops.length).toBe(6);
    expect(new Set(tops).size).toBe(1);
  });
});

describe("the charts in a language of longer words", () => {
  it("begin their sentences with a capital and break no name", async () => {
    const page = await openPage(`${VIEW}&lang=uk`);
    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await page.getByText("Затримано: число є для 22 із 37 днів").waitFor();
    const leads = await page.locator(".chart-lead").allInnerTexts();
    expect(leads.length).toBeGreaterThan(2);
    expect(leads.filter((lead) => lead.charAt(0) !== lead.charAt(0).toUpperCase())).toEqual([]);
    const hurt = page.locator(".known-line b", { hasText: "Постраждало" });
    expect((await hurt.boundingBox())?.height).toBeLessThan(24);
  });
});

describe("the rule sheet of a phone", () => {
  it("breaks no word, however long the rule and its figure are called", async () => {
    const page = await openPage(`${VIEW}&lang=fr`, { screen: "phone" });
    await page.locator(".phone-rule").click();
    await page.getByText(/11 jours/).waitFor();
    const tight = await page
      .locator(".radio-label")
      .evaluateAll((all) =>
        all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      );
    expect(tight).toEqual([]);
    const [media] = await boxes(page, ".radio-label:text('Observateurs')");
    expect(media?.width).toBeGreaterThan(90);
  });
});

describe("a record on a phone", () => {
  it("is read by another rule where it stands, and leads back to the list", async () => {
    const page = await openPage(`${VIEW}&event=BLR-2020-09-13-minsk`, { screen: "phone" });
    const record = page.locator(".drawer");
    await record.getByText("Authorities gave no figure at this scope.").waitFor();
    await record.getByRole("button", { name: "Whose numbers? Lowest" }).click();
    await page.getByRole("radio", { name: /^Highest/ }).click();
    await record.locator(".answer b", { hasText: "150,000" }).waitFor();
    await record.getByRole("button", { name: "72 events" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("event")).toBeNull();
  });

  it("keeps the long name of a figure in one piece", async () => {
    const page = await openPage("/events/BLR-2020-09-13-minsk?lang=de", { screen: "phone" });
    const heading = page.getByRole("heading", { name: "Teilnehmende" });
    expect((await heading.boundingBox())?.height).toBeLessThan(30);
  });

  it("begins a source's name where the words above it begin, also from right to left", async () => {
    const page = await openPage("/events/BLR-2020-09-13-minsk?lang=ar", { screen: "phone" });
    const [link] = await boxes(page, ".claim-source");
    const [quote] = await boxes(page, ".range-words .translated");
    expect(link?.right).toBe(quote?.right);
  });
});

describe("from right to left", () => {
  it("numbers stand under their lines, and the legend over no control", async () => {
    const page = await openPage(`${VIEW}&lang=ar`);
    await settled(page);
    const legend = page.locator('[data-part="legend"]');
    await page.locator('.map-tool:not([data-part="legend"])').first().waitFor();
    const [over] = await boxes(page, '[data-part="legend"]');
    const controls = await boxes(page, '.map-tool:not([data-part="legend"])');
    expect(await legend.getAttribute("class")).toContain("map-tool");
    expect(controls.length).toBeGreaterThan(2);
    const covered = controls.filter(
      ({ left, right, top, bottom }) =>
        over && left < over.right && right > over.left && top < over.bottom && bottom > over.top,
    );
    expect(covered).toEqual([]);

    await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
    await page.locator(".differ-line").first().waitFor();
    const numbers = await boxes(page, ".differ-axis span");
    const [first] = await page.locator(".differ-plot").all();
    const lines = await first
      ?.locator(".differ-grid")
      .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().left));
    expect(lines?.length).toBe(numbers.length);
    numbers.forEach(({ middle }, i) => {
      expect(Math.abs(middle - (lines?.[i] ?? 0))).toBeLessThan(3);
    });
  });

  it("on a phone the typed days have room, and the map's controls too", async () => {
    const page = await openPage(`${VIEW}&lang=ar`, { screen: "phone" });
    await page.locator(".map-size").waitFor();
    const cut = await page
      .locator(".typed-input")
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.filter((px) => px > 0)).toEqual([]);
    const [size] = await boxes(page, ".map-size");
    const [zoom] = await boxes(page, ".map-zoom");
    expect(size?.right).toBeLessThanOrEqual(zoom?.right ?? 0);
  });
});
