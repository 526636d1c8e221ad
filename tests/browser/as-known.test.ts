/** The view as it was known at an earlier moment, and stepping through its days. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { settled } from "../support/settled.ts";

const VIEW = "/?country=BLR&date=2020-08-22..2020-09-27";
const open = (path = VIEW, options: PageOptions = {}) => openPage(path, options);
const query = (page: Page) => new URL(page.url()).searchParams;
const figures = (page: Page) => page.locator('[data-part="figures"]');
const totals = async (page: Page, search: string) =>
  (await (await page.request.get(`/api/summary${search}`)).json()).totals;

describe("as known at", () => {
  it("is typed by keyboard alone, draws everything anew and says what came since", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Filter", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "As known at" }).focus();
    await page.keyboard.press("Enter");
    const field = page.getByLabel("Day and time");
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("14 Sep 2020 00:00");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page).get("as_of")).toBe("2020-09-14T00:00Z");
    const then = await totals(page, new URL(page.url()).search);
    const now = await totals(page, VIEW.slice(1));
    expect(then.events).toBeLessThan(now.events);
    await page.getByText("As known on 14 Sep 2020, 00:00 UTC.", { exact: true }).waitFor();
    await page.getByText(`${now.claims - then.claims} claims have been added since`).waitFor();
    await expect
      .poll(() => figures(page).innerText())
      .toMatch(new RegExp(`Events\\s+${then.events}\\b[\\s\\S]*Now ${now.events}\\b`));
    const file = page.locator('a[href*="/api/export.csv"]').first();
    expect(await file.getAttribute("href")).toContain("as_of=2020-09-14T00");
  });

  it("of something that is no past moment is refused with the reason, and nothing changes", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("button", { name: "As known at" }).click();
    const field = page.getByLabel("Day and time");
    await field.fill("Sep 2020");
    await field.press("Enter");
    await page.getByText("Enter the day too, not the month alone.").waitFor();
    await field.fill("1 Jan 2199");
    await field.press("Enter");
    await page.getByText(/has not come yet/).waitFor();
    expect(query(page).get("as_of")).toBeNull();
  });

  it("goes back to now with one press", async () => {
    const page = await open(`${VIEW}&as_of=2020-09-14`);
    await page.getByRole("button", { name: "Show what is known now" }).click();
    await expect.poll(() => query(page).get("as_of")).toBeNull();
    await expect.poll(() => page.getByText(/^as known on/i).count()).toBe(0);
  });
});

describe("the steps", () => {
  const start = (page: Page) => page.getByRole("button", { name: "Steps", exact: true }).click();

  it("move one day by key, keep their place, and Back brings the window back", async () => {
    const page = await open();
    const box = () => page.locator('[data-part="map"]').boundingBox();
    const before = await box();
    await start(page);
    await expect.poll(() => query(page).get("date")).toBe("2020-08-22");
    await page.getByRole("button", { name: "Next step" }).waitFor();
    await page.keyboard.press("]");
    await expect.poll(() => query(page).get("date")).toBe("2020-08-23");
    await settled(page);
    expect(await box()).toEqual(before);
    await page.goBack();
    await expect.poll(() => query(page).get("date")).toBe("2020-08-22..2020-09-27");
  });

  it("never move by themselves until Play, and stop at Pause", async () => {
    const page = await open(VIEW, { fresh: true });
    await page.clock.install();
    const afterAMinute = async () => {
      await settled(page);
      await page.clock.fastForward("01:00");
      return query(page).get("date");
    };
    await start(page);
    expect(await afterAMinute()).toBe("2020-08-22");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(afterAMinute).not.toBe("2020-08-22");
    await page.getByRole("button", { name: "Pause" }).click();
    const at = query(page).get("date");
    expect(await afterAMinute()).toBe(at);
  });

  it("show all from the first day on when asked, and close to the whole window", async () => {
    const page = await open();
    await start(page);
    await page.getByLabel("What each step shows").selectOption("until");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Next step" }).click();
    await expect.poll(() => query(page).get("date")).toBe("2020-08-22..2020-08-23");
    await page.getByRole("button", { name: "Back to the whole window" }).click();
    await expect.poll(() => query(page).get("date")).toBe("2020-08-22..2020-09-27");
  });

  it("only step where the reader wants no movement", async () => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await start(page);
    await page.getByRole("button", { name: "Next step" }).waitFor();
    expect(await page.getByRole("button", { name: "Play" }).count()).toBe(0);
  });
});

describe.each(SCREENS)("the view as known then, on a $screen", (look) => {
  it("has nothing axe objects to and never scrolls sideways", async () => {
    const page = await open(`${VIEW}&as_of=2020-09-14`, look);
    await page.getByRole("button", { name: "Steps", exact: true }).click();
    await expectSound(page);
  });
});
