/** The form of an event, filled in as somebody would, and what the browser keeps of it. */
import type { Page } from "playwright";
import { expect } from "vitest";

/** A march in Brest with its source, in the fields; figures are the test's own. */
export async function fillIn(page: Page, title: string, place = "Brest"): Promise<void> {
  await page.getByRole("radio", { name: /^Demonstration/ }).check();
  await page.getByLabel("Form", { exact: true }).selectOption("march");
  await page.getByLabel("Title").first().fill(title);
  for (const [part, text] of Object.entries({ Day: "13", Month: "9", Year: "2020" }))
    await page.getByLabel(part, { exact: true }).fill(text);
  await page.getByRole("combobox", { name: "Place", exact: true }).fill(place);
  await page
    .getByRole("option", { name: new RegExp(`^${place}`) })
    .first()
    .click();
  await page.getByLabel("Publisher").fill("Euroradio");
  await page.locator(".source-editor").getByLabel("Title").fill("Post 1");
}

export const titleField = (page: Page) => page.locator("#title");
/** "Your draft of 14:02 is back." */
export const restored = (page: Page) => page.getByText(/^Your draft of \d\d:\d\d is back/);

/** Types a title and waits until it is kept. */
export async function typeTitle(page: Page, text: string): Promise<void> {
  await titleField(page).fill(text);
  await titleField(page).blur();
  await page.getByText(/^Draft saved/).waitFor();
  await expect.poll(() => kept(page)).toContain(text);
}

/** All that the browser keeps for the site, as one text. */
export const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("vigil");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const all = opening.result.transaction("unsent").objectStore("unsent").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          };
        };
      }),
  );
