/** The card of a circle on a phone: it lies over the page, and goes when it is put away or another part is turned to. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

const card = (page: Page) => page.locator(".map-pop-sheet");

async function withCard(): Promise<Page> {
  const page = await openPage(VIEW, { screen: "phone" });
  await settled(page);
  await page.getByRole("button", { name: /^Minsk, 20 events/ }).tap();
  await card(page).waitFor();
  await settled(page);
  return page;
}

describe("the card of a circle on a phone", () => {
  it("is put away by its cross, and by Escape", async () => {
    const page = await withCard();
    await card(page).getByRole("button", { name: "Close" }).tap();
    await card(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Minsk, 20 events/ }).tap();
    await card(page).waitFor();
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
  });

  it("goes when another part of the page is turned to", async () => {
    const page = await withCard();
    await page.getByRole("navigation", { name: "Parts" }).getByText("List").tap();
    await card(page).waitFor({ state: "detached" });
  });

  it("lets no tap through to what lies under it", async () => {
    const page = await withCard();
    const through = await card(page).evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const at = [0.02, 0.25, 0.5, 0.75, 0.98];
      return at.flatMap((x) =>
        at.flatMap((y) => {
          const hit = document.elementFromPoint(left + x * width, top + y * height);
          return hit !== null && it.contains(hit) ? [] : [hit?.outerHTML.slice(0, 80)];
        }),
      );
    });
    expect(through).toEqual([]);
    const before = page.url();
    await card(page).getByText("Demonstration").tap();
    expect([await card(page).isVisible(), page.url()]).toEqual([true, before]);
  });
});
