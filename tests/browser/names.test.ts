/** What a control is called, how it is set apart, and what is told of a drawing: as heard, so seen. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { PAGES, VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

const RECORD = "BLR-2020-09-13-minsk";

/** The dashboard with its charts drawn. */
async function withCharts(page: Page): Promise<void> {
  await page.locator("#charts").evaluate((charts) => charts.scrollIntoView());
  await expect.poll(() => page.locator(".charts .skeleton").count()).toBe(0);
  await settled(page);
}

/** Controls whose name lacks the words that they show (WCAG 2.5.3). */
function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const plain = (words: string) =>
      words
        .toLowerCase()
        .replace(/[.,:;…]/g, "")
        .replace(/\s+/gu, " ")
        .trim();
    const shown = (element: Element) => {
      const words: string[] = [];
      const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.parentElement;
        if (!at?.checkVisibility({ visibilityProperty: true }) || at.closest(".sr, svg")) continue;
        words.push(walk.currentNode.textContent ?? "");
      }
      return plain(words.join(" "));
    };
    return [...document.querySelectorAll("button, a[href], input, [role='slider']")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const name = element.getAttribute("aria-label");
        if (name === null) return [];
        const labels = [...((element as HTMLInputElement).labels ?? [])];
        const seen = labels.length > 0 ? labels.map(shown).join(" ") : shown(element);
        return plain(name).includes(seen) ? [] : [`“${seen}” is called “${name}”`];
      });
  });
}

/** Fields whose edge has less than 3 : 1 to what is round it (WCAG 1.4.11). */
function faintFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = numbers(colour)
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (from: Element | null) => {
      for (let at = from; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if ((numbers(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const edged = (field: Element): Element | null => {
      for (
        let at: Element | null = field, up = 0;
        at !== null && up < 3;
        at = at.parentElement, up++
      ) {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(at);
        const drawn = borderTopStyle !== "none" && borderTopWidth !== "0px";
        if (drawn && numbers(borderTopColor)[3] !== 0) return at;
      }
      return null;
    };
    return [...document.querySelectorAll("input:not([type='radio'], .value-box), select, textarea")]
      .filter((field) => field.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((field) => edged(field))
      .flatMap((box) => {
        if (box === null) return [];
        const [one, other] = [getComputedStyle(box).borderTopColor, ground(box.parentElement)];
        const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05) < 3 ? [box.outerHTML.slice(0, 90)] : [];
      });
  });
}

describe.each(Object.entries({ ...PAGES, drawer: `${VIEW}&event=${RECORD}` }))(
  "the page: %s",
  (_name, path) => {
    it("calls controls by the words that they show, and sets its fields apart", async () => {
      const page = await openPage(path);
      await settled(page);
      if (path.startsWith("/?")) await withCharts(page);
      expect(await misnamed(page)).toEqual([]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faintFields(page), colorScheme).toEqual([]);
      }
    });
  },
);

describe("the dashboard", () => {
  it("has a heading for the figures, the map, the list and each chart", async () => {
    const page = await openPage(VIEW);
    await withCharts(page);
    const names = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(names.slice(0, 2)).toEqual(["Figures for this view", "Map"]);
    expect(names).toEqual(expect.arrayContaining(["72 events", "How much is known"]));
  });

  it("tells the range of a row of the table, which is drawn", async () => {
    const page = await openPage(VIEW);
    const row = page.locator(`.event-table tr[data-id="${RECORD}"]`);
    await page.goto(`${VIEW}&sort=participants`);
    await settled(page);
    const told = await row.getByRole("cell").nth(4).innerText();
    expect(told).toBe("100,000 to 150,000 or more");
  });

  it("reads no count twice", async () => {
    const page = await openPage(VIEW);
    await settled(page);
    const twice = await page.locator(".value-count, .nav-count").evaluateAll((counts) =>
      counts
        .map((count) => [...count.childNodes].filter((node) => !(node as Element).ariaHidden))
        .map((nodes) => nodes.map(({ textContent }) => textContent).join(""))
        .filter((text) => (text.match(/\d+/g) ?? []).length > 1),
    );
    expect(twice).toEqual([]);
  });

  it("says the keys of the map to whoever has come to it by key", async () => {
    const page = await openPage(VIEW);
    await settled(page);
    const keys = page.getByText("Arrows pan, plus and minus zoom.");
    const seen = () => keys.evaluate((it) => getComputedStyle(it).clipPath === "none");
    expect(await seen()).toBe(false);
    await page.keyboard.press("Tab");
    await page.locator(".leaflet-container").focus();
    expect(await seen()).toBe(true);
  });

  it("draws how much is known also in the system's own colours", async () => {
    const page = await openPage(VIEW);
    await withCharts(page);
    await page.emulateMedia({ forcedColors: "active" });
    const grounds = await page
      .locator(".known-line")
      .first()
      .evaluate((line) =>
        [".known-some", ".known-none"].map(
          (part) => getComputedStyle(line.querySelector(part) as Element).background,
        ),
      );
    expect(new Set(grounds).size).toBe(2);
  });
});
