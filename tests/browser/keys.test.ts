/** One key, several that want it: what lies on top has it, and gives it back when it goes. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

const RECORD = "BLR-2020-09-13-minsk";
const open = (page: Page) => new URL(page.url()).searchParams.get("event");
const drawerOf = (page: Page) => page.locator('[data-part="drawer"]');
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.classList.contains("row-link") ?? false);

describe("J", () => {
  it("goes to the next row, and to the next record while one is open", async () => {
    const page = await openPage("/?country=BLR");
    await page.keyboard.press("j");
    expect(await focusedRow(page)).toBe(true);
    await page.keyboard.press("Enter");
    await drawerOf(page).waitFor();
    const first = open(page);
    await page.keyboard.press("j");
    await expect.poll(() => open(page)).not.toBe(first);
    await page.keyboard.press("Escape");
    await drawerOf(page).waitFor({ state: "detached" });
    await page.keyboard.press("j");
    expect(await focusedRow(page)).toBe(true);
  });

  it("goes to the next record also where page and record come back together", async () => {
    const page = await openPage(`/?country=BLR&event=${RECORD}`);
    await drawerOf(page).getByRole("heading").first().waitFor();
    await page.getByRole("link", { name: "Method", exact: true }).click();
    await page.waitForURL(/method/);
    await settled(page);
    await page.goBack();
    await drawerOf(page).getByRole("heading").first().waitFor();
    await settled(page);
    expect(open(page)).toBe(RECORD);
    await page.keyboard.press("j");
    await expect.poll(() => open(page)).not.toBe(RECORD);
  });
});

describe("a key that is pressed as soon as there is something for it", () => {
  it("steps on from a record that was just opened", async () => {
    const page = await openPage("/?country=BLR");
    await pressOnceThere(page, '[data-part="drawer"]', "j");
    await page.locator(".list .row-link").first().click();
    await drawerOf(page).waitFor();
    await expect.poll(() => pressed(page)).toBe("j");
    const first = await page.locator(".list .row-link").first().getAttribute("href");
    const firstId = new URL(first ?? "", page.url()).searchParams.get("event");
    await expect.poll(() => open(page)).not.toBe(firstId);
  });

  it("finds the window that was just opened over the page", async () => {
    const page = await openPage("/?country=BLR");
    await pressOnceThere(page, "dialog", "Escape");
    await page.keyboard.press("?");
    await expect.poll(() => pressed(page)).toBe("Escape in a window");
  });
});

const pressed = (page: Page) => page.evaluate(() => document.body.dataset.pressed);

/** Presses a key in the very moment in which an element comes, before anything else can happen. */
async function pressOnceThere(page: Page, what: string, key: string): Promise<void> {
  await page.evaluate(
    ([what, key]) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector(what) === null) return;
        watch.disconnect();
        const at = document.activeElement ?? document.body;
        at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        document.body.dataset.pressed = at.closest("dialog:modal") ? `${key} in a window` : key;
      });
      watch.observe(document.body, { childList: true, subtree: true });
    },
    [what, key] as const,
  );
}

describe("Esc", () => {
  it("closes the window that lies over the page, then takes back what the page has chosen", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    const narrowed = page.locator('[data-part="list"]').getByText("at Minsk");
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Minsk/ })
      .click();
    await page.getByText("of 93 events").waitFor();
    // A circle under the pointer has a panel, which Escape would close first.
    await page.mouse.move(0, 0);
    await page.locator(".map-pop").waitFor({ state: "detached" });
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard" });
    await help.waitFor();
    await page.keyboard.press("j");
    expect(await focusedRow(page)).toBe(false);
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    expect(await narrowed.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await narrowed.waitFor({ state: "detached" });
  });

  it("closes the record before it shows the whole list again, wherever in the record the focus is", async () => {
    const page = await openPage("/?country=BLR");
    await settled(page);
    const narrowed = page.locator('[data-part="list"]').getByText("at Minsk");
    await page
      .locator('[data-part="map"]')
      .getByRole("button", { name: /^Minsk/ })
      .click();
    await narrowed.waitFor();
    await page.locator('[data-part="list"] .row-link').first().click();
    await drawerOf(page).getByRole("heading").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await drawerOf(page).waitFor({ state: "detached" });
    expect(await narrowed.isVisible()).toBe(true);
  });

  it("closes the sheet that a record on a phone has opened, not the record", async () => {
    const page = await openPage(`/?country=BLR&event=${RECORD}`, { screen: "phone" });
    await drawerOf(page).getByRole("heading").first().waitFor();
    await drawerOf(page)
      .getByRole("button", { name: /Whose numbers/ })
      .click();
    const sheet = page.locator("dialog.dialog-sheet");
    await sheet.waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(open(page)).toBe(RECORD);
    await page.keyboard.press("Escape");
    await expect.poll(() => open(page)).toBeNull();
  });
});

describe("G", () => {
  it("leads a stranger to no page that is closed to them, and the list of keys names none", async () => {
    const page = await openPage("/?country=BLR");
    for (const letter of ["i", "j", "a"]) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      expect(new URL(page.url()).pathname).toBe("/");
    }
    await page.keyboard.press("?");
    const list = page.getByRole("dialog").locator("dl");
    await list.waitFor();
    const text = await list.innerText();
    expect(text).toMatch(/then\s+D\s+Dashboard\s+·\s+E\s+Exports/);
    expect(text).not.toMatch(/Inbox|Jobs|Activity/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL("**/exports*");
  });
});
