/** The activity of an archive: read, narrowed and undone by keyboard alone, and kept from everybody but editors. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "BLR-2020-09-13-minsk";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const rows = (page: Page) => page.locator('[data-part="row"]');
const summarise = async (page: Page, summary: string) => {
  const data = { event: { summary }, reason: `So says report ${summary}` };
  const answer = await page.request.post(`/api/events/${MINSK}/corrections`, { data });
  expect(answer.status(), await answer.text()).toBe(201);
};
const summaryOf = async (page: Page) =>
  (await (await page.request.get(`/api/events/${MINSK}`)).json()).summary;
const toast = (page: Page) => page.locator('[data-part="toast"]');

describe("an editor", () => {
  it("goes there by G A, undoes the row in focus by U, does it again, and opens its record by Enter", async () => {
    const page = await openPage("/jobs", { editorOf: vigil });
    await summarise(page, "One.");
    await summarise(page, "Two.");
    await page.getByRole("link", { name: "Activity" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Activity", level: 1 }).waitFor();
    await rows(page).first().getByText("So says report Two.").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await rows(page).nth(1).getByText("has later changes").isVisible()).toBe(true);
    await page.keyboard.press("u");
    await page.keyboard.press("k");
    await page.keyboard.press("u");
    await toast(page).getByText("Undone.").waitFor();
    expect(await summaryOf(page)).toBe("One.");
    await rows(page).first().getByText("Taken back.").waitFor();
    await page.keyboard.press("u");
    await toast(page).getByText("Done again.").waitFor();
    expect(await summaryOf(page)).toBe("Two.");
    await rows(page).first().getByText("Done again.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "History", level: 1 }).waitFor();
  });

  it("narrows it by who and what in the address, and sees what comes meanwhile", async () => {
    const page = await openPage("/activity", { editorOf: vigil });
    await page.getByLabel("What", { exact: true }).selectOption({ label: "Events corrected" });
    await page.getByLabel("Who", { exact: true }).selectOption({ label: "Editor" });
    await expect.poll(() => new URL(page.url()).searchParams.get("kind")).toBe("corrected");
    expect(new URL(page.url()).searchParams.get("actor")).not.toBeNull();
    await summarise(page, "Three.");
    await rows(page).first().getByText("So says report Three.").waitFor();
    await page.reload();
    await rows(page).first().getByText("So says report Three.").waitFor();
    expect(await rows(page).getByText("Account made").count()).toBe(0);
    await page.getByLabel("What", { exact: true }).selectOption({ label: "Events merged" });
    await page.getByText("Nothing of this kind.").waitFor();
  });

  it("is told how far the log is known to be whole, once that was checked", async () => {
    const page = await openPage("/activity", { editorOf: vigil });
    await page.getByText("The log has not been checked yet").waitFor();
    await page.request.post("/api/jobs/verify/run", { data: {} });
    await expect
      .poll(async () => (await (await page.request.get("/api/activity")).json()).checked?.whole)
      .toBe(true);
    await page.reload();
    await page.getByText(/^Log complete to change \d+, checked /).waitFor();
  });
});

describe.each(SCREENS)("the activity on a $screen", (look) => {
  it("is sound for an editor, and for anybody else says who sees it", async () => {
    const page = await openPage("/activity", { ...look, editorOf: vigil });
    await rows(page).first().waitFor();
    await expectSound(page);
    const stranger = await openPage("/activity", { ...look, address: vigil.address });
    await stranger.getByText("Only editors see everything that was done.").waitFor();
    expect(await stranger.getByRole("link", { name: "Activity" }).count()).toBe(0);
  });
});
