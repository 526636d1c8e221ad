/** The schedule of a job: chosen in its window by an administrator, with its next times in sight. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil({ JOB_REFRESH_CRON: "*/2 * * * * *" });
});
afterAll(() => vigil.stop());

async function openSignedIn(options: PageOptions = {}): Promise<Page> {
  const page = await openPage("/jobs", { address: vigil.address, editorOf: vigil, ...options });
  await page.getByRole("button", { name: "Run now: Verify" }).waitFor();
  return page;
}

const job = (page: Page, name: string) => page.locator(`[data-part="job"][data-id="${name}"]`);

describe("the schedule of a job", () => {
  const when = (page: Page, name: string) => job(page, name).locator(".job-when").innerText();

  it("is chosen by keyboard alone, with its next times in sight, and put back", async () => {
    const page = await openSignedIn();
    await job(page, "erase").getByRole("button", { name: "More for Erase" }).press("Enter");
    await page.getByRole("menuitem", { name: "Change the schedule" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Schedule: Erase" });
    await dialog.getByLabel("How often").selectOption("Every week");
    await dialog.getByLabel("Day").selectOption("Fri");
    await dialog.getByLabel("Time (UTC)").fill("18:45");
    const times = dialog.locator("[data-part=schedule-times] li");
    await expect
      .poll(() => times.allInnerTexts())
      .toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^Fri.*, 18:45$/)));
    await dialog.getByLabel("Time (UTC)").press("Enter");
    await page.getByText("Erase has a new schedule. Every week, Fri 18:45 UTC.").waitFor();
    await expect.poll(() => when(page, "erase")).toContain("45 18 * * 5");
    await page.keyboard.press("u");
    await expect.poll(() => when(page, "erase")).toContain("20 3 * * *");
  });

  it.each(SCREENS)("may be any expression, and says what is wrong: $screen", async (look) => {
    const page = await openSignedIn(look);
    await job(page, "links").getByRole("button", { name: "More for Links" }).click();
    await page.getByRole("menuitem", { name: "Change the schedule" }).click();
    const dialog = page.getByRole("dialog", { name: "Schedule: Links" });
    const cron = dialog.getByLabel("Cron expression", { exact: true });
    await cron.fill("17 25 * * *");
    await dialog.getByText("That is no schedule").waitFor();
    expect(await cron.getAttribute("aria-invalid")).toBe("true");
    expect(await dialog.locator("[data-part=schedule-times] li").count()).toBe(0);
    await cron.fill("17 */2 * * *");
    await expect.poll(() => dialog.locator("[data-part=schedule-times] li").count()).toBe(5);
    await expectSound(page);
    await dialog.getByRole("button", { name: "Save the schedule" }).click();
    await expect.poll(() => when(page, "links")).toContain("17 */2 * * *");
    await job(page, "links").getByRole("button", { name: "More for Links" }).click();
    await page.getByRole("menuitem", { name: "Change the schedule" }).click();
    await dialog.getByRole("button", { name: /As usual: Every hour/ }).click();
    await expect.poll(() => when(page, "links")).toContain("17 * * * *");
  });

  it("that the server's settings say can't be chosen, and is marked", async () => {
    const page = await openSignedIn();
    expect(await when(page, "refresh")).toContain("set on the server");
    await job(page, "refresh").getByRole("button", { name: "More for Refresh" }).click();
    await page.getByRole("menuitem", { name: "Pause" }).waitFor();
    expect(await page.getByRole("menuitem", { name: "Change the schedule" }).count()).toBe(0);
  });
});
