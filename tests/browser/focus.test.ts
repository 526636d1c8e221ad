/** What is pressed may go with the press; the focus never falls to the page as a whole. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { PAGES, VIEW } from "../support/pages.ts";
import { settled } from "../support/settled.ts";

/** What happens, on which page, and what is pressed for it. */
const PRESSES = [
  ["a part of the filter is taken out", `${VIEW}&detained=1..`, ".chip-clear >> nth=-1"],
  ["the kinds of the filter are taken out", `${VIEW}&kind=violence`, ".chip-clear >> nth=-1"],
  ["what the address held is put away", `${VIEW}&nobody=knows`, ".notice .button"],
  ["all is shown as of now", `${VIEW}&as_of=2020-09-20T00:00Z`, ".as-known .link-button"],
  ["only disputed events are shown", VIEW, '[data-id="differ"] .plain-link >> nth=0'],
  ["nothing matches, and it is begun anew", `${VIEW}&q=zzzz`, ".empty .button-quiet"],
  ["all events are shown as a table", VIEW, ".event-table .more-pages .button"],
  ["all circles are brought into view", "/?country=BLR&map=9/53.9/27.5", ".map-outside"],
] as const;

const lost = (page: Page) =>
  page.evaluate(
    () => document.activeElement === document.body || !document.activeElement?.checkVisibility(),
  );

describe("the focus stays on the page when", () => {
  it.each(PRESSES)("%s", async (_name, path, pressed) => {
    const page = await openPage(path);
    await settled(page);
    await page.locator(pressed).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await lost(page)).toBe(false);
  });

  it("a circle's events are made the filter", async () => {
    const page = await openPage(VIEW);
    await settled(page);
    await page.getByRole("button", { name: /^Minsk, 20/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("20 of 72 events").waitFor();
    await page.locator(".list-note").getByRole("button", { name: "Filter" }).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await lost(page)).toBe(false);
  });

  it("a figure or a source of the form is removed, and again when that is taken back", async () => {
    const page = await openPage(PAGES.form);
    await page.getByRole("button", { name: /Add a figure/ }).click();
    for (const name of [/^Remove figure/, /^Remove source/]) {
      await page.getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
      await settled(page);
      expect(await lost(page)).toBe(false);
      await page.getByRole("button", { name: "Undo" }).focus();
      await page.keyboard.press("Enter");
      await settled(page);
      expect(await lost(page)).toBe(false);
    }
  });

  it("a panel is closed, or what was chosen in it", async () => {
    const page = await openPage(VIEW);
    await settled(page);
    const chip = page.getByRole("button", { name: "Belarus", exact: true });
    await chip.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Place" }).waitFor();
    await page.keyboard.press("Escape");
    await settled(page);
    expect(await chip.evaluate((it) => it === document.activeElement)).toBe(true);
  });
});
