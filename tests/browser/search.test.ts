/** The search box offers places, sources and wider events while one types; words that are entered are searched for. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound } from "../support/page-checks.ts";

const box = (page: Page) => page.getByRole("combobox", { name: "Search events" });
const offers = (page: Page) =>
  page.getByRole("listbox", { name: "Search events" }).getByRole("option");
const query = (page: Page) => new URL(page.url()).search.slice(1);

/** Types into the box, on a phone in the sheet that its button opens, and waits for an offer. */
async function typed(page: Page, words: string, offer: RegExp) {
  const button = page.getByRole("button", { name: "Search events" });
  if (await button.isVisible()) await button.click();
  await box(page).fill(words);
  const offered = offers(page).filter({ hasText: offer }).first();
  await offered.waitFor();
  return offered;
}

describe.each(["desktop", "phone"] as const)("what is typed on a %s", (screen) => {
  it("is offered as a place, which becomes part of the filter by keyboard alone", async () => {
    const page = await openPage("/?kind=demonstration&q=water&sort=detained", { screen });
    await typed(page, "viciebsk", /^Viciebsk/);
    await page.keyboard.press("ArrowDown");
    const chosen = await box(page).getAttribute("aria-activedescendant");
    expect(await page.locator(`#${chosen}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => query(page))
      .toBe("country=BLR&place=Viciebsk+(Vitebsk)&kind=demonstration&sort=detained");
    expect(await offers(page).count()).toBe(0);
  });

  it("is offered as a source and as a wider event", async () => {
    const page = await openPage("/", { screen });
    await (await typed(page, "ministry denies", /Source/)).click();
    await expect.poll(() => query(page)).toMatch(/^source=/);
    await (await typed(page, "protests after", /^Protests after the inauguration/)).click();
    await expect.poll(() => query(page)).toMatch(/source=.*part_of=BLR-2020-09-23-nationwide/);
  });

  it("is offered in a list that is sound", async () => {
    const page = await openPage("/", { screen });
    await typed(page, "minsk", /^Minsk/);
    await expectSound(page);
    expect(await offers(page).count()).toBeGreaterThan(1);
  });

  it("closes the list at Escape, and is searched for as words at Enter", async () => {
    const page = await openPage("/", { screen });
    await typed(page, "minsk", /^Minsk/);
    await page.keyboard.press("Escape");
    expect(await offers(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe("minsk");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page)).toBe("q=minsk");
  });
});

it("leads from any other page to the whole archive", async () => {
  const page = await openPage("/exports");
  await (await typed(page, "hrodna", /^Hrodna \(Grodno\) Region/)).click();
  await expect.poll(() => page.url()).toMatch(/\/\?country=BLR&admin1=BLR:Hrodna\+Region$/);
});
