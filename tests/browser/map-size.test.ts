/** What sizes the map where nobody chose it: the figure that most events have. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Summary } from "../../domain/summary.ts";
import { openPage } from "../support/chromium-page.ts";
import { settled } from "../support/settled.ts";

const sizedBy = (page: Page) => page.locator("#map-size option:checked").innerText();

describe("the map's figure", () => {
  it("is the one that most events have, which the address does not name", async () => {
    const page = await openPage("/?subject=police");
    await settled(page);
    expect(await sizedBy(page)).toBe("Injured, police");
    expect(await page.locator("[data-part='legend']").innerText()).toContain("injured");
    expect(new URL(page.url()).search).toBe("?subject=police");
  });

  it("is the reader's once it is chosen, and then the address names it", async () => {
    const page = await openPage("/?subject=police");
    await settled(page);
    await page.locator("#map-size").selectOption("participants");
    await page.waitForURL(/subject=police&size=participants/);
    await settled(page);
    expect(await sizedBy(page)).toBe("Crowd, police");
  });

  it("stays what it is while the player steps through days on which others are known of more events", async () => {
    const page = await openPage("/?kind=repression");
    await settled(page);
    expect(await sizedBy(page)).toBe("Detained");
    await page.locator("#open-player").click();
    await settled(page);
    const address = await stepUntil(page, (figures) => figures.detained.events_with === 0);
    expect(await sizedBy(page)).toBe("Detained");
    await page.goto(address);
    await settled(page);
    expect(await sizedBy(page)).toBe("Crowd");
  });
});

/** Steps on to days of which that is true. Gives their address. */
async function stepUntil(
  page: Page,
  isTrue: (figures: Summary["totals"]["figures"]) => boolean,
): Promise<string> {
  const { href, search, origin } = new URL(page.url());
  const answer = await page.request.get(`${origin}/api/summary${search}`);
  if (isTrue((await answer.json()).totals.figures)) return href;
  await page.keyboard.press("]");
  await page.waitForURL((url) => url.href !== href);
  await settled(page);
  return stepUntil(page, isTrue);
}
