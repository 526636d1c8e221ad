/** What is taken from the map by its menu: the data, a picture in the page's colours, the citation, code for another page. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { type Colour, coloursOf, fileFrom } from "../support/picture.ts";
import { readCsv } from "../support/read-csv.ts";
import { settled } from "../support/settled.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";
const MENU = /^Take from this chart: Crowd by place/;

/** A colour of the page's palette. */
function token(page: Page, name: string): Promise<Colour> {
  return page.evaluate((property) => {
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    if (pen === null) throw new Error("no canvas");
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(property);
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue] as const;
  }, name);
}

describe.each(["light", "dark"] as const)("the map's picture in the %s theme", (colorScheme) => {
  it.each(["desktop", "phone"] as const)(
    "has ground, marks and words in the colours that the %s shows",
    async (screen) => {
      const page = await openPage(VIEW, { colorScheme, screen });
      await settled(page);
      const png = await fileFrom(page, MENU, "Picture (PNG)");
      const { width, height, colours } = await coloursOf(page, png);
      expect(width).toBe(2000);
      expect(height).toBeGreaterThan(1000);
      const share = async (name: string) => {
        const wanted = await token(page, name);
        return colours.find(({ colour }) => colour.join() === wanted.join())?.share ?? 0;
      };
      expect(await share("--surface")).toBeGreaterThan(0.2);
      expect(await share("--land")).toBeGreaterThan(0.1);
      expect(await share("--land-focus")).toBeGreaterThan(0.05);
      for (const name of ["--kind-1", "--kind-2", "--ink", "--ink-3"])
        expect(await share(name), name).toBeGreaterThan(0.0002);
    },
  );
});

describe("the map", () => {
  it("gives its data, whose events add up to those of the view, with the figure that is drawn", async () => {
    const page = await openPage(`${VIEW}&size=detained`);
    const csv = await fileFrom(page, /^Take from this chart: Detained by place/, "Data (CSV)");
    const [head = [], ...rows] = readCsv(csv.toString("utf8"));
    const events = rows.map((row) => Number(row[head.indexOf("events")]));
    expect(events.reduce((sum, n) => sum + n, 0)).toBe(72);
    expect(head).toContain("detained_low");
  });

  it("gives its citation, and code for a card that looks where the map looks", async () => {
    const page = await openPage(`${VIEW}&size=events&map=7/53.9/27.5`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async (what: string) => {
      await page.getByRole("button", { name: /^Take from this chart: Events by place/ }).click();
      await page.getByRole("menuitem", { name: what }).click();
      await page.locator('[data-part="toast"]').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("Copy citation")).toMatch(
      /^Cite as: Vigil, “Events by place”, Belarus, .* rule Lowest, change \d+, as known on .* UTC/,
    );
    await expect
      .poll(() => copied("Copy embed code"))
      .toMatch(/<iframe src="[^"]*size=events&amp;map=7\/53\.9\/27\.5&amp;card=map"/);
  });

  it("brings the code that makes its files when one is asked for, and not before", async () => {
    const page = await openPage(VIEW);
    await settled(page);
    const scripts = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .filter((name) => /\/map-export-\S*\.js$/.test(name)),
      );
    expect(await scripts()).toEqual([]);
    await fileFrom(page, MENU, "Data (CSV)");
    expect(await scripts()).toHaveLength(1);
  });
});
