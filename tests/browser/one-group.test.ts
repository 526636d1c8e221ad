/** Figures of one group of people on the dashboard: named wherever they stand, and there on a phone too. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

const POLICE = "/?size=injured&subject=police";
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const strip = (page: Page) =>
  part(page, "figures")
    .locator(".figure")
    .evaluateAll((cells) =>
      cells.map((cell) => [
        cell.querySelector("dt")?.firstChild?.textContent,
        cell.querySelector(".figure-value")?.textContent,
      ]),
    );

describe("one group of people", () => {
  it("stands beside each figure, each choice and each line of the page", async () => {
    const page = await openPage(POLICE);
    expect(await strip(page)).toEqual([
      ["Events", "94"],
      ["Largest crowd in one place, police", "No figure"],
      ["Detained, nobody counted twice, police", "No figure"],
      ["Injured, police", "121"],
      ["Killed, police", "No figure"],
      ["Sources differ by 2× or more, police", "0"],
    ]);
    expect(await part(page, "legend").innerText()).toContain("Area: injured, summed, police");
    expect(await page.locator("#map-size option:checked").innerText()).toBe("Injured, police");
    expect(await page.locator(".claims-head").innerText()).toContain(
      "Injured, police per day, summed",
    );
    expect(await page.locator(".citation").innerText()).toContain("Figures about police.");
    expect(await part(page, "filters").innerText()).toContain("figures about police");
    const row = part(page, "row").and(page.locator('[data-id="BLR-2020-09-23-minsk"]'));
    await row.first().scrollIntoViewIfNeeded();
    expect(await row.first().locator("dl").innerText()).toMatch(/^Injured, police\s+1$/);
  });

  it("is drawn by time on a phone, so its figure is in the strip there, in place of people detained", async () => {
    const page = await openPage(POLICE, { screen: "phone" });
    expect(await strip(page)).toEqual([
      ["Events", "94"],
      ["Largest crowd, police", "No figure"],
      ["Injured, police", "121"],
      ["Killed, police", "No figure"],
    ]);
    await page.goto(new URL("/?size=in_custody", page.url()).href);
    await settled(page);
    expect((await strip(page)).map(([name]) => name)).toEqual([
      ...["Events", "Largest crowd", "In custody", "Killed"],
    ]);
  });

  it("is chosen with its figure for the timeline, and sizes the map by it", async () => {
    const page = await openPage("/");
    await settled(page);
    await page
      .locator("#claimed-metric")
      .selectOption({ label: "Injured, police per day, summed" });
    await page.waitForURL(/subject=police&size=injured/);
    await settled(page);
    expect(await page.locator("#map-size option:checked").innerText()).toBe("Injured, police");
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("subject"));
  });

  it("keeps its name apart from its value in the list", async () => {
    const page = await openPage("/?size=detained&subject=journalists&sort=detained");
    const gaps = await page.locator(".row-figures > div").evaluateAll((lines) =>
      lines.map((line) => {
        const name = document.createRange();
        name.selectNodeContents(line.querySelector("dt") ?? line);
        const value = line.querySelector("dd")?.getBoundingClientRect();
        return Math.round((value?.left ?? 0) - name.getBoundingClientRect().right);
      }),
    );
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  });
});
