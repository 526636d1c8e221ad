/** Going through a page by keyboard alone. */
import type { Page } from "playwright";
import { expect } from "vitest";

const MOST_STEPS = 120;

/**
 * Presses Tab until the focus is on the element with this id, as a person does who sees it ahead.
 * @param backwards presses Shift and Tab
 */
export async function tabTo(page: Page, id: string, backwards = false): Promise<void> {
  for (let i = 0; i < MOST_STEPS; i++) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    if ((await focused(page)) === id) return;
  }
  expect.fail(`Tab never reached #${id}; the focus is on #${await focused(page)}`);
}

/** The id of the element that has the focus; of a radio its group's name and its value. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type === "radio"
      ? `${at.name}=${at.value}`
      : (at?.id ?? "");
  });
}

/** Tabs to a field and types into it. */
export async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.type(text);
}
